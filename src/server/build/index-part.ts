import { deserialize, serialize } from 'node:v8';
import type { IndexFile, PagefindIndex } from 'pagefind';
import { keyOf, type KeptFiles } from '../../council/kept/kept-files.ts';

/** One of the parts of a site's index, which knows nothing of the others. */
export interface IndexPart {
  /** Says that there will be a page with this hash, when others before it are not there yet. */
  expect: (hash: string) => void;
  /** Hands its next page over; its address is without a slash at its end. */
  take: (address: string, page: HashedPage) => void;
  /** Whether it is known by now that a page is other than at the last build, so that Pagefind makes all of it anew. */
  isOther: () => boolean;
  /** What Pagefind makes of all of them, when all are there. @throws what was wrong */
  files: () => Promise<readonly IndexFile[]>;
  /** A hash of each page, in their order. */
  hashes: () => readonly string[];
}

/** A page's HTML, and its hash. */
export interface HashedPage {
  html: Buffer;
  hash: string;
}

interface From {
  /** Opens an index of Pagefind's. */
  open: () => Promise<PagefindIndex>;
  /** Adds a page to it. @returns what was wrong */
  add: (index: PagefindIndex, address: string, html: Buffer) => Promise<string[]>;
  kept: KeptFiles;
  /** The hash of our code: another may read pages in another way. */
  code: string;
  /** What `hashes` said at the last build. It decides when pages are handed on, and never what is made of them. */
  before: readonly string[];
}

/**
 * Pagefind makes the whole of an index anew. So as long as pages are what they were it is not asked, and what it made of
 * exactly these is kept; from the first that is other, it gets each as soon as it is made.
 */
export function indexPart({ open, add, kept, code, before }: From): IndexPart {
  const addresses: string[] = [];
  const hashes: string[] = [];
  const waiting: [address: string, html: Buffer][] = [];
  const added: Promise<string[]>[] = [];
  let index: Promise<PagefindIndex> | undefined;
  const known = new Set(before);
  let isOther = before.length === 0;
  const handOn = (): void => {
    index ??= open();
    for (const [address, html] of waiting.splice(0)) {
      const adding = index.then((its) => add(its, address, html));
      // It is heard by who asks for the files.
      adding.catch(() => undefined);
      added.push(adding);
    }
  };
  return {
    expect(hash) {
      isOther ||= !known.has(hash);
    },
    take(address, { html, hash }) {
      isOther ||= before[hashes.length] !== hash;
      addresses.push(address);
      hashes.push(hash);
      waiting.push([address, html]);
      if (isOther) handOn();
    },
    isOther: () => isOther,
    async files() {
      const key = keyOf('search', code, ...addresses, ...hashes);
      const made = await kept.get(key);
      if (made !== undefined) return deserialize(made) as IndexFile[];
      handOn();
      const problems = (await Promise.all(added)).flat();
      const { files, errors } = (await (await index)?.getFiles()) ?? { files: [], errors: [] };
      problems.push(...errors);
      if (problems.length > 0) throw new Error(problems.join('; '));
      await kept.put(key, serialize(files));
      return files;
    },
    hashes: () => hashes,
  };
}
