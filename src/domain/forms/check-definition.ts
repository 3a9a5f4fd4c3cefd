import type { FormDefinition, FormField } from './definition.ts';
import { DEFAULT_MEGABYTES } from './check-files.ts';
import { fieldModels } from './fields/registry.ts';
import { timesOfDay } from './times-of-day.ts';

/** Something in a form's file that does not fit together: where, and what to write instead. */
export interface DefinitionFault {
  /** Keys and places in the file: `['fields', 2, 'showWhen', 'field']`. */
  path: (string | number)[];
  message: string;
}

/** What the buttons of a long form are called: a step of that name could not be gone back to. */
const buttonNames = ['next', 'back', 'check', 'send'];

/**
 * What an editor has to mend in a form before anyone can fill it in: names used twice, conditions and
 * steps that speak of questions that are not there, questions that no one can ever be asked.
 * @example
 * // showWhen: { field: complaned-before, is: yes }
 * checkDefinition(form) // => [{ path: ['fields', 3, 'showWhen', 'field'], message: 'There is no question …' }]
 */
export function checkDefinition(definition: FormDefinition): DefinitionFault[] {
  return [
    ...namesUsedTwice(definition),
    ...definition.fields.flatMap((field, index) => optionFaults(field, index)),
    ...definition.fields.flatMap((field, index) => conditionFaults(definition, field, index)),
    ...definition.fields.flatMap((field, index) => slotFaults(definition, field, index)),
    ...wayFaults(definition),
    ...stepFaults(definition),
    ...fileFaults(definition),
  ];
}

/** A date called `born` sends `born-day`; a text called `born-day` would be taken for it. */
function namesUsedTwice({ fields }: FormDefinition): DefinitionFault[] {
  const owners = new Map<string, string>();
  return fields.flatMap((field, index) => {
    const names = fieldModels[field.type].inputNames(field);
    const clash = names.find((name) => owners.has(name));
    const owner = clash === undefined ? undefined : owners.get(clash);
    for (const name of names) owners.set(name, field.name);
    if (clash === undefined || owner === undefined) return [];
    const message =
      owner === field.name
        ? `There are two questions called "${owner}". Give one of them another name.`
        : `"${field.name}" and "${owner}" both send an answer called "${clash}". Give one of them another name.`;
    return [{ path: ['fields', index, 'name'], message }];
  });
}

function optionFaults(field: FormField, index: number): DefinitionFault[] {
  const takesOptions = fieldModels[field.type].takesOptions === true;
  const values = (field.options ?? []).map(({ value }) => value);
  const twice = values.find((value, place) => values.indexOf(value) !== place);
  if (takesOptions && values.length === 0) {
    const message = `A question of type ${field.type} needs "options:", a list of answers to choose from.`;
    return [{ path: ['fields', index], message }];
  }
  if (!takesOptions && field.options !== undefined) {
    const message = `A question of type ${field.type} has no options. Use radios, select or checkboxes, or take "options:" out.`;
    return [{ path: ['fields', index, 'options'], message }];
  }
  if (twice !== undefined) {
    const message = `The option "${twice}" is there twice. Take one out.`;
    return [{ path: ['fields', index, 'options'], message }];
  }
  return [];
}

function conditionFaults(
  definition: FormDefinition,
  field: FormField,
  index: number,
): DefinitionFault[] {
  const condition = field.showWhen;
  if (!condition) return [];
  const path = ['fields', index, 'showWhen'];
  const { fields } = definition;
  const other = fields.find(({ name }) => name === condition.field);
  if (!other) {
    const message = `There is no question "${condition.field}" for "${field.name}" to depend on. There are: ${namesOf(fields)}.`;
    return [{ path: [...path, 'field'], message }];
  }
  if (fields.indexOf(other) >= index) {
    const message = `"${field.name}" depends on "${other.name}", which is asked later. Put "${other.name}" before it.`;
    return [{ path: [...path, 'field'], message }];
  }
  const values = other.options?.map(({ value }) => value);
  const unknown = [condition.is].flat().find((value) => values?.includes(value) === false);
  if (unknown !== undefined) {
    const message = `"${unknown}" is not an answer to "${other.name}", so "${field.name}" would never be asked. The answers are: ${(values ?? []).join(', ')}.`;
    return [{ path: [...path, 'is'], message }];
  }
  return [];
}

/** A slot is a day and the question that asks for the time; anything else would never be checked. */
function slotFaults(
  { fields }: FormDefinition,
  field: FormField,
  index: number,
): DefinitionFault[] {
  if (field.slot === undefined) return [];
  const path = ['fields', index, 'slot'];
  if (field.type !== 'date') {
    const message = `Only a question of type date has a slot, and "${field.name}" is of type ${field.type}. Make it a date, or take "slot:" out.`;
    return [{ path, message }];
  }
  const { time } = field.slot;
  const other = fields.find(({ name }) => name === time);
  if (other === undefined) {
    const message = `There is no question "${time}" that asks for the time of "${field.name}". There are: ${namesOf(fields)}.`;
    return [{ path: [...path, 'time'], message }];
  }
  const values = other.options?.map(({ value }) => value) ?? [];
  const wrong = values.find((value) => timesOfDay(value) === undefined);
  if (values.length > 0 && wrong === undefined) return [];
  const found = wrong === undefined ? 'it has none' : `"${wrong}" is not one`;
  const message = `"${time}" is asked for the time of "${field.name}", so its options are times such as 09:00-11:00; ${found}.`;
  return [{ path: [...path, 'time'], message }];
}

function wayFaults({ fields, waysToReply }: FormDefinition): DefinitionFault[] {
  return waysToReply.flatMap((name, index) =>
    fields.some((field) => field.name === name)
      ? []
      : [
          {
            path: ['waysToReply', index],
            message: `There is no question "${name}". There are: ${namesOf(fields)}.`,
          },
        ],
  );
}

function stepFaults({ fields, steps = [] }: FormDefinition): DefinitionFault[] {
  const asked = new Set<string>();
  const ids = new Set<string>();
  return steps.flatMap((step, index): DefinitionFault[] => {
    const faults: DefinitionFault[] = [];
    const add = (key: string | number, message: string, place?: number) =>
      faults.push({
        path: ['steps', index, key, ...(place === undefined ? [] : [place])],
        message,
      });
    if (buttonNames.includes(step.id)) {
      add('id', `"${step.id}" is what a button of the form is called. Give the step another id.`);
    }
    if (ids.has(step.id)) add('id', `There are two steps called "${step.id}". Rename one.`);
    ids.add(step.id);
    for (const [place, name] of step.fields.entries()) {
      if (!fields.some((field) => field.name === name)) {
        add('fields', `There is no question "${name}". There are: ${namesOf(fields)}.`, place);
      } else if (asked.has(name)) {
        add('fields', `"${name}" is asked in two steps. Take it out of one.`, place);
      }
      asked.add(name);
    }
    return faults;
  });
}

/**
 * Megabytes of files that one request carries, with room for the other answers below the 4.6 million bytes that
 * `src/http/body-limits.ts` allows a whole body.
 */
const filesTogether = 4;

/** Anyone who chooses all the files that a form allows, each as large as it allows, must be able to send them. */
function fileFaults({ fields }: FormDefinition): DefinitionFault[] {
  const asked = fields.filter(({ type }) => fieldModels[type].takesFiles);
  const [first] = asked;
  const files = asked.reduce((sum, { maxFiles = 1 }) => sum + maxFiles, 0);
  const megabytes = asked.reduce((sum, field) => sum + megabytesOf(field), 0);
  if (first === undefined || megabytes <= filesTogether) return [];
  // Rounded down to a tenth, as an editor would write it.
  const each = Math.floor((filesTogether * 10) / files) / 10;
  const message =
    `The files of this form can come to ${String(Math.round(megabytes * 10) / 10)} MB (${String(files)} in all), and it can send ${String(filesTogether)} MB at once. ` +
    `Write "maxFileMegabytes: ${String(each)}", or allow fewer files.`;
  const key = first.maxFiles === undefined ? 'maxFileMegabytes' : 'maxFiles';
  return [{ path: ['fields', fields.indexOf(first), key], message }];
}

function megabytesOf({ maxFiles = 1, maxFileMegabytes = DEFAULT_MEGABYTES }: FormField): number {
  return maxFiles * maxFileMegabytes;
}

function namesOf(fields: readonly FormField[]): string {
  return fields.map(({ name }) => name).join(', ');
}
