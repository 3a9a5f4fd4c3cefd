import type { Council } from '../../council/council.ts';
import { consultationAddress } from '../../site/addresses.ts';
import type { Thing } from './json-ld.ts';

/** A consultation for search engines: a page that is of use until its last day. */
export function consultationThing(
  { id, data }: Pick<Council['consultations'][number], 'id' | 'data'>,
  { facts }: Pick<Council, 'facts'>,
  site: string,
): Thing {
  return {
    '@type': 'WebPage',
    name: data.title,
    description: data.description,
    url: `${site}${consultationAddress(id)}`,
    datePublished: data.opensOn,
    ...(data.outcome === undefined && { expires: data.closesOn }),
    publisher: { '@type': 'GovernmentOrganization', name: facts.name, url: `${site}/` },
  };
}
