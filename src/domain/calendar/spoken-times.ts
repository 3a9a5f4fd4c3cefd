/** When something begins and ends on a day, in minutes since midnight; the end left out where no one said it. */
export interface SpokenTimes {
  from: number;
  to?: number;
  /** The same times on each of several days. */
  eachDay: boolean;
}

const clock = /^(\d{1,2})(?:[:.]([0-5]\d))?(am|pm)$/;
const noon = ['midday', 'noon', '12 noon', '12 midday'];

/**
 * The times of an event as people say them. What is not one time or two, with am, pm, midday or midnight, is for people alone.
 * @example
 * spokenTimes('10am to 4.30pm') // => { from: 600, to: 990, eachDay: false }
 * spokenTimes('10am to midday each day') // => { from: 600, to: 720, eachDay: true }
 * spokenTimes('7pm') // => { from: 1140, eachDay: false }
 * spokenTimes('after dark') // => undefined
 */
export function spokenTimes(text: string): SpokenTimes | undefined {
  const said = text.trim().toLowerCase();
  const eachDay = said.endsWith(' each day');
  const [begin = '', end, ...more] = (eachDay ? said.slice(0, -' each day'.length) : said).split(
    / to | ?– ?| ?- ?/,
  );
  const from = minutesOf(begin);
  if (from === undefined || from === MIDNIGHT || more.length > 0) return undefined;
  if (end === undefined) return { from, eachDay };
  const to = minutesOf(end);
  return to === undefined || to <= from ? undefined : { from, to, eachDay };
}

/** As an end: what begins at midnight would be of the day before to some, so no one should write it. */
const MIDNIGHT = 24 * 60;

function minutesOf(said: string): number | undefined {
  if (noon.includes(said)) return 12 * 60;
  if (said === 'midnight') return MIDNIGHT;
  const [, hour = '', minute = '0', half] = clock.exec(said) ?? [];
  const twelve = Number(hour);
  if (half === undefined || twelve < 1 || twelve > 12) return undefined;
  return ((twelve % 12) + (half === 'pm' ? 12 : 0)) * 60 + Number(minute);
}
