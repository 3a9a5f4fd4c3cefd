import { z } from 'zod';
import { daySchema } from '../calendar/day-schema.ts';

const whatBecomes = z.enum(['stay', 'redirect']).default('stay');

/** The council that takes this one's place, and what becomes of this site on its first day. */
export const successorSchema = z.strictObject({
  /** Its name: "Newland Council". */
  name: z.string(),
  /** Its first day. Everything that is promised before keeps the charter it was promised under. */
  from: daySchema,
  /**
   * Its site, with https:// and no slash at the end.
   * @example https://www.newland.example.gov.uk
   */
  url: z
    .url({
      protocol: /^https$/,
      error: 'write the address of its site, such as https://www.example.gov.uk',
    })
    .refine((url) => URL.parse(url)?.origin === url, {
      error: 'write the address of its site and no more, such as https://www.example.gov.uk',
    })
    .optional(),
  /** A page of this site that says what changes and what does not: `/new-council/`. */
  page: z.string().optional(),
  /** From its first day, whether pages stay here, or their addresses lead to its site. */
  pages: whatBecomes,
  /** From its first day, whether forms stay here, or their addresses lead to its site. */
  forms: whatBecomes,
});

export type Successor = z.output<typeof successorSchema>;

/**
 * Whether the new council is there on a day. Under the order that makes a council, all functions pass on its first day.
 * @param day YYYY-MM-DD
 * @example
 * hasTakenOver({ from: '2023-04-01' }, '2023-03-31') // => false
 * hasTakenOver({ from: '2023-04-01' }, '2023-04-01') // => true
 */
export function hasTakenOver({ from }: Pick<Successor, 'from'>, day: string): boolean {
  return from <= day;
}

/**
 * Where something is at the new council; undefined where no address of it is known.
 * @param at a path on its site, or a whole address; left out, its first page
 * @example
 * addressAtSuccessor({ url: 'https://new.example.gov.uk' }, '/bins/') // => "https://new.example.gov.uk/bins/"
 */
export function addressAtSuccessor({ url }: Pick<Successor, 'url'>, at = '/'): string | undefined {
  // Letters that no header can hold are written as an address writes them.
  return URL.parse(at, url)?.href;
}
