import { parseArgs } from 'node:util';
import { calendarDataBetween } from '../council/calendar/council-calendar.ts';
import { defaultContentFolder } from '../council/read/load-council.ts';
import { BeyondKnownDays } from '../domain/calendar/beyond-known-days.ts';
import { britishDay } from '../domain/calendar/british-day.ts';
import { calendarFrom, instantOf, type Calendar } from '../domain/calendar/calendar.ts';
import type { Delay } from '../domain/charter/delay.ts';
import { makePromise, type ReplyPromise } from '../domain/charter/promise.ts';
import type { ServiceStandard } from '../domain/charter/standard.ts';
import { allWords } from '../i18n/all-words.ts';
import { languages } from '../i18n/languages.ts';
import { wordsFrom, type Words } from '../i18n/words.ts';
import { BadArguments, outcomeOf, type Outcome } from './outcome.ts';
import { asJson, asText } from './promise-answer.ts';
import { formAsked, sourceOf, standardFrom } from './promise-source.ts';

const usage = `When is a reply due?

  npm run promise -- --council COUNCIL --standard online-enquiry --received 2026-12-24T16:00
  npm run promise -- --target "7 working days" --nation scotland

  --council    a folder under content/
  --standard   an id in that council's charter
  --target     a target instead of a standard: "2 working days", "4 working hours" …
  --nation     without a council: england-and-wales (the default), wales, scotland, northern-ireland
  --received   when it came, London time unless an offset is given; left out, now
  --form       the form it came by, for delays that name forms
  --calendar   foi: the working days of the Freedom of Information Act
  --lang       the language of the answer: ${languages.map(({ code }) => code).join(', ')}
  --json       one JSON object`;

/** Bank holidays are held against the official lists from this year on. */
const firstYear = 2024;

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
    const today = britishDay(now);
    const source = await sourceOf(values, today, contentFolder);
    const { facts, standards, delays } = source;
    const standard = standardFrom(values, standards);
    const calendar = calendarFrom(
      calendarDataBetween(facts, firstYear, Number(today.slice(0, 4)) + 3),
    );
    const receivedAt =
      values.received === undefined ? now.getTime() : receivedFrom(values.received, calendar);
    const form = formAsked(values.form, standard.id, source);
    const promise = promiseFor({ standard, receivedAt, calendar, delays, form });
    const asked = values.target === undefined ? standard.id : null;
    return values.json
      ? JSON.stringify(asJson(asked, standard, promise, calendar, receivedAt, words), null, 2)
      : asText(standard, promise, words);
  });
}

function wordsFor(language: string): Words {
  if (Object.hasOwn(allWords, language)) return wordsFrom(language, allWords);
  const known = Object.keys(allWords).join(', ');
  throw new BadArguments(`There are no words in "${language}". There are: ${known}.`);
}

function receivedFrom(received: string, calendar: Calendar): number {
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
