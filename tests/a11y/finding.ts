/** What one engine or walk found wrong, in the same form for all of them: reports are made from a list of these. */
export interface Finding {
  /** `htmlcs`, `axe`, `ibm`, `html-validate`, or the walk: `keyboard`. */
  engine: string;
  /** The engine's own name for the rule. */
  rule: string;
  /** What fails, in one sentence. */
  message: string;
  /** How to mend it. */
  mend: string;
  /** Numbers of WCAG's success criteria: `1.4.3`. None where it is best practice. */
  criteria: string[];
  /** Where the rule can be read. */
  link: string;
  /** The page's address from the root: `/charter/`. */
  path: string;
  /** How the page was met: `as opened`, `dark`, `complaint: errors`. */
  state: string;
  /** A selector of the element; empty where it is the whole page. */
  selector: string;
  /** The element's beginning as HTML. */
  html: string;
  /** A picture of it: a file in the folder of findings. */
  picture?: string;
}

/** One finding on a few lines, for a terminal. */
export function findingInWords(finding: Finding): string {
  const { engine, rule, message, path, state, selector, html } = finding;
  const at = [selector, html].filter((part) => part !== '').join('  ');
  return `${path} (${state})\n  ${engine}: ${rule}: ${message}${at === '' ? '' : `\n  ${at}`}`;
}
