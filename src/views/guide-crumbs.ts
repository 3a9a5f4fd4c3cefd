import type { Council } from '../council/council.ts';
import type { Crumb } from '../form-html/crumbs-html.ts';
import type { Words } from '../i18n/words.ts';
import { ownAddresses, topicAddress } from '../site/addresses.ts';
import type { Guide } from './guides.ts';

/** Where a part of a guide stands: the services, the guide's topic, and the guide. */
export function guideCrumbs(
  { title, href, topic }: Pick<Guide, 'title' | 'href' | 'topic'>,
  { topics }: Pick<Council, 'topics'>,
  words: Words,
): Crumb[] {
  const its = topics.find(({ id }) => id === topic);
  return [
    { label: words('site.services'), href: ownAddresses.services },
    ...(its ? [{ label: its.title, href: topicAddress(its.id) }] : []),
    { label: title, href },
  ];
}
