/** How a file's bytes may be sent: as they are, or pressed together beforehand. */
export type Encoding = 'br' | 'gzip' | 'identity';

/** In the order in which we like to send them, where the browser takes several equally. */
const ours: readonly Encoding[] = ['br', 'gzip', 'identity'];

/** Headers looked at before: browsers send a handful of them, strangers any number. */
const known = new Map<string, readonly Encoding[]>();
const MOST_KNOWN = 200;
const LONGEST_KNOWN = 200;

/**
 * The encodings that a browser takes, the one to be preferred first (RFC 9110, 12.5.3). `identity` is always among them:
 * a page that a browser says it can't read is of more use than none, and the RFC allows it.
 * An element that can't be read counts for nothing.
 * @example encodingsFor('gzip, deflate, br') // => ['br', 'gzip', 'identity']
 * @example encodingsFor('gzip;q=0.5, identity') // => ['identity', 'gzip']
 */
export function encodingsFor(header: string | undefined): readonly Encoding[] {
  if (header === undefined || header === '') return ['identity'];
  const before = known.get(header);
  if (before !== undefined) return before;
  const found = inOrder(weightsIn(header));
  if (header.length <= LONGEST_KNOWN) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(header, found);
  }
  return found;
}

/** What is said of each coding, `*` among them, from 0 to 1. Of two sayings about one coding the first counts. */
function weightsIn(header: string): Map<string, number> {
  const weights = new Map<string, number>();
  for (const element of header.toLowerCase().split(',')) {
    const found =
      /^[\t ]*([!#$%&'*+.^_`|~\w-]+)[\t ]*(?:;[\t ]*q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)[\t ]*)?$/.exec(
        element,
      );
    if (!found) continue;
    const [, coding = '', weight = '1'] = found;
    // Its name of 1999, which means the same.
    const name = coding === 'x-gzip' ? 'gzip' : coding;
    if (!weights.has(name)) weights.set(name, Number(weight));
  }
  return weights;
}

function inOrder(weights: ReadonlyMap<string, number>): readonly Encoding[] {
  /** Left unnamed, the plain bytes are taken, but come behind everything that is named. */
  const unnamed = (coding: Encoding): number => (coding === 'identity' ? Number.MIN_VALUE : 0);
  const weightOf = (coding: Encoding): number =>
    weights.get(coding) ?? weights.get('*') ?? unnamed(coding);
  const taken = ours.filter((coding) => weightOf(coding) > 0);
  const sorted = taken.sort((one, other) => weightOf(other) - weightOf(one));
  return sorted.includes('identity') ? sorted : [...sorted, 'identity'];
}
