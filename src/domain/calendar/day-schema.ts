import { z } from 'zod';

/** A day as an editor writes it. YAML reads an unquoted one as a date, so both are taken. */
export const daySchema = z
  .union([z.iso.date(), z.date().transform((date) => date.toISOString().slice(0, 10))], {
    error: 'a day is written year, month, day, such as 2026-11-25',
  })
  .describe('a day such as 2026-11-25');
