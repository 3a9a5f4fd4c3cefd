import { BeyondKnownDays } from '../../domain/calendar/beyond-known-days.ts';
import { calendarFrom, type Calendar } from '../../domain/calendar/calendar.ts';
import { dateOf, dayNumber } from '../../domain/calendar/day-number.ts';
import type { Delay } from '../../domain/charter/delay.ts';
import { covers, type Promised } from '../../domain/charter/delays-in-force.ts';
import { makePromise } from '../../domain/charter/promise.ts';
import { standardNamed } from '../../domain/charter/standard-named.ts';
import { hasDueDate, targetAsWritten } from '../../domain/charter/target.ts';
import type { Council } from '../council.ts';
import type { Finding } from '../wording/finding.ts';
import { idsIn } from '../read/ids-in.ts';
import { noSuch } from '../wording/no-such.ts';

/** Days. What lasts longer is not a delay, but what the council now promises. */
const longest = 183;

/** Days of a delay that are tried, one by one. */
const tried = 800;

/**
 * Delays that cover nothing the council has, that give no later date than the standard on each of their days, that hold at
 * once for the same thing, or that are over. `today` is YYYY-MM-DD.
 */
export function checkDelays(council: Council, today: string): Finding[] {
  const { file, lineOf } = council.delaysFile;
  const forms = idsIn(council, 'forms');
  const standards = Object.keys(council.standards);
  return council.delays.flatMap((delay, index): Finding[] => {
    const told = (
      severity: Finding['severity'],
      path: PropertyKey[],
      message: string,
    ): Finding => ({
      severity,
      file,
      line: lineOf([index, ...path]),
      message,
    });
    const missing = [
      ...unknown(delay.standards, standards).map(([id, place]) =>
        told('error', ['standards', place], noSuch('standard', id, standards)),
      ),
      ...unknown(delay.forms, forms).map(([id, place]) =>
        told('error', ['forms', place], noSuch('form', id, forms)),
      ),
    ];
    if (missing.length > 0) return missing;
    const atOnce = council.delays.slice(0, index).flatMap((other) => clash(other, delay, council));
    return [
      ...covered(council, delay).flatMap(({ path, ...promised }) =>
        notLater(council, delay, promised).map((message) => told('error', path, message)),
      ),
      ...atOnce.slice(0, 1).map((message) => told('error', [], message)),
      ...lasting(delay, today).map((message) => told('warning', ['until'], message)),
    ];
  });
}

function unknown(ids: readonly string[], known: readonly string[]): [id: string, place: number][] {
  return ids.flatMap((id, place): [string, number][] => (known.includes(id) ? [] : [[id, place]]));
}

/** The promises a delay makes later: those of its standards, and of its forms their own. */
function covered({ forms }: Council, delay: Delay): (Promised & { path: PropertyKey[] })[] {
  const ofForms = delay.forms.flatMap((id, place) => {
    const form = forms.find((one) => one.id === id);
    if (!form || delay.standards.includes(form.data.standard)) return [];
    return [{ standard: form.data.standard, form: id, path: ['forms', place] }];
  });
  return [...delay.standards.map((standard) => ({ standard, path: ['target'] })), ...ofForms];
}

/** What is wrong where a delay makes a promise no later on one of its days. */
function notLater(council: Council, delay: Delay, promised: Promised): string[] {
  const standard = standardNamed(council.standards, promised.standard);
  const of = promised.form === undefined ? promised.standard : promised.form;
  if (!standard || !hasDueDate(standard.target)) {
    return [
      `"${of}" promises no date, so a delay cannot make it later. Take it out of this delay.`,
    ];
  }
  const calendar = calendarFrom(council.calendar);
  const first = dayNumber(delay.from);
  const days = Math.min(dayNumber(delay.until) - first + 1, tried);
  const wrong = Array.from({ length: days }, (_, after) => dateOf(first + after)).find(
    (day) => !isLater(day, { standard, form: promised.form }, delay, calendar),
  );
  if (wrong === undefined) return [];
  const [usual, meanwhile] = [standard.target, delay.target].map(targetAsWritten);
  const on = wrong === delay.from ? '' : ` for what comes on ${wrong}`;
  return [
    `A delay must give a later time: "${standard.id}" promises ${String(usual)}, and ${String(meanwhile)} is no later${on}.`,
  ];
}

function isLater(
  day: string,
  promised: { standard: Council['standards'][string]; form: string | undefined },
  delay: Delay,
  calendar: Calendar,
): boolean {
  const { standard, form } = promised;
  const receivedAt = `${day}T12:00`;
  const contact = { standard, receivedAt, clockStartedAt: receivedAt, calendar, delays: [delay] };
  try {
    const promise = makePromise(form === undefined ? contact : { ...contact, form });
    // Before a standard is in force nothing is promised by it, and nothing is made later.
    return promise === undefined || promise.delay !== undefined;
  } catch (error) {
    // A day of years long past, or still far off, changes nothing now.
    if (error instanceof BeyondKnownDays) return true;
    throw error;
  }
}

/** Two delays that hold on the same day for the same thing: residents would read two times. */
function clash(one: Delay, other: Delay, { forms }: Council): string[] {
  const from = one.from > other.from ? one.from : other.from;
  const until = one.until < other.until ? one.until : other.until;
  if (from > until) return [];
  const standards = one.standards.filter((id) => other.standards.includes(id));
  const both = forms
    .filter(({ id, data }) =>
      [one, other].every((delay) => covers(delay, { standard: data.standard, form: id })),
    )
    .map(({ id }) => id);
  const [what] = [...standards, ...both];
  if (what === undefined) return [];
  const when = from === until ? `on ${from}` : `from ${from} to ${until}`;
  return [
    `Two delays cover "${what}" ${when}, and residents would see two different times. Keep one, or start the second when the first has ended.`,
  ];
}

function lasting({ from, until }: Delay, today: string): string[] {
  if (until < today) return [`This delay was over on ${until}. Take it out.`];
  const days = dayNumber(until) - dayNumber(from) + 1;
  return days > longest
    ? [
        `This delay lasts ${String(days)} days. What is promised for so long is a standard: change its target in charter.mdx, and keep the old one under earlier.`,
      ]
    : [];
}
