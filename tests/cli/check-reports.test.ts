import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkCommand } from '../../src/cli/check-command.ts';
import { mistakesPage } from '../../src/http/mistakes-page.ts';
import { escapeHtml } from '../../src/domain/text/escape-html.ts';
import type { Finding } from '../../src/council/wording/finding.ts';
import { folderOfPages } from '../../src/server/editing/folder-of-pages.ts';
import { openEditing } from '../../src/server/editing/open-editing.ts';
import { changedCouncil } from '../support/changed-council.ts';

/** The council made up for tests, with mistakes of several kinds, is checked in every way that there is. */
let folder: string;
let found: Finding[];
const now = new Date('2026-11-23T12:00:00Z');
const run = (...args: string[]) => checkCommand(args, now, folder, 'plain');

beforeAll(async () => {
  folder = await changedCouncil({
    'pages/privacy.mdx': (text) =>
      `${text.replace('title:', 'owner: Web team\ntitle:')}\nSee [here](/contact/) & [us](/contct/).\n\n{a}\n`,
    'council.yaml': (text) => text.replace(/telephone: .*/, 'telephone: 0163 96'),
    'news/tree.mdx': () =>
      '---\ntitle: A tree\ndescription: It fell.\npublishedOn: 2026-11-24\nsource: Made up\n---\n\nWords.\n',
  });
  const { out } = await run('--json');
  found = (JSON.parse(out) as { findings: Finding[] }).findings;
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('findings of several kinds are there, each with its place', () => {
  expect(
    found.map(({ rule, severity, file, line, column, owner }) =>
      [
        rule,
        severity,
        `${file.slice(folder.length + 1)}:${String(line)}:${String(column)}`,
        owner ?? '',
      ].join(' '),
    ),
  ).toMatchInlineSnapshot(`
    [
      "telephones error plain/council.yaml:16:14 ",
      "mdx error plain/pages/privacy.mdx:12:1 Web team",
      "link-words warning plain/pages/privacy.mdx:10:5 Web team",
      "shown-days warning plain/news/tree.mdx:4:1 ",
      "links error plain/pages/privacy.mdx:10:30 Web team",
    ]
  `);
});

describe('the same findings, with the same places and words,', () => {
  test('in the terminal', async () => {
    const { code, out } = await run();
    expect(code).toBe(1);
    for (const { file, line, column, severity, message, excerpt } of found) {
      expect(out).toContain(`${file}:${String(line)}:${String(column)} ${severity}: ${message}`);
      if (excerpt) expect(out).toContain(`| ${excerpt.before}${excerpt.marked}${excerpt.after}`);
    }
    expect(out.match(/^\S+:\d+:\d+ (?:error|warning): /gm)).toHaveLength(found.length);
  });

  test('over the page in development', () => {
    const page = mistakesPage(found);
    for (const { file, line, column, message, excerpt } of found) {
      expect(page).toContain(
        `<code>${escapeHtml(file)}</code>, line ${String(line)}, column ${String(column)}`,
      );
      expect(page).toContain(escapeHtml(message));
      if (excerpt) expect(page).toContain(`<mark>${escapeHtml(excerpt.marked)}</mark>`);
    }
  });

  test('beside the lines of a pull request', async () => {
    const { out } = await run('--annotations');
    const lines = out.split('\n').filter((line) => line.startsWith('::'));
    expect(lines).toHaveLength(found.length);
    for (const [index, { file, line, column, severity, message }] of found.entries()) {
      const [, at = '', words = ''] = lines[index]?.split('::') ?? [];
      expect(at).toMatch(new RegExp(`^${severity} file=`));
      expect(at).toContain(`file=${file},line=${String(line)},col=${String(column)},`);
      expect(words.replaceAll('%0A', '\n').replaceAll('%25', '%')).toContain(
        message.split('::')[0],
      );
    }
  });

  test('on the editing page, of each page', async () => {
    const council = join(folder, 'plain');
    const store = folderOfPages('plain', council);
    const none = (): Promise<never> => Promise.reject(new Error('not asked for'));
    const editing = openEditing('plain', store, none, () => '2026-11-23');
    for (const [kind, name] of [
      ['pages', 'privacy'],
      ['news', 'tree'],
    ] as const) {
      const told = await editing.findings({ folder: kind, name });
      const own = found.filter(({ file }) => file === join(council, kind, `${name}.mdx`));
      expect(own.length).toBeGreaterThan(0);
      const words = ({ severity, line, message }: Omit<Finding, 'file'>): string =>
        `${severity} ${String(line)} ${message}`;
      expect(told.map(words).sort()).toEqual(own.map(words).sort());
    }
  });

  test('in SARIF', async () => {
    const { out } = await run('--sarif');
    const { version, runs } = JSON.parse(out) as {
      version: string;
      runs: {
        tool: { driver: { rules: { id: string }[] } };
        results: {
          ruleId: string;
          level: string;
          message: { text: string };
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: string };
                region: { startLine: number; startColumn: number };
              };
            },
          ];
        }[];
      }[];
    };
    expect(version).toBe('2.1.0');
    const rules = new Set(runs[0]?.tool.driver.rules.map(({ id }) => id));
    expect(
      runs[0]?.results.map(({ ruleId, level, message, locations: [{ physicalLocation }] }) => ({
        rule: ruleId,
        severity: level,
        message: message.text,
        file: physicalLocation.artifactLocation.uri,
        line: physicalLocation.region.startLine,
        column: physicalLocation.region.startColumn,
      })),
    ).toEqual(
      found.map(({ rule, severity, message, file, line, column }) => ({
        ...{ rule, severity, message, file, line, column },
      })),
    );
    expect(found.filter(({ rule = '' }) => !rules.has(rule))).toEqual([]);
  });

  test('on the page for editors', async () => {
    const file = join(folder, 'report.html');
    expect((await run('--html', file)).out).toBe(
      `plain: 3 errors, 2 warnings. ${file} is written.`,
    );
    const page = await readFile(file, 'utf8');
    for (const { file: of, line, column, message } of found) {
      expect(page).toContain(`<code>${of}</code>, line ${String(line)}, column ${String(column)}`);
      expect(page).toContain(escapeHtml(message));
    }
    expect(page.match(/<li>/g)).toHaveLength(found.length);
    expect([...page.matchAll(/<h2[^>]*>([^<]*)</g)].map(([, heading]) => heading)).toEqual([
      'What to do first',
      'Web team: 2 errors, 1 warning',
      'No owner named: 1 error, 1 warning',
    ]);
    expect(page).toContain('Nothing is published until these are right');
  });
});

describe('a page’s own report', () => {
  test.each(['pages/privacy', 'pages/privacy.mdx', 'plain/pages/privacy', './pages/privacy'])(
    '%s',
    async (typed) => {
      const { out, code } = await run(typed);
      expect(code).toBe(1);
      expect(out.match(/^\S+:\d+:\d+ (?:error|warning): /gm)).toHaveLength(3);
      expect(out).toMatch(/pages\/privacy\.mdx: 2 errors, 1 warning\.$/);
    },
  );

  test('a page of which nothing is wrong, with its hardest sentences', async () => {
    const own = await changedCouncil({});
    const { out, code } = await checkCommand(['services/missed-bin'], now, own, 'plain');
    await rm(own, { recursive: true });
    expect(code).toBe(0);
    expect(out.replaceAll(`${own}/`, '')).toMatchInlineSnapshot(
      `"plain/services/missed-bin.mdx: 0 errors, 0 warnings."`,
    );
  });

  test('a page that is misspelt', async () => {
    expect(await run('services/mised-bin')).toEqual({
      code: 2,
      out: '',
      err: `There is no page "services/mised-bin" in ${folder}/plain/. Did you mean "services/missed-bin"?`,
    });
  });
});

test('warnings stop where they are made to', async () => {
  const own = await changedCouncil({
    'pages/privacy.mdx': (text) => `${text}\nSee [here](/contact/).\n`,
  });
  const checked = (...args: string[]) => checkCommand(['plain', ...args], now, own, 'plain');
  expect((await checked()).code).toBe(0);
  expect((await checked('--warnings-as-errors')).code).toBe(1);
  await rm(own, { recursive: true });
});
