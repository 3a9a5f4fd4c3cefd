import type { Narrowed } from './searched.ts';

/** A search as an address has it. */
export interface AskedIn {
  query: string;
  narrowed: Narrowed;
  /** How many times ten results are shown. */
  page: number;
}

/** Characters of a question that are looked at; no one types more. */
export const LONGEST_QUERY = 400;
const MOST_PAGES = 20;

/**
 * Reads a search from an address. What is no id is no filter, so that nothing strange is written into links.
 * @example askedIn(new URLSearchParams('q=bins&kind=forms')).narrowed // => { sort: "forms" }
 */
export function askedIn(search: URLSearchParams): AskedIn {
  const idIn = (name: string): string | undefined => {
    const id = search.get(name) ?? '';
    return /^[a-z0-9][a-z0-9-]{0,60}$/.test(id) ? id : undefined;
  };
  const page = Number(search.get('page') ?? 1);
  return {
    query: (search.get('q') ?? '').slice(0, LONGEST_QUERY).trim(),
    narrowed: { sort: idIn('kind'), topic: idIn('topic') },
    page: Number.isInteger(page) ? Math.min(Math.max(page, 1), MOST_PAGES) : 1,
  };
}
