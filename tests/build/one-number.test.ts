import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Snapshot } from '../../src/council/snapshot/snapshot.ts';
import { formEndpoint } from '../../src/http/form-endpoint.ts';
import { testRuntime } from '../support/test-runtime.ts';

/**
 * The one idea: the charter is data, and everything reads it. One number is changed in one file, the site is built
 * from it, and the page, the form, the acknowledgement and the command line all say the new one.
 */
const run = promisify(execFile);

interface Built {
  content: string;
  folder: string;
}

async function buildWith(change: (charter: string) => string): Promise<Built> {
  const home = await mkdtemp(join(tmpdir(), 'front-door-number-'));
  const content = join(home, 'content');
  await cp('tests/fixtures/councils', content, { recursive: true });
  const charter = join(content, 'plain', 'charter.mdx');
  await writeFile(charter, change(await readFile(charter, 'utf8')));
  const environment = { CONTENT_DIR: content, COUNCIL: 'plain', SNAPSHOT_DIR: home };
  await run('astro', ['build', '--outDir', join(home, 'dist')], {
    env: { ...process.env, ...environment, BUILD_DAY: '2026-11-23' },
  });
  return { content, folder: home };
}

describe.each([
  ['as it is', (text: string) => text, '2', '2026-11-25', 'Wednesday 25 November 2026'],
  [
    'changed to 5',
    (text: string) => text.replace('target: 2 working days', 'target: 5 working days'),
    '5',
    '2026-11-30',
    'Monday 30 November 2026',
  ],
  [
    'that is 5 until the new year',
    (text: string) =>
      text.replace(
        'target: 2 working days',
        [
          'target: 2 working days',
          'inForceFrom: 2027-01-01',
          'earlier:',
          '  - target: 5 working days',
          '    inForceUntil: 2026-12-31',
        ].join('\n    '),
      ),
    '5',
    '2026-11-30',
    'Monday 30 November 2026',
  ],
])('the number in the charter, %s', (_, change, number, dueOn, date) => {
  let built: Built;
  beforeAll(async () => {
    built = await buildWith(change);
  }, 120_000);

  const words = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

  test('is on the charter page', async () => {
    const page = await readFile(join(built.folder, 'dist', 'charter', 'index.html'), 'utf8');
    expect(words(page)).toContain(`${number} working days`);
  });

  test('is on the form before the button', async () => {
    const page = await readFile(
      join(built.folder, 'dist', 'forms', 'general-enquiry', 'index.html'),
      'utf8',
    );
    expect(words(page)).toContain(`${number} working days`);
  });

  test('makes the date in the reply and in the acknowledgement', async () => {
    const site = JSON.parse(await readFile(join(built.folder, 'site.json'), 'utf8')) as Snapshot;
    const made = testRuntime({ site });
    const after: Promise<unknown>[] = [];
    const response = await formEndpoint(
      made.runtime,
      new Request('https://plain.example.gov.uk/f/general-enquiry', {
        method: 'POST',
        headers: { Accept: 'application/json' },
        body: new URLSearchParams({ message: 'Hello', email: 'ada@example.org' }),
      }),
      { params: { form: 'general-enquiry' }, afterReply: (work) => after.push(work()) },
    );
    expect(await response.json()).toMatchObject({ replyDue: dueOn });
    await Promise.all(after);
    expect(made.sent.find(({ kind }) => kind === 'acknowledgement')?.text).toContain(date);
  });

  test('makes the date on the command line', async () => {
    const { stdout } = await run(
      process.execPath,
      [
        'src/cli/promise.ts',
        '--council',
        'plain',
        '--standard',
        'online-enquiry',
        '--received',
        '2026-11-23T10:00',
        '--json',
      ],
      { env: { ...process.env, CONTENT_DIR: built.content } },
    );
    expect(JSON.parse(stdout)).toMatchObject({ dueOn });
  });
});
