import { readFileSync } from 'node:fs';
import { pagesOfPdf } from '../council/mdx/pages-of-pdf.ts';
import { documentKinds } from '../council/mdx/vocabulary.ts';
import { languageOf } from '../i18n/languages.ts';
import type { Words } from '../i18n/words.ts';

/**
 * What people should know before they download a document: its type, its size and, of a PDF, its pages.
 * @param href "/documents/local-plan.pdf"
 * @param path where it lies (`fileAt`)
 * @example documentFacts('/documents/local-plan.pdf', english, 'public/documents/local-plan.pdf') // => "PDF, 245 kB, 12 pages"
 */
export function documentFacts(href: string, words: Words, path: string): string {
  const bytes = bytesOfDocument(path);
  const ending = /\.([a-z0-9]+)$/i.exec(href)?.[1]?.toLowerCase() ?? '';
  const kind = documentKinds[ending] ?? ending.toUpperCase();
  const pages = bytes !== undefined && ending === 'pdf' ? pagesOfPdf(bytes) : undefined;
  return [
    kind,
    ...(bytes === undefined ? [] : [sizeInWords(bytes.length, words.language)]),
    ...(pages === undefined ? [] : [words('site.download.pages', { count: pages })]),
  ].reduce((before, next) => words('list.more', { before, next }));
}

/** The bytes of a document; `undefined` where it is not there, which the check reports. */
export function bytesOfDocument(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
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
