/**
 * Something an editor must know: which file, which line, what was found, what to write instead.
 * An error stops the build; a warning is legally or factually doubtful and is printed with its source.
 */
export interface Finding {
  severity: 'error' | 'warning';
  /** Which check says so: `links`. Left out, it is about how settings are written. */
  rule?: string;
  /** A warning for which a build goes on, since an alert may not wait for it, and that `npm run check` takes for an error. */
  isRefused?: true;
  /** From the project's root: `content/your-council/charter.mdx`. */
  file: string;
  /** From 1. */
  line: number;
  /** From 1. A check names it where a line may have more than one thing wrong; `placeFindings` finds it for all others. */
  column?: number;
  /** The column after the last that is meant. */
  endColumn?: number;
  /** The line as it is written, in three parts: the one in the middle is meant. Long lines are cut short. */
  excerpt?: Excerpt;
  message: string;
  /** The law, code or document behind a warning. */
  source?: string;
  /** Who keeps the page right, as its settings say. */
  owner?: string;
}

/** A line, and what of it is meant. */
export interface Excerpt {
  before: string;
  marked: string;
  after: string;
}

/**
 * The finding as one paragraph for a terminal, with its line and a mark under what is meant.
 * @example
 * // content/your-council/charter.mdx:12:13 error: "2 workng days" is not a target. Write …
 * //     12 |     target: 2 workng days
 * //        |             ^^^^^^^^^^^^^
 */
export function findingInWords(finding: Finding): string {
  const { severity, file, line, column, message, source, excerpt } = finding;
  const where = `${file}:${String(line)}${column === undefined ? '' : `:${String(column)}`} ${severity}: ${message}`;
  return [
    where,
    ...(excerpt === undefined ? [] : underlined(line, excerpt)),
    ...(source === undefined ? [] : [`    Source: ${source}`]),
  ].join('\n');
}

function underlined(line: number, { before, marked, after }: Excerpt): string[] {
  const number = String(line);
  const gap = ' '.repeat(number.length);
  const width = Math.max(1, [...marked].length);
  return [
    `    ${number} | ${before}${marked}${after}`.trimEnd(),
    `    ${gap} | ${' '.repeat([...before].length)}${'^'.repeat(width)}`,
  ];
}

/** As `npm run check` counts it: what it refuses is an error there. */
export function asChecked(finding: Finding): Finding {
  return finding.isRefused ? { ...finding, severity: 'error' } : finding;
}
