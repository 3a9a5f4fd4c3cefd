import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { asWritten } from '../../cms/as-written.ts';
import { pageIn } from '../../cms/collections.ts';
import { filesAddress } from '../../council/files/site-files.ts';
import { placeOf } from '../../council/read/place-of.ts';
import type { Finding } from '../../council/wording/finding.ts';
import { EditRefused } from '../../http/editing/editing.ts';
import { MAX_PAGE_BYTES } from '../../http/editing/page-limits.ts';
import type { DraftAsked, FieldFinding } from '../../http/editing/field-findings.ts';
import type { ToCheck } from './check-beside.ts';
import { filesWith } from './check-pages.ts';
import { fieldsOf } from './fields-of.ts';
import type { PageStore } from './page-store.ts';
import { pageText } from './page-text.ts';
import { staysIn } from './save-pages.ts';

/** Findings of one page, at most. */
const MOST_TOLD = 60;
/** What the editing page calls a page's only language. */
const ONLY = '_default';

export interface CheckWith {
  check: (asked: ToCheck) => Promise<Finding[]>;
  /** YYYY-MM-DD */
  today: () => string;
}

interface Written {
  place: string;
  language: string;
  text: string;
}

/**
 * What `npm run check` says of a page as someone writes it, before it is saved: errors and warnings, each with its box. It is
 * read with the whole council, in a folder and a thread of its own.
 */
export async function findingsWhileWriting(
  council: string,
  store: Pick<PageStore, 'read' | 'list' | 'copyPages'>,
  asked: DraftAsked,
  { check, today }: CheckWith,
): Promise<FieldFinding[]> {
  const pages = await pagesAsked(council, store, asked);
  if (pages.length === 0) return [];
  const contentFolder = await mkdtemp(join(tmpdir(), 'front-door-writing-'));
  const folder = join(contentFolder, council);
  try {
    await mkdir(folder);
    await store.copyPages(folder);
    for (const { place, text } of pages) {
      await mkdir(dirname(join(folder, place)), { recursive: true });
      await writeFile(join(folder, place), text);
    }
    const files = filesWith(await store.list(), []);
    for (const one of Object.values(sentWith)) files.set(one, 1);
    const found = await check({ council, contentFolder, files, today: today() });
    return pages.flatMap((page) => findingsIn(page, folder, found)).slice(0, MOST_TOLD);
  } finally {
    await rm(contentFolder, { recursive: true, force: true });
  }
}

/** The page in each language as it would be saved; as it is where nothing in it was changed. */
async function pagesAsked(
  council: string,
  { read }: Pick<PageStore, 'read'>,
  { folder, name, values }: DraftAsked,
): Promise<Written[]> {
  const pages: Written[] = [];
  const all = values === undefined ? [[ONLY, undefined] as const] : Object.entries(values);
  for (const [language, inBoxes] of all) {
    const ending = [ONLY, 'en'].includes(language) ? '' : `.${language}`;
    const place = placeOf(`content/${council}/${pageIn(folder, name)}${ending}.mdx`, council);
    if (place === undefined) continue;
    const before = await read(place);
    const text =
      inBoxes === undefined ? before : withSent(textOf(place, pageText(inBoxes), before));
    // A language in which there is no page yet, and nothing was written.
    const isEmpty = ending !== '' && before === undefined && text?.startsWith('---\n{}\n---');
    if (text !== undefined && !isEmpty) pages.push({ place, language, text });
  }
  return pages;
}

/** Names for a picture and a document that are still in the browser, and are sent when the page is saved. */
const sentWith = { picture: 'sent-with-the-page.webp', document: 'sent-with-the-page.pdf' };

function withSent(text: string): string {
  return text
    .replace(/(?<=src="|\]\()blob:[^"\s)]+/g, `${filesAddress}${sentWith.picture}`)
    .replace(/blob:https?:[^"'\s)]+/g, `${filesAddress}${sentWith.document}`);
}

function textOf(place: string, sent: string, before: string | undefined): string {
  if (Buffer.byteLength(sent) > MAX_PAGE_BYTES) {
    throw new EditRefused(413, 'The page is too long to be checked while you write.');
  }
  return asWritten(sent, before, staysIn(place));
}

function findingsIn(
  { place, language, text }: Written,
  folder: string,
  found: readonly Finding[],
): FieldFinding[] {
  const own = found.filter(({ file }) => file === `${folder}/${place}`);
  if (own.length === 0) return [];
  const fieldAt = fieldsOf(text);
  return own
    .map(({ severity, message, source, line, column, excerpt }) => ({
      ...{ severity, line, language, field: fieldAt(line, column) },
      message: message.replaceAll(`${folder}/`, ''),
      ...(source === undefined ? {} : { source }),
      ...(excerpt === undefined ? {} : { excerpt }),
    }))
    .sort((one, other) => one.severity.localeCompare(other.severity) || one.line - other.line);
}
