import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readAnew } from '../../src/council/read/current.ts';
import { filesWithProse } from '../../src/council/read/files-with-prose.ts';
import { hasOwnPictures } from '../../src/council/mdx/own-pictures.ts';
import { parseMdx, type MdxTree } from '../../src/council/mdx/parse.ts';
import { listCouncils, loadCouncil } from '../../src/council/read/load-council.ts';
import { wrongTags } from '../../src/council/mdx/wrong-tags.ts';
import { asBuilt, type Made } from '../support/as-built.ts';
import { mdxPages } from '../support/mdx-pages.ts';

/**
 * Pages are made without the bundler, and `@astrojs/mdx` is what says how they should look: both make the same of every
 * page of the demonstrations and of a thousand small pages of all kinds of markup, byte for byte.
 */
/** PAGES_SEED tries others. */
const seed = Number(process.env['PAGES_SEED'] ?? 20261127);
const pages = mdxPages(1000, seed);

let folder: string;
let both: Awaited<ReturnType<typeof asBuilt>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'front-door-words-'));
  await cp('tests/fixtures/councils', folder, { recursive: true });
  readAnew(await loadCouncil('plain', { contentFolder: 'tests/fixtures/councils' }));
  both = await asBuilt();
}, 60_000);

afterAll(async () => {
  await both.close();
  await rm(folder, { recursive: true });
});

/** What each way makes of a file whose words have been read. */
async function madeOf(file: string, tree: MdxTree): Promise<{ bundled: Made; quick: Made }> {
  return { bundled: await both.render(file), quick: await both.renderWords(tree) };
}

test('a thousand pages of all kinds of markup look the same either way', async () => {
  const different: unknown[] = [];
  let same = 0;
  for (const [index, { words }] of pages.entries()) {
    // In a file there are settings above: a page may begin with a rule, which is no beginning of settings.
    const tree = parseMdx(`\n${words}`);
    // The check reports what cannot be read, or is code, and it is never built.
    if ([...tree.problems, ...wrongTags(tree)].length > 0 || hasOwnPictures(tree)) continue;
    const file = join(folder, `p${String(index)}.mdx`);
    await writeFile(file, `---\ntitle: A page\n---\n${words}\n`);
    const { bundled, quick } = await madeOf(file, tree);
    if ('html' in bundled && 'html' in quick && bundled.html === quick.html) same += 1;
    else if ('html' in bundled || 'html' in quick) different.push({ words, bundled, quick });
  }
  expect(different).toEqual([]);
  expect(same).toBeGreaterThan(400);
}, 120_000);

test('and so does every page of the demonstrations, with its headings', async () => {
  const different: unknown[] = [];
  for (const id of await listCouncils('content')) {
    const council = await loadCouncil(id, { contentFolder: 'content', today: '2026-11-23' });
    readAnew(council);
    for (const { file, tree } of filesWithProse(council)) {
      if (hasOwnPictures(tree)) continue;
      const { bundled, quick } = await madeOf(join(process.cwd(), file), tree);
      if (JSON.stringify(bundled) !== JSON.stringify(quick))
        different.push({ file, bundled, quick });
    }
  }
  expect(different).toEqual([]);
}, 120_000);

test('a page whose pictures lie beside it is left to the bundler', () => {
  const shows = (words: string): boolean => hasOwnPictures(parseMdx(words));
  expect(shows('![The hall](hall.jpg)')).toBe(true);
  expect(shows('![The hall](./pictures/hall.jpg "Our hall")')).toBe(true);
  expect(shows('![The hall][hall]\n\n[hall]: hall.jpg')).toBe(true);
  expect(shows('<Picture src="hall.jpg" alt="The hall" />')).toBe(true);
  expect(shows('![The hall](/hall.jpg)')).toBe(false);
  expect(shows('[hall]: hall.jpg')).toBe(false);
  expect(shows('[The hall](hall.jpg)')).toBe(false);
});

test('a picture beside its page comes in sizes and formats, with its width and height, and waits below the first heading', async () => {
  const file = join(folder, 'picture.mdx');
  await sharp({ create: { width: 1600, height: 900, channels: 3, background: '#1d4f3c' } })
    .png()
    .toFile(join(folder, 'hall.png'));
  const words = [
    '<Picture src="hall.png" alt="A door" caption="The way in" credit="Kim Park" />',
    '## Inside',
    '![A desk](hall.png)',
    '<Picture src="hall.png" decoration="yes" />',
    '![The site’s sign](/icon-192.png)',
  ];
  await writeFile(file, `---\ntitle: A page\n---\n${words.join('\n\n')}\n`);
  const made = await both.render(file);
  if (!('html' in made)) throw new Error(made.refused);
  const [first = '', second = '', decoration = '', sign = ''] = made.html.split(
    /(?=<figure|<div class="picture"|<p>\s*<(?:picture|img))/,
  );
  for (const picture of [first, second, decoration]) {
    expect(picture.match(/<source [^>]*>/g)?.map((one) => /type="([^"]+)"/.exec(one)?.[1])).toEqual(
      ['image/avif', 'image/webp'],
    );
    expect(picture.match(/ (\d+w)/g)).toEqual(
      Array.from({ length: 3 }, () => [' 320w', ' 640w', ' 960w', ' 1280w']).flat(),
    );
    expect(picture).toMatch(/<img [^>]*width="1600" height="900"/);
  }
  expect(first).toContain('alt="A door" loading="eager"');
  expect(first).toMatch(/<figcaption>\s*The way in\s*<br\s*\/?>\s*Picture: Kim Park/);
  expect(second).toContain('alt="A desk" loading="lazy"');
  expect(decoration).toMatch(/alt(?:="")? loading="lazy"/);
  expect(sign).toMatch(/<img src="\/icon-192.png" width="192" height="192"[^>]* loading="lazy"/);
}, 60_000);

test('a map has its places as a list first, with their numbers in the drawing, and asks no other site for anything', async () => {
  const council = await loadCouncil('fellbridge', {
    contentFolder: 'tests/fixtures/many-languages',
    today: '2026-11-27',
  });
  const [hall] = council.offices;
  if (hall === undefined) throw new Error('The fixture has no office.');
  const office = (id: string, coordinates?: string): typeof hall => ({
    ...hall,
    id,
    data: { ...hall.data, title: id, address: ['1 High Street', 'Ashford'], coordinates },
  });
  readAnew({
    ...council,
    offices: [
      office('Hall', '54.5, -3'),
      office('Shop', undefined),
      office('Park', '54.6667, -3'),
      office('Depot', '54.5, -3'),
    ],
  });
  const made = await both.renderWords(parseMdx('<Map places="offices" />'));
  if (!('html' in made)) throw new Error(made.refused);
  const [list = '', drawing = ''] = made.html.split('<figure>');
  expect(list.match(/<a href="[^"]*"/g)).toEqual(
    [
      '/offices/Hall/',
      'https://www.openstreetmap.org/directions?to=54.5%2C-3',
      '/offices/Shop/',
      'https://www.openstreetmap.org/directions?to=1%20High%20Street%2C%20Ashford%2C%20Fellbridge',
      '/offices/Park/',
      'https://www.openstreetmap.org/directions?to=54.6667%2C-3',
      '/offices/Depot/',
      'https://www.openstreetmap.org/directions?to=54.5%2C-3',
    ].map((href) => `<a href="${href}"`),
  );
  expect(list).toContain('Directions to Shop on OpenStreetMap');
  const labels = [...drawing.matchAll(/<text[^>]*>([^<]*)<\/text>/g)];
  expect(labels.map(([, label = '']) => label.trim())).toEqual(['1 4', '3', '5 miles']);
  expect(drawing).toContain(
    'aria-label="Where these places lie to each other. The list says the same in words."',
  );
  expect(drawing).not.toMatch(/<(?:img|image|script|iframe)/);
}, 60_000);
