import { z } from 'zod';
import { labelOf } from './label-of.ts';
import type { Choice, Choices } from './choices.ts';
import type { Field } from './field.ts';
import { oneOf } from './one-of.ts';

/** What fields are made with. */
export interface FieldsWith {
  /** By the setting's name: what can be chosen. */
  choices: Choices;
  /** By the setting's whole name (`ways.online.form`): what its docblock says. */
  help: Readonly<Record<string, string>>;
}

/** Settings that are a sentence or more, in a box of several lines. */
const sentences = new Set(['description', 'text', 'urgent', 'hint', 'checkedBy']);

/**
 * The fields of a schema, in its order. What a list of mixed things can't be shown as (the answers of a question, a switch
 * between words and a list) has no field; `settingsWithoutField` names it, and saving keeps what the file says.
 */
export function fieldsOf(schema: z.ZodType, given: FieldsWith, above = ''): Field[] {
  const { inner } = unwrapped(schema);
  if (!(inner instanceof z.ZodObject)) return [];
  return Object.entries(inner.shape as Record<string, z.ZodType>).flatMap(
    ([name, value]) => fieldOf(name, value, given, above) ?? [],
  );
}

/** Settings that have no field, by their whole names. */
export function settingsWithoutField(schema: z.ZodType, above = ''): string[] {
  const { inner } = unwrapped(schema);
  if (!(inner instanceof z.ZodObject)) return [];
  return Object.entries(inner.shape as Record<string, z.ZodType>).flatMap(([name, value]) => {
    const path = above === '' ? name : `${above}.${name}`;
    if (fieldOf(name, value, { choices: {}, help: {} }, above) === undefined) return [path];
    const below = unwrapped(value).inner;
    return below instanceof z.ZodArray
      ? settingsWithoutField(below.element as z.ZodType, `${path}[]`)
      : settingsWithoutField(below, path);
  });
}

/**
 * What settings are where they are left out, by their whole names: a page that leaves them out need not say so.
 * @example usualValues(z.object({ draft: z.boolean().optional() })) // => { draft: false }
 */
export function usualValues(schema: z.ZodType, above = ''): Record<string, unknown> {
  const { inner } = unwrapped(schema);
  if (!(inner instanceof z.ZodObject)) return {};
  const found = Object.entries(inner.shape as Record<string, z.ZodType>).map(([name, value]) => {
    const path = above === '' ? name : `${above}.${name}`;
    const below = unwrapped(value).inner;
    const isList = below instanceof z.ZodArray;
    const own = usualValue(value);
    return {
      ...(own === undefined ? {} : { [path]: own }),
      ...usualValues(isList ? (below.element as z.ZodType) : below, isList ? `${path}[]` : path),
    };
  });
  return Object.assign({}, ...found) as Record<string, unknown>;
}

function usualValue(schema: z.ZodType): unknown {
  if (schema instanceof z.ZodDefault) return schema.def.defaultValue;
  return unwrapped(schema).inner instanceof z.ZodBoolean ? false : undefined;
}

/** One setting as a field; `undefined` where no field can hold all that it may say. */
function fieldOf(
  name: string,
  schema: z.ZodType,
  given: FieldsWith,
  above: string,
): Field | undefined {
  const path = above === '' ? name : `${above}.${name}`;
  const { inner, isNeeded } = unwrapped(schema);
  const hint = given.help[path];
  const usual = schema instanceof z.ZodDefault ? schema.def.defaultValue : undefined;
  const common = {
    name,
    label: labelOf(name),
    required: isNeeded,
    ...(hint === undefined ? {} : { hint }),
    ...(isSingle(usual) ? { default: usual } : {}),
  };
  const listed = Object.hasOwn(given.choices, name) ? given.choices[name] : undefined;
  // A council without guides may have its first tomorrow: what there is none of is written by hand.
  const choices = listed?.length === 0 ? undefined : listed;
  if (inner instanceof z.ZodArray) {
    return listField(common, inner.element as z.ZodType, given, path, choices);
  }
  if (inner instanceof z.ZodObject) {
    const fields = fieldsOf(inner, given, path);
    return { ...common, widget: 'object', collapsed: 'auto', fields };
  }
  const widget = oneValue(inner, name, choices);
  return widget && { ...common, ...widget };
}

/** What a single value is chosen or written in. */
function oneValue(
  inner: z.ZodType,
  name: string,
  choices?: readonly Choice[],
): (Partial<Field> & { widget: string }) | undefined {
  if (inner instanceof z.ZodBoolean) return { widget: 'boolean' };
  if (inner instanceof z.ZodRecord) return { widget: 'keyvalue' };
  if (inner instanceof z.ZodNumber) {
    const { minValue, maxValue, isInt } = inner as z.ZodNumber & { isInt?: boolean };
    return {
      widget: 'number',
      value_type: isInt === true || inner.format?.includes('int') === true ? 'int' : 'float',
      ...(bound(minValue) === undefined ? {} : { min: bound(minValue) }),
      ...(bound(maxValue) === undefined ? {} : { max: bound(maxValue) }),
    } as Partial<Field> & { widget: string };
  }
  if (inner instanceof z.ZodEnum) {
    const values = inner.options.map(String);
    return oneOf(values.map((value) => ({ value, label: labelOf(value) })));
  }
  if (inner instanceof z.ZodISODate) {
    return { widget: 'datetime', type: 'date', format: 'YYYY-MM-DD' };
  }
  if (inner instanceof z.ZodString || inner instanceof z.ZodStringFormat) {
    if (choices !== undefined) return oneOf(choices);
    const pattern = patternOf(inner);
    return {
      widget: sentences.has(name) ? 'text' : 'string',
      ...(pattern === undefined ? {} : { pattern }),
    };
  }
  return undefined;
}

function listField(
  common: Pick<Field, 'name' | 'label' | 'required' | 'hint'>,
  element: z.ZodType,
  given: FieldsWith,
  path: string,
  choices?: readonly Choice[],
): Field | undefined {
  const { inner } = unwrapped(element);
  if (inner instanceof z.ZodObject) {
    const fields = fieldsOf(inner, given, `${path}[]`);
    return { ...common, widget: 'list', collapsed: 'auto', fields, ...summaryOf(fields) };
  }
  const one = oneValue(inner, common.name, choices);
  if (one === undefined) return undefined;
  if (one.options !== undefined) {
    return { ...common, widget: 'select', options: one.options, multiple: true };
  }
  const field = { name: common.name, label: common.label, required: true, ...one };
  return { ...common, widget: 'list', field };
}

/** What a list shows of each of its things while they are closed. */
function summaryOf(fields: readonly Field[]): { summary?: string } {
  const names = fields.map(({ name }) => name);
  const best = ['title', 'label', 'name', 'id'].find((name) => names.includes(name));
  return best === undefined ? {} : { summary: `{{${best}}}` };
}

/** The expression that words have to fit, with the sentence for those that do not. */
function patternOf(schema: z.ZodString | z.ZodStringFormat): [string, string] | undefined {
  for (const check of schema.def.checks ?? []) {
    const { def } = (
      check as { _zod: { def: { format?: string; pattern?: RegExp; error?: unknown } } }
    )._zod;
    if (def.format !== 'regex' || def.pattern === undefined) continue;
    const said =
      typeof def.error === 'function' ? (def.error as (issue: object) => unknown)({}) : '';
    return [
      def.pattern.source,
      typeof said === 'string' && said !== '' ? said : 'Look at the help below.',
    ];
  }
  return undefined;
}

/** A list that is empty unless something is added needs no default. */
function isSingle(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

function bound(value: number | null | undefined): number | undefined {
  return value === null || value === undefined || Math.abs(value) >= Number.MAX_SAFE_INTEGER
    ? undefined
    : value;
}

/** A schema without what says that it may be left out, and whether it has to be there. */
function unwrapped(schema: z.ZodType): { inner: z.ZodType; isNeeded: boolean } {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return { inner: unwrapped(schema.def.innerType as z.ZodType).inner, isNeeded: false };
  }
  if (schema instanceof z.ZodNullable) return unwrapped(schema.def.innerType as z.ZodType);
  // What is read into another shape is written as it goes in.
  if (schema instanceof z.ZodPipe) return unwrapped(schema.def.in as z.ZodType);
  return { inner: schema, isNeeded: true };
}
