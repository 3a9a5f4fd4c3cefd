import type { Snapshot } from '../council/snapshot/snapshot.ts';
import { msInDay } from '../domain/calendar/day-number.ts';
import { countAll } from '../domain/reports/count-all.ts';
import {
  firstQuarter,
  publishedFigures,
  type Figures,
} from '../domain/reports/published-figures.ts';
import { addTally } from '../domain/reports/tally.ts';
import { callsTally } from '../domain/reports/telephone-figures.ts';
import { listInTurns } from './list-in-turns.ts';
import type { Runtime } from './runtime.ts';

/** Figures, and when they were counted. */
export interface FiguresNow {
  figures: Figures;
  /** ISO 8601 with the council's offset. */
  countedAt: string;
}

/** Milliseconds for which figures are shown as they were counted. */
const HOUR = 60 * 60_000;

/** Milliseconds for which nobody begins counting again after it has failed. */
const MINUTE = 60_000;

interface Counted {
  /** Milliseconds since 1970: when counting began. */
  at: number;
  now: Promise<FiguresNow>;
  /** Milliseconds for which nobody counts again. */
  holds: number;
  /** Those shown while newer ones are being counted. */
  before?: FiguresNow;
}

const counted = new WeakMap<Snapshot, Counted>();

/**
 * The figures, counted once an hour. Who asks while they are being counted again reads those of before, and so does
 * everyone if counting fails; only the first one waits. Counting that has failed is tried again after a minute and not for
 * each one who asks: with a store that is away, that would be one more thing for it to do.
 */
export async function figuresNow(
  runtime: Pick<Runtime, 'site' | 'calendar' | 'store' | 'now'>,
): Promise<FiguresNow> {
  const { site } = runtime;
  const known = counted.get(site);
  if (known !== undefined && Math.abs(runtime.now() - known.at) < known.holds) {
    return known.before ?? known.now;
  }
  const before = known === undefined ? undefined : (known.before ?? (await settled(known.now)));
  const next: Counted = {
    at: runtime.now(),
    now: count(runtime),
    holds: HOUR,
    ...(before && { before }),
  };
  counted.set(site, next);
  next.now.then(
    () => {
      delete next.before;
    },
    () => {
      next.at = runtime.now();
      next.holds = MINUTE;
    },
  );
  return before ?? next.now;
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
  const at = now();
  const today = calendar.dateOf(Math.floor(calendar.clock.local(at) / msInDay));
  const { standards } = site;
  const given = { calendar, standards, now: new Date(at).toISOString() };
  const tally = await countAll(listInTurns(store), firstQuarter(today), given);
  addTally(tally, await callsTally(store));
  const figures = publishedFigures({
    standards: Object.values(standards),
    forms: Object.values(site.forms),
    tally,
    today,
  });
  return { figures, countedAt: calendar.clock.written(at) };
}
