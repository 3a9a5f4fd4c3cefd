import { z } from 'zod';
import type { Council } from '../../council/council.ts';
import type { Words } from '../../i18n/words.ts';
import { serviceAddress } from '../../site/addresses.ts';
import { lgslAddress } from './lgsl.ts';
import { promiseData, promiseDataSchema } from './promise-data.ts';
import { uuidOf } from './uuid-of.ts';
import { whoRuns } from '../who-runs.ts';
import { waysShown, type WayShown } from './ways-shown.ts';

const uuid = z.uuid();

/**
 * `/api/services.json`: a page of services as Open Referral UK has it (the UK profile of the Human Services Data
 * Specification, version 3), with all services on the one page. `ways` is this site's own addition: each way to a service with
 * what is promised for it.
 */
export const servicesDataSchema = z
  .strictObject({
    total_items: z.int(),
    total_pages: z.int(),
    page_number: z.int(),
    size: z.int(),
    first_page: z.boolean(),
    last_page: z.boolean(),
    empty: z.boolean(),
    contents: z.array(
      z.strictObject({
        id: uuid,
        name: z.string(),
        description: z.string(),
        url: z.url(),
        email: z.email().optional(),
        status: z.literal('active'),
        organization: z.strictObject({
          id: uuid,
          name: z.string(),
          description: z.string(),
          website: z.url().optional(),
          email: z.email().optional(),
        }),
        contacts: z.array(
          z.strictObject({
            id: uuid,
            phones: z.array(z.strictObject({ id: uuid, number: z.string() })),
          }),
        ),
        service_at_locations: z.array(
          z.strictObject({
            id: uuid,
            url: z.url(),
            location: z.strictObject({
              id: uuid,
              name: z.string(),
              location_type: z.literal('physical'),
              url: z.url(),
            }),
          }),
        ),
        attributes: z.array(
          z.strictObject({
            id: uuid,
            link_entity: z.literal('service'),
            value: z.string(),
            taxonomy_term: z.strictObject({
              id: uuid,
              code: z.string(),
              name: z.string(),
              description: z.string(),
            }),
          }),
        ),
        ways: z
          .array(
            z.strictObject({
              channel: z.enum(['online', 'telephone', 'in-person', 'letter']),
              url: z.url().optional(),
              telephone: z.string().optional(),
              offices: z.array(z.string()).optional().describe('Ids in offices.json'),
              address: z.array(z.string()).optional(),
              note: z.string().optional(),
              promise: promiseDataSchema.nullable().describe('null where no time is published'),
            }),
          )
          .describe('Not of the standard: each way to the service and its promise'),
      }),
    ),
  })
  .describe('The services of a council, in the shape of Open Referral UK 3');

type ServicesData = z.output<typeof servicesDataSchema>;

/** What `/api/services.json` says. */
export function servicesData(council: Council, words: Words, site: string): ServicesData {
  const contents = council.services.map((service) => serviceData(service, council, words, site));
  return {
    total_items: contents.length,
    total_pages: 1,
    page_number: 1,
    size: contents.length,
    first_page: true,
    last_page: true,
    empty: contents.length === 0,
    contents,
  };
}

function serviceData(
  service: Council['services'][number],
  council: Council,
  words: Words,
  site: string,
): ServicesData['contents'][number] {
  const { facts, topics } = council;
  const { title, description, topic: topicId, ways, lgsl } = service.data;
  const runner = whoRuns(service, council);
  const url = `${site}${serviceAddress(service)}`;
  const shown = waysShown(ways, council, site);
  const topic = topics.find(({ id }) => id === topicId);
  const phones = shown.flatMap(({ telephone }) => (telephone === undefined ? [] : [telephone]));
  return {
    id: uuidOf(url),
    name: title,
    description,
    url,
    ...(!runner && { email: facts.contact.email }),
    status: 'active',
    organization: runner
      ? {
          id: uuidOf(runner.site ?? `${site}/#${runner.name}`),
          name: runner.name,
          description: runner.name,
          ...(runner.site !== undefined && { website: runner.site }),
        }
      : {
          id: uuidOf(`${site}/`),
          name: facts.name,
          description: words('site.home.description', { council: facts.name }),
          website: `${site}/`,
          email: facts.contact.email,
        },
    contacts:
      phones.length === 0
        ? []
        : [
            {
              id: uuidOf(`${url}#contact`),
              phones: phones.map((number) => ({ id: uuidOf(`${url}#${number}`), number })),
            },
          ],
    service_at_locations: shown
      .flatMap(({ offices = [] }) => offices)
      .map((office) => ({
        id: uuidOf(`${url}#${office.id}`),
        url: office.url,
        location: {
          id: uuidOf(office.url),
          name: office.name,
          location_type: 'physical',
          url: office.url,
        },
      })),
    attributes: [
      ...(topic ? [topicAttribute(topic, url, site)] : []),
      ...lgsl.map((number) => lgslAttribute(number, url)),
    ],
    ways: shown.map((way) => wayData(way, council, words)),
  };
}

type Attribute = ServicesData['contents'][number]['attributes'][number];

function topicAttribute(
  { id, title, description }: Council['topics'][number],
  url: string,
  site: string,
): Attribute {
  return {
    id: uuidOf(`${url}#topic`),
    link_entity: 'service',
    value: title,
    taxonomy_term: {
      id: uuidOf(`${site}/services/${id}/`),
      ...{ code: id, name: title, description },
    },
  };
}

/** A number of the Local Government Services List: its name there is not ours to say. */
function lgslAttribute(number: number, url: string): Attribute {
  const address = lgslAddress(number);
  return {
    id: uuidOf(`${url}#lgsl-${String(number)}`),
    link_entity: 'service',
    value: address,
    taxonomy_term: {
      id: uuidOf(address),
      code: String(number),
      name: `LGSL ${String(number)}`,
      description: 'Local Government Services List',
    },
  };
}

function wayData(
  { channel, url, telephone, offices, address, note, standard }: WayShown,
  council: Council,
  words: Words,
): ServicesData['contents'][number]['ways'][number] {
  return {
    channel,
    ...(url !== undefined && { url }),
    ...(telephone !== undefined && { telephone }),
    ...(offices && { offices: offices.map(({ id }) => id) }),
    ...(address && { address }),
    ...(note !== undefined && { note }),
    promise: standard ? promiseData(standard, council.calendar, words) : null,
  };
}
