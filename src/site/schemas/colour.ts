import { z } from 'zod';

/** A colour of a council's own, or of one of its campaigns. */
export const colourSchema = z
  .string({
    // YAML takes a # after a space for the beginning of a comment, and then there is no value at all.
    error: ({ input }) =>
      input === undefined || input === null
        ? "put a colour in quotation marks, such as '#0b3d3a': without them the # begins a comment"
        : undefined,
  })
  .regex(/^#[0-9a-f]{6}$/i, 'a colour is # and six figures or letters a to f, such as #0b3d3a');
