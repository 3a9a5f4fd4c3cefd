import { kindFolders, kindIn } from '../site/kinds.ts';
import { guideFront, guidePlace } from '../site/guide-place.ts';
import { translationSchema } from '../site/schemas/translation.ts';
import type { Council } from '../council/council.ts';
import { partNames } from './buttons.ts';
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
  /** Its pages may be in other languages, each in a file beside the original. */
  i18n?: true;
  fields: Field[];
}

/** What settings' docblocks say, by the kind's folder and the setting's whole name; `npm run settings` writes it. */
const helpOf: Readonly<Record<string, Readonly<Record<string, string>>>> = help;

/** A collection for every kind of page, made from its schema. Files are named from `content/`, wherever they are kept. */
export function collectionsOf(council: Council, choices: Choices): Collection[] {
  return kindFolders.flatMap((folder) => {
    const one = collection(council, folder, choices);
    return folder === 'guides' ? guideCollections(one, council) : [one];
  });
}

/** What the name of a list of parts begins with. */
const PARTS = 'guide-';
/** The name of a page that has none yet. */
const NO_NAME = 'a-new-page';

/**
 * The file of a page on the editing page, below the council's folder and without its ending.
 * @param name in its list; left out for one that has none yet
 * @example pageIn('guide-moving', '1-before') // => "guides/moving/1-before"
 * @example pageIn('services', 'bins/missed-bin') // => "services/bins/missed-bin"
 */
export function pageIn(collection: string, name?: string): string {
  if (collection.startsWith(PARTS)) {
    return `guides/${collection.slice(PARTS.length)}/${name ?? `99-${NO_NAME}`}`;
  }
  const isGuide = name === undefined && collection === 'guides';
  return `${collection}/${name ?? NO_NAME}${isGuide ? `/${guideFront}` : ''}`;
}

/**
 * A guide is a folder with a front page and its parts. So there is a list of front pages, where a new guide is begun, and one of
 * the parts of each guide, where a new part comes after the others.
 */
function guideCollections(all: Collection, { guides }: Council): Collection[] {
  const fronts = guides.filter(({ id }) => guidePlace(id).part === undefined);
  const front: Collection = {
    ...all,
    label: 'Guides',
    label_singular: 'Guide',
    path: `{{slug}}/${guideFront}`,
  };
  const parts = fronts.map(({ id, data }): Collection => {
    const { guide } = guidePlace(id);
    const own = guides.map((file) => guidePlace(file.id)).filter((place) => place.guide === guide);
    const next = Math.max(0, ...own.map(({ number = 0 }) => number)) + 1;
    return {
      ...all,
      name: `${PARTS}${guide}`,
      label: `Parts of “${data.title}”`,
      label_singular: `Part of “${data.title}”`,
      folder: `${all.folder}/${guide}`,
      // The topic is the whole guide's.
      fields: all.fields.filter(({ name }) => name !== 'topic'),
      path: `{{place | default('${String(next)}')}}-{{slug}}`,
    };
  });
  return [front, ...parts];
}

function collection(
  council: Council,
  folder: (typeof kindFolders)[number],
  choices: Choices,
): Collection {
  const { kind, schema, hasProse, hasTranslations } = kindIn(folder);
  const isTranslated = hasTranslations === true && council.facts.languages.length > 0;
  const isSorted = council[folder].some(({ id }) => id.includes('/'));
  const fields = fieldsOf(schema, {
    choices: choicesIn(folder, choices),
    help: helpOf[folder] ?? {},
  });
  return {
    name: folder,
    label: labelOf(folder),
    label_singular: labelOf(kind),
    folder: `content/${council.id}/${folder}`,
    extension: 'mdx',
    format: 'yaml-frontmatter',
    // A new page of a campaign needs its folder and its place in the menu, which no box asks for.
    create: folder !== 'campaigns',
    delete: true,
    slug: folder === 'notices' ? '{{language}}' : '{{title}}',
    ...(isSorted ? { path: '{{topic}}/{{slug}}' } : {}),
    ...(folder === 'forms' ? { identifier_field: 'description', summary: '{{slug}}' } : {}),
    ...(isTranslated ? { i18n: true as const } : {}),
    fields: (hasProse ? [...fields, body(partNames)] : fields).map((field) =>
      isTranslated && (field.name in translationSchema.shape || field.name === 'body')
        ? { ...field, i18n: true }
        : field,
    ),
  };
}

/** The words of the page. Pictures need words of their own: the check refuses them without. */
const body = (buttons: readonly string[]): Field => ({
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
  // Pictures are put there by hand, in the other view: it has no way of asking for their words.
  editor_components: buttons,
});

/** A form may say that the council publishes no time for it. */
function choicesIn(folder: string, choices: Choices): Choices {
  if (folder !== 'forms' || choices['standard'] === undefined) return choices;
  const none = { value: 'none', label: 'No time is published' };
  return { ...choices, standard: [...choices['standard'], none] };
}
