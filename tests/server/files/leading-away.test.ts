import { afterAll, beforeAll, expect, test } from 'vitest';
import { aFolder, siteIn, type TestSite } from './a-release.ts';

let site: TestSite;

beforeAll(async () => {
  const folder = await aFolder({
    'index.html': '<p>Home</p>',
    'bins/index.html': '<p>Bins</p>',
    'forms/ask/index.html': '<form>',
    'news/fair/index.html': '<p>This page has ended</p>',
    _redirects: [
      '/bins/ https://new.example.gov.uk/rubbish/ 301!',
      '/news/fair/ /news/fair/ 410!',
      '/old-bins /bins/ 301',
      '/old-bins /elsewhere/ 301',
      '/pl/:page /pl/404.html 404',
      '',
    ].join('\n'),
  });
  site = await siteIn(folder);
});

afterAll(() => site.stop());

const asked = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${site.url}${path}`, { redirect: 'manual', ...init });

test.each(['/bins/', '/bins', '/bins/index.html', '/BINS/'])(
  '%s leads to the new council though there is a page',
  async (path) => {
    const reply = await asked(path);
    expect(reply.status).toBe(301);
    expect(reply.headers.get('location')).toBe('https://new.example.gov.uk/rubbish/');
  },
);

test('what leads nowhere else is there as before', async () => {
  expect((await asked('/')).status).toBe(200);
  expect((await asked('/forms/ask/')).status).toBe(200);
});

test('the first of two rules for an address holds, as on Netlify', async () => {
  expect((await asked('/old-bins')).headers.get('location')).toBe('/bins/');
});

test.each(['/news/fair/', '/news/fair'])(
  '%s has ended: 410, with the page that says so',
  async (path) => {
    const reply = await asked(path);
    expect(reply.status).toBe(410);
    expect(reply.headers.get('content-type')).toContain('text/html');
    expect(await reply.text()).toContain('This page has ended');
  },
);

test('what has ended answers HEAD, and a browser that has it already, with 410 too', async () => {
  const first = await asked('/news/fair/');
  const etag = first.headers.get('etag') ?? '';
  await first.text();
  expect((await asked('/news/fair/', { method: 'HEAD' })).status).toBe(410);
  const again = await asked('/news/fair/', { headers: { 'If-None-Match': etag } });
  expect(again.status).toBe(410);
});
