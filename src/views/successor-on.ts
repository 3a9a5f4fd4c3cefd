import type { Council } from '../council/council.ts';
import { hasTakenOver } from '../domain/successor/successor.ts';
import { html, type Html } from '../form-html/html.ts';
import { wordsHtml } from '../form-html/words-html.ts';
import { languageOf } from '../i18n/languages.ts';
import type { Words } from '../i18n/words.ts';
import { dayOfBuild } from './in-force.ts';

/** What the site says of the council that takes this one's place, as HTML in one language. */
export interface SuccessorSaid {
  /** Whether the new council is there. */
  isThere: boolean;
  /** Who takes whose place, and when. */
  who: Html;
  /** What does not change. */
  stays: readonly string[];
  /** Where there is more about it: the council's own page, else the new council's site. */
  more: { href: string; text: Html } | undefined;
}

/**
 * What is said at the top of every page; undefined where no council takes this one's place.
 * @param day YYYY-MM-DD
 */
export function successorOn(
  { facts }: Pick<Council, 'facts'>,
  words: Words,
  day = dayOfBuild,
): SuccessorSaid | undefined {
  const { successor } = facts;
  if (successor === undefined) return undefined;
  const isThere = hasTakenOver(successor, day);
  const { name, from: date, page, url } = successor;
  const values = { successor: inEnglish(name, words), council: inEnglish(facts.name, words), date };
  const label =
    page === undefined
      ? wordsHtml(words, 'site.who.go', { name: values.successor })
      : html`${words('successor.more')}`;
  const href = page ?? url;
  return {
    isThere,
    who: wordsHtml(words, isThere ? 'successor.since' : 'successor.before', values),
    stays: isThere ? [] : [words('successor.goes-on')],
    more: href === undefined ? undefined : { href, text: toEnglish(label, words) },
  };
}

/** What is said above a form, and not at the top of its page: who takes over, what becomes of the form, and of a date that it promises. */
export function successorOfForm(
  { facts }: Pick<Council, 'facts'>,
  words: Words,
  day = dayOfBuild,
): readonly Html[] {
  const { successor } = facts;
  if (successor === undefined) return [];
  const name = { successor: inEnglish(successor.name, words) };
  const who = successorOn({ facts }, words, day)?.who ?? html``;
  if (hasTakenOver(successor, day)) return [who, wordsHtml(words, 'successor.form-now', name)];
  const key = successor.forms === 'stay' ? 'successor.form-stays' : 'successor.form-until';
  return [who, wordsHtml(words, key, name), html`${words('successor.promises')}`];
}

/** A link to what there is in English alone says so. */
function toEnglish(label: Html, words: Words): Html {
  return words.language === 'en' ? label : wordsHtml(words, 'site.in-english', { label });
}

/** A council's name is English in every language; among words from the right it is set apart. */
function inEnglish(name: string, words: Words): Html {
  if (words.language === 'en') return html`${name}`;
  const isFromRight = languageOf(words.language).dir === 'rtl';
  return isFromRight ? html`<bdi lang="en">${name}</bdi>` : html`<span lang="en">${name}</span>`;
}
