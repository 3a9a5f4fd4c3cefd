import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { council } from '../../src/council/read/current.ts';
import { componentExamples } from '../../src/views/component-examples.ts';
import { escapeHtml } from '../../src/domain/text/escape-html.ts';

/** `npm run dev`, as an editor uses it: pages, dates and forms from the content as it stands, and nothing built is lost. */
const built = join('.frontdoor', 'site.json');
let server: ChildProcess;
let url: string;
let before: string | undefined;

async function snapshot(): Promise<string | undefined> {
  const known = await stat(built).catch(() => undefined);
  return known && `${String(known.mtimeMs)} ${await readFile(built, 'utf8')}`;
}

beforeAll(async () => {
  before = await snapshot();
  server = spawn('astro', ['dev', '--host', '127.0.0.1', '--port', '0'], {
    env: {
      ...process.env,
      NODE_ENV: 'development',
      VITEST: undefined,
      DATA_DIR: await mkdtemp(join(tmpdir(), 'front-door-dev-')),
      RATE_LIMIT: 'off',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  url = await new Promise<string>((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer): void => {
      output += stripVTControlCharacters(chunk.toString());
      const found = /(http:\/\/127\.0\.0\.1:\d+)/.exec(output)?.[1];
      if (found !== undefined) resolve(found);
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
    server.once('exit', () => {
      reject(new Error(output));
    });
  });
}, 120_000);

afterAll(async () => {
  const ended = once(server, 'exit');
  server.kill();
  await ended;
});

test('a page is shown', async () => {
  const page = await fetch(`${url}/`);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('<h1');
});

test('every component is shown as it looks and as it is written', async () => {
  const page = await fetch(`${url}/components/`);
  expect(page.status).toBe(200);
  const html = await page.text();
  for (const { name, source } of componentExamples(council)) {
    expect(html).toContain(`<h2 id="${name.toLowerCase()}"`);
    expect(html).toContain(escapeHtml(source.split('\n')[0] ?? '').replaceAll('&#39;', "'"));
  }
  expect(html).toMatch(/<div class="callout callout--warning"/);
  expect(html).toMatch(/<div class="steps"[^>]*>\s*<ol>/);
});

test('the date beside a form is worked out', async () => {
  const reply = await fetch(`${url}/promise/general-enquiry`);
  expect(await reply.json()).toHaveProperty('sentence');
});

test('a form with errors comes back within the page’s own frame', async () => {
  const page = await fetch(`${url}/f/general-enquiry`, {
    method: 'POST',
    headers: { Accept: 'text/html' },
    body: new URLSearchParams({ email: 'not an address' }),
  });
  expect(page.status).toBe(422);
  const html = await page.text();
  expect(html).toContain('govuk-error-summary');
  expect(html).toContain('class="foot"');
});

test('what was built before stays as it was', async () => {
  expect(await snapshot()).toBe(before);
});
