import { hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createIndex, type PagefindIndex } from 'pagefind';
import { whilePagefindRuns } from '../pagefind-process.ts';
import { inOrder } from './in-order.ts';
import { removeOthers, writeChanged } from './write-changed.ts';

/** Words in another language than the page's: an excerpt of them would be read out as what it is not. */
const otherLanguages = 'main [lang]';
/** What a page has that the search finds (`layouts/Frame.astro`). Pagefind leaves out all others. */
const mark = 'data-pagefind-body';

/** A page that the search finds. */
export interface IndexedPage {
  /** With a slash at its end. */
  address: string;
  /** Of its HTML. */
  hash: string;
}

/** Pagefind's index of a site, one a language. */
export interface PageIndex {
  /** Says which pages there will be. Pagefind numbers them in this order. */
  expect: (addresses: Iterable<string>) => void;
  /** Hands a page over as soon as it is made; `undefined` where there is none at this address after all. */
  take: (address: string, html: Buffer | undefined) => void;
  /**
   * Writes the index in `pagefind/` beside the pages, when all of them were handed over.
   * @returns the pages that it has
   */
  write: (folder: string) => Promise<IndexedPage[]>;
}

/**
 * Has Pagefind read pages in its own process while others are made: it takes a third as long as making them, and what
 * comes after the pages waits for it. In whatever order they come, they are numbered in one, so that the same pages make
 * the same index.
 */
export function beginPageIndex(): PageIndex {
  const opened = Promise.withResolvers<PagefindIndex>();
  const whole = Promise.withResolvers<string>();
  const added: Promise<unknown>[] = [];
  const indexed: IndexedPage[] = [];
  const problems: string[] = [];
  const pages = inOrder<Buffer>((address, html) => {
    indexed.push({ address: `${address}/`, hash: hash('sha256', html) });
    const sourcePath = `${address}/index.html`.replace(/^\//, '');
    const page = { sourcePath, content: whatIsRead(html.toString()) };
    const adding = opened.promise.then((index) => index.addHTMLFile(page));
    added.push(
      adding.then(
        ({ errors }) => problems.push(...errors),
        (error: unknown) => problems.push(String(error)),
      ),
    );
  });
  const written = whilePagefindRuns(async () => {
    const { index, errors } = await createIndex({ excludeSelectors: [otherLanguages] });
    if (index === undefined) throw notMade(errors);
    opened.resolve(index);
    const outputPath = await whole.promise;
    await Promise.all(added);
    const more = await write(index, outputPath);
    if (problems.length + more.length > 0) throw notMade([...problems, ...more]);
    return indexed;
  });
  // It is heard by who waits for the index, and not while pages are made.
  written.catch(() => undefined);
  return {
    expect(addresses) {
      pages.expect([...addresses].map(bare));
    },
    take(address, html) {
      const isFound = html?.includes(mark) === true;
      pages.take(bare(address), isFound ? html : undefined);
    },
    write(folder) {
      pages.rest();
      whole.resolve(join(folder, 'pagefind'));
      return written;
    },
  };
}

/**
 * Where no index is there yet, Pagefind writes its own. Else what is other is written over: it has a file for each page, and
 * nearly all of them are as they were.
 * @returns what went wrong
 */
async function write(index: PagefindIndex, folder: string): Promise<string[]> {
  if (!existsSync(folder)) return (await index.writeFiles({ outputPath: folder })).errors;
  const { files, errors } = await index.getFiles();
  if (errors.length > 0) return errors;
  for (const { path, content } of files) await writeChanged(join(folder, path), content);
  const now = new Set(files.map(({ path }) => path));
  await removeOthers(folder, (name) => now.has(name));
  return [];
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
