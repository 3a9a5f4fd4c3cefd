import { standardOn } from '../charter/standard-on.ts';
import type { ServiceStandard } from '../charter/standard.ts';
import type { Target } from '../charter/target.ts';
import { assistedChannels } from '../charter/standards-by-channel.ts';
import { ALL_STANDARDS } from './all-standards.ts';
import { saidAbout } from './said-about.ts';
import { lastDayOf } from './quarter.ts';
import { percentile, tallyKey, timesIn, type Counts, type Tally } from './tally.ts';
import { unitOf, type TimeUnit } from './time-taken.ts';
import { atLeast, FEWEST, withoutSmall, withoutSum } from './without-small.ts';

/** Fewer replies than this, and the time of nine in ten of them is that of one. */
const FEWEST_FOR_NINETIETH = 10;

/** One standard in one quarter, as it may be published. What is too few to show is null. */
export interface QuarterFigures {
  quarter: string;
  /** The target that held on the quarter's last day, or today. */
  target: Target;
  /** How many contacts were promised it. */
  received: number | null;
  /** Answered in time. */
  kept: number | null;
  /** The least that `kept` can be, where it is not shown. */
  keptAtLeast?: number;
  /** Answered late, or not yet and the day has passed. */
  late: number | null;
  /** Not answered yet, and in time. */
  open: number | null;
  /** Closed in time without a reply being needed. */
  noReply: number | null;
  /** What was in time, of what was due: 0.97. */
  share: number | null;
  /** Half of the replies took no longer. */
  median: number | null;
  /** Nine in ten replies took no longer. */
  ninetieth: number | null;
  /** What the times are counted in. */
  unit: TimeUnit | null;
  /** How they came: `online` by a form of the site, the others entered by an officer. Left out where that is not known of all. */
  channels?: Record<string, number | null>;
}

export interface StandardFigures {
  standard: ServiceStandard;
  /**
   * - `measured`: there are figures, of messages or of calls;
   * - `asked`: it is a share of people, who are asked after the reply: see `FeedbackFigures`;
   * - `no-time`: the council publishes no time for it;
   * - `not-measured`: nothing counts it.
   */
  how: 'measured' | 'asked' | 'no-time' | 'not-measured';
  /** The newest first; none where nothing is measured. */
  quarters: QuarterFigures[];
}

interface FiguresWith {
  standards: readonly ServiceStandard[];
  /** The ids of standards that a form promises: they are measured even while no one has written. */
  promisedByForms: ReadonlySet<string>;
  /** By standard: all that are promised for the same messages, as a form's reply and its acknowledgement are. */
  together?: ReadonlyMap<string, readonly string[]>;
  tally: Tally;
  /** The newest first. */
  quarters: readonly string[];
  /** YYYY-MM-DD */
  today: string;
}

/** Every standard of the charter with its figures, in the charter's order. */
export function figuresOf(given: FiguresWith): StandardFigures[] {
  const { standards, promisedByForms, together = new Map<string, string[]>(), tally } = given;
  const { quarters, today } = given;
  // An acknowledgement and the reply of the same messages are as many: where one row hides how many came, so do the others.
  const hidesTotal = (id: string, quarter: string): boolean =>
    withoutSmall(statesOf(tally.get(tallyKey(id, quarter)) ?? {})).total === undefined;
  return standards.map((standard) => {
    const { id } = standard;
    const others = (together.get(id) ?? []).filter((one) => one !== id);
    if (standard.target.kind === 'none') return { standard, how: 'no-time', quarters: [] };
    if (isAsked(standard, tally, quarters)) return { standard, how: 'asked', quarters: [] };
    const isCounted = quarters.some((quarter) => tally.has(tallyKey(id, quarter)));
    if (!isCounted && !promisedByForms.has(id)) {
      return { standard, how: 'not-measured', quarters: [] };
    }
    return {
      standard,
      how: 'measured',
      quarters: quarters.flatMap((quarter) => {
        const lastDay = lastDayOf(quarter);
        const then = standardOn(standard, lastDay < today ? lastDay : today);
        const counts = tally.get(tallyKey(id, quarter)) ?? {};
        const isTotalHidden = others.some((other) => hidesTotal(other, quarter));
        return then === undefined
          ? []
          : [quarterFigures(quarter, then.target, counts, isTotalHidden)];
      }),
    };
  });
}

/**
 * What a share of people is aimed at, and they are asked after the reply. Of one way alone, such as calls, no one is asked
 * apart; nor is it measured before anyone has answered in a quarter that is over.
 */
function isAsked(standard: ServiceStandard, tally: Tally, quarters: readonly string[]): boolean {
  return (
    saidAbout(standard) !== undefined &&
    quarters.slice(1).some((quarter) => {
      const answers = tally.get(tallyKey(ALL_STANDARDS, quarter))?.['feedback/answers'] ?? 0;
      return answers > 0;
    })
  );
}

/** The states of a row's contacts, each contact in one of them. */
function statesOf(counts: Counts): Record<'kept' | 'late' | 'open' | 'noReply', number> {
  return {
    kept: counts['kept'] ?? 0,
    late: counts['late'] ?? 0,
    open: counts['open'] ?? 0,
    noReply: counts['no-reply'] ?? 0,
  };
}

/** Whether a row says how many are still open and how many needed no reply, and with that how many were answered. */
export function saysWhatEnded(counts: Counts): boolean {
  const { total, parts } = withoutSmall(statesOf(counts));
  return total !== undefined && parts.open !== undefined && parts.noReply !== undefined;
}

/**
 * One row, with all that is too small to show taken out.
 * @param isTotalHidden whether how many came may not be known either
 */
export function quarterFigures(
  quarter: string,
  target: Target,
  counts: Counts,
  isTotalHidden = false,
): QuarterFigures {
  const parts = statesOf(counts);
  const shown = isTotalHidden ? withoutSum(parts) : withoutSmall(parts);
  const { kept, late, open, noReply } = shown.parts;
  const least = atLeast('kept', parts, shown);
  const unit = unitOf(target);
  const times = unit === undefined ? [] : timesIn(counts, unit);
  const replies = times.reduce((sum, { many }) => sum + many, 0);
  // By what the row shows of them: a time that is there only from ten replies on would tell how many there were.
  const seen = Math.min(replies, (kept ?? least ?? 0) + (late ?? 0));
  const time = (share: number, fewest: number): number | null =>
    seen < fewest || shown.total === undefined ? null : (percentile(times, share) ?? null);
  return {
    quarter,
    target,
    received: shown.total ?? null,
    kept: kept ?? null,
    ...(least !== undefined && { keptAtLeast: least }),
    late: late ?? null,
    open: open ?? null,
    noReply: noReply ?? null,
    share: shareOf(kept, late),
    median: time(0.5, FEWEST),
    ninetieth: time(0.9, FEWEST_FOR_NINETIETH),
    unit: unit ?? null,
    ...channelsOf(counts, shown.total),
  };
}

/** How the contacts of a row came. They add up to what it received, so that where that is hidden, they are. */
function channelsOf(counts: Counts, total: number | undefined): Pick<QuarterFigures, 'channels'> {
  const names = ['online', ...assistedChannels];
  const parts = Object.fromEntries(names.map((name) => [name, counts[`channel/${name}`] ?? 0]));
  // What was folded into totals before there were channels has none.
  const known = Object.values(parts).reduce((sum, number) => sum + number, 0);
  if (total === undefined || total === 0 || known !== total) return {};
  const shown = withoutSmall(parts);
  if (shown.total === undefined) return {};
  return {
    channels: Object.fromEntries(names.map((name) => [name, shown.parts[name] ?? null])),
  };
}

/** To the tenth of a percent, rounded down: 99.96% is not all. */
function shareOf(kept: number | undefined, late: number | undefined): number | null {
  if (kept === undefined || late === undefined || kept + late === 0) return null;
  return Math.floor((kept * 1000) / (kept + late)) / 1000;
}
