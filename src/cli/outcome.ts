/** Something on the command line that cannot be used. Its message is one line; the exit code is 2. */
export class BadArguments extends Error {
  override name = 'BadArguments';
}

/** What a command did: its text and its exit code. */
export interface Outcome {
  code: number;
  out: string;
  err: string;
}

/** Runs a command's work, and turns arguments that cannot be used into one line and exit code 2. */
export async function outcomeOf(work: () => Promise<string>): Promise<Outcome> {
  try {
    return { code: 0, out: await work(), err: '' };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (error instanceof BadArguments) return { code: 2, out: '', err: error.message };
    if ('code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
      return { code: 2, out: '', err: error.message.split('. ')[0] ?? '' };
    }
    return { code: 1, out: '', err: error.message };
  }
}

/** Prints an outcome and leaves its exit code behind. */
export function finish({ code, out, err }: Outcome): void {
  if (out !== '') console.info(out);
  if (err !== '') console.error(err);
  process.exitCode = code;
}
