import type { Council } from '../council.ts';
import type { Finding } from '../wording/finding.ts';
import { englishPassages, lineAt } from './english-passages.ts';

const months = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july'],
  ...['august', 'september', 'october', 'november', 'december'],
];
/** What is said of a day to come: "by 3 March 2025", "until Friday 3 March 2025", "closes on 3 March 2025". */
const toCome = new RegExp(
  `(?<!\\w)(?:by|until|before|no later than|closes? on|ends? on|deadline (?:is|of))\\s+(?:[A-Z][a-z]+day,?\\s+)?((\\d{1,2})(?:st|nd|rd|th)?\\s+(${months.join('|')})\\s+(\\d{4}))(?!\\w)`,
  'gi',
);

/**
 * Days by which something is to be done, and that are over: no one can do it any more. News is of its day. What was done by
 * a day long ago is history and not told: only what has ended within three years. `today` is YYYY-MM-DD.
 */
export function checkPastDays(council: Council, today: string): Finding[] {
  const dated = new Set(council.news.map(({ file }) => file));
  const earliest = `${String(Number(today.slice(0, 4)) - 3)}${today.slice(4)}`;
  return englishPassages(council)
    .filter(({ file }) => !dated.has(file.file))
    .flatMap(({ file, passages }) =>
      passages.flatMap((passage) =>
        [...passage.text.matchAll(toCome)].flatMap(
          ({ 1: words = '', 2: date = '', 3: month = '', 4: year = '', index }): Finding[] => {
            const number = months.indexOf(month.toLowerCase()) + 1;
            const day = `${year}-${String(number).padStart(2, '0')}-${date.padStart(2, '0')}`;
            if (day >= today || day < earliest) return [];
            if (isTold(passage.text, index)) return [];
            const message = `"${words}" is over. Write the next day, or say what has happened since.`;
            return [
              { severity: 'warning', file: file.file, line: lineAt(passage, index), message },
            ];
          },
        ),
      ),
    );
}

/** A sentence in the past tense tells what was; nothing is to be done by then. */
function isTold(text: string, index: number): boolean {
  const start = Math.max(text.lastIndexOf('. ', index), text.lastIndexOf('\n\n', index)) + 1;
  return /\b(?:was|were|had|did|until then|used to|ended|closed|began|\w+ed)\b/i.test(
    text.slice(start, index),
  );
}
