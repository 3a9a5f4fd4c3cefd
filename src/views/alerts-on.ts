import type { Council } from '../council/council.ts';
import type { Words } from '../i18n/words.ts';
import { fileName, serviceAddress, topicAddress } from '../site/addresses.ts';
import { alertLevels, type AlertLevel } from '../site/alert-levels.ts';
import { isInRelease } from './in-force.ts';

type Alert = Council['alerts'][number];

/** Where on the site a page is, for alerts that are about one part of it. Empty: in none of these. */
export interface PlaceOnSite {
  /** The id of a topic. */
  topic?: string | undefined;
  /** The id of a service, with its folder. */
  service?: string;
}

/**
 * The alerts of one page that hold or begin in a day or two, the most serious first. One about a topic is on that topic's
 * pages, one about a service on its page, and a serious one about the whole site on every page.
 * @param place left out for a page that people are in the middle of: only what is serious for everyone interrupts them
 * @example alertsOn(council, { topic: 'bins' }) // => those of the whole site, and those about bins
 */
export function alertsOn({ alerts }: Pick<Council, 'alerts'>, place?: PlaceOnSite): Alert[] {
  return bySeriousness(alerts.filter(({ data }) => isInRelease(data))).filter(({ data }) => {
    if (data.topic !== undefined) return data.topic === place?.topic;
    if (data.service !== undefined) return isOfService(data.service, place?.service);
    return place !== undefined || data.level === 'major';
  });
}

/** The most serious first; of one level, the one that began first. */
export function bySeriousness(alerts: readonly Alert[]): Alert[] {
  const rank = ({ data }: Alert): number => alertLevels.indexOf(data.level);
  return [...alerts].sort((a, b) => rank(b) - rank(a) || a.data.from.localeCompare(b.data.from));
}

/** A service may be named by the last part of its id. */
function isOfService(name: string, id: string | undefined): boolean {
  return id !== undefined && (id === name || fileName(id) === name);
}

/** What an alert is about, as a link; nothing where it is about the whole site. */
export function subjectOf(
  { data: { topic, service } }: Alert,
  { topics, services }: Pick<Council, 'topics' | 'services'>,
): { href: string; title: string } | undefined {
  const its = topics.find(({ id }) => id === topic);
  if (its !== undefined) return { href: topicAddress(its.id), title: its.title };
  const page =
    service === undefined ? undefined : services.find(({ id }) => isOfService(service, id));
  return page && { href: serviceAddress(page), title: page.data.title };
}

/** A level in words: it is read out, and seen without colours. */
export function levelInWords(level: AlertLevel, words: Words): string {
  return words(levelWords[level]);
}

const levelWords = {
  announcement: 'site.alert.announcement',
  minor: 'site.alert',
  major: 'site.alert.major',
} as const satisfies Record<AlertLevel, string>;
