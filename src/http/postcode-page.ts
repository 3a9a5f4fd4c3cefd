import { dateOf, dayNumber } from '../domain/calendar/day-number.ts';
import { calendarLanguage, collectionName, lookUpNote } from '../domain/look-ups/look-ups-said.ts';
import { collectionDays, type CollectionDay } from '../domain/look-ups/collection-days.ts';
import type { PostcodePlace, Round, Ward } from '../domain/look-ups/look-ups.ts';
import type { Snapshot } from '../council/snapshot/snapshot.ts';
import { englishNameHtml } from '../form-html/english-name-html.ts';
import { html, type Html } from '../form-html/html.ts';
import { markedEnglish } from '../form-html/marked-english.ts';
import { postcodeForm } from '../form-html/postcode-form.ts';
import { telephoneAddress } from '../form-html/telephone-link.ts';
import { saidHtml } from '../form-html/said-html.ts';
import { wordsHtml } from '../form-html/words-html.ts';
import type { Words } from '../i18n/words.ts';
import { officeAddress, roundCalendarAddress, translationAddress } from '../site/addresses.ts';

type LookUps = NonNullable<Snapshot['lookUps']>;

/** So far ahead the next two days of each collection are looked for: two rounds of four weeks. */
const DAYS_AHEAD = 70;
const DAYS_SHOWN = 2;

/** A page's title and its main, without the frame. */
export interface PostcodePage {
  title: string;
  main: string;
}

/** What the council has for a postcode: of each street its bin days, ward and office, as far as its list says. */
export function foundPage(
  postcode: string,
  places: readonly PostcodePlace[],
  { lookUps, words, today }: { lookUps: LookUps; words: Words; today: string },
): PostcodePage {
  const title = words('look-up.answer', { postcode });
  const heading = places.length > 1 ? 'h3' : 'h2';
  const each = places.map(
    (
      place,
    ) => html`${places.length > 1 ? html`<h2>${markedEnglish(place.street, words)}</h2>` : html`<p class="lead">${markedEnglish(place.street, words)}</p>`}
      ${bins(place, { lookUps, words, today, heading })}
      ${ward(place, { lookUps, words, heading })}
      ${office(place, { lookUps, words, heading })}`,
  );
  return page(
    title,
    html`${noteOf(lookUps, words)}${each}
      <h2>${words('look-up.again')}</h2>
      ${postcodeForm(words)}`,
  );
}

/** What to do where the list does not have a postcode: it may be new, misspelt or another council's. */
export function notFoundPage(postcode: string, site: Snapshot, words: Words): PostcodePage {
  const { telephone } = site.council;
  const title = words('look-up.none', { postcode });
  return page(
    title,
    html`<p>${words('look-up.none.text')}</p>
      <p><a class="telephone" href="${telephoneAddress(telephone)}">${telephone}</a></p>
      <p><a href="https://www.gov.uk/find-local-council">${words('look-up.none.other')}</a></p>
      ${noteOf(site.lookUps, words)}
      <h2>${words('look-up.again')}</h2>
      ${postcodeForm(words)}`,
  );
}

/** The box again, with what was typed and what is wrong with it. */
export function wrongPostcodePage(typed: string, words: Words): PostcodePage {
  const title = words('look-up.title');
  return {
    ...page(title, postcodeForm(words, typed)),
    title: words('form.error-title', { title }),
  };
}

/** Where no answer can be given now: why, and the telephone. */
export function noAnswerPage(
  refusal: 'too-many' | 'page-broken' | 'too-big' | 'foreign-origin',
  site: Snapshot,
  words: Words,
): PostcodePage {
  const { telephone } = site.council;
  return page(
    words(`refusal.${refusal}.title`),
    html`<p>${words('look-up.call')} <a class="telephone" href="${telephoneAddress(telephone)}">${telephone}</a></p>
      ${postcodeForm(words)}`,
  );
}

function page(title: string, body: Html): PostcodePage {
  return { title, main: html`<h1>${title}</h1><div class="prose">${body}</div>`.source };
}

function noteOf(lookUps: LookUps | undefined, words: Words): Html | false {
  return (
    lookUps?.note !== undefined &&
    html`<p class="notice">${saidHtml(lookUpNote(lookUps, words.language), words)}</p>`
  );
}

interface Shown {
  lookUps: LookUps;
  words: Words;
  heading: 'h2' | 'h3';
}

function titled(heading: Shown['heading'], title: string | Html): Html {
  return heading === 'h2' ? html`<h2>${title}</h2>` : html`<h3>${title}</h3>`;
}

function bins(place: PostcodePlace, shown: Shown & { today: string }): Html | false {
  const { lookUps, words, today, heading } = shown;
  const round = lookUps.rounds.find(({ id }) => id === place.round);
  if (round === undefined) return false;
  const rows = round.collections.map(
    (one) =>
      html`<dt>${saidHtml(collectionName(one, words.language), words)}</dt><dd>${daysOf(one, lookUps, today).map((day) => html`<p>${dayIn(words, day)}</p>`)}</dd>`,
  );
  return html`${titled(heading, words('look-up.bins'))}
    <dl class="facts">${rows}</dl>
    <p><a href="${roundCalendarAddress(round.id, calendarLanguage(round, words.language))}">${words('look-up.calendar')}</a></p>
    <p class="hours__note">${words('site.events.subscribe.how')}</p>`;
}

function daysOf(one: Round['collections'][number], { changes }: LookUps, today: string) {
  const until = dateOf(dayNumber(today) + DAYS_AHEAD);
  return collectionDays(one, changes, { from: today, until }).slice(0, DAYS_SHOWN);
}

function dayIn(words: Words, { day, insteadOf: usual }: CollectionDay): string {
  return usual === undefined
    ? words.frame('date.long', day)
    : words('look-up.moved', { day, usual });
}

function ward(place: PostcodePlace, { lookUps, words, heading }: Shown): Html | false {
  const found = lookUps.wards.find(({ id }) => id === place.ward);
  if (found === undefined) return false;
  const named = wordsHtml(words, 'look-up.ward', { ward: markedEnglish(found.name, words) });
  return html`${titled(heading, named)}
    <ul>${found.councillors.map((one) => councillor(one, words))}</ul>`;
}

function councillor({ name, telephone, email }: Ward['councillors'][number], words: Words): Html {
  return html`<li>${markedEnglish(name, words)}${telephone !== undefined && html`<br /><a class="telephone" href="${telephoneAddress(telephone)}">${telephone}</a>`}${email !== undefined && html`<br /><a href="mailto:${email}">${email}</a>`}</li>`;
}

function office(place: PostcodePlace, { lookUps, words, heading }: Shown): Html | false {
  const { office: id } = place;
  const found = id !== undefined && Object.hasOwn(lookUps.offices, id) && lookUps.offices[id];
  if (id === undefined || !found) return false;
  const { title, address, titles = {} } = found;
  const { language } = words;
  const own = Object.hasOwn(titles, language) ? titles[language] : undefined;
  const path = officeAddress(id);
  const link =
    own === undefined
      ? html`<a href="${path}"${language !== 'en' && html` hreflang="en"`}>${englishNameHtml(title, words)}</a>`
      : html`<a href="${translationAddress(path, language)}">${own}</a>`;
  return html`${titled(heading, words('look-up.office'))}
    <p>${link}${address.map((line) => html`<br />${markedEnglish(line, words)}`)}</p>`;
}
