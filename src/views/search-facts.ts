import type { AlertLevel } from '../site/alert-levels.ts';
import { bySeriousness, subjectOf } from './alerts-on.ts';
import { translatedPages, translationsOf } from '../council/read/translations-of.ts';
import { guidesOf } from './guides.ts';
import { isInRelease } from './in-force.ts';
import { listsFound, type ListFound } from './lists-found.ts';
import type { Council } from '../council/council.ts';
import type { ServiceStandard } from '../domain/charter/standard.ts';
import { languageNames } from '../i18n/language-names.ts';
import type { Words } from '../i18n/words.ts';
import { allLanguages } from '../site/all-languages.ts';
import {
  formAddress,
  noticeAddress,
  officeAddress,
  ownAddresses,
  serviceAddress,
  stepByStepAddress,
  topicAddress,
  translationAddress,
} from '../site/addresses.ts';
import { kindFolders, kindIn } from '../site/kinds.ts';
import { promiseOf } from './standard-in-words.ts';
import { standardNow, standardOfOnline } from './standard-now.ts';
import { wordsOf } from './words-of.ts';

/** What a page's built HTML does not say and the search has to know. */
export interface PageFacts {
  also: string[];
  first: string[];
  /** By language, what its speakers call the page. */
  foreign: Map<string, string[]>;
  sort: string;
  topic?: string;
  promise?: string;
  ways?: string;
}

/** All that the search has to know of a council besides its pages' text. */
export interface SearchFacts {
  /** By address. */
  pages: ReadonlyMap<string, PageFacts>;
  /** The lists that are found by their names, in English. */
  lists: ListFound[];
  same: string[][];
  /** What kinds are called, in a language: those of the filter, in its order. */
  sorts: (language: string) => Record<string, string>;
  topics: Record<string, string>;
  alerts: {
    level: AlertLevel;
    title: string;
    about: string;
    subject?: string;
    href?: string;
    from: string;
    until: string;
  }[];
  timeZone: string;
}

/**
 * What the search knows of a council: the names of its pages from `alsoKnownAs`, `search.yaml`, its telephone numbers and
 * the names of its languages; kinds and topics; promises and ways, as the pages themselves say them.
 */
export function searchFacts(council: Council): SearchFacts {
  const { facts, search, topics, alerts } = council;
  const pages = new Map<string, PageFacts>();
  const of = (address: string): PageFacts => {
    const known: PageFacts = pages.get(address) ?? {
      also: [],
      first: [],
      foreign: new Map(),
      sort: 'pages',
    };
    pages.set(address, known);
    return known;
  };
  const inLanguage = (address: string, language: string, names: readonly string[]): void => {
    const { foreign } = of(address);
    foreign.set(language, [...(foreign.get(language) ?? []), ...names]);
  };
  for (const folder of kindFolders) {
    const { addressOf } = kindIn(folder);
    for (const file of council[folder]) {
      if (addressOf === undefined) continue;
      const also = 'alsoKnownAs' in file.data ? file.data.alsoKnownAs : [];
      const languages = folder === 'forms' ? allLanguages(facts) : ['en'];
      for (const language of languages) {
        const page = of(addressOf(file, language));
        page.sort = sortOf(folder);
        if (folder !== 'notices') page.also.push(...also);
      }
    }
  }
  for (const { translation, path } of translatedPages(council)) {
    const { language, title, alsoKnownAs } = translation.data;
    of(path).sort = sortOf(translation.folder);
    inLanguage(path, language, [title, ...alsoKnownAs]);
  }
  for (const { id } of topics) Object.assign(of(topicAddress(id)), { sort: 'services', topic: id });
  for (const guide of guidesOf(council)) {
    if (guide.topic === undefined) continue;
    for (const { href } of [guide, ...guide.parts]) of(href).topic = guide.topic;
  }
  for (const { id, data } of council['step-by-step']) of(stepByStepAddress(id)).topic = data.topic;
  of(ownAddresses.offices).sort = 'offices';
  for (const notice of council.notices) {
    const { language, alsoKnownAs } = notice.data;
    const page = noticeAddress(language);
    if (language === 'en') of(page).also.push(...alsoKnownAs);
    else inLanguage(page, language, [...namesOf(language), ...alsoKnownAs]);
  }
  of(ownAddresses.contact).also.push(...numbersOf(council));
  for (const office of council.offices) {
    of(officeAddress(office.id)).also.push(office.data.place, ...office.data.address);
  }
  for (const { asked, page, language } of search.bestBets) {
    if (language === undefined || language === 'en') of(page).first.push(...asked);
    else inLanguage(page, language, asked);
  }
  withWays(council, of);
  return {
    pages,
    lists: listsFound(council),
    same: search.sameAs,
    sorts: (language) => sortsIn(wordsOf(language)),
    topics: Object.fromEntries(topics.map(({ id, title }) => [id, title])),
    alerts: bySeriousness(alerts.filter(({ data }) => isInRelease(data))).map((alert) => {
      const { level, title, description, href, from, until } = alert.data;
      const subject = subjectOf(alert, council)?.title;
      return {
        ...{ level, title, about: description, from, until },
        ...(subject === undefined ? {} : { subject }),
        ...(href === undefined ? {} : { href }),
      };
    }),
    timeZone: facts.timeZone,
  };
}

/** Services and forms with their topic, ways and promise. A form in a language says its promise in it. */
function withWays(council: Council, of: (address: string) => PageFacts): void {
  for (const service of council.services) {
    const { topic, ways } = service.data;
    const words = wordsOf('en');
    const page = of(serviceAddress(service));
    page.topic = topic;
    page.ways = waysIn(ways, words);
    if (ways.telephone?.number !== undefined) page.also.push(ways.telephone.number);
    Object.assign(page, promised(standardOfOnline(ways.online, council), words));
    for (const { data } of translationsOf('services', service.id, council)) {
      const own = wordsOf(data.language);
      const its = of(translationAddress(serviceAddress(service), data.language));
      Object.assign(its, { topic, ways: waysIn(ways, own) });
      Object.assign(its, promised(standardOfOnline(ways.online, council), own));
    }
  }
  for (const { id, data } of council.forms) {
    for (const language of allLanguages(council.facts)) {
      const words = wordsOf(language);
      const page = of(formAddress(id, language));
      page.ways = words('site.way.online');
      Object.assign(page, promised(standardNow(council, data.standard, id), words));
    }
  }
}

function promised(standard: ServiceStandard | undefined, words: Words): { promise?: string } {
  if (standard === undefined || standard.target.kind === 'none') return {};
  return { promise: promiseOf(standard, words) };
}

function waysIn(ways: Council['services'][number]['data']['ways'], words: Words): string {
  return [
    ways.online && words('site.way.online'),
    ways.telephone && words('site.way.telephone'),
    ways.inPerson && words('site.way.in-person'),
    ways.letter && words('site.way.letter'),
  ]
    .filter((way) => way !== undefined)
    .join(' · ');
}

/** A language by its own name, its English one, and without what is in brackets. */
function namesOf(language: string): string[] {
  const { name = '', itself = '' } = languageNames(language, 'en') ?? {};
  return [...new Set([itself, name, name.replace(/ *\(.*\)/, '')])].filter((one) => one !== '');
}

/** Everything that reaches the council is on its contact page. */
function numbersOf({ facts: { contact } }: Council): string[] {
  const { telephone, textRelay, outOfHours, email } = contact;
  return [telephone, textRelay, outOfHours, email].filter((one) => one !== undefined);
}

function sortOf(folder: string): string {
  return folder === 'notices' ? 'pages' : folder;
}

function sortsIn(words: Words): Record<string, string> {
  return {
    services: words('site.services'),
    forms: words('site.section.forms'),
    guides: words('site.guides'),
    'step-by-step': words('site.steps'),
    offices: words('site.offices'),
    news: words('site.news'),
    events: words('site.events'),
    consultations: words('site.consultations'),
    campaigns: words('site.campaigns'),
    publications: words('site.publications'),
    directories: words('site.directories'),
    pages: words('site.section.council'),
  };
}
