import { describe, expect, test } from 'vitest';
import type { Snapshot } from '../../src/council/snapshot/snapshot.ts';
import { lookUpsSchema } from '../../src/domain/look-ups/look-ups.ts';
import { postcodeEndpoint } from '../../src/http/postcode-endpoint.ts';
import { rateLimiter } from '../../src/http/rate-limit.ts';
import type { SearchRuntime } from '../../src/http/search-endpoint.ts';
import { testSite } from '../support/test-runtime.ts';

const lookUps: NonNullable<Snapshot['lookUps']> = {
  ...lookUpsSchema.parse({
    note: 'The list is of November 2026.',
    rounds: [
      {
        id: 'friday-a',
        collections: [{ what: 'Rubbish', first: '2026-12-11', every: '2 weeks' }],
      },
    ],
    changes: [{ day: '2026-12-25', instead: '2026-12-29' }],
    wards: [
      {
        id: 'harbour',
        name: 'Harbour',
        councillors: [{ name: 'Councillor <One>', telephone: '01632 960151' }],
      },
    ],
  }),
  postcodes: {
    'ZZ1 1AA': [{ street: 'Made-up Row', ward: 'harbour', round: 'friday-a', office: 'town-hall' }],
    'ZZ1 2BB': [{ street: 'Invented Street', ward: 'harbour' }, { street: 'Invented Yard' }],
  },
  offices: { 'town-hall': { title: 'Town Hall', address: ['1 High Street'] } },
};
const { 'town-hall': hall } = lookUps.offices;

function made(more: Partial<SearchRuntime> = {}) {
  const logged: string[] = [];
  const runtime: SearchRuntime = {
    site: { ...testSite(), lookUps },
    now: () => Date.parse('2026-12-12T12:00:00Z'),
    searchLimited: () => undefined,
    log: (line) => void logged.push(line),
    ...more,
  };
  return { runtime, logged };
}

const post = (body: string, headers: Record<string, string> = {}, path = '/postcode/'): Request =>
  new Request(`https://c.test${path}`, {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
  });

const ask = (postcode: string, runtime = made().runtime, path = '/postcode/'): Promise<Response> =>
  postcodeEndpoint(
    runtime,
    post(new URLSearchParams({ postcode }).toString(), {}, path),
    '192.0.2.1',
  );

describe('a postcode that is on the list', () => {
  test('is answered with bin days, ward, councillors and office, however it is written', async () => {
    const reply = await ask(' zz1-1aa ');
    const page = await reply.text();
    expect(reply.status).toBe(200);
    expect(page).toContain('What we have for ZZ1 1AA');
    expect(page).toContain('Tuesday 29 December 2026 (instead of Friday 25 December 2026)');
    expect(page).toContain('Friday 8 January 2027');
    expect(page).not.toContain('22 January');
    expect(page).toContain('href="/look-up/friday-a.ics"');
    expect(page).toContain('Your ward: Harbour');
    expect(page).toContain('Councillor &lt;One&gt;');
    expect(page).toContain('<a href="/offices/town-hall/">Town Hall</a>');
    expect(page).toContain('The list is of November 2026.');
  });

  test('of several streets names each, and says nothing where the list says nothing', async () => {
    const page = await (await ask('ZZ1 2BB')).text();
    expect(page).toContain('<h2>Invented Street</h2>');
    expect(page).toContain('<h2>Invented Yard</h2>');
    expect(page.match(/Your ward/g)?.length).toBe(1);
    expect(page).not.toContain('Bin collections');
  });
});

test('a postcode that is not on the list is answered with what to do', async () => {
  const reply = await ask('ZZ9 9ZZ');
  const page = await reply.text();
  expect(reply.status).toBe(200);
  expect(page).toContain('We have nothing for ZZ9 9ZZ');
  expect(page).toMatch(/href="tel:/);
  expect(page).toContain('https://www.gov.uk/find-local-council');
});

test.each(['', 'my house', '<b>"x', 'ZZ1 1AA'.repeat(9), '__proto__'])(
  'what is no postcode comes back with what to write: %s',
  async (typed) => {
    const reply = await ask(typed);
    const page = await reply.text();
    expect(reply.status).toBe(422);
    expect(page).toContain('Enter a postcode, like CA14 3YJ');
    expect(page).toContain('<title>Error: ');
    expect(page).not.toContain('<b>"');
  },
);

describe('sent from a page in another language', () => {
  const { runtime } = made();
  const site = {
    ...runtime.site,
    council: { ...runtime.site.council, languages: ['en', 'pl', 'ur'] },
    shells: { ...runtime.site.shells },
  };
  const askIn = async (language: string, postcode: string, its = site) => {
    const reply = await ask(postcode, { ...runtime, site: its }, `/${language}/postcode/`);
    return { reply, page: await reply.text() };
  };

  test('the answer is in that language, and says what of it is in English', async () => {
    const { reply, page } = await askIn('pl', 'ZZ1 1AA');
    expect(reply.headers.get('content-language')).toBe('pl');
    expect(page).toContain('<h1>Informacje dla kodu ZZ1 1AA</h1>');
    expect(page).toContain('wtorek, 29 grudnia 2026 r. (zamiast: piątek, 25 grudnia 2026 r.)');
    expect(page).toContain('<dt><bdi lang="en">Rubbish</bdi></dt>');
    expect(page).toContain('Państwa okręg: <bdi lang="en">Harbour</bdi>');
    expect(page).toContain(
      '<a href="/offices/town-hall/" hreflang="en"><span lang="en">Town Hall</span> (po angielsku)</a>',
    );
    expect(page).toContain('action="/pl/postcode/"');
  });

  test('an office whose page is in the language is named and linked in it', async () => {
    const offices = {
      'town-hall': { title: 'Town Hall', address: [], ...hall, titles: { pl: 'Ratusz' } },
    };
    const { page } = await askIn('pl', 'ZZ1 1AA', { ...site, lookUps: { ...lookUps, offices } });
    expect(page).toContain('<a href="/pl/offices/town-hall/">Ratusz</a>');
  });

  test('what is collected and the note are in it where the council has translated them, with a calendar that says so', async () => {
    const [round] = lookUps.rounds;
    const [rubbish] = round?.collections ?? [];
    if (round === undefined || rubbish === undefined) throw new Error('There is no round');
    const translated = {
      ...lookUps,
      translations: { pl: { note: 'Lista z listopada 2026 r.' } },
      rounds: [
        { ...round, collections: [{ ...rubbish, translations: { pl: { what: 'Śmieci' } } }] },
      ],
    };
    const { page } = await askIn('pl', 'ZZ1 1AA', { ...site, lookUps: translated });
    expect(page).toContain('<dt>Śmieci</dt>');
    expect(page).toContain('<p class="notice">Lista z listopada 2026 r.</p>');
    expect(page).toContain('href="/pl/look-up/friday-a.ics"');
    const inUrdu = (await askIn('ur', 'ZZ1 1AA', { ...site, lookUps: translated })).page;
    expect(inUrdu).toContain('<dt><bdi lang="en">Rubbish</bdi></dt>');
    expect(inUrdu).toContain('href="/look-up/friday-a.ics"');
  });

  test('so is what to do where nothing is found, where it is no postcode, and after too many', async () => {
    expect((await askIn('pl', 'ZZ9 9ZZ')).page).toContain('Nie mamy informacji dla kodu ZZ9 9ZZ');
    const wrong = await askIn('pl', 'mój dom');
    expect(wrong.reply.status).toBe(422);
    expect(wrong.page).toContain('value="mój dom"');
    expect(wrong.page).not.toContain('Enter a postcode');
    const limited = { ...runtime, site, searchLimited: () => 60 };
    const late = await ask('ZZ1 1AA', limited, '/pl/postcode/');
    expect([late.status, late.headers.get('content-language')]).toEqual([429, 'pl']);
  });

  test('from right to left, what is in English is read from the left, and the box has the direction of its page', async () => {
    const { page } = await askIn('ur', 'ZZ1 1AA');
    expect(page).toContain('<bdi lang="en">Made-up Row</bdi>');
    expect(page).toContain('<bdi lang="en">Councillor &lt;One&gt;</bdi>');
    // With a direction of its own its edge and corners would be on the wrong side.
    expect(page).not.toMatch(/<input[^>]* dir=/);
  });

  test('one that is only opened goes to the box in that language, and a language there is not is English', async () => {
    const opened = new Request('https://c.test/pl/postcode/');
    const { headers } = await postcodeEndpoint({ ...runtime, site }, opened, undefined);
    expect(headers.get('location')).toBe('/pl/look-up/postcode/');
    expect((await askIn('tr', 'ZZ1 1AA')).page).toContain('What we have for ZZ1 1AA');
  });
});

describe('nothing is kept of a postcode', () => {
  test('it is in no address, no header, no cache and no log, whatever comes of it', async () => {
    const broken = new Proxy(lookUps.postcodes, {
      getOwnPropertyDescriptor: () => {
        throw new Error('The list cannot be read');
      },
    });
    const { runtime, logged } = made();
    const failing = {
      ...runtime,
      site: { ...runtime.site, lookUps: { ...lookUps, postcodes: broken } },
    };
    for (const its of [runtime, failing]) {
      for (const [typed, path] of [
        ...['ZZ1 1AA', 'ZZ9 9ZZ', 'zz1 1a'].map((one) => [one, '/postcode/'] as const),
        ['ZZ1 1AA', '/pl/postcode/'] as const,
      ]) {
        const { headers } = await ask(typed, its, path);
        expect([...headers].join(' ').toUpperCase()).not.toContain('ZZ');
        expect(headers.get('cache-control')).toBe('no-store');
        expect(headers.get('location')).toBeNull();
      }
    }
    // That something broke is said, and not at which postcode.
    expect(logged.length).toBe(3);
    expect(logged.join(' ').toUpperCase()).not.toContain('ZZ');
  });

  test('one in an address is not looked up: the page with the box is', async () => {
    const request = new Request('https://c.test/postcode/?postcode=ZZ1+1AA');
    const reply = await postcodeEndpoint(made().runtime, request, undefined);
    expect([reply.status, reply.headers.get('location')]).toEqual([303, '/look-up/postcode/']);
  });
});

describe('what a stranger sends is bounded', () => {
  test.each([
    `ZZ1${' '.repeat(30)}1AA`,
    'ZZ1 1AA' + ' '.repeat(100),
    'zz1–1aa',
    'ZZl lAA',
    'Postcode: ZZ1 1AA',
    '1 Made-up Row, Workington, ZZ1 1AA',
  ])('is found however it is written: %s', async (typed) => {
    expect(await (await ask(typed)).text()).toContain('Made-up Row');
  });

  test('a body that is too long is not read, whether it says so or not', async () => {
    const { runtime, logged } = made();
    const long = post(`postcode=${'Z'.repeat(100_000)}`);
    expect((await postcodeEndpoint(runtime, long, '192.0.2.1')).status).toBe(413);
    const silent = post('');
    const body = new Blob(['postcode=', 'Z'.repeat(100_000)]).stream();
    const streamed = new Request(silent.url, {
      ...{ method: 'POST', body, headers: silent.headers },
      ...({ duplex: 'half' } as RequestInit),
    });
    expect((await postcodeEndpoint(runtime, streamed, '192.0.2.1')).status).toBe(413);
    expect(logged).toEqual([]);
  });

  test('someone who asks too often has to wait, and is given the telephone', async () => {
    const { runtime } = made({ searchLimited: rateLimiter({ perClient: 2 }, () => 0) });
    expect((await ask('ZZ1 1AA', runtime)).status).toBe(200);
    expect((await ask('ZZ1 1AA', runtime)).status).toBe(200);
    const reply = await ask('ZZ1 1AA', runtime);
    expect(reply.status).toBe(429);
    expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await reply.text()).toMatch(/href="tel:/);
  });

  test('another website can ask nothing with its visitor’s browser', async () => {
    const request = post('postcode=ZZ1+1AA', { 'Sec-Fetch-Site': 'cross-site' });
    expect((await postcodeEndpoint(made().runtime, request, undefined)).status).toBe(403);
  });

  test('a body of another kind is refused without a fault', async () => {
    const { runtime, logged } = made();
    for (const type of ['application/json', 'multipart/form-data; boundary=x', 'image/png']) {
      const request = post('{"postcode', { 'Content-Type': type });
      const { status } = await postcodeEndpoint(runtime, request, undefined);
      expect([type, status >= 400 && status < 500]).toEqual([type, true]);
    }
    expect(logged).toEqual([]);
  });
});

test('a council without a list has no such address', async () => {
  const { runtime } = made();
  expect((await ask('ZZ1 1AA', { ...runtime, site: testSite() })).status).toBe(404);
});
