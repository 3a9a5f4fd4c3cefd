import type { Council } from '../../council/council.ts';
import { calendarFrom } from '../../domain/calendar/calendar.ts';
import { openingsFrom, type Opening } from '../../domain/calendar/open-state.ts';
import { otherHours } from '../../domain/calendar/other-hours.ts';
import { dateInWords } from '../../i18n/date-in-words.ts';
import { bankHolidayInWords } from '../../i18n/promise-in-words.ts';
import type { Words } from '../../i18n/words.ts';
import { saidIn, type Said } from '../../domain/text/said-in.ts';
import { html, type Html } from '../../form-html/html.ts';
import { saidHtml } from '../../form-html/said-html.ts';
import { wordsHtml } from '../../form-html/words-html.ts';
import { hoursInWords } from '../hours-in-words.ts';
import { dayOfBuild } from '../in-force.ts';
import { clockOf } from './office-hours.ts';

/** For how many days after a build its pages say whether an office is open. A site that is older says its hours alone. */
const DAYS_SAID = 35;
/** How far ahead a page lists the days with other hours. */
const DAYS_LISTED = 70;

/** What the script on a page with hours is given: each opening, and each sentence that it may have to say. */
export interface OpenNow {
  /** YYYY-MM-DD: nothing is said on an earlier day. */
  from: string;
  openings: readonly Opening[];
  /** By the minute at which it closes: "Open now until 5pm". */
  until: Record<string, string>;
  /** By the minute at which it opens: "Closed now. Opens today at 9am". */
  later: Record<string, string>;
  /** One for each opening, in their order: "Closed now. Opens again on Monday 30 November at 9am". */
  next: string[];
}

/**
 * What a script needs to say whether an office is open or the telephone is answered, in sentences of any language.
 * @param name whose hours, as `hoursNameOf` gives it for an office; `undefined` where there are none to say
 * @param from the first day, YYYY-MM-DD
 */
export function openNow(
  name: string | undefined,
  data: Council['calendar'],
  words: Words,
  from = dayOfBuild,
): OpenNow | undefined {
  if (name === undefined) return undefined;
  const calendar = calendarFrom(data);
  const openings = openingsFrom(calendar, calendar.hoursOf(name), from, DAYS_SAID);
  return {
    from,
    openings,
    until: byMinute(openings, 2, (to) => words('site.hours.now-until', { to })),
    later: byMinute(openings, 1, (at) => words('site.hours.now-later', { at })),
    next: openings.map(([date, opens]) =>
      words('site.hours.now-day', { date, at: clockOf(opens) }),
    ),
  };
}

function byMinute(
  openings: readonly Opening[],
  which: 1 | 2,
  say: (time: string) => string,
): Record<string, string> {
  return Object.fromEntries(
    openings.map((opening) => [String(opening[which]), say(clockOf(opening[which]))]),
  );
}

/**
 * The days to come on which an office is closed or has other hours, or the telephone, as pages list them: bank holidays, closures and
 * exceptions to the week. Each has its date, so that the list is true on any day.
 * @param name as of `openNow`
 * @example // ["Friday 25 December 2026: Closed (Christmas Day)"]
 */
export function otherDaysOf(
  name: string | undefined,
  data: Council['calendar'],
  words: Words,
  from = dayOfBuild,
): Html[] {
  if (name === undefined) return [];
  const calendar = calendarFrom(data);
  return otherHours(calendar, calendar.hoursOf(name), from, DAYS_LISTED).map(
    ({ date, open, reason, translations }) => {
      const times = open.map((span) => `${clockOf(span.from)}-${clockOf(span.to)}`).join(', ');
      const what = hoursInWords(times === '' ? 'closed' : times, words);
      const named =
        reason !== undefined &&
        saidHtml(reasonSaid(reason, translations?.[words.language]?.reason, words), words);
      return wordsHtml(words, 'site.contact.other-day', {
        day: dateInWords(date, words),
        what: named === false ? what : html`${what} (${named})`,
      });
    },
  );
}

/** A bank holiday has its name in every language; a closure where the council has translated it. */
function reasonSaid(reason: string, translated: string | undefined, words: Words): Said {
  const known = bankHolidayInWords(reason, words);
  return saidIn(reason, translated ?? (known === reason ? undefined : known), words.language);
}
