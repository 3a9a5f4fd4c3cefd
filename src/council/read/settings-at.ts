import { z } from 'zod';

/**
 * The settings that a schema takes at a place in a file: what an editor may write there.
 * @example settingsAt(serviceSchema, ['ways', 'telephone']) // => ['standard', 'note', 'number']
 */
export function settingsAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return settingsAt(schema.unwrap(), path);
  }
  if (schema instanceof z.ZodUnion) {
    return schema.options.flatMap((option) => settingsAt(option, path));
  }
  const [step, ...rest] = path;
  if (schema instanceof z.ZodObject) {
    if (step === undefined) return Object.keys(schema.shape);
    const inner: unknown = schema.shape[String(step)];
    return inner instanceof z.ZodType ? settingsAt(inner, rest) : [];
  }
  if (step === undefined) return [];
  if (schema instanceof z.ZodArray) return settingsAt(schema.element, rest);
  if (schema instanceof z.ZodRecord) return settingsAt(schema.valueType, rest);
  return [];
}
