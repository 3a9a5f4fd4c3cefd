import type { Council, SettingsFile } from '../council.ts';
import type { Finding } from '../wording/finding.ts';
import { isAddressName } from './file-names.ts';
import { siteAddresses, type SiteAddress } from '../read/site-addresses.ts';

/** Two things under one name, where only one of them would ever be seen. Standards and questions are held so elsewhere. */
export function checkUnique(council: Council): Finding[] {
  const { topics, topicsFile, services, facts, factsFile } = council;
  return [
    ...topics.flatMap(({ id }, index) =>
      isFirst(topics, index)
        ? []
        : error(
            topicsFile,
            [index, 'id'],
            `There are two topics "${id}". Give one of them another id.`,
          ),
    ),
    ...facts.sources.flatMap(({ id }, index) =>
      isFirst(facts.sources, index)
        ? []
        : error(
            factsFile,
            ['sources', index, 'id'],
            `There are two sources "${id}". Give one of them another id.`,
          ),
    ),
    ...facts.languages.flatMap((code, index) =>
      facts.languages.indexOf(code) === index
        ? []
        : error(factsFile, ['languages', index], `"${code}" is there twice. Take one out.`),
    ),
    ...services.flatMap((service, index) => {
      const place = service.data.topTask;
      if (place === undefined || !isAddressName(service.id)) return [];
      const other = services
        .slice(0, index)
        .find(({ id, data }) => data.topTask === place && isAddressName(id));
      if (other === undefined) return [];
      const message = `${other.id}.mdx is top task ${String(place)} already. Give one of them another place, or take its topTask out.`;
      return error(service, ['topTask'], message);
    }),
    ...sameAddress(council),
  ];
}

/** `services/a/pay.mdx` and `services/b/pay.mdx` under one topic; a page `pl.mdx` beside the notice in Polish. */
function sameAddress(council: Council): Finding[] {
  const first = new Map<string, SiteAddress>();
  return siteAddresses(council).flatMap((address) => {
    const { path, file } = address;
    const other = first.get(path);
    if (other === undefined) first.set(path, address);
    if (other?.file === undefined || file === undefined) return [];
    const message = `${other.file.file} is at ${path} too. Give one of the files another name.`;
    return [{ severity: 'error', file: file.file, line: 1, message } satisfies Finding];
  });
}

function isFirst(entries: readonly { id: string }[], index: number): boolean {
  return entries.findIndex(({ id }) => id === entries[index]?.id) === index;
}

function error(
  { file, lineOf }: Pick<SettingsFile<unknown>, 'file' | 'lineOf'>,
  path: PropertyKey[],
  message: string,
): Finding[] {
  return [{ severity: 'error', file, line: lineOf(path), message }];
}
