import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const pages = readdirSync('docs')
  .filter((name) => name.endsWith('.md'))
  .map((name) => join('docs', name));
/** The folders of tests, but for one whose name a folder beside `tests` has: `deploy/Caddyfile` is no test. */
const rooms = readdirSync('tests').filter(
  (name) => statSync(join('tests', name)).isDirectory() && !existsSync(name),
);
const sources = ['src', 'functions', 'tests'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
);
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};

/** What a page says in `this type`. */
function marked(page: string): string[] {
  return [...readFileSync(page, 'utf8').matchAll(/`([^`\n]+)`/g)].map(([, text = '']) => text);
}

/** The file or folder of tests that is cited: `http/flood` or `tests/http/flood.test.ts`; undefined where it is none. */
function testCited(text: string): string | undefined {
  const path = /^(?:tests\/)?([\w-]+(?:\/[\w-]+)+)(?:\.test\.ts)?$/.exec(text)?.[1];
  return path !== undefined && rooms.includes(path.split('/')[0] ?? '') ? path : undefined;
}

test.each(pages)('every test that %s names is there', (page) => {
  const cited = marked(page).map(testCited);
  const missing = cited
    .filter((path) => path !== undefined)
    .filter(
      (path) => !sources.includes(`tests/${path}.test.ts`) && !sources.includes(`tests/${path}`),
    );
  expect(missing).toEqual([]);
});

test.each(pages)('every file of the code that %s names is there', (page) => {
  const files = marked(page).filter((text) => /^[\w/-]+\.ts$/.test(text));
  const missing = files.filter((file) => !sources.some((one) => `/${one}`.endsWith(`/${file}`)));
  expect(missing).toEqual([]);
});

test.each(pages)('every command that %s names is there', (page) => {
  const commands = marked(page).flatMap((text) => /^npm run ([\w:-]+)/.exec(text)?.[1] ?? []);
  expect(commands.filter((name) => !(name in scripts))).toEqual([]);
});

test('the page about security cites tests: the search for them finds some', () => {
  expect(
    marked('docs/security.md').filter((text) => testCited(text) !== undefined).length,
  ).toBeGreaterThan(40);
});
