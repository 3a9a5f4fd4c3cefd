import { quarterOf } from '../../domain/reports/quarter.ts';
import { msInDay } from '../../domain/calendar/day-number.ts';
import { isWithin, momentOf } from '../../domain/mystery/moment.ts';
import { claimRun, markAsShopped, noteSeen, runsOf } from '../../domain/mystery/notes.ts';
import type { RunName, Seen } from '../../domain/mystery/notes.ts';
import { isOnline } from '../../domain/mystery/scenario.ts';
import type { MysteryShopping, OnlineScenario } from '../../domain/mystery/scenario.ts';
import type { Calendar } from '../../domain/calendar/calendar.ts';
import type { FormDefinition } from '../../domain/forms/definition.ts';
import type { SubmissionStore } from '../../domain/submissions/ports.ts';
import type { Hash } from '../../domain/submissions/sameness.ts';
import { sendEnquiry } from './send-enquiry.ts';

/** What sending needs of a council. */
export interface ShopWith {
  council: string;
  shopping: MysteryShopping;
  forms: Readonly<Record<string, FormDefinition>>;
  calendar: Calendar;
  store: SubmissionStore;
  hash: Hash;
  /** The site's own address. */
  site: string;
  now: () => number;
  randomName: () => string;
  fetch: typeof globalThis.fetch;
}

/** One enquiry that was sent, or that could not be. */
export interface Shopped {
  scenario: OnlineScenario;
  seen: Seen;
}

/**
 * Sends the enquiries of this quarter whose moment has come, each once. Where its server was away at that moment, an enquiry is
 * sent the next time that its hours fit. One that could not be sent counts as sent: the report says so.
 * @param most how many at once: on a schedule one, so that they never come together
 */
export async function shopWhatIsDue(given: ShopWith, most = 1): Promise<Shopped[]> {
  const now = given.now();
  const quarter = quarterNow(given);
  const sent = new Set((await runsOf(given.store, quarter)).map(({ scenario }) => scenario));
  const done: Shopped[] = [];
  for (const scenario of given.shopping.scenarios.filter(isOnline)) {
    if (done.length >= most || sent.has(scenario.id)) continue;
    if (!isWithin(scenario.hours, now, given.calendar)) continue;
    const moment = await momentFor(given, quarter, scenario);
    if (moment > now) continue;
    const shopped = await shopOne(given, scenario);
    if (shopped !== undefined) done.push(shopped);
  }
  return done;
}

/** Sends one enquiry now, whatever its hours; `undefined` where another process has just begun to. */
export async function shopOne(
  given: ShopWith,
  scenario: OnlineScenario,
): Promise<Shopped | undefined> {
  const { store, forms, now, randomName } = given;
  const quarter = quarterNow(given);
  const definition = forms[scenario.form];
  if (definition === undefined) return undefined;
  const before = (await runsOf(store, quarter)).filter((run) => run.scenario === scenario.id);
  const number = 1 + Math.max(0, ...before.map((run) => run.number));
  const own = { at: new Date(now()).toISOString(), by: randomName() };
  const name = await claimRun(store, { quarter, scenario: scenario.id, number }, own);
  if (name === undefined) return undefined;
  const { reference, ...seen } = await sendEnquiry(scenario, {
    ...given,
    definition,
    nonce: randomName(),
    willBe: (sameness) => markAsShopped(store, name, sameness),
  });
  await markAsKept(store, name, reference);
  await noteSeen(store, name, seen);
  return { scenario, seen };
}

/**
 * The ledger has it under another hash than was worked out where it was set aside, and where a new secret has just come into
 * force. Then the one it has is written down as well.
 */
async function markAsKept(
  store: SubmissionStore,
  name: RunName,
  reference: string | undefined,
): Promise<void> {
  const record = reference === undefined ? undefined : await store.find(reference);
  if (record !== undefined) await markAsShopped(store, name, record.submission.sameness);
}

/** By lots that follow from the store's own secret: no one can work them out, and every server draws the same. */
async function momentFor(
  { hash, council, calendar }: ShopWith,
  quarter: string,
  { id, hours }: OnlineScenario,
): Promise<number> {
  const drawn = await hash(`mystery shopping\n${council}\n${quarter}\n${id}`, 0);
  const lot = (at: number): number =>
    new DataView(drawn.buffer, drawn.byteOffset).getUint32(at) / 2 ** 32;
  return momentOf(quarter, hours, [lot(0), lot(4)], calendar);
}

function quarterNow({ calendar, now }: Pick<ShopWith, 'calendar' | 'now'>): string {
  return quarterOf(calendar.dateOf(Math.floor(calendar.clock.local(now()) / msInDay)));
}
