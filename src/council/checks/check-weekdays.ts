import type { ContentFile } from '../council.ts';
import type { Finding } from '../wording/finding.ts';
import { lineAt } from '../mdx/passages-in.ts';
import { englishPassagesOf } from './english-passages.ts';

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july'],
  ...['august', 'september', 'october', 'november', 'december'],
];
const dated = new RegExp(
  `\\b(?:(${weekdays.join('|')}),?\\s+(?:the\\s+)?)?(\\d{1,2})(?:st|nd|rd|th)?\\s+(${months.join('|')}),?\\s+(\\d{4})\\b`,
  'gi',
);

/** A day that no month has, and a day of the week that its date does not fall on: one of the two is wrong, and people would come on either. */
export function checkWeekdays(page: ContentFile<unknown>): Finding[] {
  const { file } = page;
  return englishPassagesOf(page).flatMap((passage) =>
    [...passage.text.matchAll(dated)].flatMap((found): Finding[] => {
      const [written, named, date, month = '', year] = found;
      const number = months.indexOf(month.toLowerCase());
      const day = new Date(Date.UTC(Number(year), number, Number(date)));
      const right = weekdays[day.getUTCDay()] ?? '';
      const isThere = day.getUTCMonth() === number;
      if (isThere && (named === undefined || right.toLowerCase() === named.toLowerCase()))
        return [];
      const plain = written.replace(/\s+/g, ' ');
      const message = isThere
        ? `"${plain}" is no day: that date is a ${right}. Write the day or the date that is right.`
        : `"${plain}" is no day: the month has fewer. Write the one that is meant.`;
      return [{ severity: 'error', file, line: lineAt(passage, found.index), message }];
    }),
  );
}
