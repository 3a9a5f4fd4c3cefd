/**
 * A number by which a page that went wrong and its line in the log are found together: short enough to be read out on
 * the telephone.
 * @example faultNumber() // => "481-207"
 */
export function faultNumber(): string {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  const figures = String(random % 1_000_000).padStart(6, '0');
  return `${figures.slice(0, 3)}-${figures.slice(3)}`;
}

/** Places in the code that a line names: where it went wrong, and how it came there. */
const MOST_PLACES = 3;

/**
 * The operator's line about a fault: what it was, where in the code, and the number that the resident's page shows. Its
 * message is left out, since it may hold what a resident typed.
 * @example // [fault] 481-207: POST /f/:form failed: TypeError at form-endpoint.ts:88
 */
export function faultInLog(method: string, route: string, error: unknown, number: string): string {
  return `[fault] ${number}: ${method} ${route} failed: ${faultInWords(error)}`;
}

/** @example faultInWords(new TypeError('…')) // => "TypeError at form-endpoint.ts:88" */
export function faultInWords(error: unknown): string {
  if (!(error instanceof Error)) return 'something that is no error';
  const places = [...(error.stack ?? '').matchAll(/^ {4}at .*?([\w.-]+\.[cm]?[jt]s:\d+)/gm)]
    .slice(0, MOST_PLACES)
    .map(([, place = '']) => place);
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const where = places.length > 0 ? ` at ${places.join(', ')}` : '';
  return `${error.name}${code}${where}`;
}

/** Only who sent something wonders whether it has arrived. */
export function brokenKind({ method }: { method: string }): 'broken' | 'page-broken' {
  return method === 'POST' ? 'broken' : 'page-broken';
}
