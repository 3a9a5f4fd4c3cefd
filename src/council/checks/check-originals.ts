import { changedPassages } from '../../domain/text/changed-passages.ts';
import { whereTheyDiffer } from '../../domain/text/where-they-differ.ts';
import type { ContentFile, Council } from '../council.ts';
import type { KeptTable } from '../kept/kept-table.ts';
import { lineOfNode, nodesIn } from '../mdx/nodes-in.ts';
import { passagesIn } from '../mdx/passages-in.ts';
import { textOf } from '../mdx/text-of.ts';
import { inOneLine, withOriginals, wordsOfPage, type WithOriginal } from '../read/originals-of.ts';
import type { Finding } from '../wording/finding.ts';

/** So many changes of one page are named, and so many letters of each passage shown. */
const MOST_NAMED = 6;
const MOST_LETTERS = 90;

/** Pages in another language whose original says something else since they were made from it, with what has changed. */
export function checkOriginals(council: Council, _today: string, known: KeptTable): Finding[] {
  return withOriginals(council).flatMap((one): Finding[] => {
    const { name, original, isNotice } = one;
    const made = council.translated[name];
    const madeOf = [
      name,
      String(isNotice),
      original.file,
      original.hash,
      JSON.stringify(made ?? null),
    ];
    const message = known.of(['original', ...madeOf], () => toldOf(one, made) ?? '');
    const { file, lineOf } = one.translation;
    return message === '' ? [] : [{ severity: 'warning', file, line: lineOf(['title']), message }];
  });
}

function toldOf(
  { name, original, isNotice }: WithOriginal,
  made: Council['translated'][string] | undefined,
): string | undefined {
  const file = original.file.split('/').at(-1) ?? '';
  if (made === undefined) {
    // Notices are there from the beginning, and some councils have theirs from another.
    return isNotice
      ? undefined
      : `It is not known which words of ${file} this was translated from, so no one would hear when those change. Compare the two, then type: npm run translated -- ${name}`;
  }
  const changes = changesIn(original, made.words);
  if (changes.length === 0) return undefined;
  const more = changes.length - MOST_NAMED;
  const named = [
    ...changes.slice(0, MOST_NAMED),
    ...(more > 0 ? [`And ${String(more)} more.`] : []),
  ];
  return `${file} has changed since ${made.on}, when this said the same. ${named.join(' ')} Put that into this page too, then type: npm run translated -- ${name}`;
}

/** A sentence for each passage that is another one now. */
function changesIn(
  original: ContentFile<unknown> & WithOriginal['original'],
  was: string[],
): string[] {
  const { altered, added, removed } = changedPassages(was, wordsOfPage(original));
  const place = placesIn(original);
  return [
    ...altered.map((one) => {
      const [before, now] = whereTheyDiffer(one.was, one.now);
      return ended(`Changed${place(one.now)}: "${short(before)}" is now "${short(now)}"`);
    }),
    ...added.map((passage) => ended(`New${place(passage)}: "${short(passage)}"`)),
    ...removed.map((passage) => ended(`Taken out: "${short(passage)}"`)),
  ];
}

/** Where a passage is: in the title or the description, or under which heading. */
function placesIn({ data, tree }: WithOriginal['original']): (passage: string) => string {
  const headings = nodesIn(tree.root).flatMap(({ node }) =>
    node.type === 'heading' ? [{ line: lineOfNode(node), text: inOneLine(textOf(node)) }] : [],
  );
  return (passage) => {
    if (passage === inOneLine(data.title)) return ' in the title';
    if (passage === inOneLine(data.description)) return ' in the description';
    const line = passagesIn(tree.root).find(({ text }) => inOneLine(text) === passage)?.line ?? 0;
    const heading = headings.findLast((one) => one.line < line);
    return heading === undefined ? '' : ` under "${heading.text}"`;
  };
}

function short(passage: string): string {
  if (passage.length <= MOST_LETTERS) return passage;
  const cut = passage.slice(0, MOST_LETTERS);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), MOST_LETTERS / 2)).trimEnd()} …`;
}

/** A sentence that ends in a quotation ends where that does. */
function ended(sentence: string): string {
  return /[.!?…]"$/.test(sentence) ? sentence : `${sentence}.`;
}
