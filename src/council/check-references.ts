import { noSuchStandard } from '../domain/charter/check-charter.ts';
import { promisesNamed } from '../domain/charter/numbers-in-prose.ts';
import type { ContentFile, Council } from './council.ts';
import type { Finding } from './finding.ts';

/** Standards that pages name and the charter does not have. (Forms are checked with the charter.) */
export function checkReferences(council: Council): Finding[] {
  const ids = Object.keys(council.standards);
  const unknown = (
    { file }: Pick<ContentFile<unknown>, 'file'>,
    id: string | undefined,
    line: number,
  ): Finding[] =>
    id === undefined || id === 'none' || ids.includes(id)
      ? []
      : [{ severity: 'error', file, line, message: noSuchStandard(id, ids) }];

  return [
    ...filesWithProse(council).flatMap((file) =>
      promisesNamed(file.body).flatMap(({ id, line }) => unknown(file, id, file.bodyLine + line)),
    ),
    ...council.services.flatMap((service) =>
      Object.entries(service.data.ways).flatMap(([way, given]) =>
        unknown(service, given?.standard, service.lineOf(['ways', way, 'standard'])),
      ),
    ),
    ...council.offices.flatMap((office) =>
      unknown(office, office.data.standard, office.lineOf(['standard'])),
    ),
  ];
}

/** Every file whose words may name a promise. */
export function filesWithProse(council: Council): ContentFile<unknown>[] {
  const { charter, forms, services, offices, pages, notices, news, alerts } = council;
  return [charter, ...forms, ...services, ...offices, ...pages, ...notices, ...news, ...alerts];
}
