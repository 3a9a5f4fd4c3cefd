import { z } from 'zod';

/** `plain-words.yaml`: which words this council writes, for the check. */
export const plainWordsSchema = z.strictObject({
  /**
   * A word that people do not use, and the one to write instead: `remittance: payment`. Besides those that every council's check knows.
   * @example { remittance: payment }
   */
  insteadOf: z.record(z.string(), z.string()).default({}),
  /**
   * Words of the common list that this council writes all the same.
   * @example [stakeholder]
   */
  allowed: z.array(z.string()).default([]),
  /**
   * Short forms that everyone here knows, such as the name of a card; no page has to explain them.
   * @example [NHS, VAT]
   */
  known: z.array(z.string()).default([]),
});

export type PlainWords = z.output<typeof plainWordsSchema>;

export const noPlainWords: PlainWords = { insteadOf: {}, allowed: [], known: [] };
