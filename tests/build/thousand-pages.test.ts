import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parseFragment, type DefaultTreeAdapterMap } from 'parse5';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { childrenOf } from '../../src/council/mdx/nodes-in.ts';
import { parseMdx, type MdxNode } from '../../src/council/mdx/parse.ts';
import { isTag, settingOf, type Tag } from '../../src/council/mdx/tags-in.ts';
import { elements } from '../../src/council/mdx/vocabulary.ts';
import { ContentErrors, loadCouncil } from '../../src/council/read/load-council.ts';
import { asBuilt, type Made } from '../support/as-built.ts';
import { mdxPages } from '../support/mdx-pages.ts';

/**
 * A thousand small pages of all kinds of markup. What the check passes, the build makes into the page that the words
 * say; what the build refuses, the check has told.
 */
/** PAGES_SEED tries others. */
const seed = Number(process.env['PAGES_SEED'] ?? 20261127);
const pages = mdxPages(1000, seed);
const run = promisify(execFile);

let content: string;
let told: Map<number, string[]>;
let made: Made[];
let close: () => Promise<void>;

const fileOf = (index: number): string => `p${String(index).padStart(4, '0')}`;
const settings = '---\ntitle: A page\ndescription: A page.\nsource: Made up for tests\n---\n';

beforeAll(async () => {
  content = await mkdtemp(join(tmpdir(), 'front-door-pages-'));
  await cp('tests/fixtures/councils', content, { recursive: true });
  const folder = join(content, 'plain', 'pages');
  for (const [index, { words }] of pages.entries())
    await writeFile(join(folder, `${fileOf(index)}.mdx`), `${settings}${words}\n`);

  const error: unknown = await loadCouncil('plain', {
    contentFolder: content,
    today: '2026-11-23',
  }).catch((thrown: unknown) => thrown);
  if (!(error instanceof ContentErrors)) throw new Error('nothing was told', { cause: error });
  told = new Map();
  for (const { severity, file, message } of error.findings) {
    const index = Number(/p(\d+)\.mdx$/.exec(file)?.[1]);
    if (severity === 'error') told.set(index, [...(told.get(index) ?? []), message]);
  }

  process.env['COUNCIL'] = 'plain';
  process.env['CONTENT_DIR'] = 'tests/fixtures/councils';
  const build = await asBuilt();
  close = build.close;
  made = [];
  for (const index of pages.keys())
    made.push(await build.render(join(folder, `${fileOf(index)}.mdx`)));
}, 600_000);

afterAll(async () => {
  await close();
  await rm(content, { recursive: true });
});

/** Pages for which something holds, as an editor would see them. */
function pagesWhere(holds: (index: number) => boolean): unknown[] {
  return [...pages.keys()]
    .filter(holds)
    .map((index) => ({ words: pages[index]?.words, told: told.get(index), made: made[index] }));
}

const passes = (index: number): boolean => !told.has(index);
const builds = (index: number): boolean => 'html' in (made[index] ?? {});

test('there are pages of every kind among them', () => {
  expect(pagesWhere((index) => passes(index)).length).toBeGreaterThan(300);
  expect(pagesWhere((index) => !passes(index)).length).toBeGreaterThan(300);
  expect(pagesWhere((index) => !builds(index)).length).toBeGreaterThan(150);
});

test('what the build refuses, the check has told', () => {
  expect(pagesWhere((index) => passes(index) && !builds(index))).toEqual([]);
});

test('what the check cannot read, the build refuses', () => {
  expect(
    pagesWhere((index) => builds(index) && parseMdx(pages[index]?.words ?? '').problems.length > 0),
  ).toEqual([]);
});

test('what is written as it should be passes, and what is not is reported', () => {
  expect(pagesWhere((index) => pages[index]?.isRight === true && !passes(index))).toEqual([]);
  expect(pagesWhere((index) => pages[index]?.isRight === false && passes(index))).toEqual([]);
});

test('a page shows what the words say, in a browser’s reading of it', () => {
  const wrong = [...pages.entries()].flatMap(([index, { words, shown }]) => {
    const page = made[index];
    if (page === undefined || !('html' in page) || !passes(index)) return [];
    const seen = compact(textIn(parseFragment(page.html)));
    const said = compact(saidBy(parseMdx(words).root));
    const meant = shown === undefined ? said : compact(shown);
    return seen === said && seen === meant ? [] : [{ words, seen, said, meant }];
  });
  expect(wrong).toEqual([]);
});

test('and it holds nothing but Markdown’s elements and the vocabulary’s', () => {
  const known = new Set([
    ...Object.keys(elements),
    ...['p', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'blockquote', 'pre', 'hr', 'del', 'wbr'],
  ]);
  const wrong = [...pages.keys()].flatMap((index) => {
    const page = made[index];
    if (page === undefined || !('html' in page) || !passes(index)) return [];
    const strange = elementsIn(parseFragment(page.html)).filter((name) => !known.has(name));
    return strange.length === 0 ? [] : [{ words: pages[index]?.words, strange }];
  });
  expect(wrong).toEqual([]);
});

test('a whole build takes what the check passes', async () => {
  const sample = [...pages.keys()].filter(passes).slice(0, 60);
  const home = await mkdtemp(join(tmpdir(), 'front-door-sample-'));
  await cp('tests/fixtures/councils', join(home, 'content'), { recursive: true });
  for (const index of sample)
    await cp(
      join(content, 'plain', 'pages', `${fileOf(index)}.mdx`),
      join(home, 'content', 'plain', 'pages', `${fileOf(index)}.mdx`),
    );
  await run('astro', ['build', '--outDir', join(home, 'dist')], {
    env: {
      ...process.env,
      CONTENT_DIR: join(home, 'content'),
      COUNCIL: 'plain',
      SNAPSHOT_DIR: home,
    },
  });
  for (const index of sample) {
    const html = await readFile(join(home, 'dist', fileOf(index), 'index.html'), 'utf8');
    const seen = compact(textIn(parseFragment(html)));
    expect(seen).toContain(compact(saidBy(parseMdx(pages[index]?.words ?? '').root)));
  }
}, 180_000);

/** Without spaces, which a browser draws as it likes. */
function compact(text: string): string {
  return text.replace(/[\s\u00a0]+/g, '');
}

type Html = DefaultTreeAdapterMap['node'];

function textIn(node: Html): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textIn).join('') : '';
}

function elementsIn(node: Html): string[] {
  const own = 'tagName' in node ? [node.tagName] : [];
  return [...own, ...('childNodes' in node ? node.childNodes.flatMap(elementsIn) : [])];
}

/** The words as they are read, with what the components say. */
function saidBy(node: MdxNode): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  if (isTag(node) && node.name === 'Promise') return '2 working days';
  if (isTag(node) && node.name === 'Telephone') return settingOf(node, 'number') ?? '01632 960000';
  const words = childrenOf(node).map(saidBy).join('');
  return isTag(node) ? (withOwnWords[node.name ?? '']?.(node, words) ?? words) : words;
}

/** What components say besides the words in them. */
const withOwnWords: Readonly<Record<string, (tag: Tag, words: string) => string>> = {
  Callout: (tag, words) => `${settingOf(tag, 'title') ?? ''}${words}`,
  Contact: (tag, words) =>
    [
      settingOf(tag, 'title') ?? 'Plain Council',
      `By telephone${settingOf(tag, 'telephone') ?? '01632 960000'}`,
      `Email address${settingOf(tag, 'email') ?? 'hello@plain.example.gov.uk'}`,
      `By letterTown Hall${words}`,
    ].join(''),
  Details: (tag, words) => `${settingOf(tag, 'summary') ?? ''}${words}`,
  Do: (_tag, words) => `Do${words}`,
  Dont: (_tag, words) => `Don’t${words}`,
  Video: (tag, words) => `${settingOf(tag, 'title') ?? ''}Read the words of this video${words}`,
};
