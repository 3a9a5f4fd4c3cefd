import { z } from 'zod';
import { daySchema } from '../../domain/calendar/day-schema.ts';

/**
 * `translated.json`: what the original of each translation said when someone last put it into the other language. `npm run new --
 * translation` and `npm run translated` write it, and no one else; the check reads it.
 */
export const translatedSchema = z.record(
  // The translation below the council's folder, without its ending: services/bins/missed-bin.pl
  z.string(),
  z.strictObject({
    /** The day on which the two said the same. */
    on: daySchema,
    /** The original's title, description and passages on that day. */
    words: z.array(z.string()),
  }),
);

export type Translated = z.output<typeof translatedSchema>;
