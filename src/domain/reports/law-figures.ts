import type { ServiceStandard } from '../charter/standard.ts';
import { complaintOutcomes, informationOutcomes } from '../submissions/event-schema.ts';
import { tallyKey, type Tally } from './tally.ts';
import { saysWhatEnded } from './figures.ts';
import { withoutSmall, withoutSum } from './without-small.ts';

/** How what came in one time ended, as it may be published. What is too few to show is null. */
export interface Outcomes {
  /** "2026-Q4" for requests for information, "2026" for complaints. */
  period: string;
  /** How many ended, or were closed with an outcome. */
  total: number | null;
  /** By outcome, in the order in which they are named. */
  outcomes: Record<string, number | null>;
  /** Those for which more time was taken. */
  extended: number | null;
  /** Reviews of answers that were asked for. */
  reviews: number | null;
}

/**
 * How requests for information ended, by quarter (Code of Practice under section 45 of the Freedom of Information Act
 * 2000: granted in full, in part, refused, not held, extended, internal reviews). How many came and how many were answered
 * in time is in the standard's own row.
 */
export function informationOutcomesOf(
  standards: readonly ServiceStandard[],
  tally: Tally,
  quarters: readonly string[],
): Outcomes[] {
  const ids = standards.filter(({ calendar }) => calendar === 'foi').map(({ id }) => id);
  return quarters.map((quarter) =>
    outcomesIn(tally, quarter, [quarter], ids, 'information', informationOutcomes),
  );
}

/** How complaints ended at each stage, by year (Complaint Handling Code, 8.1). */
export function complaintOutcomesOf(
  standards: readonly ServiceStandard[],
  tally: Tally,
  years: readonly string[],
): { standard: ServiceStandard; years: Outcomes[] }[] {
  return standards
    .filter(({ about, measures }) => about?.startsWith('complaint') && measures === 'reply')
    .map((standard) => ({
      standard,
      years: years.map((year) => {
        const quarters = [1, 2, 3, 4].map((quarter) => `${year}-Q${String(quarter)}`);
        return outcomesIn(tally, year, quarters, [standard.id], 'complaint', complaintOutcomes);
      }),
    }));
}

function outcomesIn<Name extends string>(
  tally: Tally,
  period: string,
  quarters: readonly string[],
  ids: readonly string[],
  of: 'complaint' | 'information',
  names: readonly Name[],
): Outcomes {
  const rows = ids.flatMap((id) => quarters.map((quarter) => tally.get(tallyKey(id, quarter))));
  const sum = (key: string): number => rows.reduce((all, counts) => all + (counts?.[key] ?? 0), 0);
  const parts = Object.fromEntries(
    names.map((name) => [name, sum(`outcome/${of}/${name}`)]),
  ) as Record<Name, number>;
  // All that ended are those of the standard's own row that are not open and needed a reply. Where that row hides how many
  // these were, the sum of what ended would give it away; of two such rows it does not tell which.
  const hiding = rows.filter((counts) => counts !== undefined && !saysWhatEnded(counts)).length;
  const shown = hiding === 1 ? withoutSum(parts) : withoutSmall(parts);
  // Neither is a part of what the other numbers add up to.
  const alone = (key: string): number | null => withoutSmall({ [key]: sum(key) }).total ?? null;
  return {
    period,
    total: shown.total ?? null,
    outcomes: Object.fromEntries(names.map((name) => [name, shown.parts[name] ?? null])),
    extended: alone('extended'),
    reviews: alone('review'),
  };
}
