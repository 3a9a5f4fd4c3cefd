import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pagesOfPdf } from '../council/mdx/pages-of-pdf.ts';
import { documentKinds } from '../council/mdx/vocabulary.ts';
import { languageOf } from '../i18n/languages.ts';
import type { Words } from '../i18n/words.ts';

/** Where every site's files are that no one writes as a page. */
const publicFolder = 'public';

/**
 * What people should know before they download a document: its type, its size and, of a PDF, its pages.
 * @param href from public/: "/documents/local-plan.pdf"
 * @example documentFacts('/documents/local-plan.pdf', english) // => "PDF, 245 kB, 12 pages"
 */
export function documentFacts(href: string, words: Words, folder = publicFolder): string {
  const bytes = documentAt(href, folder);
  const ending = /\.([a-z0-9]+)$/i.exec(href)?.[1]?.toLowerCase() ?? '';
  const kind = documentKinds[ending] ?? ending.toUpperCase();
  const pages = bytes !== undefined && ending === 'pdf' ? pagesOfPdf(bytes) : undefined;
  return [
    kind,
    ...(bytes === undefined ? [] : [sizeInWords(bytes.length, words.language)]),
    ...(pages === undefined ? [] : [words('site.download.pages', { count: pages })]),
  ].reduce((before, next) => words('list.more', { before, next }));
}

/** The bytes of a document in public/; `undefined` where it is not there, which the check reports. */
export function documentAt(href: string, folder = publicFolder): Buffer | undefined {
  try {
    return readFileSync(join(folder, decodeURI(href)));
  } catch {
    return undefined;
  }
}

/** @example sizeInWords(245_300, 'en') // => "245 kB" */
function sizeInWords(bytes: number, language: string): string {
  const isLarge = bytes >= 1_000_000;
  const amount = isLarge ? bytes / 1_000_000 : Math.max(1, Math.round(bytes / 1000));
  return new Intl.NumberFormat(languageOf(language).locale, {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: isLarge ? 1 : 0,
  }).format(amount);
}
