import { couldBeDialled } from '../../domain/forms/could-be-dialled.ts';
import { directoryPartAddress } from '../../site/addresses.ts';
import type { Council } from '../council.ts';
import type { Finding } from '../wording/finding.ts';
import { noSuch } from '../wording/no-such.ts';

type Directory = Council['directories'][number];

/** Directories whose filters, values, names and numbers do not fit together. */
export function checkDirectories({ directories }: Pick<Council, 'directories'>): Finding[] {
  return directories.flatMap((directory) => [
    ...unusedFilters(directory),
    ...directory.data.entries.flatMap((_, at) => wrongEntry(directory, at)),
    ...valuesOfOneAddress(directory),
  ]);
}

function unusedFilters(directory: Directory): Finding[] {
  const { filters, entries } = directory.data;
  return filters.flatMap(({ id }, at) =>
    entries.some(({ is }) => is[id] !== undefined)
      ? []
      : [
          found(
            directory,
            ['filters', at, 'id'],
            `No entry says its ${id}, so there is nothing to choose. Write "is:" with "${id}:" below the entries, or take the filter out.`,
          ),
        ],
  );
}

function wrongEntry(directory: Directory, at: number): Finding[] {
  const { filters, entries } = directory.data;
  const entry = entries[at];
  if (entry === undefined) return [];
  const known = filters.map(({ id }) => id);
  const filtersWrong = Object.keys(entry.is)
    .filter((id) => !known.includes(id))
    .map((id) => found(directory, ['entries', at, 'is', id], noSuch('filter', id, known)));
  const { telephone } = entry;
  if (telephone === undefined || couldBeDialled(telephone)) return filtersWrong;
  const message = `No one could call "${telephone}". Write the whole number with its area code, such as 01632 960101.`;
  return [...filtersWrong, found(directory, ['entries', at, 'telephone'], message)];
}

/** "St Ives" and "St. Ives": two values that people read as one, and that have one address. */
function valuesOfOneAddress(directory: Directory): Finding[] {
  const { id, data } = directory;
  const first = new Map<string, string>();
  return data.entries.flatMap(({ is }, at) =>
    Object.entries(is).flatMap(([filter, value]) => {
      const address = directoryPartAddress(id, filter, value);
      const before = first.get(address) ?? value;
      first.set(address, before);
      if (before === value) return [];
      const message = `"${value}" and "${before}" would be at one address. Write both in the same way.`;
      return [found(directory, ['entries', at, 'is', filter], message)];
    }),
  );
}

function found(
  { file, lineOf }: Directory,
  key: readonly (string | number)[],
  message: string,
): Finding {
  return { severity: 'error', file, line: lineOf(key), message };
}
