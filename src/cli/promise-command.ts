import { parseArgs } from 'node:util';
import { calendarDataBetween, nations, type CalendarFacts } from '../council/bank-holidays.ts';
import { ContentErrors, defaultContentFolder, loadCouncil } from '../council/load-council.ts';
import { BeyondKnownDays } from '../domain/calendar/beyond-known-days.ts';
import { britishDay } from '../domain/calendar/british-day.ts';
import { calendarFrom, instantOf, type Calendar } from '../domain/calendar/calendar.ts';
import type { Nation, WeekHours } from '../domain/calendar/calendar-data.ts';
import type { Delay } from '../domain/charter/delay.ts';
import { makePromise, type ReplyPromise } from '../domain/charter/promise.ts';
import type { ServiceStandard } from '../domain/charter/standard.ts';
import { parseTarget, targetAsWritten, TargetNotUnderstood } from '../domain/charter/target.ts';
import { allWords } from '../i18n/all-words.ts';
import { languages } from '../i18n/languages.ts';
import { dayInWords, promiseInWords, reasonInWords } from '../i18n/promise-in-words.ts';
import { targetInWords } from '../i18n/target-in-words.ts';
import { wordsFrom, type Words } from '../i18n/words.ts';
import { BadArguments, outcomeOf, type Outcome } from './bad-arguments.ts';

export const usage = `When is a reply due?

  npm run promise -- --council COUNCIL --standard online-enquiry --received 2026-12-24T16:00
  npm run promise -- --target "7 working days" --nation scotland --received 2026-12-24T16:00

  --council    a folder under content/
  --standard   an id in that council's charter
  --target     a target instead of a standard: "2 working days", "4 working hours" …
  --nation     without a council: england-and-wales (the default), scotland, northern-ireland
  --received   when it came, London time unless an offset is given
  --form       the form it came by, for delays that name forms
  --calendar   foi: the working days of the Freedom of Information Act
  --lang       the language of the answer: ${languages.map(({ code }) => code).join(', ')}
  --json       one JSON object`;

/** Bank holidays are held against the official lists from this year on. */
const firstYear = 2024;

const nineToFive = '09:00-17:00';

/** Without a council: Monday to Friday, 09:00 to 17:00, no closures. */
const plainWeek: WeekHours = {
  monday: nineToFive,
  tuesday: nineToFive,
  wednesday: nineToFive,
  thursday: nineToFive,
  friday: nineToFive,
  exceptions: {},
};

/** `npm run promise`. `now` decides which years' bank holidays are known: three after this one. */
export function promiseCommand(
  args: string[],
  now: Date,
  contentFolder = defaultContentFolder,
): Promise<Outcome> {
  return outcomeOf(async () => {
    const { values } = parseArgs({
      args,
      options: {
        council: { type: 'string' },
        standard: { type: 'string' },
        target: { type: 'string' },
        nation: { type: 'string' },
        received: { type: 'string' },
        form: { type: 'string' },
        calendar: { type: 'string' },
        lang: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
    if (values.help) return usage;

    const words = wordsFor(values.lang ?? 'en');
    const { facts, standards, delays } = await sourceOf(values, now, contentFolder);
    const standard = standardFrom(values, standards);
    const calendar = calendarFrom(calendarDataBetween(facts, firstYear, now.getUTCFullYear() + 3));
    const receivedAt = receivedFrom(values.received, calendar);
    const promise = promiseFor({ standard, receivedAt, calendar, delays, form: values.form });
    const asked = values.target === undefined ? standard.id : null;
    return values.json
      ? JSON.stringify(asJson(asked, standard, promise, calendar, receivedAt, words), null, 2)
      : asText(standard, promise, words);
  });
}

interface Values {
  council?: string | undefined;
  standard?: string | undefined;
  target?: string | undefined;
  nation?: string | undefined;
  calendar?: string | undefined;
}

/** The council asked for, or none: then only a nation. */
async function sourceOf(
  { council, standard, nation }: Values,
  now: Date,
  contentFolder: string,
): Promise<{
  facts: CalendarFacts;
  standards: Record<string, ServiceStandard>;
  delays: readonly Delay[];
}> {
  if (council === undefined) {
    if (standard !== undefined) {
      throw new BadArguments('--standard needs --council, whose charter has it.');
    }
    return { facts: factsOf(nationFrom(nation)), standards: {}, delays: [] };
  }
  if (nation !== undefined) {
    throw new BadArguments(
      '--nation and --council do not go together: the council has its nation.',
    );
  }
  const today = britishDay(now);
  const { facts, standards, delays } = await loadCouncil(council, { contentFolder, today }).catch(
    (error: unknown) => {
      if (error instanceof ContentErrors || !(error instanceof Error)) throw error;
      throw new BadArguments(error.message);
    },
  );
  return { facts, standards, delays };
}

function nationFrom(text = 'england-and-wales'): Nation {
  const nation = nations.find((name) => name === text.toLowerCase().replaceAll(' ', '-'));
  if (nation) return nation;
  throw new BadArguments(`"${text}" is not a nation. There are: ${nations.join(', ')}.`);
}

function factsOf(nation: Nation): CalendarFacts {
  return {
    nation,
    timeZone: 'Europe/London',
    hours: { default: { ...plainWeek } },
    cutOff: undefined,
    closures: [],
    extraBankHolidays: [],
  };
}

function standardFrom(
  { council, standard, target, calendar }: Values,
  standards: Record<string, ServiceStandard>,
): ServiceStandard {
  const days = daysFrom(calendar);
  if (target !== undefined && standard !== undefined) {
    throw new BadArguments('Give --standard or --target, not both.');
  }
  if (target !== undefined) return standardOfTarget(target, days ?? 'council');
  if (standard === undefined) {
    throw new BadArguments('Give --council and --standard, or --target. See --help.');
  }
  const found = standards[standard];
  if (found === undefined) {
    const known = Object.keys(standards).join(', ');
    throw new BadArguments(
      `The charter of ${String(council)} has no standard "${standard}". There are: ${known}.`,
    );
  }
  return days === undefined ? found : { ...found, calendar: days };
}

function daysFrom(calendar: string | undefined): 'council' | 'foi' | undefined {
  if (calendar === undefined || calendar === 'council' || calendar === 'foi') return calendar;
  throw new BadArguments(`"${calendar}" is not a calendar. There are: council, foi.`);
}

function standardOfTarget(text: string, calendar: 'council' | 'foi'): ServiceStandard {
  try {
    const target = parseTarget(text);
    if (calendar === 'foi' && target.kind !== 'working-days') {
      throw new BadArguments(
        '--calendar foi counts working days, so give --target in working days.',
      );
    }
    return {
      id: '',
      title: text,
      channel: 'online',
      target,
      measures: 'reply',
      clockStarts: 'receipt',
      calendar,
      appliesTo: '',
      source: '',
      earlier: [],
    };
  } catch (error) {
    if (error instanceof TargetNotUnderstood) throw new BadArguments(error.message);
    throw error;
  }
}

function wordsFor(language: string): Words {
  if (language in allWords) return wordsFrom(language, allWords);
  const known = Object.keys(allWords).join(', ');
  throw new BadArguments(`There are no words in "${language}". There are: ${known}.`);
}

function receivedFrom(received: string | undefined, calendar: Calendar): number {
  if (received === undefined) {
    throw new BadArguments('Say when it was received: --received 2026-12-24T16:00.');
  }
  return orBadArguments(() => instantOf(calendar, received));
}

function promiseFor(contact: {
  standard: ServiceStandard;
  receivedAt: number;
  calendar: Calendar;
  delays: readonly Delay[];
  form: string | undefined;
}): ReplyPromise | undefined {
  const { form, ...rest } = contact;
  return orBadArguments(() => makePromise({ ...rest, ...(form !== undefined && { form }) }));
}

/** A time that cannot be read or lies beyond the known years is the caller's to mend. */
function orBadArguments<Answer>(work: () => Answer): Answer {
  try {
    return work();
  } catch (error) {
    if (error instanceof RangeError || error instanceof BeyondKnownDays) {
      throw new BadArguments(error.message);
    }
    throw error;
  }
}

function asJson(
  asked: string | null,
  standard: ServiceStandard,
  promise: ReplyPromise | undefined,
  calendar: Calendar,
  receivedAt: number,
  words: Words,
): Record<string, unknown> {
  const target = targetAsWritten(promise?.target ?? standard.target);
  if (!promise) {
    return {
      standard: asked,
      target,
      receivedAt: calendar.clock.written(receivedAt),
      dueOn: null,
      dueAt: null,
      days: [],
      sentence: noDateInWords(standard, words),
    };
  }
  return {
    standard: asked,
    target,
    receivedAt: promise.receivedAt,
    dueOn: promise.dueOn,
    dueAt: promise.dueAt,
    days: promise.days.map((day) => ({
      date: day.date,
      counts: day.counts,
      reason: reasonInWords(day, promise, words),
      ...(day.minutes !== undefined && { minutes: day.minutes }),
    })),
    sentence: promiseInWords(promise, words),
    ...(promise.delay && { delay: promise.delay }),
  };
}

/** The days that count are numbered. */
function asText(
  standard: ServiceStandard,
  promise: ReplyPromise | undefined,
  words: Words,
): string {
  if (!promise) return noDateInWords(standard, words);
  let counted = 0;
  const days = promise.days.map((day) => {
    const number = day.counts ? String(++counted) : '';
    return `${number.padStart(4)}  ${dayInWords(day, promise, words)}`;
  });
  return [promiseInWords(promise, words), '', ...days, '', promise.dueAt].join('\n');
}

function noDateInWords({ target }: ServiceStandard, words: Words): string {
  return target.kind === 'none'
    ? words('promise.no-time')
    : words('promise.no-date', { target: targetInWords(target, words) });
}
