import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { importCommand } from '../../src/cli/import-command.ts';
import { loadCouncil } from '../../src/council/read/load-council.ts';
import { changedCouncil } from '../support/changed-council.ts';

/** Three pages made up after what councils' old sites are built with: Drupal, an older CMS, a Word file. */
const oldSites = 'tests/fixtures/old-sites';
const today = '2026-11-28';
let folder = '';
let old = '';
let server: Server | undefined;
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
  await rm(old, { recursive: true, force: true });
  server?.close();
  server = undefined;
});

async function importing(...args: string[]) {
  folder = await changedCouncil({});
  const council = () => loadCouncil('plain', { contentFolder: folder, today });
  const report = await importCommand(args, {
    council,
    folder: join(folder, 'plain'),
    today,
    isThere: existsSync,
    write: async (path, text) => {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text, { flag: 'wx' });
    },
    paceMs: 0,
  });
  const page = (path: string) => readFile(join(folder, 'plain', path), 'utf8');
  return { report: report.replaceAll(`${folder}/`, ''), page, council };
}

test('a folder of three old pages becomes three drafts, with the list of what was lost', async () => {
  const { report, council } = await importing(oldSites);
  expect(report).toMatchInlineSnapshot(`
    "# 3 pages are imported as drafts

    No one sees a draft. Read it beside the old page, put right what is listed, and take "draft: true" out of its settings.

    ## plain/pages/council-tax-bands.mdx

    From tests/fixtures/old-sites/council-tax-bands.html. Pictures beside it: council-tax-bands-lid.png.

    Not carried over:

    - Scripts: 1 script and 2 elements that ran one. See on the old page what they did: a page here runs none.
    - Tables: The table “Band, A year, A, £1,000, B and C, £1,200…” had no headings for its columns. Its first row is now read as headings: write headings above it if it is not.
    - Tables: The table “Band, A year, A, £1,000, B and C, £1,200…” had cells across several columns or rows. Each is now in one cell, or is there for each row: read it through.
    - Tables: A table that only arranged the page (“import duties and {{page.title}} are not…”) is now paragraphs, from left to right.
    - Headings: “Charges” skipped a rank below the heading before it. It is now written ##.
    - Headings: “If you disagree” is a paragraph in bold. If it is a heading, write ## before it and take the stars away.
    - Links: “Print this page” led to javascript:window.print(), which is not imported or is no address. Its words stay: link them, or take them out.
    - Links: “Appeals” led to article/204/Appeals, which is not imported or is no address. Its words stay: link them, or take them out.
    - Looks: 1 place with a look of its own (<font>). If a colour or a place said something, say it in words.

    What the check says of it once it is no draft:

    - line 26, warning: These words are in bold, and no one who goes from heading to heading would find them. If they are a heading, write ## If you disagree
    - line 1, warning: No page links to this one. Link to it as /council-tax-bands/ from a page that people read before it.

    ## plain/pages/garden-waste-how-it-works.mdx

    From tests/fixtures/old-sites/garden waste.docx. Pictures beside it: garden-waste-how-it-works-picture.png.

    Not carried over:

    - Pictures: a picture in the document: it has no words for people who cannot see it. If it says something, put it beside the page and write ![what it shows](its-name.jpg).
    - Tables: The table “Bins, A year, One, £45, Two, £80” had no headings for its columns. Its first row is now read as headings: write headings above it if it is not.
    - Headings: “Not allowed” skipped a rank below the heading before it. It is now written ###.
    - Headings: “Ask us” is a paragraph in bold. If it is a heading, write ## before it and take the stars away.

    What the check says of it once it is no draft:

    - line 25, warning: These words are in bold, and no one who goes from heading to heading would find them. If they are a heading, write ## Ask us
    - line 1, warning: No page links to this one. Link to it as /garden-waste-how-it-works/ from a page that people read before it.

    ## plain/pages/report-a-missed-bin.mdx

    From tests/fixtures/old-sites/missed-bin.html.

    Not carried over:

    - Forms: A form “Tell us about it” that asked: Your name, Address. Make it anew (npm run new -- form), and link to it with <Form of="…">.
    - Frames from other sites: A frame “Map of rounds” that showed https://maps.example.org/embed?q=rounds. Link to it in words; for a video write <Video> with its transcript, for a map a list of the places.
    - Pictures: /sites/default/files/styles/wide/missed.jpg?itok=a1: it has no words for people who cannot see it. If it says something, put it beside the page and write ![what it shows](its-name.jpg).
    - Pictures: /sites/default/files/lid.png: it could not be read, or is of a kind that a page cannot show. It shows “A bin with its lid closed”.
    - Headings: “Heavy bins” skipped a rank below the heading before it. It is now written ###.
    - Links: “the calendar” led to /bins/calendar, which is not imported or is no address. Its words stay: link them, or take them out.
    - Links: “Shared bins policy (PDF)” led to /sites/default/files/2019-03/shared%20bins.pdf, which is not imported or is no address. Its words stay: link them, or take them out.
    - Looks: 1 place with a look of its own (color, text-align). If a colour or a place said something, say it in words.

    What the check says of it once it is no draft:

    - line 25, warning: These words are in bold, and no one who goes from heading to heading would find them. If they are a heading, write ## Days
    - line 2, warning: "Report a missed bin" is the title of plain/services/missed-bin.mdx too, and no one could tell them apart in search. Give one of them another title."
  `);
  const { setAside, findings } = await council();
  expect(setAside.map(({ life, file }) => `${file.id} ${life}`)).toMatchInlineSnapshot(`
    [
      "council-tax-bands draft",
      "garden-waste-how-it-works draft",
      "report-a-missed-bin draft",
    ]
  `);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect((await readdir(join(folder, 'plain/pages'))).filter((name) => name.endsWith('.png')))
    .toMatchInlineSnapshot(`
      [
        "council-tax-bands-lid.png",
        "garden-waste-how-it-works-picture.png",
      ]
    `);
});

describe('each of the pages', () => {
  test('from Drupal', async () => {
    const { page } = await importing(oldSites);
    expect(await page('pages/report-a-missed-bin.mdx')).toMatchInlineSnapshot(`
      "---
      title: Report a missed bin
      description: Tell us about a bin that was not emptied.
      draft: true
      ---

      We call a bin missed when it was out by 6am & not emptied. See the calendar or [the national guide](https://www.example.org/recycling).

      **Bank holidays:** collections are a day late.

      ## Before you report it

      - Wait until _5pm_
      - Check that the lid was closed
        - no side waste

      ### Heavy bins

      We cannot lift bins over 25 kg.

      ### Shared bins

      Ask your landlord. Shared bins policy (PDF)

      **Days**

      | Bin | Day |
      | --- | --- |
      | Green | Monday or Tuesday |
      | Brown \\| garden | Friday; Saturday |
      "
    `);
  });
  test('from an older CMS', async () => {
    const { page } = await importing(oldSites);
    expect(await page('pages/council-tax-bands.mdx')).toMatchInlineSnapshot(`
      "---
      title: Council Tax bands
      description: Your band depends on what your home was worth in April 1991.
      draft: true
      ---

      Your band depends on what your home was worth in April 1991.

      [Charges](#charges) \\| Print this page \\| [Missed bins](/report-a-missed-bin/) \\| Appeals

      Import duties and \\{\\{page.title\\}\\} are not part of it.

      A home worth \\< £40,000 is in band A.

      ![A bill with its band](council-tax-bands-lid.png)

      ## Charges

      | Band | A year |
      | --- | --- |
      | A | £1,000 |
      | B and C | £1,200 |
      | B and C | £1,300 |
      | Others: ask us |  |

      **If you disagree**

      Export nothing: write to [tax@example.gov.uk](mailto:tax@example.gov.uk) or call us.

      - **Band**: A letter from A to H

      \\* Not a list
      "
    `);
  });
  test('from Word', async () => {
    const { page } = await importing(join(oldSites, 'garden waste.docx'), '--as', 'news');
    expect(await page('news/garden-waste-how-it-works.mdx')).toMatchInlineSnapshot(`
      "---
      title: "Garden waste: how it works"
      description: You can pay for a brown bin from March to November.
      publishedOn: 2026-11-28
      draft: true
      ---

      You can pay for a brown bin from March to November.

      ## What it costs

      | Bins | A year |
      | --- | --- |
      | One | £45 |
      | Two | £80 |

      ## What goes in

      - grass & leaves
      - twigs \\{small ones\\}

      ### Not allowed

      Soil, stones and \\<plastic> pots.

      **Ask us**

      Read [the national guide](https://www.example.org/garden).

      ![A brown bin beside a hedge](garden-waste-how-it-works-picture.png)
      "
    `);
  });
});

/** A site of a few pages on this machine, with a note of what was asked of it. */
async function siteOf(
  pages: Record<string, string>,
): Promise<{ address: string; asked: string[] }> {
  const asked: string[] = [];
  server = createServer(({ url = '', method = '' }, answer) => {
    asked.push(`${method} ${url}`);
    const page = pages[url];
    if (page?.startsWith('/') || page?.startsWith('http')) {
      answer.writeHead(301, { location: page }).end();
    } else if (page === undefined) answer.writeHead(404).end();
    else
      answer
        .writeHead(200, { 'content-type': url.endsWith('.txt') ? 'text/plain' : 'text/html' })
        .end(page);
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${String(port)}`, asked };
}

function pageOf(title: string, words: string): string {
  return `<title>${title} | Old</title><main><h1>${title}</h1><p>${title}: a few words that say something.</p>${words}</main>`;
}

test('from an address it reads what is linked in the same folder, and asks robots.txt first', async () => {
  const { address, asked } = await siteOf({
    '/robots.txt': 'User-agent: *\nDisallow: /bins/private',
    '/bins/': pageOf(
      'Bins',
      '<a href="missed">Missed</a> <a href="private">Private</a> <a href="/tax/">Tax</a> <a href="moved">Moved</a> <a href="away">Away</a> <a href="list.pdf">List</a> <a href="gone">Gone</a>',
    ),
    '/bins/missed': pageOf('Missed bins', '<a href="/bins/">All about bins</a>'),
    '/bins/moved': '/bins/new',
    '/bins/new': pageOf('New bins', ''),
    '/bins/away': 'https://www.example.org/',
  });
  const { report, page } = await importing(`${address}/bins/`, '--own-network');
  expect(asked).toEqual([
    'GET /robots.txt',
    'GET /bins/',
    'GET /bins/missed',
    'GET /bins/moved',
    'GET /bins/new',
    'GET /bins/away',
    'GET /bins/gone',
  ]);
  expect(report.replaceAll(address, 'http://old')).toMatchInlineSnapshot(`
    "# 3 pages are imported as drafts

    No one sees a draft. Read it beside the old page, put right what is listed, and take "draft: true" out of its settings.

    ## plain/pages/bins.mdx

    From http://old/bins/.

    Not carried over:

    - Documents: “List” leads to a file, http://old/bins/list.pdf. It is still linked where it was: put it into public/, and write <Download href="/…">List</Download>; better, make its words a page.
    - Links: “Private” still leads to the old site, http://old/bins/private. Lead it to the page that takes its place.
    - Links: “Tax” still leads to the old site, http://old/tax/. Lead it to the page that takes its place.
    - Links: “Away” still leads to the old site, http://old/bins/away. Lead it to the page that takes its place.
    - Links: “Gone” still leads to the old site, http://old/bins/gone. Lead it to the page that takes its place.

    What the check says of it once it is no draft:

    - line 9, warning: "List" does not say what is downloaded. Write [List (PDF, its size)](http://old/bins/list.pdf). Put what it says on a page too, if it is not on one.
    - line 9, error: "http://old/bins/private" only works on your own computer. Write the address as readers have it: /bins/private for a page of this site.
    - line 9, error: "http://old/tax/" only works on your own computer. Write the address as readers have it: /tax/ for a page of this site.
    - line 9, error: "http://old/bins/away" only works on your own computer. Write the address as readers have it: /bins/away for a page of this site.
    - line 9, error: "http://old/bins/list.pdf" only works on your own computer. Write the address as readers have it: /bins/list.pdf for a page of this site.
    - line 9, error: "http://old/bins/gone" only works on your own computer. Write the address as readers have it: /bins/gone for a page of this site.

    ## plain/pages/missed-bins.mdx

    From http://old/bins/missed.

    Everything was carried over.

    ## plain/pages/new-bins.mdx

    From http://old/bins/new.

    Everything was carried over.

    ## Not imported

    - http://old/bins/private: Its robots.txt asks programs not to read it.
    - http://old/bins/away: It leads to another site, https://www.example.org.
    - http://old/bins/gone: It answered 404.

    ## When they are on the site

    Old links keep working with these lines in redirects.yaml:

        /bins/missed: /missed-bins/
        /bins/new: /new-bins/"
  `);
  expect(await page('pages/missed-bins.mdx')).toContain('[All about bins](/bins/)');
});

test('no more pages are read than are asked for', async () => {
  const { address, asked } = await siteOf({
    '/': pageOf('First', '<a href="/second">Second</a> <a href="/third">Third</a>'),
    '/second': pageOf('Second', ''),
  });
  const { report } = await importing(`${address}/`, '--own-network', '--pages', '1');
  expect(asked).toEqual(['GET /robots.txt', 'GET /']);
  expect(report).toContain(
    `- 2 more pages, ${address}/second the first. Say --pages to read more.`,
  );
});

describe('what cannot be read is answered in one line, and nothing is written', () => {
  test.each([
    ['http://127.0.0.1:9/', 'http://127.0.0.1:9/: It is an address of this machine’s own network.'],
    ['http://[::1]/', 'http://[::1]/: It is an address of this machine’s own network.'],
    ['http://localhost:9/', 'http://localhost:9/: It is an address of this machine’s own network.'],
    [
      'ftp://example.org/',
      'There is no folder or file "ftp://example.org/". An address begins with https://.',
    ],
    [
      'no-such-folder',
      'There is no folder or file "no-such-folder". An address begins with https://.',
    ],
  ])('%s', async (from, message) => {
    await expect(importing(from)).rejects.toThrow(message);
    expect((await loadCouncil('plain', { contentFolder: folder, today })).setAside).toEqual([]);
  });

  test('a site on this machine that does not answer', async () => {
    await expect(importing('http://127.0.0.1:9/', '--own-network')).rejects.toThrow(
      'http://127.0.0.1:9/: Nothing answers there.',
    );
  });
});

test('services go into their topic, and the list into a file that is not there yet', async () => {
  const { address } = await siteOf({ '/': pageOf('Brown bins', '') });
  const lost = await mkdtemp(join(tmpdir(), 'front-door-lost-'));
  const as = ['--as', 'service', '--topic', 'bins', '--report', join(lost, 'lost.md')];
  const { report, page } = await importing(`${address}/`, '--own-network', ...as);
  expect(report).toContain('## plain/services/bins/brown-bins.mdx');
  expect(await page('services/bins/brown-bins.mdx')).toContain('topic: bins');
  const kept = await readFile(join(lost, 'lost.md'), 'utf8');
  expect(kept.replaceAll(`${folder}/`, '')).toBe(`${report}\n`);
  await rm(folder, { recursive: true, force: true });
  await expect(importing(`${address}/`, '--own-network', ...as)).rejects.toThrow(
    'lost.md is there already. Name another file.',
  );
  await rm(lost, { recursive: true, force: true });
});

test('a page that is there already stays as it is: the draft gets another name', async () => {
  const { address } = await siteOf({ '/': pageOf('Privacy', '') });
  const { report } = await importing(`${address}/`, '--own-network');
  expect(report).toContain('## plain/pages/privacy-2.mdx');
});

describe('what one page is or holds stops none of the others', () => {
  /** A folder of old pages, and one after them all that is as pages are. */
  async function importingFrom(files: Record<string, string | Uint8Array>) {
    old = await mkdtemp(join(tmpdir(), 'old-site-'));
    const all = { ...files, 'z-last.html': pageOf('Last page', '<p>Read as it is.</p>') };
    for (const [name, text] of Object.entries(all)) await writeFile(join(old, name), text);
    await symlink('/no-such-file', join(old, 'gone.html'));
    const { report, page } = await importing(old);
    expect(report).toContain('## plain/pages/last-page.mdx');
    expect(report).toContain('gone.html: it cannot be read.');
    return { report: report.replaceAll(`${old}/`, ''), page };
  }

  test.each([
    ['a picture on another host', '<img src="//cdn.example.org/a.png" alt="A lid">'],
    ['a picture with a stroke in its name', '<img src="a%2Fb.png" alt="A lid">'],
  ])('%s', async (_, words) => {
    const { report } = await importingFrom({ 'a.html': pageOf('Bins', words) });
    expect(report).toContain('it could not be read, or is of a kind that a page cannot show.');
  });

  test.each([
    ['a title of signs', pageOf('***', ''), 'it has no title with letters in it.'],
    [
      'tags within tags without end',
      pageOf('Deep', '<div></x>'.repeat(100_000)),
      'it has more than 500 tags within each other.',
    ],
    [
      'lines without end',
      pageOf('Long', `<ol>${'<li>One'.repeat(100_000)}</ol>`),
      'it has more than 20,000 tags.',
    ],
  ])('%s', async (_, html, why) => {
    const { report } = await importingFrom({ 'a.html': html });
    expect(report).toContain(`- a.html: ${why}`);
  });

  test('a Word file that unpacks to far more than it is', async () => {
    const paragraph = '<w:p><w:r><w:t>aaaa</w:t></w:r></w:p>';
    const packed = deflateRawSync(`<w:document>${paragraph.repeat(200_000)}</w:document>`);
    expect(packed.byteLength).toBeLessThan(100_000);
    // Its table of contents says that it unpacks to 1 byte.
    const { report } = await importingFrom({ 'a.docx': zipOf('word/document.xml', packed) });
    expect(report).toContain(
      '- a.docx: it is too long to be read at once. Divide it, and save each part as a file.',
    );
  });

  test('a title whose letters have more bytes than the name of a file', async () => {
    const { report, page } = await importingFrom({ 'a.html': pageOf('رہائشی '.repeat(28), '') });
    const [path = ''] = /pages\/رہائشی\S*/.exec(report) ?? [];
    expect(await page(path)).toContain(`title: ${'رہائشی '.repeat(28).trim()}\n`);
  });

  test('signs that steer a screen', async () => {
    const words = '<a href="javascript:a()">&#27;[2Jpaid&#155;</a>';
    const { report, page } = await importingFrom({ 'a.html': pageOf('&#27;[31mBins', words) });
    expect(report).toContain('paid');
    expect(report).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    expect(await page('pages/31mbins.mdx')).toContain('title: "[31mBins"');
  });
});

test('what begins as an address does and is none is answered in one line', async () => {
  await expect(importing('https://')).rejects.toThrow('"https://" is no address.');
});

/** A zip archive of one file. */
function zipOf(name: string, packed: Uint8Array): Buffer {
  const sizes = Buffer.alloc(30);
  sizes.writeUInt16LE(20, 0);
  sizes.writeUInt16LE(8, 4);
  sizes.writeUInt32LE(packed.byteLength, 14);
  sizes.writeUInt32LE(1, 18);
  sizes.writeUInt16LE(name.length, 22);
  const own = Buffer.concat([Buffer.from('PK\u0003\u0004'), sizes.subarray(0, 26)]);
  const local = Buffer.concat([own, Buffer.from(name), packed]);
  const table = Buffer.concat([
    ...[Buffer.from('PK\u0001\u0002\u0014\u0000'), sizes.subarray(0, 26)],
    ...[Buffer.alloc(14), Buffer.from(name)],
  ]);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(table.byteLength, 12);
  end.writeUInt32LE(local.byteLength, 16);
  return Buffer.concat([local, table, end]);
}
