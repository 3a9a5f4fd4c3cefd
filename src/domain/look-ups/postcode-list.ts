import type { PostcodePlace } from './look-ups.ts';

/** One row of `postcodes.csv`, read and checked, and where it is. */
export interface PostcodeRow extends PostcodePlace {
  postcode: string;
  line: number;
  /** The column of each cell that names something. */
  columns: Partial<Record<'postcode' | 'ward' | 'round' | 'office', number>>;
}

/** The streets by their postcode, as a function looks one up. */
export type PostcodeList = Record<string, PostcodePlace[]>;

/** @example postcodeList([{ postcode: 'ZZ1 1AA', street: 'Mill Lane', … }]) // => { "ZZ1 1AA": [{ street: "Mill Lane", … }] } */
export function postcodeList(rows: readonly PostcodeRow[]): PostcodeList {
  const list = new Map<string, PostcodePlace[]>();
  for (const { postcode, street, ward, round, office } of rows) {
    const place = {
      street,
      ...(ward === undefined ? {} : { ward }),
      ...(round === undefined ? {} : { round }),
      ...(office === undefined ? {} : { office }),
    };
    list.set(postcode, [...(list.get(postcode) ?? []), place]);
  }
  return Object.fromEntries(list);
}
