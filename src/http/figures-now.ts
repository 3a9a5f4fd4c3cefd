import type { Snapshot } from '../council/snapshot/snapshot.ts';
import { figuresAsOf } from '../domain/reports/as-of.ts';
import { countAll } from '../domain/reports/count-all.ts';
import {
  firstQuarter,
  publishedFigures,
  type Figures,
} from '../domain/reports/published-figures.ts';
import { addTally } from '../domain/reports/tally.ts';
import { callsTally } from '../domain/reports/telephone-figures.ts';
import type { Runtime } from './runtime.ts';

/** Figures, and when they were counted. */
export interface FiguresNow {
  figures: Figures;
  /** When the day began at whose beginning they stand: ISO 8601 with the council's offset. */
  countedAt: string;
}

/** Milliseconds for which no one begins counting again after it has failed. */
const MINUTE = 60_000;

interface Counted {
  /** YYYY-MM-DD: the day whose beginning they show. */
  day: string;
  now: Promise<FiguresNow>;
  /** Milliseconds since 1970: when counting failed. */
  failedAt?: number;
  /** Those shown while newer ones are being counted. */
  before?: FiguresNow;
}

const counted = new WeakMap<Snapshot, Counted>();

/**
 * The figures, counted once a day. Who asks while they are being counted again reads those of before, and so does
 * everyone if counting fails; only the first one waits. Counting that has failed is tried again after a minute and not for
 * each one who asks: with a store that is away, that would be one more thing for it to do.
 */
export async function figuresNow(
  runtime: Pick<Runtime, 'site' | 'calendar' | 'store' | 'now'>,
): Promise<FiguresNow> {
  const { site, calendar } = runtime;
  const { today: day } = figuresAsOf(runtime.now(), calendar);
  const known = counted.get(site);
  if (known?.day === day && !mayTryAgain(known, runtime.now())) return known.before ?? known.now;
  const before = known === undefined ? undefined : (known.before ?? (await settled(known.now)));
  const next: Counted = { day, now: count(runtime), ...(before && { before }) };
  counted.set(site, next);
  next.now.then(
    () => {
      delete next.before;
    },
    () => {
      next.failedAt = runtime.now();
    },
  );
  return before ?? next.now;
}

function mayTryAgain({ failedAt }: Counted, now: number): boolean {
  return failedAt !== undefined && Math.abs(now - failedAt) >= MINUTE;
}

function settled(now: Promise<FiguresNow>): Promise<FiguresNow | undefined> {
  return now.catch(() => undefined);
}

async function count({
  site,
  calendar,
  store,
  now,
}: Pick<Runtime, 'site' | 'calendar' | 'store' | 'now'>): Promise<FiguresNow> {
  const { today, began } = figuresAsOf(now(), calendar);
  const { standards } = site;
  const given = { calendar, standards, now: new Date(began).toISOString() };
  const tally = await countAll(store, firstQuarter(today), given);
  addTally(tally, await callsTally(store));
  const figures = publishedFigures({
    standards: Object.values(standards),
    forms: Object.values(site.forms),
    tally,
    today,
  });
  return { figures, countedAt: calendar.clock.written(began) };
}
