import { z } from 'zod';

/**
 * The schema of one setting, found as the reference names it.
 * @param name `ways.online.form`; `standards[].id` within one of several; `hours.<name>.monday` whatever the name is
 * @returns `undefined` where there is none
 */
export function schemaAt(schema: z.ZodType, name: string): z.ZodType | undefined {
  const steps = name
    .replaceAll('[]', '.[]')
    .split('.')
    .filter((step) => step !== '');
  return steps.reduce<z.ZodType | undefined>((found, step) => found && within(found, step), schema);
}

/** Takes off whatever says that a setting may be left out, or what becomes of it. */
export function bare(schema: z.ZodType): z.ZodType {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault
  )
    return bare(schema.unwrap() as z.ZodType);
  return schema instanceof z.ZodPipe ? bare(schema.in as z.ZodType) : schema;
}

function within(schema: z.ZodType, step: string): z.ZodType | undefined {
  const inner = bare(schema);
  if (inner instanceof z.ZodLazy) return within(inner.unwrap() as z.ZodType, step);
  if (inner instanceof z.ZodArray) {
    const element = inner.element as z.ZodType;
    return step === '[]' ? element : within(element, step);
  }
  if (inner instanceof z.ZodRecord)
    return step === '<name>' ? (inner.valueType as z.ZodType) : undefined;
  if (inner instanceof z.ZodObject) return inner.shape[step] as z.ZodType | undefined;
  if (!(inner instanceof z.ZodUnion)) return undefined;
  return inner.options
    .map((one) => within(one as z.ZodType, step))
    .find((one) => one !== undefined);
}
