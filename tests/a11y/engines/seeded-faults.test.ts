import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { hold } from '../../support/axe.ts';
import type { Finding } from '../finding.ts';
import { exampleReport } from '../report/example-report.ts';
import { reportHtml } from '../report/report-html.ts';

/** Each page has one fault, which one of the engines knows, or none. */
const page = (main: string): string =>
  `<!doctype html><html lang="en"><head><title>A page</title></head><body><main><h1>A page</h1>${main}</main></body></html>`;
const pages: Record<string, string> = {
  '/right/': page('<p>Nothing is wrong here.</p>'),
  '/no-legend/': page('<fieldset><label for="a">Name</label> <input id="a"></fieldset>'),
  '/small-targets/': page(
    '<style>button { width: 10px; height: 10px; padding: 0; border: 0; }</style><button aria-label="One"></button><button aria-label="Two"></button><button aria-label="Three"></button>',
  ),
  '/heading-left-out/': page('<h4>Too deep</h4>'),
  '/no-headers/': page(
    '<table><tr><td>Band</td><td>A</td></tr><tr><td>B</td><td>2</td></tr></table>',
  ),
  // The report on faults has none of its own.
  '/report/': reportHtml(exampleReport),
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

test('pa11y-ci sees every page with all engines, and each names its own fault', async () => {
  const found = await findingsOn(Object.keys(pages).map((path) => url + path));
  const named = found.map((one) => [one.path, one.engine, one.rule, ...one.criteria].join(' '));
  expect([...new Set(named)].sort()).toEqual([
    '/heading-left-out/ axe heading-order',
    '/no-headers/ ibm table_headers_exists 1.3.1',
    '/no-legend/ htmlcs WCAG2AA.Principle1.Guideline1_3.1_3_1.H71.NoLegend 1.3.1',
    '/no-legend/ htmlcs WCAG2AA.Principle4.Guideline4_1.4_1_2.H91.Fieldset.Name 4.1.2',
    '/no-legend/ ibm fieldset_label_valid 1.3.1 3.3.2',
    '/no-legend/ ibm fieldset_legend_valid 1.3.1',
    '/small-targets/ axe target-size 2.5.8',
    '/small-targets/ ibm target_spacing_sufficient 2.5.8',
  ]);
});

test('a page that cannot be opened has no verdict, and that counts against each engine', async () => {
  const found = await findingsOn(['http://127.0.0.1:9/']);
  expect(found.map(({ engine, rule }) => [engine, rule])).toEqual([
    ['htmlcs', 'no verdict'],
    ['axe', 'no verdict'],
    ['ibm', 'no verdict'],
  ]);
});

test('a state of a page is held by axe, with best practice and WCAG 2.2', async ({ page: tab }) => {
  for (const path of ['/small-targets/', '/heading-left-out/']) {
    await tab.goto(url + path);
    await expect(hold(tab)).rejects.toThrow(/target-size|heading-order/);
  }
  await tab.goto(`${url}/right/`);
  await hold(tab);
});
