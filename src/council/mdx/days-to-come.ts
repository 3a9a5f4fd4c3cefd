import type { MdxTree } from './parse.ts';
import { lineAt, passagesIn } from './passages-in.ts';

/** A day by which something is to be done. */
export interface DayToCome {
  /** As it is written: "3 March 2025". */
  words: string;
  /** YYYY-MM-DD */
  day: string;
  /** Of the file, from 1. */
  line: number;
}

const months = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july'],
  ...['august', 'september', 'october', 'november', 'december'],
];
/** What is said of a day to come: "by 3 March 2025", "until Friday 3 March 2025", "closes on 3 March 2025". */
const toCome = new RegExp(
  `(?<!\\w)(?:by|until|before|no later than|closes? on|ends? on|deadline (?:is|of))\\s+(?:[A-Z][a-z]+day,?\\s+)?((\\d{1,2})(?:st|nd|rd|th)?\\s+(${months.join('|')})\\s+(\\d{4}))(?!\\w)`,
  'gi',
);

/** Every day in English words by which something is to be done. */
export function daysToCome({ root }: MdxTree): DayToCome[] {
  return passagesIn(root).flatMap((passage) =>
    [...passage.text.matchAll(toCome)].flatMap(
      ({ 1: words = '', 2: date = '', 3: month = '', 4: year = '', index }): DayToCome[] => {
        if (isTold(passage.text, index)) return [];
        const number = months.indexOf(month.toLowerCase()) + 1;
        const day = `${year}-${String(number).padStart(2, '0')}-${date.padStart(2, '0')}`;
        return [{ words, day, line: lineAt(passage, index) }];
      },
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
