/** What GitHub shows beside a line of a pull request. */
export interface Annotation {
  level: 'error' | 'warning';
  /** From the project's root. */
  file: string;
  /** From 1; left out, the file is meant. */
  line?: number | undefined;
  column?: number | undefined;
  /** The column after the last that is meant. */
  endColumn?: number | undefined;
  title: string;
  message: string;
}

/**
 * A line of a job's output that GitHub shows at the file in a pull request.
 * @example
 * // ::error file=content/thornby/pages/privacy.mdx,line=9,col=5,endColumn=21,title=links::"/contct/" is not a page …
 */
export function githubAnnotation(annotation: Annotation): string {
  const { level, file, line, column, endColumn, title, message } = annotation;
  const places = Object.entries({ file, line, col: column, endColumn, title })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${inProperty(String(value))}`);
  return `::${level} ${places.join(',')}::${inMessage(message)}`;
}

/** As GitHub's own toolkit escapes them. */
function inMessage(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function inProperty(text: string): string {
  return inMessage(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
