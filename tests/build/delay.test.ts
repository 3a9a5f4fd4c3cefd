import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Snapshot } from '../../src/council/snapshot/snapshot.ts';
import { sentEndpoint } from '../../src/http/sent-endpoint.ts';
import { changedCouncil } from '../support/changed-council.ts';
import { testRuntime } from '../support/test-runtime.ts';

/**
 * A council says in one file that a service is under pressure, and the site is built from it on Monday 23 November
 * 2026: the form says so before anyone types, and what is sent is promised the later date, until it has passed.
 */
const run = promisify(execFile);
const reason = 'Storm damage has brought us many more reports than usual.';
const urgent = '01632 960199';

interface Built {
  page: (path: string) => Promise<string>;
  site: Snapshot;
}

async function buildWithDelay(from: string, until: string): Promise<Built> {
  const content = await changedCouncil({
    'council.yaml': (text) => `${text}languages: [pl]\n`,
    'notices/pl.mdx': () =>
      '---\ntitle: W innym formacie\ndescription: Jak o to poprosić.\nsource: Made up for tests\nlanguage: pl\n---\n\nProsimy zadzwonić.\n',
    'delays.yaml': () =>
      [
        '- standards: [online-enquiry]',
        `  from: ${from}`,
        `  until: ${until}`,
        '  target: 5 working days',
        `  reason: ${reason}`,
        `  telephone: ${urgent}`,
        '',
      ].join('\n'),
  });
  const folder = join(content, 'dist');
  await run('astro', ['build', '--outDir', folder], {
    env: {
      ...process.env,
      CONTENT_DIR: content,
      COUNCIL: 'plain',
      SNAPSHOT_DIR: content,
      BUILD_DAY: '2026-11-23',
    },
  });
  return {
    page: (path) => readFile(join(folder, path, 'index.html'), 'utf8'),
    site: JSON.parse(await readFile(join(content, 'site.json'), 'utf8')) as Snapshot,
  };
}

/** Sends the form at a moment: what is replied, and the message that the resident gets. */
async function sendAt(
  site: Snapshot,
  moment: string,
  language = 'en',
): Promise<{ replyDue: unknown; text: string; html: string; confirmation: string }> {
  const made = testRuntime({ site });
  made.at(moment);
  const response = await made.post('/f/general-enquiry', {
    headers: { Accept: 'application/json' },
    body: new URLSearchParams({ message: 'Hello', email: 'ada@example.org', _language: language }),
  });
  const { replyDue, reference } = (await response.json()) as Record<string, string>;
  const mail = made.sent.find(({ kind }) => kind === 'acknowledgement');
  const page = await sentEndpoint(made.runtime, new Request(`${site.council.url}/sent/`), {
    // English is at /sent/…, and every other language at /pl/sent/….
    params: { reference, ...(language === 'en' ? {} : { language }) },
    afterReply: () => undefined,
  });
  const confirmation = await page.text();
  return { replyDue, text: mail?.text ?? '', html: mail?.html ?? '', confirmation };
}

const words = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
const main = (html: string): string => /<main.*<\/main>/s.exec(html)?.[0] ?? '';

describe('while a delay holds', () => {
  let built: Built;
  beforeAll(async () => {
    built = await buildWithDelay('2026-11-16', '2026-11-27');
  }, 120_000);

  test('the form says so before anyone types, with the reason, the later time and the number', async () => {
    const page = main(await built.page('forms/general-enquiry'));
    const notice = words(page.slice(0, page.indexOf('<form')));
    expect(notice).toContain('From 16 November 2026 to 27 November 2026');
    expect(notice).toContain(reason);
    expect(notice).toContain('within 5 working days');
    expect(notice).toContain(urgent);
    expect(words(page.slice(page.indexOf('<form')))).toContain('within 5 working days');
    expect(words(page)).not.toContain('2 working days');
  });

  test('the form says so in the resident’s language, and the council’s reason says that it is English', async () => {
    const page = main(await built.page('pl/forms/general-enquiry'));
    expect(page).toContain(`<p><bdi lang="en">${reason}</bdi></p>`);
    expect(words(page)).toContain('w ciągu 5 dni roboczych');
    expect(page).toContain(urgent);
  });

  test('the reply and the acknowledgement give the later date, the reason and the number', async () => {
    const sent = await sendAt(built.site, '2026-11-23T10:00:00Z');
    expect(sent.replyDue).toBe('2026-11-30');
    for (const part of [sent.text, words(sent.html), words(sent.confirmation)]) {
      expect(part).toContain('Monday 30 November 2026');
      expect(part).toContain(reason);
      expect(part).toContain(urgent);
      expect(part).not.toContain('by Wednesday 25 November 2026');
    }
  });

  test('a Polish resident gets all of it in Polish, but for the council’s reason', async () => {
    const { html, confirmation } = await sendAt(built.site, '2026-11-23T10:00:00Z', 'pl');
    expect(html).toMatch(new RegExp(`<p lang="en"[^>]*>${reason}</p>`));
    expect(confirmation).toContain(`<p><bdi lang="en">${reason}</bdi></p>`);
    for (const part of [html, confirmation]) {
      expect(part).toContain('30 listopada 2026');
      expect(part).toContain(urgent);
    }
  });

  test('on its last day it still holds, and the day after everything is as it was, with no new build', async () => {
    expect((await sendAt(built.site, '2026-11-27T23:30:00Z')).replyDue).toBe('2026-12-04');
    const after = await sendAt(built.site, '2026-11-28T00:00:00Z');
    expect(after.replyDue).toBe('2026-12-01');
    expect(after.text).not.toContain(reason);
    expect(after.text).not.toContain(urgent);
  });
});

describe('a delay that ended yesterday', () => {
  let built: Built;
  beforeAll(async () => {
    built = await buildWithDelay('2026-11-16', '2026-11-22');
  }, 120_000);

  test('is on no page', async () => {
    for (const path of ['forms/general-enquiry', 'pl/forms/general-enquiry', 'charter']) {
      const page = await built.page(path);
      expect(page).not.toContain(reason);
      expect(page).not.toContain(urgent);
    }
    expect(words(await built.page('forms/general-enquiry'))).toContain('within 2 working days');
  });

  test('changes no date and no message', async () => {
    const sent = await sendAt(built.site, '2026-11-23T10:00:00Z');
    expect(sent.replyDue).toBe('2026-11-25');
    for (const part of [sent.text, sent.html, sent.confirmation]) {
      expect(part).not.toContain(reason);
      expect(part).not.toContain(urgent);
    }
  });
});
