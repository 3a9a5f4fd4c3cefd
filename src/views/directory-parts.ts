import { inOrder } from '../i18n/in-order.ts';
import { directoryPartAddress } from '../site/addresses.ts';
import type { DirectoryEntry, DirectoryFacts } from '../site/schemas/directory.ts';

/** The entries of a directory that have one value of one filter, at an address of their own. */
export interface DirectoryPart {
  filter: string;
  /** "Wigton" */
  value: string;
  href: string;
  entries: DirectoryEntry[];
}

/** Entries in the order of their names. */
export function byName(entries: readonly DirectoryEntry[]): DirectoryEntry[] {
  const compare = inOrder('en');
  return [...entries].sort((a, b) => compare(a.name, b.name));
}

/**
 * Every part of a directory, filter by filter as they are written, the values of each in the order of their names.
 * @example // two shops in Wigton and one in Maryport => Maryport with one entry, Wigton with two
 */
export function directoryParts(id: string, { filters, entries }: DirectoryFacts): DirectoryPart[] {
  const compare = inOrder('en');
  return filters.flatMap(({ id: filter }) => {
    const values = Map.groupBy(byName(entries), ({ is }) => is[filter]);
    return [...values]
      .flatMap(([value, its]) => (value === undefined ? [] : [{ value, its }]))
      .sort((a, b) => compare(a.value, b.value))
      .map(({ value, its }) => ({
        filter,
        value,
        href: directoryPartAddress(id, filter, value),
        entries: its,
      }));
  });
}
