import type { Council } from '../council/council.ts';
import { feeOn, type FeeAmount } from '../domain/fees/fee.ts';
import { saidIn } from '../domain/text/said-in.ts';
import { html, type Html } from '../form-html/html.ts';
import { saidHtml } from '../form-html/said-html.ts';
import { wordsHtml } from '../form-html/words-html.ts';
import { languageOf } from '../i18n/languages.ts';
import type { Words } from '../i18n/words.ts';
import { dayOfBuild } from './in-force.ts';

/** One fee as a row of a table. */
export interface FeeRow {
  what: Html;
  /** "£45 a year"; nothing before its first day. */
  now: Html | undefined;
  /** What it will be: "£47.50 a year from 1 April 2027". */
  next: Html | undefined;
  less: Html | undefined;
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
    rows: states.map(({ fee, now, next }) => {
      const its = fee.translations?.[words.language];
      const said = (english: string, translated: string | undefined): Html =>
        saidHtml(saidIn(english, translated, words.language), words);
      const unit = fee.unit === undefined ? undefined : said(fee.unit, its?.unit);
      return {
        what: said(fee.what, its?.what),
        now: now && amountOf(now, unit, words),
        next:
          next &&
          wordsHtml(words, 'site.fees.next', {
            amount: amountOf(next, unit, words),
            from: next.from,
          }),
        less: fee.less === undefined ? undefined : said(fee.less, its?.less),
      };
    }),
  };
}

/** @example feeIds('garden-bin second-bin') // => ["garden-bin", "second-bin"] */
export function feeIds(written: string): string[] {
  return written.split(/[\s,]+/).filter((id) => id !== '');
}

/** The unit is the editor's own words. */
function amountOf({ amount }: FeeAmount, unit: Html | undefined, words: Words): Html {
  if (amount === 0) return html`${words('site.fees.free')}`;
  const pounds = new Intl.NumberFormat(languageOf(words.language).locale, {
    style: 'currency',
    currency: 'GBP',
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: amount % 100 === 0 ? 0 : 2,
  }).format(amount / 100);
  return unit === undefined ? html`${pounds}` : html`${pounds} ${unit}`;
}
