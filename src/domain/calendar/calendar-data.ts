/** The three lists of bank holidays that the United Kingdom keeps, as the official feed calls them. */
export type HolidayList = 'england-and-wales' | 'scotland' | 'northern-ireland';

/** The nation whose law a council is under. `england-and-wales` is England's; `wales` has the same bank holidays. */
export type Nation = HolidayList | 'wales';

/**
 * Which list of bank holidays a nation keeps.
 * @example holidayListOf('wales') // => "england-and-wales"
 */
export function holidayListOf(nation: Nation): HolidayList {
  return nation === 'wales' ? 'england-and-wales' : nation;
}

/** A day on which no one is at work by law or proclamation. */
export interface BankHoliday {
  /** YYYY-MM-DD. Always a weekday: one that falls on a weekend is on its substitute day. */
  date: string;
  /** The official title: "Boxing Day". */
  name: string;
  /** Kept on this day because its own day was a Saturday or a Sunday. */
  substitute?: true;
}

/** One day of a council's own closure, such as the Christmas shutdown. */
export interface ClosureDay {
  /** YYYY-MM-DD. */
  date: string;
  reason: string;
  /** The reason by language, where the council has translated it. */
  translations?: ClosureTranslations;
}

/** Why the council is closed, in other languages: `{ pl: { reason: 'Szkolenie' } }`. */
export type ClosureTranslations = Record<string, { reason?: string | undefined }>;

/** `09:00-17:00`; with a lunch break `09:00-12:30, 13:30-17:00`; or `closed`. */
export type OpeningText = string;

/** A week's opening hours as `council.yaml` has them. A day left out is closed. */
export interface WeekHours {
  monday?: OpeningText | undefined;
  tuesday?: OpeningText | undefined;
  wednesday?: OpeningText | undefined;
  thursday?: OpeningText | undefined;
  friday?: OpeningText | undefined;
  saturday?: OpeningText | undefined;
  sunday?: OpeningText | undefined;
  /** Single days with other hours: `{ '2026-12-24': '09:00-12:00' }`. */
  exceptions: Record<string, OpeningText>;
}

/**
 * All that is needed to say which days count, as plain JSON: the build works it out and keeps it in
 * the snapshot. `calendarFrom` makes it fast.
 */
export interface CalendarData {
  nation: Nation;
  /** IANA name: Europe/London. */
  timeZone: string;
  /** The first day the lists below speak for, YYYY-MM-DD. */
  knownFrom: string;
  /** The last day they speak for. A promise that runs past it is an error, never a guess. */
  knownUntil: string;
  /** Of the council's own nation. */
  bankHolidays: BankHoliday[];
  /** Of every nation of the United Kingdom, for requests under the Freedom of Information Act. */
  bankHolidaysOfAnyNation: BankHoliday[];
  /** The council's own closure days, one entry a day. */
  closures: ClosureDay[];
  /** By channel (`telephone`, `in-person` …) or office; `default` serves the rest. */
  hours: Record<string, WeekHours>;
  /** HH:MM. Receipt after this time counts as the next day. Left out: midnight. */
  cutOff?: string;
}
