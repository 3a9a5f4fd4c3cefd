import { z } from 'zod';
import { bare } from './schema-at.ts';

/**
 * A value that a schema takes, where the schema alone says enough: one of a few words, yes or no, a day, or a list of such.
 * It is another one than what the setting is where it is left out.
 * @example exampleFrom(z.enum(['line', 'hills']).default('line')) // => 'hills'
 */
export function exampleFrom(schema: z.ZodType): string | undefined {
  const leftOut = schema instanceof z.ZodDefault ? schema.def.defaultValue : undefined;
  const inner = bare(schema);
  if (inner instanceof z.ZodBoolean) return String(leftOut !== true);
  if (inner instanceof z.ZodEnum) return inner.options.map(String).find((one) => one !== leftOut);
  if (inner instanceof z.ZodISODate) return '2027-04-01';
  if (!(inner instanceof z.ZodArray)) return undefined;
  const one = exampleFrom(inner.element as z.ZodType);
  return one === undefined ? undefined : `[${one}]`;
}

/**
 * What a description names as an example, after its colon.
 * @example exampleIn('As residents call it: "Rubbish", "Recycling".') // => 'Rubbish'
 */
export function exampleIn(description: string): string | undefined {
  return /: (?:"([^"]+)"|`([^`]+)`)/
    .exec(description)
    ?.slice(1)
    .find((one) => one !== undefined);
}
