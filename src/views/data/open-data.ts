import { z } from 'zod';
import type { Council } from '../../council/council.ts';
import type { Words } from '../../i18n/words.ts';
import { charterData, charterDataSchema } from './charter-data.ts';
import { eventsData, eventsDataSchema } from './events-data.ts';
import { officesData, officesDataSchema } from './offices-data.ts';
import { servicesData, servicesDataSchema } from './services-data.ts';

/** One file of data that the site publishes for other programs. */
interface OpenData {
  schema: z.ZodType;
  of: (council: Council, words: Words, site: string) => unknown;
}

/** Every file at `/api/`, by its name. docs/data.md lists them for developers. */
export const openData: Readonly<Record<string, OpenData>> = {
  charter: { schema: charterDataSchema, of: charterData },
  events: { schema: eventsDataSchema, of: (council, _, site) => eventsData(council, site) },
  offices: { schema: officesDataSchema, of: officesData },
  services: { schema: servicesDataSchema, of: servicesData },
};

/**
 * What is at `/api/<file>.json`: the data, checked against its own schema, or the schema.
 * @param file `charter`, or `charter.schema`
 * @throws ZodError where what is said is not what the schema says of it
 */
export function openDataFile(file: string, council: Council, words: Words, site: string): string {
  const isSchema = file.endsWith('.schema');
  const name = isSchema ? file.slice(0, -'.schema'.length) : file;
  const data = openData[name];
  if (data === undefined) throw new RangeError(`There is no data called "${name}".`);
  if (isSchema) {
    return JSON.stringify({
      ...z.toJSONSchema(data.schema),
      $id: `${site}/api/${name}.schema.json`,
    });
  }
  return JSON.stringify(data.schema.parse(data.of(council, words, site)));
}

/** The name of every file at `/api/`, without its ending. */
export const openDataFiles: readonly string[] = Object.keys(openData).flatMap((name) => [
  name,
  `${name}.schema`,
]);
