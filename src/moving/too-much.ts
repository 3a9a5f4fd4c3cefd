/** More tags than this no page has that anyone reads, and to read it would take minutes. */
const MOST_TAGS = 20_000;
/** Tags within tags: more of them would use up what a program can have open at once. */
const DEEPEST = 500;

/** Tags that have no end, or whose end old pages leave out: they are not within each other. */
const openAlone =
  /^(?:area|base|br|col|dd|dt|embed|hr|img|input|li|link|meta|option|p|param|source|td|th|tr|wbr)$/;

/**
 * Why a page is not read at all, as a sentence; `undefined` where it can be. It is asked of the text, before anything is made of it.
 * @example tooMuch('<div>'.repeat(1000)) // => "it has more than 500 tags within each other."
 */
export function tooMuch(html: string): string | undefined {
  const open = new Map<string, number>();
  let tags = 0;
  let depth = 0;
  for (const [, end, written = ''] of html.matchAll(/<(\/?)([a-z][^\s/>]*)/gi)) {
    const name = written.toLowerCase();
    tags += 1;
    if (tags > MOST_TAGS) return `it has more than ${MOST_TAGS.toLocaleString('en-GB')} tags.`;
    if (openAlone.test(name)) continue;
    const its = open.get(name) ?? 0;
    // The end of what was never begun ends nothing.
    const change = end === '' ? 1 : its > 0 ? -1 : 0;
    open.set(name, its + change);
    depth += change;
    if (depth > DEEPEST) return `it has more than ${String(DEEPEST)} tags within each other.`;
  }
  return undefined;
}
