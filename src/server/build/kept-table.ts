import { keyOf, type KeptFiles } from './kept-files.ts';

/** Small results of many files, each by a hash of all that it was made from. */
export interface KeptTable<Value> {
  /** What was made from these texts, or else what `make` makes of them. */
  of: (from: readonly string[], make: () => Value) => Value;
  /** Keeps what was asked for, and forgets the rest. */
  keep: () => Promise<void>;
}

/** Nothing is kept. */
export function noTable<Value>(): KeptTable<Value> {
  return { of: (_, make) => make(), keep: () => Promise.resolve() };
}

/**
 * One file that holds many results, since a thousand small files take longer to read than to make again. It is written
 * over by each build; that is safe because each result has the hash of what it was made from.
 * @param name says which results, and the code that made them
 */
export async function keptTable<Value>(
  kept: KeptFiles,
  name: readonly string[],
): Promise<KeptTable<Value>> {
  const key = keyOf('table', ...name);
  const bytes = await kept.get(key);
  const before = new Map<string, Value>(
    bytes === undefined ? [] : (JSON.parse(bytes.toString('utf8')) as [string, Value][]),
  );
  const now = new Map<string, Value>();
  let isNew = false;
  return {
    of(from, make) {
      const its = keyOf(...from);
      const known = before.get(its);
      if (known === undefined) isNew = true;
      const value = known ?? make();
      now.set(its, value);
      return value;
    },
    async keep() {
      if (isNew) await kept.put(key, Buffer.from(JSON.stringify([...now])));
    },
  };
}
