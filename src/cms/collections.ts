import { kindFolders, kindIn } from '../site/kinds.ts';
import type { Choices } from './choices.ts';
import type { Field } from './field.ts';
import { fieldsOf } from './fields-of.ts';
import { labelOf } from './label-of.ts';
import help from './help.json' with { type: 'json' };

/** One kind of page on the editing page. */
export interface Collection {
  name: string;
  label: string;
  label_singular: string;
  folder: string;
  extension: 'mdx';
  format: 'yaml-frontmatter';
  create: boolean;
  delete: boolean;
  slug: string;
  path?: string;
  summary?: string;
  identifier_field?: string;
  fields: Field[];
}

/** What settings' docblocks say, by the kind's folder and the setting's whole name; `npm run settings` writes it. */
const helpOf: Readonly<Record<string, Readonly<Record<string, string>>>> = help;

/**
 * A collection for every kind of page, made from its schema.
 * @param council the council's id: its files are below `content/<council>/`, wherever they are kept
 */
export function collectionsOf(council: string, choices: Choices): Collection[] {
  return kindFolders.map((folder) => collection(council, folder, choices));
}

function collection(
  council: string,
  folder: (typeof kindFolders)[number],
  choices: Choices,
): Collection {
  const { kind, schema, maySort, hasProse } = kindIn(folder);
  const fields = fieldsOf(schema, {
    choices: choicesIn(folder, choices),
    help: helpOf[folder] ?? {},
  });
  return {
    name: folder,
    label: labelOf(folder),
    label_singular: labelOf(kind),
    folder: `content/${council}/${folder}`,
    extension: 'mdx',
    format: 'yaml-frontmatter',
    create: true,
    delete: true,
    slug: folder === 'notices' ? '{{language}}' : '{{title}}',
    ...(maySort === true ? { path: pathOf(folder) } : {}),
    ...(folder === 'forms' ? { identifier_field: 'description', summary: '{{slug}}' } : {}),
    fields: hasProse ? [...fields, body] : fields,
  };
}

/** Where a new file of a sorted kind goes: below its topic, or as a guide of its own. */
function pathOf(folder: string): string {
  return folder === 'guides' ? '{{slug}}/index' : '{{topic}}/{{slug}}';
}

/** The words of the page. Pictures need words of their own: the check refuses them without. */
const body: Field = {
  name: 'body',
  label: 'Words of the page',
  widget: 'richtext',
  required: false,
  hint: 'Headings, lists and links as you know them. The menu has the parts that pages of this site may use.',
  modes: ['rich_text', 'raw'],
  minimal: false,
  buttons: [
    'bold',
    'italic',
    'link',
    'heading-two',
    'heading-three',
    'bulleted-list',
    'numbered-list',
  ],
};

/** A form may say that the council publishes no time for it. */
function choicesIn(folder: string, choices: Choices): Choices {
  if (folder !== 'forms' || choices['standard'] === undefined) return choices;
  const none = { value: 'none', label: 'No time is published' };
  return { ...choices, standard: [...choices['standard'], none] };
}
