import { allWords } from '../i18n/all-words.ts';
import { clockInWords, dateInWords, leafInWords } from '../i18n/date-in-words.ts';
import { frames } from '../i18n/date-frames.ts';
import { languageOf } from '../i18n/languages.ts';
import { wordsFrom } from '../i18n/words.ts';

/** A Monday to a Sunday, over the end of a month. */
const week = [
  '2026-11-30',
  '2026-12-01',
  '2026-12-02',
  '2026-12-03',
  '2026-12-04',
  '2026-12-05',
  '2026-12-06',
];
/** The first or the last day of every month. */
const months = Array.from({ length: 12 }, (_, month) => {
  const day =
    month % 2 === 0 ? new Date(Date.UTC(2027, month, 1)) : new Date(Date.UTC(2027, month + 1, 0));
  return day.toISOString().slice(0, 10);
});
const times = ['00:00', '05:30', '09:00', '12:00', '12:30', '13:05', '17:00', '19:30', '23:59'];
const counts = [0, 1, 2, 3, 4, 5, 6, 10, 11, 20, 21, 22, 100, 101];

/**
 * A language's sentences with real days, times and numbers in them, for someone who speaks it to read through: each
 * weekday and each month in each frame, the clock round, one and many, promises by day and by hour.
 */
export function sentencePage(language: string): string {
  const words = wordsFrom(language, allWords);
  const own = allWords[language] ?? {};
  const { english, name } = languageOf(language);
  const days = Object.keys(frames).filter((frame) => frame.startsWith('date.'));
  const counted = Object.keys(own).filter(
    (key) => /^promise\.(target|within)\.[a-z-]+$/.test(key) && /\{count/.test(own[key] ?? ''),
  );
  const byDay = Object.keys(own).filter((key) => /^(promise|mail)\.[a-z-]*-by$/.test(key));
  const byHour = byDay.map((key) => `${key}-time`).filter((key) => key in own);
  return [
    `# ${english} (${name})`,
    'No one who speaks the language has read these sentences unless languages.ts names them. English is beside the key where a sentence has no number.',
    '## Each weekday, in each place of a sentence',
    ...days.flatMap((frame) => [
      `### ${frame}`,
      ...week.map((day) => `- ${dateInWords(day, words, frame as keyof typeof frames)}`),
    ]),
    '## Each month',
    ...months.map((day) => `- ${dateInWords(day, words)} · ${dateInWords(day, words, 'date.on')}`),
    '## The calendar leaf, from top to bottom',
    ...week.map((day) => {
      const { top, day: figure, bottom } = leafInWords(day, words);
      return `- ${top} / ${figure} / ${bottom}`;
    }),
    '## The clock',
    ...times.map((time) => `- ${time}: ${clockInWords(time, words)}`),
    '## One and many',
    ...counted.flatMap((key) => [
      `### ${key}`,
      ...counts.map((count) => `- ${words(key, { count, share: 0.8 })}`),
    ]),
    '## Promises by day',
    ...byDay.flatMap((key) => [`### ${key}`, ...week.map((date) => `- ${words(key, { date })}`)]),
    '## Promises by hour',
    ...byHour.flatMap((key) => [
      `### ${key}`,
      ...times.map((time, index) => `- ${words(key, { date: week[index % 7] ?? '', time })}`),
    ]),
    '## Every other sentence',
    ...Object.entries(own).map(([key, sentence]) => `- \`${key}\`: ${sentence}`),
    '',
  ].join('\n');
}
