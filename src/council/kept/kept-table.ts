import { hash } from 'node:crypto';
import { keyOf, type KeptFiles } from './kept-files.ts';

/** Small results of many files, each by a hash of all that it was made from. */
export interface KeptTable {
  /** What was made from these texts; `undefined` where it is not known. */
  get: <Value>(from: readonly string[]) => Value | undefined;
  put: (from: readonly string[], value: unknown) => void;
  /** What was made from these texts, or else what `make` makes of them. */
  of: <Value>(from: readonly string[], make: () => Value) => Value;
  /** Keeps what was asked for since this was last called, and forgets the rest. */
  keep: () => Promise<void>;
}

/** For who makes everything anew: nothing is known, and nothing is kept. */
export const noTable: KeptTable = {
  get: () => undefined,
  put: () => undefined,
  of: (_, make) => make(),
  keep: () => Promise.resolve(),
};

/** Files of a table. Where one page was changed, one of them is written again. */
const PARTS = 16;

/**
 * A few files that hold many results, since a thousand small files take longer to read than to make again. They are written
 * over; that is safe because each result has the hash of what it was made from. Values are what JSON has words for.
 * @param name says which results, and the code that made them
 * @param fewest results that are worth a file; fewer are known to this process alone
 */
export async function keptTable(
  kept: KeptFiles,
  name: readonly string[],
  { fewest = 0 }: { fewest?: number } = {},
): Promise<KeptTable> {
  const files = Array.from({ length: PARTS }, (_, part) => keyOf('table', ...name, String(part)));
  const read = await Promise.all(files.map((file) => kept.get(file)));
  let before = new Map<string, unknown>();
  for (const bytes of read) {
    if (bytes === undefined) continue;
    const its = JSON.parse(bytes.toString('utf8')) as [string, unknown][];
    for (const [key, value] of its) before.set(key, value);
  }
  let now = new Map<string, unknown>();
  const changed = new Set<number>();
  const get = <Value>(from: readonly string[]): Value | undefined => {
    const its = hashOf(from);
    const known = now.get(its) ?? before.get(its);
    if (known !== undefined) now.set(its, known);
    return known as Value | undefined;
  };
  const put = (from: readonly string[], value: unknown): void => {
    const its = hashOf(from);
    changed.add(partOf(its));
    now.set(its, value);
  };
  return {
    get,
    put,
    of<Value>(from: readonly string[], make: () => Value) {
      const known = get<Value>(from);
      if (known !== undefined) return known;
      const value = make();
      put(from, value);
      return value;
    },
    async keep() {
      const parts = now.size < fewest ? [] : [...changed];
      [before, now] = [now, new Map<string, unknown>()];
      changed.clear();
      if (parts.length === 0) return;
      const byPart = Map.groupBy(before, ([key]) => partOf(key));
      for (const part of parts) {
        await kept.put(files[part] ?? '', Buffer.from(JSON.stringify(byPart.get(part) ?? [])));
      }
    },
  };
}

/** There are tens of thousands, of a few short texts each. */
function hashOf(from: readonly string[]): string {
  return hash('sha256', JSON.stringify(from));
}

function partOf(key: string): number {
  return parseInt(key.slice(0, 2), 16) % PARTS;
}
