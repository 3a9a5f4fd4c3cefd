import type { Council } from '../council/council.ts';
import type { Delay } from '../domain/charter/delay.ts';
import { dateOf, dayNumber } from '../domain/calendar/day-number.ts';
import { inOrder } from '../i18n/in-order.ts';
import { bySeriousness } from './alerts-on.ts';
import { dayOfBuild, isInRelease } from './in-force.ts';

interface Days {
  from: string;
  until: string;
}

/** What is disrupted, or will be in a day or two: alerts that are no mere announcement, and delays. */
export function disruptionsOf({ alerts, delays }: Pick<Council, 'alerts' | 'delays'>): {
  alerts: Council['alerts'];
  delays: Delay[];
} {
  return {
    alerts: bySeriousness(
      alerts.filter(({ data }) => data.level !== 'announcement' && isInRelease(data)),
    ),
    delays: delays.filter((delay) => isInRelease(delay)),
  };
}

/**
 * The stretches of days, from one on, in which nothing is disrupted: what a page that stays open says on each day is true on
 * it. The last has no end.
 * @example
 * quietDays([{ from: '2026-11-29', until: '2026-11-30' }], '2026-11-27')
 * // => [{ from: "2026-11-27", until: "2026-11-28" }, { from: "2026-12-01" }]
 */
export function quietDays(
  disrupted: readonly Days[],
  day = dayOfBuild,
): { from: string; until?: string }[] {
  const quiet: { from: string; until?: string }[] = [];
  let from = day;
  for (const one of [...disrupted].sort((a, b) => a.from.localeCompare(b.from))) {
    if (one.from > from) quiet.push({ from, until: dayAfter(one.from, -1) });
    if (one.until >= from) from = dayAfter(one.until, 1);
  }
  return [...quiet, { from }];
}

function dayAfter(day: string, days: number): string {
  return dateOf(dayNumber(day) + days);
}

/** What a delay makes later, by the titles of its standards and forms. */
export function delayedBy(
  { standards: ids, forms: formIds }: Delay,
  { standards, forms }: Pick<Council, 'standards' | 'forms'>,
): string[] {
  const titles = [
    ...ids.map((id) => standards[id]?.title),
    ...forms.filter(({ id }) => formIds.includes(id)).map(({ data }) => data.title),
  ];
  return [...new Set(titles.filter((title) => title !== undefined))].sort(inOrder('en'));
}
