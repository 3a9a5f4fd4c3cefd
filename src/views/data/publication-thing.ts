import { lookup } from 'mrmime';
import type { Council } from '../../council/council.ts';
import { publicationAddress } from '../../site/addresses.ts';
import type { Thing } from './json-ld.ts';

/** A publication for search engines, with the original where there is one. */
export function publicationThing(
  { id, data }: Pick<Council['publications'][number], 'id' | 'data'>,
  { facts }: Pick<Council, 'facts'>,
  site: string,
): Thing {
  const { title, description, publishedOn, original } = data;
  const type = original === undefined ? undefined : lookup(original);
  return {
    '@type': 'Report',
    name: title,
    description,
    url: `${site}${publicationAddress(id)}`,
    ...(publishedOn !== undefined && { datePublished: publishedOn }),
    publisher: { '@type': 'GovernmentOrganization', name: facts.name, url: `${site}/` },
    ...(original !== undefined && {
      encoding: {
        '@type': 'MediaObject',
        contentUrl: `${site}${original}`,
        ...(type !== undefined && { encodingFormat: type }),
      },
    }),
  };
}
