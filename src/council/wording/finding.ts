/**
 * Something an editor must know: which file, which line, what was found, what to write instead.
 * An error stops the build; a warning is legally or factually doubtful and is printed with its source.
 */
export interface Finding {
  severity: 'error' | 'warning';
  /** A warning for which a build goes on, since an alert may not wait for it, and that `npm run check` takes for an error. */
  isRefused?: true;
  /** From the project's root: `content/your-council/charter.mdx`. */
  file: string;
  /** From 1. */
  line: number;
  /** From 1, where a line may have more than one thing wrong. */
  column?: number;
  message: string;
  /** The law, code or document behind a warning. */
  source?: string;
}

/**
 * The finding as one paragraph for a terminal.
 * @example
 * // content/your-council/charter.mdx:12 error: "2 workng days" is not a target. Write …
 */
export function findingInWords({ severity, file, line, column, message, source }: Finding): string {
  const where = `${file}:${String(line)}${column === undefined ? '' : `:${String(column)}`} ${severity}: ${message}`;
  return source === undefined ? where : `${where}\n    Source: ${source}`;
}

/** As `npm run check` counts it: what it refuses is an error there. */
export function asChecked(finding: Finding): Finding {
  return finding.isRefused ? { ...finding, severity: 'error' } : finding;
}
