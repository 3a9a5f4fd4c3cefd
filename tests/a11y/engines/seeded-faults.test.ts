import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { hold } from '../../support/axe.ts';
import type { Finding } from '../open-pages.ts';

/** Each page has one fault, which one of the two engines knows, or none. */
const page = (main: string): string =>
  `<!doctype html><html lang="en"><head><title>A page</title></head><body><main><h1>A page</h1>${main}</main></body></html>`;
const pages: Record<string, string> = {
  '/right/': page('<p>Nothing is wrong here.</p>'),
  '/no-legend/': page('<fieldset><label for="a">Name</label> <input id="a"></fieldset>'),
  '/small-targets/': page(
    '<style>button { width: 10px; height: 10px; padding: 0; border: 0; }</style><button aria-label="One"></button><button aria-label="Two"></button><button aria-label="Three"></button>',
  ),
  '/heading-left-out/': page('<h4>Too deep</h4>'),
  '/right-too/': page('<p>Nor here.</p>'),
};

// Two browsers start for each, which a busy machine takes its time over.
test.setTimeout(180_000);

async function findingsOn(urls: string[]): Promise<Finding[]> {
  const { stdout } = await promisify(execFile)('node', [
    'tests/a11y/engines/open-these.ts',
    ...urls,
  ]);
  return JSON.parse(stdout) as Finding[];
}

const server = createServer((request, response) => {
  const html = pages[request.url ?? ''];
  response.writeHead(html === undefined ? 404 : 200, { 'Content-Type': 'text/html' });
  response.end(html ?? '');
});
let url: string;
test.beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});
test.afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test('pa11y-ci sees every page with both engines, and each names its own fault', async () => {
  const found = await findingsOn(Object.keys(pages).map((path) => url + path));
  const named = found.map(({ url: at, engine, what }) => [
    new URL(at).pathname,
    engine,
    what.split(/[:\n]/)[0],
  ]);
  expect(named.sort()).toEqual([
    ['/heading-left-out/', 'axe', 'heading-order'],
    ['/no-legend/', 'htmlcs', 'WCAG2AA.Principle1.Guideline1_3.1_3_1.H71.NoLegend'],
    ['/no-legend/', 'htmlcs', 'WCAG2AA.Principle4.Guideline4_1.4_1_2.H91.Fieldset.Name'],
    ['/small-targets/', 'axe', 'target-size'],
  ]);
});

test('a page that cannot be opened has no verdict, and that is a fault', async () => {
  const [finding, ...more] = await findingsOn(['http://127.0.0.1:9/']);
  expect(more).toEqual([]);
  expect(finding?.what).toMatch(/^no verdict: /);
});

test('a state of a page is held by axe, with best practice and WCAG 2.2', async ({ page: tab }) => {
  for (const path of ['/small-targets/', '/heading-left-out/']) {
    await tab.goto(url + path);
    await expect(hold(tab)).rejects.toThrow(/target-size|heading-order/);
  }
  await tab.goto(`${url}/right/`);
  await hold(tab);
});
