import { slug } from 'github-slugger';
import { guidePlace } from './guide-place.ts';

/** What a service's address is made of. */
interface Service {
  /** The file's id in its folder, as `ContentFile` has it. */
  id: string;
  data: { topic: string };
}

/** Below here is what the site says to other programs: `/api/charter.json`. */
export const openDataFolder = '/api/';

/** The home page. */
export const homeAddress = '/';

/**
 * The first page in a language: what "Home" leads to.
 * @example homeIn('pl') // => "/pl/"
 */
export function homeIn(language: string): string {
  return language === 'en' ? homeAddress : noticeAddress(language);
}

/** Pages that the site makes by itself, for every council. Their names can be no page of an editor's. */
export const ownAddresses = {
  services: '/services/',
  aToZ: '/a-to-z/',
  campaigns: '/campaigns/',
  charter: '/charter/',
  consultations: '/consultations/',
  contact: '/contact/',
  directories: '/directories/',
  events: '/events/',
  formats: '/formats-and-languages/',
  forms: '/forms/',
  guides: '/guides/',
  news: '/news/',
  offices: '/offices/',
  publications: '/publications/',
  search: '/search/',
  status: '/service-status/',
  stepByStep: '/step-by-step/',
} as const;

/** The box for a postcode, where the council has a list of them. */
export const lookUpAddress = '/look-up/postcode/';

/**
 * The calendar of a round's collections, in a language. It names the round, and no postcode.
 * @example roundCalendarAddress('tuesday-a', 'pl') // => "/pl/look-up/tuesday-a.ics"
 */
export function roundCalendarAddress(round: string, language = 'en'): string {
  return `${inLanguage(language)}/look-up/${round}.ics`;
}

/**
 * Where the services of a topic are listed.
 * @example topicAddress('bins') // => "/services/bins/"
 */
export function topicAddress(topic: string): string {
  return `${ownAddresses.services}${topic}/`;
}

/**
 * A service's page: its topic, then the file's own name.
 * @example
 * // services/bins/missed-bin.mdx under the topic bins-and-recycling
 * serviceAddress(service) // => "/services/bins-and-recycling/missed-bin/"
 */
export function serviceAddress({ id, data }: Service): string {
  return `${topicAddress(data.topic)}${fileName(id)}/`;
}

/**
 * A form's page, in one of the council's languages.
 * @example formAddress('complaint', 'pl') // => "/pl/forms/complaint/"
 */
export function formAddress(form: string, language = 'en'): string {
  return `${inLanguage(language)}${ownAddresses.forms}${form}/`;
}

/**
 * The notice "in another format or language", in that language.
 * @example noticeAddress('en') // => "/formats-and-languages/"
 */
export function noticeAddress(language: string): string {
  return language === 'en' ? ownAddresses.formats : `/${language}/`;
}

/**
 * The search over the pages in one language.
 * @example searchAddress('pl') // => "/pl/search/"
 */
export function searchAddress(language: string): string {
  return `${inLanguage(language)}${ownAddresses.search}`;
}

/**
 * A page in another language: the address of the original, below that of the language.
 * @example translationAddress('/services/bins/missed-bin/', 'pl') // => "/pl/services/bins/missed-bin/"
 */
export function translationAddress(original: string, language: string): string {
  return `${inLanguage(language)}${original}`;
}

/**
 * What is shown for a page that can't be loaded, where a council keeps copies of its pages on the reader's device.
 * @example offlineAddress('pl') // => "/pl/offline/"
 */
export function offlineAddress(language: string): string {
  return `${inLanguage(language)}/offline/`;
}

/** The service worker's address; all of the site is below it. */
export const workerAddress = '/worker.js';

/** @example officeAddress('town-hall') // => "/offices/town-hall/" */
export function officeAddress(office: string): string {
  return `${ownAddresses.offices}${office}/`;
}

/** @example newsAddress('new-council') // => "/news/new-council/" */
export function newsAddress(item: string): string {
  return `${ownAddresses.news}${item}/`;
}

/** @example newsArchiveAddress('2026') // => "/news/archive/2026/" */
export function newsArchiveAddress(year: string): string {
  return `${ownAddresses.news}archive/${year}/`;
}

/** @example newsFeedAddress('rss') // => "/news/rss.xml" */
export function newsFeedAddress(feed: string): string {
  return `${ownAddresses.news}${feed}.xml`;
}

/** @example eventAddress('tree-planting') // => "/events/tree-planting/" */
export function eventAddress(event: string): string {
  return `${ownAddresses.events}${event}/`;
}

/**
 * An event as a calendar file.
 * @example eventCalendarAddress('tree-planting') // => "/events/tree-planting.ics"
 */
export function eventCalendarAddress(event: string): string {
  return `${ownAddresses.events}${event}.ics`;
}

/** Every event in one calendar file, which a calendar may subscribe to. */
export const eventsCalendarAddress = '/events.ics';

/**
 * A guide's front page and each of its parts. The figure that begins a file's name says its place and is in no address,
 * so a part keeps its address when another is put before it.
 * @example
 * guideAddress('moving-home/index') // => "/guides/moving-home/"
 * guideAddress('moving-home/2-what-to-tell-us') // => "/guides/moving-home/what-to-tell-us/"
 */
export function guideAddress(id: string): string {
  const { guide, part } = guidePlace(id);
  return `${ownAddresses.guides}${guide}/${part === undefined ? '' : `${part}/`}`;
}

/**
 * All parts of a guide on one page, to print.
 * @example guidePrintAddress('moving-home') // => "/guides/moving-home/print/"
 */
export function guidePrintAddress(guide: string): string {
  return `${ownAddresses.guides}${guide}/print/`;
}

/**
 * A campaign's front page and each of its others, whose names begin with a figure as those of a guide's parts do.
 * @example campaignAddress('mend-it/1-places') // => "/campaigns/mend-it/places/"
 */
export function campaignAddress(id: string): string {
  const { guide: campaign, part } = guidePlace(id);
  return `${ownAddresses.campaigns}${campaign}/${part === undefined ? '' : `${part}/`}`;
}

/** The style sheet of a campaign. @example campaignLookAddress('mend-it') // => "/campaigns/mend-it/look.css" */
export function campaignLookAddress(campaign: string): string {
  return `${ownAddresses.campaigns}${campaign}/look.css`;
}

/** @example stepByStepAddress('move-home') // => "/step-by-step/move-home/" */
export function stepByStepAddress(journey: string): string {
  return `${ownAddresses.stepByStep}${journey}/`;
}

/** @example publicationAddress('local-plan') // => "/publications/local-plan/" */
export function publicationAddress(publication: string): string {
  return `${ownAddresses.publications}${publication}/`;
}

/** @example consultationAddress('parking') // => "/consultations/parking/" */
export function consultationAddress(consultation: string): string {
  return `${ownAddresses.consultations}${consultation}/`;
}

/** @example directoryAddress('payment-points') // => "/directories/payment-points/" */
export function directoryAddress(directory: string): string {
  return `${ownAddresses.directories}${directory}/`;
}

/**
 * What is in a directory under one value of one filter.
 * @example directoryPartAddress('payment-points', 'town', 'St Bees') // => "/directories/payment-points/town/st-bees/"
 */
export function directoryPartAddress(directory: string, filter: string, value: string): string {
  return `${directoryAddress(directory)}${filter}/${slug(value)}/`;
}

/** @example pageAddress('privacy') // => "/privacy/" */
export function pageAddress(page: string): string {
  return `/${page}/`;
}

/** @example fileName('bins-and-recycling/missed-bin') // => "missed-bin" */
export function fileName(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

/**
 * What every address in a language begins with: nothing in English.
 * @example inLanguage('pl') // => "/pl"
 */
export function inLanguage(language: string): string {
  return language === 'en' ? '' : `/${language}`;
}
