import { gunzipSync } from 'node:zlib';
import { beforeEach, describe, expect, test } from 'vitest';
import { toJSONSchema } from 'zod';
import { figuresSchema } from '../../src/domain/reports/figures-schema.ts';
import { StoreUnavailable } from '../../src/domain/submissions/ports.ts';
import { callsFrom, keepCalls } from '../../src/domain/reports/telephone-figures.ts';
import { performanceEndpoint } from '../../src/http/performance-endpoint.ts';
import type { Runtime } from '../../src/http/runtime.ts';
import { languages } from '../../src/i18n/languages.ts';
import { aCase, charter, england } from '../domain/submissions/acts/a-charter.ts';
import { testRuntime } from '../support/test-runtime.ts';

const now = '2026-11-27T09:00:00.000Z';

describe('the page with the figures', () => {
  let runtime: Runtime;
  let clock: number;
  beforeEach(async () => {
    const made = testRuntime();
    clock = Date.parse(now);
    const council = { ...made.runtime.site.council, languages: languages.map(({ code }) => code) };
    const site = { ...made.runtime.site, standards: charter, council };
    runtime = { ...made.runtime, site, calendar: england, now: () => clock };
    for (let index = 0; index < 60; index += 1) {
      const day = String((index % 20) + 1).padStart(2, '0');
      const month = index < 20 ? '08' : '10';
      const standard = index % 3 === 0 ? 'online-enquiry' : 'letter';
      await add(standard, `2026-${month}-${day}T10:00:00.000Z`, index, index % 4 === 0 ? 60 : 1);
    }
    const file = 'standard,month,calls,within target\ntelephone,2026-09,4210,3899\n';
    await keepCalls(runtime.store, callsFrom(file, ['telephone'], '2026-11-27'));
  });

  async function add(standard: string, at: string, index: number, days: number): Promise<void> {
    const reference = String(index).padStart(8, '0');
    const { submission } = aCase(standard, at, { reference });
    await runtime.store.add(submission);
    const repliedAt = new Date(Date.parse(at) + days * 86_400_000).toISOString();
    if (repliedAt > now) return;
    await runtime.store.addEvent(reference, { id: 'replied', at: repliedAt, kind: 'replied' });
  }

  const ask = (path: string, params: Record<string, string> = {}, method = 'GET') =>
    performanceEndpoint(runtime, new Request(`https://c.test${path}`, { method }), {
      params,
      afterReply: () => undefined,
    });
  const page = async (language = 'en'): Promise<string> => {
    const params = language === 'en' ? {} : { language };
    return (await ask('/charter/performance/', params)).text();
  };

  test('says in words how often promises were kept, and what is not measured', async () => {
    const text = await page();
    expect(text).toContain('October–December 2026: 74% in time.');
    expect(text).toContain('Our aim: 90% within 20 seconds.');
    expect(text).toContain('July–September 2026: 92% in time.');
    expect(text).toContain('4,210');
    expect(text).toContain('We do not measure this yet.');
    expect(text).toContain('We don’t publish a time for this.');
    expect(text).not.toMatch(/ style=|<script/);
    expect(text).toMatch(/<a class="govuk-breadcrumbs__link" href="\/charter\/">Charter<\/a>/);
  });

  test('weighs no more than 14 KB, in any language', async () => {
    for (const { code } of languages) {
      const request = new Request('https://c.test/charter/performance/', {
        headers: { 'Accept-Encoding': 'br, gzip' },
      });
      const params: Record<string, string> = code === 'en' ? {} : { language: code };
      const call = { params, afterReply: () => undefined };
      const reply = await performanceEndpoint(runtime, request, call);
      expect(reply.headers.get('content-encoding')).toBe('gzip');
      expect(reply.headers.get('vary')).toBe('Accept-Encoding');
      const bytes = new Uint8Array(await reply.arrayBuffer());
      expect(bytes.length, code).toBeLessThan(14 * 1024);
      expect(gunzipSync(bytes).toString()).toBe(await page(code));
    }
  });

  test('is sent as it is to those who take nothing compressed', async () => {
    for (const encoding of ['', 'identity', 'gzip;q=0, br']) {
      const headers = { 'Accept-Encoding': encoding };
      const request = new Request('https://c.test/charter/performance/', { headers });
      const call = { params: {}, afterReply: () => undefined };
      const reply = await performanceEndpoint(runtime, request, call);
      expect(reply.headers.has('content-encoding')).toBe(false);
    }
  });

  test('names every table that scrolls by itself unlike any other', async () => {
    for (let index = 100; index < 112; index += 1) {
      const at = '2025-09-01T10:00:00.000Z';
      await add('complaint-stage-1', at, index, 3);
      const outcome = { kind: 'outcome', of: 'complaint', outcome: 'upheld' } as const;
      const event = { id: 'outcome-1', at: '2025-09-04T10:00:00.000Z', ...outcome };
      await runtime.store.addEvent(String(index).padStart(8, '0'), event);
    }
    const text = await page();
    expect(text).toContain('How complaints ended');
    const names = [...text.matchAll(/aria-labelledby="([^"]+)"/g)].map(([, ids = '']) =>
      ids
        .split(' ')
        .map((id) => new RegExp(`id="${id}"[^>]*>([^<]*)<`).exec(text)?.[1])
        .join(' '),
    );
    expect(names.length).toBeGreaterThan(3);
    expect(new Set(names).size).toBe(names.length);
    expect(names).not.toContain('');
  });

  test('is in each language’s own words', async () => {
    const titles = new Set<string>();
    for (const { code } of languages) {
      const text = await page(code);
      titles.add(/<h1>(.*?)<\/h1>/.exec(text)?.[1] ?? '');
      if (code !== 'en') expect(text, code).not.toMatch(/in time|Late<|Contacts/);
    }
    expect(titles.size).toBe(languages.length);
  });

  test('is counted without keeping anyone else waiting', async () => {
    // With those above 360, of which no more than ten are read before someone else has a turn.
    for (let index = 100; index < 400; index += 1) {
      await add('letter', '2026-11-02T10:00:00.000Z', index, 1);
    }
    let turns = 0;
    let isOver = false;
    const someoneElse = (): void => {
      turns += 1;
      if (!isOver) setImmediate(someoneElse);
    };
    setImmediate(someoneElse);
    await ask('/charter/performance/');
    isOver = true;
    expect(turns).toBeGreaterThanOrEqual(36);
  });

  test('shows all day how things stood when the day began', async () => {
    const ofLetters = async () => {
      const text = await (await ask('', { file: 'figures.json' })).text();
      const { standards, countedAt } = figuresSchema.parse(JSON.parse(text));
      const row = standards.find(({ id }) => id === 'letter')?.quarters[0];
      return { countedAt, kept: row?.kept };
    };
    const before = await ofLetters();
    expect(before.countedAt).toBe('2026-11-27T00:00:00+00:00');
    await add('letter', '2026-11-26T10:00:00.000Z', 99, 0);
    await add('letter', '2026-11-27T08:00:00.000Z', 98, 0);
    clock = Date.parse('2026-11-27T23:59:00.000Z');
    expect(await ofLetters()).toEqual(before);
    // Whatever counts again in the course of the day, such as a new release, comes to what was so at its beginning.
    runtime = { ...runtime, site: { ...runtime.site } };
    const again = await ofLetters();
    expect(again).toEqual({ ...before, kept: Number(before.kept) + 1 });
    clock = Date.parse('2026-11-28T00:01:00.000Z');
    await expect.poll(ofLetters, { timeout: 10_000 }).toEqual({
      countedAt: '2026-11-28T00:00:00+00:00',
      kept: Number(before.kept) + 2,
    });
  });

  test('is there as CSV and as JSON with its schema', async () => {
    const csv = await ask('', { file: 'figures.csv' });
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const lines = (await csv.text()).split('\r\n');
    expect(lines[0]).toMatch(
      /^\uFEFF?Standard,What it is for,What is measured,Quarter in which we got it,Our aim,Contacts,In time,/,
    );
    expect(lines).toContain(
      'telephone,telephone,answer,2026-Q3,90% within 20 seconds,4210,3899,,311,0,0,0.926,,,,,,,,',
    );
    const information = await (await ask('', { file: 'information.csv' })).text();
    expect(information.split('\r\n')[0]).toBe('Quarter in which we got it,How it ended,How many');
    const complaints = await (await ask('', { file: 'complaints.csv' })).text();
    expect(complaints.split('\r\n')[0]).toBe('Stage,Year in which we got it,How it ended,How many');
    const json = await ask('', { file: 'figures.json' });
    expect(json.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(figuresSchema.safeParse(JSON.parse(await json.text())).error).toBeUndefined();
    const schema = await ask('', { file: 'figures.schema.json' });
    expect(JSON.parse(await schema.text())).toEqual(toJSONSchema(figuresSchema));
  });

  test('has one address in each language, and nothing else below it', async () => {
    const moved = await ask('/pl/charter/performance', { language: 'pl' });
    expect([moved.status, moved.headers.get('location')]).toEqual([
      301,
      '/pl/charter/performance/',
    ]);
    expect((await ask('/xx/charter/performance/', { language: 'xx' })).status).toBe(404);
    expect((await ask('/charter/performance/x', { file: 'x' })).status).toBe(404);
    expect((await ask('/charter/performance/', {}, 'POST')).status).toBe(405);
    expect((await ask('/charter/performance/')).headers.get('cache-control')).toBe(
      'public, max-age=300',
    );
  });

  test('says so where the store cannot be read', async () => {
    await runtime.store.close();
    expect((await ask('/charter/performance/')).status).toBe(503);
  });

  test('is not counted again by everyone who asks while the store is away', async () => {
    let counts = 0;
    let isAway = true;
    const { store } = runtime;
    runtime.store = {
      ...store,
      list: (range) => {
        counts += 1;
        if (isAway) throw new StoreUnavailable('The disk is gone.');
        return store.list(range);
      },
    };
    for (let index = 0; index < 20; index += 1) {
      expect((await ask('/charter/performance/', {}, index % 2 ? 'HEAD' : 'GET')).status).toBe(503);
    }
    expect(counts).toBe(1);
    isAway = false;
    clock += 59_000;
    expect((await ask('/charter/performance/')).status).toBe(503);
    clock += 2_000;
    expect((await ask('/charter/performance/')).status).toBe(200);
  });
});
