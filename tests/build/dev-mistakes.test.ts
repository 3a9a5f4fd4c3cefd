import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { elementsIn } from '../form-html/parsed-html.ts';

/** An editor writes with `npm run dev` open: each mistake is over the page in the check's words, and gone when mended. */
let server: ChildProcess;
let url: string;
let content: string;

beforeAll(async () => {
  content = await mkdtemp(join(tmpdir(), 'front-door-writing-'));
  await cp('tests/fixtures/councils', content, { recursive: true });
  server = spawn('astro', ['dev', '--host', '127.0.0.1', '--port', '0'], {
    env: {
      ...process.env,
      NODE_ENV: 'development',
      VITEST: undefined,
      CONTENT_DIR: content,
      COUNCIL: 'plain',
      DATA_DIR: join(content, 'data'),
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

/** What the page says to someone who asks for it in a browser. */
async function shown(): Promise<string> {
  const page = await fetch(`${url}/privacy/`, { headers: { Accept: 'text/html' } });
  const [main] = elementsIn(await page.text()).filter(({ tag }) => tag === 'main');
  return `${String(page.status)} ${(main?.text ?? '').replace(/\s+/g, ' ').trim()}`;
}

test.each([
  [
    'pages/privacy.mdx',
    'In <promise of="online-enquiry" />.',
    'There is no <promise>. Did you mean <Promise>?',
    9,
  ],
  ['pages/privacy.mdx', 'The fee is {see below}.', '"{see below}.": a { begins code.', 9],
  ['pages/privacy.mdx', '[](/contact/)', 'This link has no words, so no one could follow it.', 9],
  ['pages/privacy.mdx', '<Form of="general-enquiry" />', '<Form> has no words in it.', 9],
  ['pages/privacy.mdx', '<p>One\n\nTwo</p>', 'A page has no <p>.', 9],
  [
    'pages/privacy.mdx',
    '<Telephone number="ring us" />',
    '`number` of <Telephone> is "ring us".',
    9,
  ],
  ['pages/privacy.mdx', 'See [us](/contct/).', '"/contct/" is not a page of this site.', 9],
  [
    'pages/privacy.mdx',
    'We reply within 3 working days.',
    '"3 working days" differs from the charter.',
    9,
  ],
  ['pages/privacy.mdx', '| a | b |\n| - | - |\n| 1 | 2 | 3 |', 'The table has 2 columns', 11],
  ['topics.yaml', '- id: x\n  titel: X', '`titel` is not a setting of number 2', 0],
  ['charter.mdx', '# Big', 'The page’s title is its only heading with one #.', 0],
])(
  '%s: %s',
  async (name, words, message, line) => {
    await expect.poll(shown, { timeout: 40_000 }).toMatch(/^200 .*Privacy/);
    const file = join(content, 'plain', name);
    const before = await readFile(file, 'utf8');
    await writeFile(file, `${before}\n${words}\n`);
    try {
      const mistake = expect.poll(shown, { timeout: 40_000 });
      await mistake.toMatch(/^500 \d+ things? to put right/);
      const page = await shown();
      expect(page).toContain(message);
      expect(page).toContain(name);
      if (line > 0) expect(page).toContain(`line ${String(line)}`);
    } finally {
      await writeFile(file, before);
    }
    await expect.poll(shown, { timeout: 40_000 }).toMatch(/^200 .*Privacy/);
  },
  120_000,
);

const polish = 'Każdy ma prawo do informacji, które może przeczytać lub usłyszeć.';

/** What the check says of one page, as the page itself asks for it. */
async function toldOn(path: string): Promise<string[]> {
  const asked = await fetch(`${url}/@author/findings?path=${path}`);
  const found = (await asked.json()) as { file: string; line: number; message: string }[];
  return found.map(
    ({ file, line, message }) => `${file.slice(content.length)}:${String(line)} ${message}`,
  );
}

test('what no build stops for is on the page that it is about, and on no other, until it is mended', async () => {
  await expect.poll(shown, { timeout: 40_000 }).toMatch(/^200 .*Privacy/);
  const file = join(content, 'plain/pages/privacy.mdx');
  const before = await readFile(file, 'utf8');
  await writeFile(file, `${before}\n${polish}\n`);
  try {
    const told = expect.poll(() => toldOn('/privacy/'), { timeout: 40_000 });
    await told.toEqual([
      expect.stringMatching(/^\/plain\/pages\/privacy\.mdx:9 "Każdy .* reads like Polish/),
    ]);
    expect(await toldOn('/charter/')).toEqual([]);
    expect(await toldOn('/')).toEqual([]);
  } finally {
    await writeFile(file, before);
  }
  await expect.poll(() => toldOn('/privacy/'), { timeout: 40_000 }).toEqual([]);
}, 120_000);

test('each page asks for it, and is handed axe', async () => {
  const page = await fetch(`${url}/privacy/`, { headers: { Accept: 'text/html' } });
  expect(await page.text()).toContain('astro:scripts/page.js');
  const script = await fetch(`${url}/@id/astro:scripts/page.js`);
  expect(await script.text()).toContain('tellTheAuthor');
  expect((await (await fetch(`${url}/@author/axe.js`)).text()).length).toBeGreaterThan(100_000);
});
