import {
  calloutKinds,
  components,
  type SettingKind,
  type TagRule,
} from '../council/mdx/vocabulary.ts';
import { documentEndings, pictureEndings } from '../council/files/site-files.ts';
import type { Choices } from './choices.ts';
import type { Field } from './field.ts';
import { labelOf } from './label-of.ts';
import { oneOf } from './one-of.ts';

/** One of the site's own parts of a page, as a button of the editing page. `src/client/admin.ts` makes it work. */
export interface Button {
  /** The tag: `Callout`. */
  id: string;
  label: string;
  /** Its settings, and `words` where something goes between its beginning and its end. */
  fields: Field[];
  hasWords: boolean;
  /** Whether its words are one line with the tag. */
  isLine: boolean;
}

/** Which list of a council a setting is chosen from. */
const listOf: Partial<Record<SettingKind, string>> = {
  standard: 'standard',
  form: 'form',
  office: 'offices',
};

/**
 * A button for every part that a page may have on a line of its own, made from the vocabulary that the check holds pages to.
 * What goes within a sentence or within another part is written by hand.
 */
export function buttonsOf(choices: Choices): Button[] {
  return partNames.flatMap((id) => {
    const rule = components[id];
    return rule === undefined ? [] : [button(id, rule, choices)];
  });
}

/** The tags of parts that have buttons. */
export const partNames: readonly string[] = Object.entries(components).flatMap(([id, rule]) =>
  rule.isBlock === true && rule.inside === undefined && rule.holds === undefined ? [id] : [],
);

function button(id: string, rule: TagRule, choices: Choices): Button {
  // What is there only to say yes is written by hand, as a picture that is decoration.
  const settings = Object.entries(rule.settings)
    .filter(([, kind]) => kind !== 'yes')
    .map(([name, kind]) => settingField(name, kind, rule.needs?.includes(name) === true, choices))
    .map((field) => ({ ...field, ...pictureWords[`${id} ${field.name}`] }));
  const isLine = rule.isLine === true;
  const words: Field = {
    name: 'words',
    label: rule.list === undefined ? 'Words' : 'List',
    widget: isLine ? 'string' : 'text',
    required: rule.words === 'needed',
    ...(rule.list === undefined ? {} : { hint: listHints[rule.list] }),
  };
  const hasWords = rule.words !== 'none';
  return {
    id,
    label: labelOf(id),
    isLine,
    hasWords,
    fields: hasWords ? [...settings, words] : settings,
  };
}

/** A picture that is put in by its button says what it shows. */
const pictureWords: Readonly<Record<string, Partial<Field>>> = {
  'Picture src': { label: 'Picture' },
  'Picture alt': {
    label: 'What it shows',
    required: true,
    hint: 'For people who can’t see it: what is seen, such as “The front of the town hall, with steps up to its door”.',
  },
  'Picture caption': { hint: 'Words below the picture, for everyone. Not the same as above.' },
  'Picture credit': { hint: 'Who made it, where that has to be said.' },
};

const listHints = {
  numbered: 'A line for each step: 1. First, 2. Then.',
  dotted: 'A line for each, beginning with a hyphen: - Do this.',
  links: 'A line for each link: - [Words of the link](/services/), and more about it.',
} as const;

function settingField(name: string, kind: SettingKind, isNeeded: boolean, choices: Choices): Field {
  const common = { name, label: labelOf(name === 'of' ? 'which' : name), required: isNeeded };
  if (kind === 'callout') {
    const options = calloutKinds.map((value) => ({ value, label: labelOf(value) }));
    return { ...common, ...oneOf(options) };
  }
  if (kind === 'document') return { ...common, widget: 'file', accept: acceptOf(documentEndings) };
  if (kind === 'picture')
    return { ...common, widget: 'image', accept: acceptOf(pictureEndings), choose_url: false };
  const list = listOf[kind];
  const options = list === undefined ? undefined : choices[list];
  return options === undefined || options.length === 0
    ? { ...common, widget: 'string' }
    : { ...common, ...oneOf(options) };
}

/** @example acceptOf(['pdf', 'csv']) // => ".pdf,.csv" */
export function acceptOf(endings: readonly string[]): string {
  return endings.map((ending) => `.${ending}`).join(',');
}
