import type { Council } from '../council/council.ts';
import { feeOn, type FeeAmount } from '../domain/fees/fee.ts';
import { languageOf } from '../i18n/languages.ts';
import type { Words } from '../i18n/words.ts';
import { dayOfBuild } from './in-force.ts';

/** One fee as a row of a table. */
export interface FeeRow {
  what: string;
  /** "£45 a year"; nothing before its first day. */
  now: string | undefined;
  /** What it will be: "£47.50 a year from 1 April 2027". */
  next: string | undefined;
  less: string | undefined;
}

/** Fees as a page shows them. */
export interface FeesShown {
  /** Above them: "Charges from 1 April 2026", where all of them are from one day. */
  title: string;
  rows: FeeRow[];
}

/**
 * The fees that a page names, as they are on a day, each with the next amount where one is announced.
 * @param ids as an editor wrote them: one or several with spaces between
 */
export function feesShown(
  ids: string,
  { fees }: Pick<Council, 'fees'>,
  words: Words,
  day = dayOfBuild,
): FeesShown {
  const named = feeIds(ids).flatMap((id) => fees.find((fee) => fee.id === id) ?? []);
  const states = named.map((fee) => ({ fee, ...feeOn(fee, day) }));
  const begun = new Set(states.map(({ now }) => now?.from));
  const [from] = begun;
  return {
    title:
      begun.size === 1 && from !== undefined
        ? words('site.fees.from', { from })
        : words('site.fees'),
    rows: states.map(({ fee: { what, unit, less }, now, next }) => ({
      what,
      now: now && amountOf(now, unit, words),
      next:
        next && words('site.fees.next', { amount: amountOf(next, unit, words), from: next.from }),
      less,
    })),
  };
}

/** @example feeIds('garden-bin second-bin') // => ["garden-bin", "second-bin"] */
export function feeIds(written: string): string[] {
  return written.split(/[\s,]+/).filter((id) => id !== '');
}

/** The unit is the editor's own words, in English. */
function amountOf({ amount }: FeeAmount, unit: string | undefined, words: Words): string {
  if (amount === 0) return words('site.fees.free');
  const pounds = new Intl.NumberFormat(languageOf(words.language).locale, {
    style: 'currency',
    currency: 'GBP',
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: amount % 100 === 0 ? 0 : 2,
  }).format(amount / 100);
  return unit === undefined ? pounds : `${pounds} ${unit}`;
}
