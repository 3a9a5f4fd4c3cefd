import type { Council } from '../council/council.ts';
import { ownAddresses } from '../site/addresses.ts';
import { wordsOf } from './words-of.ts';

/** A page that lists others, as the search knows it: by its name alone, so that it never stands before what it lists. */
export interface ListFound {
  href: string;
  title: string;
  about: string;
  kind: string;
  sort: 'pages';
}

/**
 * The lists of a council that have something in them: for who asks for "news", and not for one piece of it.
 * @example listsFound(council)[0] // => { href: '/news/', title: 'News', … }
 */
export function listsFound(council: Council): ListFound[] {
  const words = wordsOf('en');
  const named = { council: council.facts.name };
  const lists = [
    { of: council.services, href: ownAddresses.services, name: 'services' },
    { of: council.forms, href: ownAddresses.forms, name: 'forms' },
    { of: council.news, href: ownAddresses.news, name: 'news' },
    { of: council.events, href: ownAddresses.events, name: 'events' },
    { of: council.consultations, href: ownAddresses.consultations, name: 'consultations' },
    { of: council.publications, href: ownAddresses.publications, name: 'publications' },
    { of: council.directories, href: ownAddresses.directories, name: 'directories' },
    { of: council.campaigns, href: ownAddresses.campaigns, name: 'campaigns' },
    { of: council.guides, href: ownAddresses.guides, name: 'guides' },
    { of: council['step-by-step'], href: ownAddresses.stepByStep, name: 'steps' },
  ] as const;
  return lists
    .filter(({ of }) => of.length > 0)
    .map(({ href, name }) => ({
      href,
      title: words(`site.${name}`),
      about: words(`site.${name}.description`, named),
      kind: words('site.section.council'),
      sort: 'pages',
    }));
}
