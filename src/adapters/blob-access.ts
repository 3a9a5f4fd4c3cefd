import type { Store } from '@netlify/blobs';
import { StoreUnavailable } from '../domain/submissions/ports.ts';

/** What this needs of a Blobs store: `getStore({ name, consistency: 'strong', fetch: blobsFetch() })`. */
export type BlobStore = Pick<Store, 'get' | 'getWithMetadata' | 'set' | 'list' | 'delete'>;

/** Requests at the same time, when many keys are read. */
const TOGETHER = 16;

/** Values as JSON under keys that are written once. */
export interface BlobAccess {
  read: <Shape>(key: string) => Promise<Shape | undefined>;
  /** `true` when this call wrote it, `false` when the key was there. */
  writeOnce: (key: string, value: unknown) => Promise<boolean>;
  /** Writes over a value that is as it must be; `false` where it is not, or another wrote meanwhile. */
  replace: <Shape>(key: string, mayBe: (now: Shape) => boolean, value: Shape) => Promise<boolean>;
  keys: (prefix: string) => Promise<string[]>;
  /** The days for which there is a key `<prefix><day>/…`, without reading the keys themselves. */
  daysUnder: (prefix: string) => Promise<string[]>;
  /** The names of what is one level below a prefix, without reading the keys themselves. */
  foldersUnder: (prefix: string) => Promise<string[]>;
  erase: (keys: readonly string[]) => Promise<void>;
}

export function blobAccess(blobs: BlobStore): BlobAccess {
  async function read<Shape>(key: string): Promise<Shape | undefined> {
    const text: string | null = await blobs.get(key, { type: 'text' });
    return text === null ? undefined : (JSON.parse(text) as Shape);
  }

  async function writeOnce(key: string, value: unknown): Promise<boolean> {
    const text = JSON.stringify(value);
    const { modified, etag } = await blobs.set(key, text, { onlyIfNew: true });
    if (!modified) return false;
    // The client answers "modified" to a conditional write that the service refused, too; such an answer has no ETag.
    if (!etag && (await blobs.get(key, { type: 'text' })) !== text) {
      throw new StoreUnavailable('the write was not confirmed');
    }
    return true;
  }

  async function replace<Shape>(
    key: string,
    mayBe: (now: Shape) => boolean,
    value: Shape,
  ): Promise<boolean> {
    const found = await blobs.getWithMetadata(key, { type: 'text' });
    if (found?.etag === undefined || !mayBe(JSON.parse(found.data) as Shape)) return false;
    const text = JSON.stringify(value);
    const { modified, etag } = await blobs.set(key, text, { onlyIfMatch: found.etag });
    if (!modified) return false;
    if (!etag && (await blobs.get(key, { type: 'text' })) !== text) {
      throw new StoreUnavailable('the write was not confirmed');
    }
    return true;
  }

  async function keys(prefix: string): Promise<string[]> {
    const all = [];
    for await (const page of blobs.list({ prefix, paginate: true })) {
      for (const { key } of page.blobs) all.push(key);
    }
    return all;
  }

  async function foldersUnder(prefix: string): Promise<string[]> {
    const names: string[] = [];
    for await (const page of blobs.list({ prefix, directories: true, paginate: true })) {
      for (const name of page.directories) {
        names.push(name.slice(prefix.length).replace(/\/$/, ''));
      }
    }
    return names;
  }

  async function daysUnder(prefix: string): Promise<string[]> {
    const names = await foldersUnder(prefix);
    return names.filter((name) => /^\d{4}-\d\d-\d\d$/.test(name));
  }

  async function erase(all: readonly string[]): Promise<void> {
    await inBatches(all, (key) => blobs.delete(key));
  }

  return { read, writeOnce, replace, keys, daysUnder, foldersUnder, erase };
}

export async function inBatches<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < items.length; start += TOGETHER) {
    results.push(...(await Promise.all(items.slice(start, start + TOGETHER).map(work))));
  }
  return results;
}
