import type { Council } from '../council/council.ts';
import { WHEN, type CopyWords, type OfflineFacts } from '../domain/offline/offline-facts.ts';
import { html } from '../form-html/html.ts';
import { languageOf } from '../i18n/languages.ts';
import { allLanguages } from '../site/all-languages.ts';
import { offlineAddress, officeAddress, ownAddresses } from '../site/addresses.ts';
import { answeredByFunction } from '../site/function-addresses.ts';
import { wordsOf } from './words-of.ts';

/** Offices whose own pages are kept beforehand: more of them would be much to load for someone who reads one page. */
const MOST_OFFICES = 12;

/** What the search finds, what is disrupted now, and what editors and staff see. */
const neverKept = [
  answeredByFunction.source,
  String.raw`/(?:search|service-status)/`,
  '^/(?:admin|components)/',
];

/** The addresses of what is kept before anyone has read it: charter, offices, emergency numbers. */
export function keptBeforehand({ facts, offices }: Council): string[] {
  return [
    ...allLanguages(facts).map(offlineAddress),
    ...[ownAddresses.charter, ownAddresses.contact, ownAddresses.offices],
    ...offices.slice(0, MOST_OFFICES).map(({ id }) => officeAddress(id)),
  ];
}

/** What the service worker has to know of the council. */
export function offlineFacts(council: Council): Pick<OfflineFacts, 'never' | 'zone' | 'words'> {
  const { facts } = council;
  return {
    never: neverKept.join('|'),
    zone: facts.timeZone,
    words: Object.fromEntries(
      allLanguages(facts).map((code) => [languageOf(code).tag, copyWords(code)]),
    ),
  };
}

export function copyWords(code: string): CopyWords {
  const words = wordsOf(code);
  const said = (key: string): string => html`${words(key)}`.source;
  return {
    locale: languageOf(code).locale,
    offlinePage: offlineAddress(code),
    label: said('site.copy.label'),
    kept: html`${words('site.copy.kept', { when: WHEN })}`.source,
    again: said('site.copy.again'),
    alert: said('site.copy.alert'),
    list: said('site.copy.list'),
  };
}
