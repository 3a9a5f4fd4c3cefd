import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { makePromise } from '../../src/domain/charter/promise.ts';
import type { ServiceStandard } from '../../src/domain/charter/standard.ts';
import { standardOn } from '../../src/domain/charter/standard-on.ts';
import { loadRelease } from '../../src/server/files/load-release.ts';
import { builtSite, siteFolder } from '../support/built-site.ts';

const site = await builtSite();
const read = async (file: string): Promise<unknown> =>
  JSON.parse(await readFile(join(siteFolder, 'api', file), 'utf8'));

test.each(['charter', 'events', 'offices', 'services'])(
  'what was built at /api/%s.json is what its schema says',
  async (name) => {
    const schema = z.fromJSONSchema((await read(`${name}.schema.json`)) as never);
    expect(schema.safeParse(await read(`${name}.json`)).error).toBeUndefined();
  },
);

test('every promise in the data is the one that the domain makes', async () => {
  const charter = (await read('charter.json')) as {
    asOf: string;
    standards: { id: string; promise: { target: unknown; longest?: string } | null }[];
  };
  const services = (await read('services.json')) as {
    contents: { ways: { promise: { standard: string; target: unknown } | null }[] }[];
  };
  const now = (id: string): ServiceStandard | undefined => {
    const standard = site.standards[id];
    return standard && standardOn(standard, charter.asOf, site);
  };
  for (const { id, promise } of charter.standards) {
    const standard = now(id);
    expect([id, promise?.target]).toEqual([id, standard?.target]);
    const days = Number(/^P(\d+)D$/.exec(promise?.longest ?? '')?.[1]);
    const due =
      standard &&
      makePromise({ standard, receivedAt: `${charter.asOf}T12:00`, calendar: site.calendar });
    if (Number.isNaN(days) || due === undefined) continue;
    const taken = Date.parse(due.dueOn) - Date.parse(charter.asOf);
    expect(taken / 86_400_000).toBeLessThanOrEqual(days);
  }
  const ways = services.contents.flatMap((service) => service.ways);
  expect(ways.length).toBeGreaterThan(20);
  for (const { promise } of ways) {
    if (promise === null) continue;
    // A delay may name a form, and then its own time alone is later.
    if (site.delays.length > 0) continue;
    expect([promise.standard, promise.target]).toEqual([
      promise.standard,
      now(promise.standard)?.target,
    ]);
  }
});

test('any website may read the data, and no page', async () => {
  const { files } = await loadRelease(siteFolder, {
    only: (path) => /^\/(?:api\/|charter\/)/.test(path),
  });
  const headers = (path: string): string[] => files.get(path)?.identity.headers.whole ?? [];
  expect(headers('/api/charter.json')).toContain('Access-Control-Allow-Origin');
  expect(headers('/charter/')).not.toContain('Access-Control-Allow-Origin');
  expect(await readFile(join(siteFolder, '_headers'), 'utf8')).toContain(
    '/api/*\n  Access-Control-Allow-Origin: *\n',
  );
});

test('every page that has a place in the site says so in JSON-LD, with nothing that could end its script', async () => {
  const pages = (await readdir(siteFolder, { recursive: true })).filter((name) =>
    /^(?:services\/.+\/|offices\/.+\/|news\/.+\/|events\/.+\/)index\.html$/.test(name),
  );
  const types = new Set<unknown>();
  for (const page of pages) {
    const html = await readFile(join(siteFolder, page), 'utf8');
    const [, text = ''] =
      /<script type="?application\/ld\+json"?>(.*?)<\/script>/s.exec(html) ?? [];
    expect([page, text.includes('<')]).toEqual([page, false]);
    const data = JSON.parse(text) as { '@graph'?: { '@type': string }[]; '@type'?: string };
    for (const thing of data['@graph'] ?? [{ '@type': data['@type'] }]) types.add(thing['@type']);
  }
  expect([...types]).toEqual(
    expect.arrayContaining([
      'GovernmentService',
      'GovernmentOffice',
      // A council may have no news yet.
      ...(pages.some((name) => name.startsWith('news/')) ? ['NewsArticle'] : []),
      'BreadcrumbList',
    ]),
  );
});

test('a page has a picture, a title and a language for anyone who shares it', async () => {
  const html = await readFile(join(siteFolder, 'charter/index.html'), 'utf8');
  for (const name of ['title', 'description', 'type', 'locale', 'image', 'image:alt']) {
    expect(html).toMatch(new RegExp(`<meta property="?og:${name}"? content=.`));
  }
  const picture = await readFile(join(siteFolder, 'card.png'));
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 630]);
});
