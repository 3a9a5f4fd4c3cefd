import { withoutCode } from '../../domain/charter/without-markup.ts';

/** Places that the site's own frame and pages have besides an editor's headings. */
const standing = ['main', 'find', 'contents', 'related', 'hours', 'glance'];

/**
 * The places on a page that a link may lead to: its headings, as Astro names them, and whatever has an id.
 * @example anchorsOn('## Brown bins\n\n## Brown bins') // => Set { "brown-bins", "brown-bins-1", "main" … }
 */
export function anchorsOn(body: string): Set<string> {
  const found = new Set<string>();
  for (const heading of headingsIn(body)) {
    const slug = slugOf(heading);
    let unique = slug;
    for (let count = 1; found.has(unique); count += 1) unique = `${slug}-${String(count)}`;
    found.add(unique);
  }
  for (const [, id = ''] of withoutCode(body).matchAll(/<[^>]*\sid="([^"]*)"/g)) found.add(id);
  return found.union(new Set(standing));
}

/** Headings marked by # before them, or by a line of = or - below them. */
function headingsIn(body: string): string[] {
  const lines = body.split('\n');
  // A # within code is none, but `code` in a heading is of its name.
  const bare = withoutCode(body).split('\n');
  return lines.flatMap((line, index) => {
    const before = bare[index - 1];
    if (/^ {0,3}#{1,6}(?:[ \t]|$)/.test(bare[index] ?? ''))
      return [line.replace(/^[ #]+|#*\s*$/g, '')];
    const underlined = /^ {0,3}(?:=+|-+)\s*$/.test(bare[index] ?? '');
    return underlined && before !== undefined && /^ {0,3}[^\s>#*+-]/.test(before)
      ? [lines[index - 1] ?? '']
      : [];
  });
}

/** The words alone, in small letters, with hyphens for spaces: what GitHub makes of a heading, and Astro after it. */
function slugOf(heading: string): string {
  return (
    heading
      .replace(/\{\/\*.*?\*\/\}|<[^>]*>/g, '')
      .replace(/(!?)\[([^\]]*)\]\([^)]*\)/g, (_, image: string, words: string) =>
        image ? '' : words,
      )
      // Two hyphens are printed as a dash, which is left out.
      .replace(/--+/g, '')
      .replace(/(?<!\w)_+|_+(?!\w)/g, '')
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
      .replaceAll(' ', '-')
  );
}
