import { z } from 'zod';

/** A day as an editor writes it, in quotation marks or not: `readYaml` leaves it as words. */
export const daySchema = z.iso
  .date({ error: 'a day is written year, month, day, such as 2026-11-25' })
  .describe('a day such as 2026-11-25');
