import { relative } from 'node:path';
import { writtenFolders } from '../build/written-folders.ts';
import { ToldError } from '../../council/wording/told-error.ts';

/** What an error of Astro's says besides its message. */
interface Told extends Error {
  hint?: string;
  loc?: { file?: string; line?: number };
}

/**
 * Why a build came to nothing, for the one who asked for it: a full disk and what an editor has to put right in
 * plain words, and of everything else what the error says and where.
 */
export function whyNotPublished(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (isOf(error, /ENOSPC|no space left on device/i)) {
    return 'The disk is full. Free some space, and publish again.';
  }
  if (error instanceof ToldError) return error.message;
  const closed = closedPath(error);
  if (closed !== undefined) {
    return `This user cannot write to ${closed}. Builds write to ${writtenFolders.join(', ')}: give these to the user that publishes (docs/operations.md).`;
  }
  const { message, hint, loc } = error as Told;
  const place =
    loc?.file === undefined
      ? undefined
      : `${loc.file}${loc.line === undefined ? '' : `, line ${String(loc.line)}`}`;
  return [message, place, hint].filter((part) => part !== undefined && part !== '').join('\n');
}

function isOf(error: unknown, pattern: RegExp): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return pattern.test(`${code} ${error.message}`) || isOf(error.cause, pattern);
}

/** What could not be written, in the checkout's own terms: another user's, or on a disk that can only be read. */
function closedPath(error: Error): string | undefined {
  const { code = '', path } = error as NodeJS.ErrnoException;
  return path !== undefined && ['EACCES', 'EPERM', 'EROFS'].includes(code)
    ? relative('.', path)
    : undefined;
}
