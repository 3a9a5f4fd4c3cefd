import { quoted, type Lost } from './lost.ts';

const all = 'h1, h2, h3, h4, h5, h6';

/**
 * Puts the headings below a page's title in order: the first rank is the title's own, and none is skipped.
 * @returns what was changed or looks like a heading and is none
 */
export function headingsInOrder(main: Element): Lost[] {
  const lost: Lost[] = [];
  const document = main.ownerDocument;
  const headings = [...main.querySelectorAll(all)].filter((heading) => {
    const hasWords = quoted(heading.textContent) !== '';
    if (!hasWords) heading.replaceWith(...heading.childNodes);
    return hasWords;
  });
  const lower = headings.some(({ tagName }) => tagName === 'H1') ? 1 : 0;
  let above = 1;
  for (const heading of headings) {
    const meant = Math.min(6, Number(heading.tagName.slice(1)) + lower);
    const rank = Math.min(meant, above + 1);
    if (rank < meant) {
      lost.push({
        kind: 'heading',
        words: `“${quoted(heading.textContent)}” skipped a rank below the heading before it. It is now written ${'#'.repeat(rank)}.`,
      });
    }
    const made = document.createElement(`h${String(rank)}`);
    // Bold is how old pages made a heading look like one.
    for (const bold of heading.querySelectorAll('strong, b, br'))
      bold.replaceWith(...bold.childNodes);
    made.id = heading.id;
    made.append(...heading.childNodes);
    heading.replaceWith(made);
    above = rank;
  }
  return [...lost, ...boldLines(main)];
}

/** A line that is all bold, and short, was probably a heading to those who saw it. */
function boldLines(main: Element): Lost[] {
  return [...main.querySelectorAll('p')].flatMap((paragraph): Lost[] => {
    const words = quoted(paragraph.textContent, 80);
    const bold = [...paragraph.querySelectorAll('strong, b')].map(({ textContent }) => textContent);
    if (words === '' || /[.!?…]$/.test(words) || paragraph.closest('table')) return [];
    if (quoted(bold.join(''), 80) !== words) return [];
    return [
      {
        kind: 'heading',
        words: `“${words}” is a paragraph in bold. If it is a heading, write ## before it and take the stars away.`,
      },
    ];
  });
}
