import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Council } from '../../../src/council/council.ts';
import { loadCouncil } from '../../../src/council/read/load-council.ts';
import { makePromise } from '../../../src/domain/charter/promise.ts';
import { openData, openDataFile, openDataFiles } from '../../../src/views/data/open-data.ts';
import { jsonLd } from '../../../src/views/data/json-ld.ts';
import { servicesData, servicesDataSchema } from '../../../src/views/data/services-data.ts';
import { dataParts } from '../../../src/views/page-parts.ts';
import { eventThing, officeThing, serviceThing } from '../../../src/views/data/things.ts';
import { dayOfBuild } from '../../../src/views/in-force.ts';
import { uuidOf } from '../../../src/views/data/uuid-of.ts';
import { standardNow } from '../../../src/views/standard-now.ts';
import { wordsOf } from '../../../src/views/words-of.ts';
import { changedCouncil } from '../../support/changed-council.ts';

const words = wordsOf('en');
const site = 'https://plain.example.gov.uk';
let council: Council;
let folder: string;

beforeAll(async () => {
  folder = await changedCouncil({
    'offices/town-hall.mdx': () =>
      '---\ntitle: Town Hall\ndescription: </script><script>alert(1)</script>\nsource: Made up for tests\nplace: Plain\nhow: walk-in\n---\n\nCome in.\n',
    'offices/library.mdx': () =>
      '---\ntitle: Library\ndescription: By appointment.\nsource: Made up for tests\nplace: Plain\nhow: appointment\n---\n\nCall first.\n',
    'events/fair.mdx': () =>
      '---\ntitle: Fair\ndescription: A fair.\nsource: Made up for tests\nfrom: 2099-06-01\nplace: Green\ncost: Free\n---\n\nCome.\n',
    'events/talks.mdx': () =>
      '---\ntitle: Talks\ndescription: Each month.\nsource: Made up for tests\nfrom: 2098-03-28\ntime: 10am to midday\nrepeats:\n  every: last Friday\n  until: 2098-05-31\n  except: [2098-04-25]\nplace: Hall\ncost: Free\n---\n\nCome.\n',
    'events/old.mdx': () =>
      '---\ntitle: Old\ndescription: Over.\nsource: Made up for tests\nfrom: 2020-06-01\nplace: Green\ncost: Free\n---\n\nGone.\n',
  });
  council = await loadCouncil('plain', { contentFolder: folder, today: dayOfBuild });
});
afterAll(() => rm(folder, { recursive: true }));

const read = (file: string): Record<string, unknown> =>
  JSON.parse(openDataFile(file, council, words, site)) as Record<string, unknown>;

describe.each(Object.keys(openData))('%s.json', (name) => {
  test('is what its published schema says', () => {
    const schema = z.fromJSONSchema(read(`${name}.schema`) as never);
    expect(schema.safeParse(read(name)).error).toBeUndefined();
    expect(schema.safeParse({ ...read(name), another: 1 }).success).toBe(false);
  });
});

test('there is a schema for each file, and no other file', () => {
  expect(openDataFiles).toEqual(
    ['charter', 'events', 'offices', 'services'].flatMap((name) => [name, `${name}.schema`]),
  );
  expect(() => openDataFile('people', council, words, site)).toThrow('no data called "people"');
});

test('the charter says its time as data and in words, and never more than the calendar gives', () => {
  expect(read('charter')).toMatchObject({
    standards: [
      {
        id: 'online-enquiry',
        promise: {
          target: { kind: 'working-days', amount: 2 },
          inWords: '2 working days',
          sentence: 'We aim to reply within 2 working days.',
          longest: expect.stringMatching(/^P([4-9]|1\d)D$/) as string,
        },
      },
    ],
  });
});

test('no contact in the year to come is promised a later day than the longest that is published', () => {
  const { standards } = openData['charter']?.of(council, words, site) as {
    standards: { id: string; promise: { longest?: string } | null }[];
  };
  for (const { id, promise } of standards) {
    const standard = standardNow(council, id);
    const days = Number(/^P(\d+)D$/.exec(promise?.longest ?? '')?.[1]);
    if (standard === undefined || Number.isNaN(days)) continue;
    const spans = Array.from({ length: 365 }, (_, ahead) => {
      const receivedAt = Date.parse(`${dayOfBuild}T12:00:00Z`) + ahead * 86_400_000;
      const due = makePromise({ standard, receivedAt, calendar: council.calendar });
      return (Date.parse(`${due?.dueOn ?? ''}T12:00:00Z`) - receivedAt) / 86_400_000;
    });
    expect(Math.max(...spans)).toBe(days);
  }
});

test('services are a page of Open Referral UK, each way with its promise', () => {
  expect(read('services')).toMatchObject({
    total_items: 1,
    contents: [
      {
        id: uuidOf(`${site}/services/bins/missed-bin/`),
        status: 'active',
        organization: { name: 'Plain Borough Council' },
        ways: expect.arrayContaining([
          expect.objectContaining({
            channel: 'online',
            promise: expect.objectContaining({ inWords: '2 working days' }) as unknown,
          }),
        ]) as unknown,
      },
    ],
  });
});

test('the same address has the same identifier in every build', () => {
  // RFC 9562, Appendix A.4, in the namespace of addresses.
  expect(uuidOf('http://www.example.com/')).toBe('fcde3c85-2270-590f-9e7c-ee003d65e0e2');
});

test('hours are said of an office that anyone may walk into, and of no other', () => {
  const { offices } = read('offices') as { offices: { id: string; hours: unknown }[] };
  expect(offices.find(({ id }) => id === 'library')?.hours).toBeNull();
  expect(offices.find(({ id }) => id === 'town-hall')?.hours).toMatchObject({
    week: { monday: [{ opens: '09:00', closes: '17:00' }], sunday: [] },
  });
});

test('an event that is over is no longer listed', () => {
  expect(read('events')).toMatchObject({
    events: [{ id: 'talks' }, { id: 'fair', until: '2099-06-01', dates: ['2099-06-01'] }],
  });
});

test('an event that repeats has each date to come, its hours and its calendar file', () => {
  expect(read('events')).toMatchObject({
    events: [
      {
        ...{ from: '2098-03-28', until: '2098-05-30', dates: ['2098-03-28', '2098-05-30'] },
        ...{ time: '10am to midday', opens: '10:00', closes: '12:00' },
        calendar: `${site}/events/talks.ics`,
      },
      {},
    ],
  });
  const talks = council.events.find(({ id }) => id === 'talks');
  if (!talks) throw new Error('The council has these talks');
  expect(eventThing(talks, council, site)).toMatchObject({
    ...{ startDate: '2098-03-28', endDate: '2098-05-30' },
    // The clocks go forward on the last Sunday of March, the 30th.
    subEvent: [
      { startDate: '2098-03-28T10:00:00+00:00', endDate: '2098-03-28T12:00:00+00:00' },
      { startDate: '2098-05-30T10:00:00+01:00', endDate: '2098-05-30T12:00:00+01:00' },
    ],
  });
});

test('nothing that an editor writes can end the script that it is in', () => {
  const office = council.offices.find(({ id }) => id === 'town-hall');
  if (!office) throw new Error('The council has this office');
  const text = jsonLd([officeThing(office, council, site)]);
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toMatchObject({
    '@type': 'GovernmentOffice',
    description: '</script><script>alert(1)</script>',
    openingHoursSpecification: [
      {
        dayOfWeek: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
        opens: '09:00',
        closes: '17:00',
      },
    ],
  });
});

test('a service says each way to it with the sentence of its page', () => {
  const [service] = council.services;
  if (!service) throw new Error('The council has a service');
  const { availableChannel } = serviceThing(service, council, words, site) as unknown as {
    availableChannel: Record<string, unknown>[];
  };
  expect(availableChannel[0]).toMatchObject({
    serviceUrl: `${site}/forms/general-enquiry/`,
    description: 'We aim to reply within 2 working days.',
    processingTime: expect.stringMatching(/^P\d+D$/) as unknown,
  });
});

test('a service says its numbers in the Local Government Services List, and none where it has none', () => {
  const [service] = council.services;
  if (!service) throw new Error('The council has a service');
  const url = 'http://id.esd.org.uk/service/9001';
  const numbered = { ...service, data: { ...service.data, lgsl: [9001] } };
  expect(serviceThing(numbered, council, words, site)).toMatchObject({
    identifier: [{ '@type': 'PropertyValue', propertyID: 'LGSL', value: '9001', url }],
  });
  expect(serviceThing(service, council, words, site)).not.toHaveProperty('identifier');
  const made = servicesDataSchema.parse(
    servicesData({ ...council, services: [numbered] }, words, site),
  );
  expect(
    made.contents[0]?.attributes.map(({ value, taxonomy_term: { code } }) => [value, code]),
  ).toEqual([
    ['Bins and recycling', 'bins'],
    [url, '9001'],
  ]);
});

describe('what a build may keep', () => {
  /** A council that says what it was asked for, and whose files have no words below their settings. */
  function listening(asked: Set<PropertyKey>): Council {
    const file = (one: object): object =>
      'tree' in one ? { ...one, tree: undefined, hash: undefined, lineOf: undefined } : one;
    return new Proxy(council, {
      get(target, key) {
        asked.add(key);
        const value = Reflect.get(target, key) as unknown;
        if (Array.isArray(value))
          return value.map((one: unknown) => (one instanceof Object ? file(one) : one));
        return value instanceof Object ? file(value) : value;
      },
    });
  }

  test('no file of data says anything of words, or of what its key leaves out', () => {
    const asked = new Set<PropertyKey>();
    const deaf = listening(asked);
    for (const file of openDataFiles) {
      expect(openDataFile(file, deaf, words, site)).toBe(openDataFile(file, council, words, site));
    }
    expect([...asked].sort()).toEqual([
      ...['calendar', 'charter', 'delays', 'events', 'facts', 'forms'],
      ...['offices', 'services', 'standards', 'topics'],
    ]);
  });

  test('is known by what the files say, and not by words', async () => {
    const keyOf = async (changes: Parameters<typeof changedCouncil>[0]) => {
      const its = await changedCouncil(changes);
      const changed = await loadCouncil('plain', { contentFolder: its, today: dayOfBuild });
      await rm(its, { recursive: true });
      return dataParts(changed, site)('/api/services.json');
    };
    const before = await keyOf({});
    expect(before).toBeDefined();
    expect(await keyOf({ 'pages/privacy.mdx': (text) => `${text}\nMore words.\n` })).toEqual(
      before,
    );
    for (const changes of [
      { 'charter.mdx': (text: string) => text.replace('2 working days', '3 working days') },
      {
        'council.yaml': (text: string) => text.replace(/telephone: .*/, 'telephone: 01632 960777'),
      },
      { 'topics.yaml': (text: string) => text.replace(/title: .*/, 'title: Another') },
      { 'services/missed-bin.mdx': (text: string) => text.replace(/title: .*/, 'title: Another') },
    ]) {
      expect(await keyOf(changes), Object.keys(changes)[0]).not.toEqual(before);
    }
    expect(dataParts(council, site)('/services/')).toBeUndefined();
    expect(dataParts(council, site)('/api/events.json')).not.toEqual(
      dataParts(council, site)('/api/offices.json'),
    );
  });
});
