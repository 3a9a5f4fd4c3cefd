import { dayOfBuildNow } from '../read/day-of-build.ts';
import { ombudsmanOf } from '../../domain/charter/ombudsman.ts';
import { postcodeList } from '../../domain/look-ups/postcode-list.ts';
import type { WordList } from '../../i18n/words.ts';
import { allLanguages } from '../../site/all-languages.ts';
import type { Council } from '../council.ts';
import { translationsOf } from '../read/translations-of.ts';
import { reviewsByMailbox } from '../read/reviewed-pages.ts';
import type { Snapshot } from './snapshot.ts';
import { turnsOf } from './turns.ts';
import { ToldError } from '../wording/told-error.ts';

/** The site's own address, without a slash at its end: SITE_URL, or what council.yaml says. */
export function siteUrl(published: string): string {
  const given = process.env['SITE_URL'] ?? published;
  const url = URL.parse(given);
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new ToldError(
      'SITE_URL is no whole address. Write a whole address, such as https://www.example.gov.uk.',
    );
  }
  if (`${url.pathname}${url.search}${url.hash}` !== '/') {
    throw new ToldError(
      `SITE_URL is "${url.origin}${url.pathname}", and every page is directly below the site's name. Write ${url.origin}.`,
    );
  }
  return url.origin;
}

/** The snapshot of a council that functions import. `shells` are the built page frames, one a language. */
export function snapshotOf(
  council: Council,
  words: Record<string, WordList>,
  shells: Record<string, string>,
): Snapshot {
  const { facts } = council;
  const languages = allLanguages(facts);
  return {
    turns: turnsOf(council, dayOfBuildNow()),
    council: {
      id: council.id,
      name: facts.name,
      shortName: facts.shortName,
      url: siteUrl(facts.url),
      telephone: facts.contact.telephone,
      ...(facts.contact.textRelay === undefined ? {} : { textRelay: facts.contact.textRelay }),
      email: facts.contact.email,
      address: facts.contact.address,
      ombudsman: ombudsmanOf(facts.nation),
      mailFrom: facts.mailFrom,
      timeZone: facts.timeZone,
      colour: facts.brand.deep,
      languages,
      ...(facts.successor && {
        successor: { name: facts.successor.name, from: facts.successor.from },
      }),
    },
    calendar: council.calendar,
    standards: council.standards,
    delays: council.delays,
    forms: Object.fromEntries(council.forms.map(({ id, data }) => [id, data])),
    ...(council.staff.people.length === 0 ? {} : { staff: council.staff }),
    ...(council.staff.reviewReminders && { reviews: reviewsByMailbox(council) }),
    ...(council.mysteryShopping.scenarios.length > 0 && {
      mysteryShopping: council.mysteryShopping,
    }),
    ...byPostcode(council),
    ...approved(council.complaintsReport),
    words: Object.fromEntries(
      Object.entries(words).filter(([language]) => languages.includes(language)),
    ),
    shells,
  };
}

/** Where there is no list of postcodes, nothing is found by one. */
function byPostcode(council: Council): Pick<Snapshot, 'lookUps'> {
  const { lookUps, postcodesFile, offices } = council;
  const { rows } = postcodesFile;
  if (rows.length === 0) return {};
  const named = new Set(rows.map(({ office }) => office));
  const titles = offices
    .filter(({ id }) => named.has(id))
    .map(({ id, data: { title, address } }) => {
      const titles = translationsOf('offices', id, council).map(({ data }) => [
        data.language,
        data.title,
      ]);
      const its = titles.length === 0 ? {} : { titles: Object.fromEntries(titles) };
      return [id, { title, address, ...its }] as const;
    });
  return {
    lookUps: {
      ...lookUps,
      postcodes: postcodeList(rows),
      offices: Object.fromEntries(titles),
    },
  };
}

/** A report that is still being written is not published. */
function approved(report: Council['complaintsReport']): Pick<Snapshot, 'complaintsReport'> {
  const approvedOn = report?.approvedOn;
  return report === null || approvedOn === undefined
    ? {}
    : { complaintsReport: { ...report, approvedOn } };
}
