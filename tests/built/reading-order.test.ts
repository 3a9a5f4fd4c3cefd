import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { siteFolder } from '../support/built-site.ts';

/** What is read out of the built pages, in which order and under which name. */
const entries = await readdir(siteFolder, { recursive: true });
const read = await Promise.all(
  entries
    .filter((entry) => entry.endsWith('.html'))
    .map(async (page) => ({ page, html: await readFile(join(siteFolder, page), 'utf8') })),
);

test('each figure of the charter comes after the heading that says what it is for', async () => {
  const charter = await readFile(join(siteFolder, 'charter/index.html'), 'utf8');
  const cards = charter.split(/<ul class="standards"[^>]*>/).slice(1);
  const items = cards.flatMap((card) => card.split('</ul>')[0]?.split('<li').slice(1) ?? []);
  expect(items.length).toBeGreaterThan(5);
  const figureFirst = items.filter((item) => item.indexOf('leaf') < item.search(/<h[34]/));
  expect(figureFirst).toEqual([]);
});

test('an email address is named without the places where its line may break', () => {
  const broken = read.flatMap(({ page, html }) =>
    [...html.matchAll(/<a\b[^>]*href="?mailto:([^"\s>]+)[^>]*>(?:(?!<\/a>).)*<wbr>/gs)]
      .filter(([link, address = '']) => !link.includes(`aria-label="${address}"`))
      .map(([link]) => `${page}: ${link}`),
  );
  expect(broken).toEqual([]);
});

test('every telephone number on the contact page can be called, that of Relay UK too', async () => {
  const contact = await readFile(join(siteFolder, 'contact/index.html'), 'utf8');
  const main = contact.slice(contact.indexOf('<main'), contact.indexOf('</main>'));
  const words = main.replace(/<a\b[^>]*href="?tel:.*?<\/a>/gs, '').replace(/<[^>]*>/g, ' ');
  expect(words.match(/\b(?:18001 )?0\d{4} \d{6}\b/g) ?? []).toEqual([]);
});

test('nothing scrolls slowly, so that the focus is in sight at once', async () => {
  const sheets = entries.filter((entry) => entry.endsWith('.css'));
  expect(sheets.length).toBeGreaterThan(0);
  for (const sheet of sheets) {
    const css = await readFile(join(siteFolder, sheet), 'utf8');
    expect([sheet, css.includes('scroll-behavior:smooth')]).toEqual([sheet, false]);
  }
});
