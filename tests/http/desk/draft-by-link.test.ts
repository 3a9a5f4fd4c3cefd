import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { staffSchema } from '../../../src/domain/staff/staff.ts';
import { blobId } from '../../../src/server/editing/blob-id.ts';
import { openOwnEditing } from '../../../src/server/editing/open-own-editing.ts';
import { rateLimiter } from '../../../src/http/rate-limit.ts';
import { changedCouncil } from '../../support/changed-council.ts';
import { aDesk, siteWithDesk, staff, type Answer, type Browser, type Desk } from './a-desk.ts';

// Git is asked again and again, each time in a process of its own, and waits where other suites run beside it.
vi.setConfig({ testTimeout: 60_000 });

const place = 'services/missed-bin.mdx';
const writer = { name: 'Ada Lane', email: 'ada@c.test' };

/** What the site's own program would write: the words are the draft's, so that it is seen which were rendered. */
const pageWith = (words: string): string =>
  `<!DOCTYPE html><html lang="en"><head><title>Missed bin – Test Council</title><link rel="canonical" href="https://c.test/services/bins/missed-bin/"><meta property="og:title" content="x"><link rel="stylesheet" href="/_astro/site.abc.css"><script type="application/ld+json">{}</script></head><body data-offline><form class="find" role="search" action="/search/"></form><main id="main" tabindex="-1"><h1>Missed bin</h1><img srcset="/_astro/a.webp 320w, /_astro/b.webp 640w" alt=""><img src="/files/hall.jpg" alt=""><pre>${words}</pre></main><div class="wrap"><section class="page-help" aria-label="Help"><form method="post" action="/f/page-useful">Useful?</form><a href="/forms/help/">Help</a></section></div><form method="post" action="/f/general"></form><script type="module" src="/_astro/find.js"></script></body></html>`;

let contentFolder = '';
let now = Date.parse('2026-11-23T09:00:00Z');
let desk: Desk;
let ada: Browser;
let built: string[] = [];
/** The files beside the page that was made last. */
let around: string[] = [];

beforeEach(async () => {
  now = Date.parse('2026-11-23T09:00:00Z');
  built = [];
  contentFolder = await changedCouncil({});
  const people = [...staff.people, { ...writer, role: 'editor' }];
  const site = { ...siteWithDesk(), staff: staffSchema.parse({ ...staff, people }) };
  desk = aDesk({
    ...site,
    shells: {
      ...site.shells,
      desk: '<link rel="stylesheet" href="/_astro/site.new.css"><link rel="stylesheet" href="/_astro/desk.css"><!--front-door:main-->FRONT-DOOR-TITLE',
    },
  });
  desk.runtime.editing = await openOwnEditing({
    council: 'plain',
    contentFolder,
    repository: join(contentFolder, 'pages.git'),
    release: () => Promise.resolve({ isPublished: true }),
    links: {
      folder: join(contentFolder, 'drafts'),
      now: () => now,
      build: async (of, { content, to }) => {
        built.push(of);
        around = await readdir(dirname(join(content, 'plain', of)));
        const words = await readFile(join(content, 'plain', of), 'utf8');
        await writeFile(join(to, 'page.html'), pageWith(words));
        await writeFile(join(to, 'site.abc.css'), 'h1{}');
        return { isPublished: true };
      },
    },
  });
  ada = desk.browser();
  await ada.signIn(writer.email);
});

afterEach(async () => {
  await rm(contentFolder, { recursive: true });
});

/** The editor writes to a page; what the page was comes back. */
async function draft(change: (text: string) => string, of = place): Promise<void> {
  const { editing } = desk.runtime;
  const text = await editing?.read(of);
  const sha = text === undefined ? {} : { sha: blobId(text) };
  await editing?.save([{ place: of, text: change(text ?? ''), ...sha }], writer);
}

/** Asks for the link as an editor does, and reads it off the page. */
async function link(of = place): Promise<{ at: string; page: Answer }> {
  const page = await ada.send(await ada.get('/staff/pages/'), { page: of }, '/staff/pages/show/');
  return { at: /https:\/\/c\.test(\/staff\/draft\/[^"]+)/.exec(page.text)?.[1] ?? '', page };
}

test('a colleague reads a draft by a link without signing in, as it would be published, and comments on it', async () => {
  await draft((text) =>
    text.replace('not emptied', 'left full').replace(/^topic/m, 'draft: true\ntopic'),
  );
  const { at, page } = await link();
  expect(page.text).toContain('until Monday 7 December 2026, 9am');
  const colleague = desk.browser();
  const shown = await colleague.get(at);
  expect(shown.status).toBe(200);
  expect(shown.headers.get('x-robots-tag')).toBe('noindex, nofollow');
  expect(shown.headers.get('cache-control')).toBe('no-store');
  expect(shown.text).toContain('<title>Draft: Missed bin – Test Council</title>');
  expect(shown.text).toContain('left full');
  // On the day it is on the site it says so no longer.
  expect(shown.text).not.toContain('draft: true');
  expect(shown.text).toContain('A draft: not published');
  expect(shown.text).toContain(
    'Ada Lane shows it to you as it was on Monday 23 November 2026, 9am.',
  );
  expect(shown.text).not.toMatch(/canonical|og:title|ld\+json|data-offline|Useful\?/);
  expect(shown.text).toContain('<meta name="robots" content="noindex, nofollow">');
  expect(shown.text).not.toMatch(/[" ]\/_astro\/(?!desk)/);
  expect(shown.text).toContain(`src="${at}hall.jpg"`);
  expect(shown.text).toContain('<a href="/forms/help/">Help</a></section>');
  // Its own style, not that of the release of today; of the desk's what it lacks.
  expect(shown.text).toContain(`href="${at}site.abc.css"`);
  expect(shown.text.match(/rel="stylesheet"/g)).toHaveLength(2);
  expect((await colleague.get(`${at}site.abc.css`)).text).toBe('h1{}');
  expect((await colleague.get(`${at}site.abc.css`)).headers.get('content-type')).toContain(
    'text/css',
  );
  for (const none of ['page.html', 'note.json', '..%2fnote.json', 'none.css'])
    expect([none, (await colleague.get(`${at}${none}`)).status]).toEqual([none, 404]);
  // Forms of the page itself send nothing; the search goes on.
  expect(shown.text).toContain('action="/search/"');
  expect(shown.text).not.toContain('action="/f/');
  expect((await colleague.post(`${at}nothing-sent/`, { message: 'x' })).text).toContain(
    'Nothing was sent',
  );

  const wrong = await colleague.post(at, { name: ' ', text: '' });
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain('<title>Error: Draft: Missed bin');
  expect(wrong.text).toContain('<a href="#draft-name">Enter your name</a>');
  const long = await colleague.post(at, { name: 'Sam <b>Hill', text: 'é'.repeat(2_001) });
  expect(long.text).toContain('Your comment must be 2,000 characters or fewer');
  expect(long.text).toContain('Sam &lt;b&gt;Hill');
  const sent = await colleague.post(at, {
    name: 'Sam <b>Hill',
    text: 'Say <i>which</i> bin.\n\nAnd when.',
  });
  expect(sent.text).toContain('<title>Your comment was sent. Draft: Missed bin');
  const mail = desk.sent.at(-1);
  expect([mail?.to, mail?.subject]).toEqual([writer.email, `A comment on your draft: ${place}`]);
  expect(mail?.text).not.toContain('which');

  const seen = await ada.get('/staff/pages/');
  expect(seen.text).toContain('Sam &lt;b&gt;Hill, Monday 23 November 2026');
  expect(seen.text).toContain('<p>Say &lt;i&gt;which&lt;/i&gt; bin.</p>');
  expect(seen.text).toContain(`Comments on ${place}: 1 to do, 0 done`);
  const done = await ada.send(seen, {}, '/staff/pages/done/');
  expect(done.text).toContain(`Comments on ${place}: 0 to do, 1 done`);
  expect(done.text).toContain('. Done: Ada Lane');
});

test('a comment loses what cannot be seen, and one of nothing else is none', async () => {
  await draft((text) => text.replace('not emptied', 'left full'));
  const { at } = await link();
  const colleague = desk.browser();
  const none = await colleague.post(at, { name: '\u200B\u2060', text: '\u202E\u0000' });
  expect(none.text).toContain('Enter your name');
  expect(none.text).toContain('Enter your comment');
  await colleague.post(at, { name: 'Sam\r\nHill\u202E', text: 'One\u0000\r\n\r\nTwo\u2066' });
  const seen = await ada.get('/staff/pages/');
  expect(seen.text).toContain('<p>Sam Hill, Monday');
  expect(seen.text).toMatch(/<p>One<\/p>\s*<p>Two<\/p>/);
});

test('the link is the same while the draft is made anew, and shows what it was made from', async () => {
  await draft((text) => text.replace('not emptied', 'left full'));
  const { at } = await link();
  await draft((text) => text.replace('left full', 'left half full'));
  expect((await desk.browser().get(at)).text).toContain('left full');
  now += 60_000;
  await link();
  const shown = await desk.browser().get(at);
  expect(shown.text).toContain('left half full');
  expect(shown.text).toContain('as it was on Monday 23 November 2026, 9:01am');
  expect(built).toEqual([place, place]);
});

test('a link that is wrong, over or taken back, or whose page was published, is one and the same page', async () => {
  const colleague = desk.browser();
  const wrong = await colleague.get('/staff/draft/made.up/');
  expect(wrong.status).toBe(404);
  expect(wrong.text).toContain('This link does not work');
  const same = async (at: string): Promise<void> => {
    const answer = await colleague.get(at);
    expect([at, answer.status, answer.text]).toEqual([at, 404, wrong.text]);
    const sent = await colleague.post(at, { name: 'Sam', text: 'Too late' });
    expect([at, sent.status, sent.text]).toEqual([at, 404, wrong.text]);
  };
  await draft((text) => text.replace('not emptied', 'left full'));
  for (const way of ['take-back-link', 'publish']) {
    const { at, page } = await link();
    expect([way, (await colleague.get(at)).status]).toEqual([way, 200]);
    await ada.send(page, { page: place }, `/staff/pages/${way}/`);
    await same(at);
    await same(`${at}site.abc.css`);
  }
  await draft((text) => text.replace('We come', 'We will come'));
  const { at } = await link();
  now += 14 * 86_400_000;
  await same(at);
  // What is kept of it cannot be read: a disk was full.
  now -= 14 * 86_400_000;
  expect((await colleague.get(at)).status).toBe(200);
  const drafts = join(contentFolder, 'drafts');
  for (const name of await readdir(drafts))
    await writeFile(join(drafts, name, 'note.json'), '{"id":');
  await same(at);
  expect((await ada.get('/staff/pages/')).status).toBe(200);
  desk.runtime.editing = undefined as never;
  await same(at);
});

test('when a draft is put away its link ends, and comments stay until they are done or a month is over', async () => {
  await draft((text) => text.replace('not emptied', 'left full'));
  const { at, page } = await link();
  await desk.browser().post(at, { name: 'Sam', text: 'Which bin?' });
  const gone = await ada.send(page, { page: place }, '/staff/pages/forget/');
  expect(gone.text).toContain('Comments on drafts of before');
  expect(gone.text).toContain('Which bin?');
  expect((await desk.browser().get(at)).status).toBe(404);
  now += 31 * 86_400_000;
  await draft((text) => text.replace('not emptied', 'left full'));
  await link();
  expect((await ada.get('/staff/pages/')).text).not.toContain('Which bin?');
});

test('a draft that cannot be published has no link, and its mistakes are said', async () => {
  await draft((text) => text.replace('not emptied', 'left full'));
  // A page that another names is taken away in the folder, after the draft was saved.
  await rm(join(contentFolder, 'plain/forms/general-enquiry.mdx'), { force: true });
  const { page } = await link();
  expect(page.status).toBe(422);
  expect(page.text).toContain('No link was made');
  expect(built).toEqual([]);
  const none = await ada.send(page, { page: 'news/none.mdx' }, '/staff/pages/show/');
  expect(none.text).toContain('What waits has changed since this page was made.');
});

test('a stranger with a link can send only so many comments, and a draft holds only so many', async () => {
  await draft((text) => text.replace('not emptied', 'left full'));
  const { at } = await link();
  const colleague = desk.browser();
  const statuses: number[] = [];
  for (let sent = 0; sent < 51; sent += 1)
    statuses.push((await colleague.post(at, { name: 'Sam', text: 'Again' })).status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(50);
  expect(statuses.at(-1)).toBe(422);
  desk.runtime.rateLimited = rateLimiter({ perClient: 2 }, () => 0);
  const limited: number[] = [];
  for (let sent = 0; sent < 3; sent += 1)
    limited.push((await colleague.post(at, { name: 'Sam', text: 'Again' })).status);
  expect(limited).toEqual([422, 422, 429]);
  const foreign = { headers: { origin: 'https://evil.example' } };
  expect((await colleague.post(at, { name: 'Sam', text: 'x' }, foreign)).status).toBe(403);
});

test('a new guide is shown with its parts, which wait too, and with nothing else that waits', async () => {
  await draft((text) => text.replace('not emptied', 'left full'));
  const part = (title: string): string =>
    `---\ntitle: ${title}\ndescription: ${title}.\nsource: Made up\n`;
  await desk.runtime.editing?.save(
    [
      {
        place: 'guides/moving/index.mdx',
        text: `${part('Moving home')}topic: bins\ndraft: true\n---\n\nRead it.\n`,
      },
      {
        place: 'guides/moving/1-before.mdx',
        text: `${part('Before you move')}---\n\nTell us.\n`,
      },
      { place: 'guides/moving/2-after.mdx', text: `${part('After it')}---\n\nPay us.\n` },
    ],
    writer,
  );
  await link('guides/moving/index.mdx');
  expect(built).toEqual(['guides/moving/index.mdx']);
  expect(around.sort()).toEqual(['1-before.mdx', '2-after.mdx', 'index.mdx']);
});
