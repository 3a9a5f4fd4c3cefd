import { hash } from 'node:crypto';
import { join } from 'node:path';
import { createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import { nothingKept, type KeptFiles } from '../../council/kept/kept-files.ts';
import { keptTable } from '../../council/kept/kept-table.ts';
import { searchPartPath } from '../../search/search-part.ts';
import { whilePagefindRuns } from '../pagefind-process.ts';
import type { KnownHashes } from './hash-of-files.ts';
import { inOrder, type InOrder } from './in-order.ts';
import { indexPart, type HashedPage, type IndexPart } from './index-part.ts';
import { partsOfIndex } from './parts-of-index.ts';
import { removeOthers, writeChanged } from './write-changed.ts';

/** Words in another language than the page's: an excerpt of them would be read out as what it is not. */
const otherLanguages = 'main [lang]';
/** What a page has that the search finds (`layouts/Frame.astro`). Pagefind leaves out all others. */
const mark = 'data-pagefind-body';
/** All of a part but the first: Pagefind itself is beside that one. */
const ofEachPart = /^(?:pagefind-entry\.json|pagefind\..+\.pf_meta|index\/.+|fragment\/.+)$/;

/** A page that the search finds. */
export interface IndexedPage {
  /** With a slash at its end. */
  address: string;
  /** Of its HTML. */
  hash: string;
  /** Which part of the index has it. */
  part: number;
}

/** Pagefind's index of a site, one a language, in parts where there are many pages. */
export interface PageIndex {
  /** Says which pages there will be. Pagefind numbers them in this order. */
  expect: (addresses: Iterable<string>) => void;
  /**
   * Hands a page over as soon as it is made; `undefined` where there is none at this address after all.
   * @throws Error for a page that no one said, where all others of its part are with Pagefind
   */
  take: (address: string, html: Buffer | undefined) => void;
  /**
   * Whether Pagefind waits for the page at this address, since it is known by now that its part of the index is made anew.
   * It takes longest, and what has those pages first has the index first.
   */
  isAwaited: (address: string) => boolean;
  /**
   * Says that no more pages come, and waits until the index is written.
   * @returns the pages that it has
   */
  written: () => Promise<IndexedPage[]>;
}

/**
 * Has Pagefind read pages in its own process while others are made: it takes a third as long as making them, and what
 * comes after the pages waits for it. In whatever order they come, they are numbered in one, so that the same pages make
 * the same index. As soon as the last is there the index is written, in `pagefind/` beside the pages.
 * @param folder that of the pages
 * @param from.kept what earlier builds made
 * @param from.code the hash of the code that makes it
 * @param from.most pages in one part
 * @param from.hashes of files; those of the index are added
 */
export async function beginPageIndex(
  folder: string,
  {
    kept = nothingKept,
    code = '',
    most,
    hashes = new Map(),
  }: { kept?: KeptFiles; code?: string; most?: number; hashes?: KnownHashes } = {},
): Promise<PageIndex> {
  const last = await keptTable(kept, ['search parts', code]);
  const whole = Promise.withResolvers<true>();
  let isWhole = false;
  const indexed: IndexedPage[] = [];
  const parts = new Map<number, IndexPart>();
  let partOf = partsOfIndex([], most);
  const partAt = (part: number): IndexPart => {
    const known = parts.get(part);
    if (known !== undefined) return known;
    const before = last.get<string[]>([String(part)]) ?? [];
    const its = indexPart({ open, add, kept, code, before });
    parts.set(part, its);
    return its;
  };
  /** By part, its pages in their order. */
  let orders = new Map<number, InOrder<HashedPage>>();
  const orderOf = (part: number): InOrder<HashedPage> => {
    const known = orders.get(part);
    if (known !== undefined) return known;
    const its = inOrder<HashedPage>((address, page) => {
      partAt(part).take(address, page);
      indexed.push({ address: `${address}/`, hash: page.hash, part });
    });
    orders.set(part, its);
    return its;
  };
  /** The first part that is other, which Pagefind makes while the pages of others come. */
  let early: { part: number; files: Promise<readonly IndexFile[]> } | undefined;
  const written = whilePagefindRuns(async () => {
    await whole.promise;
    // Where no page is found there is an index all the same.
    partAt(0);
    const now = new Set<string>();
    for (const [part, its] of parts) {
      const below = searchPartPath(part);
      for (const { path, content } of await (early?.part === part ? early.files : its.files())) {
        if (part > 0 && !ofEachPart.test(path)) continue;
        now.add(below + path);
        const file = join(folder, below, path);
        await writeChanged(file, content);
        hashes.set(file, hash('sha256', content));
      }
      last.put([String(part)], its.hashes());
    }
    await last.keep();
    // What is compressed of a file that is as it was is as it was.
    await removeOthers(join(folder, searchPartPath(0)), (name) =>
      now.has(searchPartPath(0) + name.replace(/\.(?:br|gz)$/, '')),
    );
    return indexed;
  });
  // It is heard by who waits for the index, and not while pages are made.
  written.catch(() => undefined);
  const begun = (part: number): typeof early => {
    const files = partAt(part).files();
    files.catch(() => undefined);
    return { part, files };
  };
  const end = (): void => {
    isWhole = true;
    whole.resolve(true);
  };
  return {
    expect(addresses) {
      const all = [...addresses].map(bare);
      partOf = partsOfIndex(all, most);
      orders = new Map();
      for (const [part, its] of Map.groupBy(all, partOf)) orderOf(part).expect(its);
    },
    take(address, html) {
      const its = bare(address);
      const part = partOf(its);
      if (isWhole || early?.part === part)
        throw new Error(`No one said that there would be a page at ${address}.`);
      const page = html?.includes(mark) === true ? { html, hash: hash('sha256', html) } : undefined;
      if (page !== undefined) partAt(part).expect(page.hash);
      orderOf(part).take(its, page);
      if (!orderOf(part).isWhole()) return;
      // Of others what Pagefind makes would fill the memory before it is written.
      if (parts.get(part)?.isOther() === true) early ??= begun(part);
      if ([...orders.values()].every((order) => order.isWhole())) end();
    },
    isAwaited: (address) => parts.get(partOf(bare(address)))?.isOther() === true,
    written() {
      for (const order of orders.values()) order.rest();
      end();
      return written;
    },
  };
}

async function open(): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({ excludeSelectors: [otherLanguages] });
  if (index === undefined) throw notMade(errors);
  return index;
}

/** @returns what was wrong */
async function add(index: PagefindIndex, address: string, html: Buffer): Promise<string[]> {
  const sourcePath = `${address}/index.html`.replace(/^\//, '');
  const { errors } = await index.addHTMLFile({ sourcePath, content: whatIsRead(html.toString()) });
  return errors;
}

/**
 * What Pagefind reads of a page: its language and its main part, with the first heading. To send it the rest takes longer
 * than all else that is done for a page which no one has changed.
 * @example whatIsRead('<html lang="pl"><head>…<main data-pagefind-body><h1>…</main>…')
 * // => '<!DOCTYPE html><html lang="pl"><body><main data-pagefind-body><h1>…</main></body></html>'
 */
export function whatIsRead(html: string): string {
  const [root] = /<html\b[^>]*>/.exec(html) ?? [];
  const [begin, end] = [html.indexOf('<main'), html.lastIndexOf('</main>')];
  if (root === undefined || begin < 0 || end < begin) return html;
  return `<!DOCTYPE html>${root}<body>${html.slice(begin, end)}</main></body></html>`;
}

function notMade(problems: readonly string[]): Error {
  return new Error(`The search index could not be made: ${problems.join('; ')}`);
}

/** Astro asks for an address with a slash at its end, and says it without. */
function bare(address: string): string {
  return address.replace(/\/$/, '');
}
