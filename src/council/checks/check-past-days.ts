import type { Council } from '../council.ts';
import { drawnFrom } from '../mdx/drawn.ts';
import { filesWithProse } from '../read/files-with-prose.ts';
import type { Finding } from '../wording/finding.ts';
import { isEnglish } from './english-passages.ts';

/**
 * Days by which something is to be done, and that are over: no one can do it any more. News is of its day. What was done by
 * a day long ago is history and not told: only what has ended within three years. `today` is YYYY-MM-DD.
 */
export function checkPastDays(council: Council, today: string): Finding[] {
  const dated = new Set(council.news.map(({ file }) => file));
  const earliest = `${String(Number(today.slice(0, 4)) - 3)}${today.slice(4)}`;
  return filesWithProse(council)
    .filter((page) => !dated.has(page.file) && isEnglish(page))
    .flatMap(({ file, tree }) =>
      drawnFrom(tree)
        .daysToCome.filter(({ day }) => day < today && day >= earliest)
        .map(({ words, line }): Finding => {
          const message = `"${words}" is over. Write the next day, or say what has happened since.`;
          return { severity: 'warning', file, line, message };
        }),
    );
}
