import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { languageJudge } from '../../src/council/language/other-language.ts';
import { functionPages } from '../a11y/function-pages.ts';
import { builtSite, siteFolder } from '../support/built-site.ts';
import { htmlByLanguage } from '../support/html-by-language.ts';

const judge = await languageJudge();

/** What is in another language than it is marked as, each once. */
function wrongIn(pages: readonly string[]): string[] {
  const blocks = new Map<string, { text: string; tag: string }>();
  for (const html of pages) {
    for (const block of htmlByLanguage(html)) blocks.set(`${block.tag} ${block.text}`, block);
  }
  return [...blocks.values()].flatMap(({ text, tag }) => {
    const other = judge(text, tag);
    return other === undefined ? [] : [`marked as "${tag}", reads like ${other.language}: ${text}`];
  });
}

test('every block of every built page is in the language it is marked as', async () => {
  const files = await readdir(siteFolder, { recursive: true });
  const pages = await Promise.all(
    files
      .filter((file) => file.endsWith('.html'))
      .map((file) => readFile(join(siteFolder, file), 'utf8')),
  );
  expect(pages.length).toBeGreaterThan(50);
  expect(wrongIn(pages)).toEqual([]);
});

test('so is every block of what functions write, in every language', async () => {
  const built = await builtSite();
  const pages = await functionPages(built);
  expect(pages.length).toBeGreaterThan(50);
  // No council offers Urdu, so that its pages have an English frame around what the function writes.
  const whole = pages.map(({ html, language }) =>
    built.council.languages.includes(language)
      ? html
      : html.replace(/<body[^]*<main|<\/main>[^]*/g, '<main'),
  );
  expect(wrongIn(whole)).toEqual([]);
});

test('a Polish paragraph in an English page is found', () => {
  const polish = 'Każdy ma prawo do informacji, które może przeczytać lub usłyszeć.';
  const page = (mark: string) =>
    `<html lang="en"><body><main><p>We reply soon.</p><p${mark}>${polish}</p></main></body></html>`;
  expect(wrongIn([page('')])).toEqual([`marked as "en", reads like pl: ${polish}`]);
  expect(wrongIn([page(' lang="pl"')])).toEqual([]);
});
