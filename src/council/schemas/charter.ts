import { z } from 'zod';
import { serviceStandardSchema } from '../../domain/charter/standard.ts';
import { pageSchema } from '../../site/schemas/page.ts';

/** The frontmatter of `charter.mdx`. The words below it call each standard by `<Promise of="its-id" />`. */
export const charterSchema = pageSchema.extend({
  /** What the council promises, one entry each. */
  standards: z.array(serviceStandardSchema),
});
