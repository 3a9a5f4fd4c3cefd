import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import type { z } from 'zod';
import { exampleFrom, exampleIn } from './example-from.ts';
import { schemaAt } from './schema-at.ts';

/** One setting: its name with the names above it, what its docblock says, and whether it may be left out. */
export interface Setting {
  /** `ways.online.form`; `standards[].id` for one of several. */
  name: string;
  description: string;
  /** What it is where it is left out, as it is written in the schema; `undefined`: it must be there. */
  leftOut: string | undefined;
  /** One as it is written, from the docblock or from the schema. `undefined` where there is none, and where it holds settings of its own. */
  example: string | undefined;
}

/** Where schemas are written. */
const schemaFiles = [
  'src/council/schemas/council.ts',
  'src/council/schemas/charter.ts',
  'src/domain/successor/successor.ts',
  'src/site/schemas/page.ts',
  'src/site/schemas/campaign.ts',
  'src/site/schemas/consultation.ts',
  'src/site/schemas/directory.ts',
  'src/site/schemas/event.ts',
  'src/site/schemas/guide.ts',
  'src/site/schemas/step-by-step.ts',
  'src/site/schemas/publication.ts',
  'src/site/schemas/translation.ts',
  'src/site/schemas/search.ts',
  'src/site/schemas/plain-words.ts',
  'src/domain/charter/standard.ts',
  'src/domain/charter/delay.ts',
  'src/domain/calendar/repeats.ts',
  'src/domain/fees/fee.ts',
  'src/domain/look-ups/look-ups.ts',
  'src/domain/forms/definition.ts',
  'src/domain/staff/staff.ts',
  'src/domain/mystery/scenario.ts',
  'src/domain/reports/complaints-report.ts',
  'src/domain/accessibility/known-issues.ts',
];

/** The files of a council, each with the schema of its settings, and what the file is for. */
const sections = [
  [
    'council.yaml',
    'councilSchema',
    'Who the council is: its name, colours, numbers, hours and days.',
  ],
  [
    'charter.mdx',
    'charterSchema',
    'What the council promises. The words below it are the page of the charter.',
  ],
  ['delays.yaml', 'delaysSchema', 'Services under pressure: the later time, until when and why.'],
  ['fees.yaml', 'feesSchema', 'What things cost, and from which day on.'],
  [
    'look-ups.yaml',
    'lookUpsSchema',
    'What residents find by their postcode: rounds of bins, and wards.',
  ],
  ['staff.yaml', 'staffSchema', 'The people who may sign in, and their teams.'],
  [
    'mystery-shopping.yaml',
    'mysteryShoppingSchema',
    'The council’s own enquiries, which show how residents are answered.',
  ],
  [
    'complaints-report.yaml',
    'complaintsReportSchema',
    'The yearly report on complaints, with the self-assessment.',
  ],
  [
    'known-issues.yaml',
    'knownIssuesSchema',
    'What the accessibility statement says besides what the tests found.',
  ],
  ['topics.yaml', 'topicsSchema', 'The topics that services and guides are under.'],
  ['search.yaml', 'searchSchema', 'What residents mean by what they type.'],
  ['plain-words.yaml', 'plainWordsSchema', 'Which words this council writes, for the check.'],
  [
    'forms/*.mdx',
    'formDefinitionSchema',
    'A form and its questions. The words below are above the questions.',
  ],
  [
    'services/**/*.mdx',
    'serviceSchema',
    'A page about something that people can do, and the ways to do it.',
  ],
  [
    'guides/**/*.mdx',
    'guideSchema',
    'One subject in several pages: a folder with its front page and its parts.',
  ],
  ['step-by-step/*.mdx', 'stepByStepSchema', 'What to do, one step after the other.'],
  ['notices/*.mdx', 'noticeSchema', 'The notice about other formats, in each language.'],
  ['offices/*.mdx', 'officeSchema', 'A place that people can come to.'],
  ['news/*.mdx', 'newsSchema', 'An item of the news.'],
  ['events/*.mdx', 'eventSchema', 'Something that is on, once or again and again.'],
  [
    'consultations/*.mdx',
    'consultationSchema',
    'A question that people can have their say on, and what came of it.',
  ],
  [
    'campaigns/**/*.mdx',
    'campaignSchema',
    'A part of the site with a title, a menu and a look of its own: a folder with its front page and its pages.',
  ],
  ['publications/*.mdx', 'publicationSchema', 'A long document, as a page with contents.'],
  ['directories/*.mdx', 'directorySchema', 'A list of places or groups that can be narrowed down.'],
  ['alerts/*.mdx', 'alertSchema', 'A banner on the pages that it is about, while it holds.'],
  ['pages/*.mdx', 'otherPageSchema', 'Any other page: about the council, privacy, cookies.'],
  [
    '*.<language>.mdx',
    'translationWordsSchema',
    'A page in another language, beside the original.',
  ],
] as const;

type Schemas = ReadonlyMap<string, ts.Expression>;

/** The same schemas as they are when they run. */
const running = Object.assign(
  {},
  ...(await Promise.all(schemaFiles.map((file) => import(pathToFileURL(resolve(file)).href)))),
) as Record<string, z.ZodType>;

/** One file of a council, with what it is for and all its settings. */
export interface SettingsOfFile {
  file: string;
  purpose: string;
  schema: z.ZodType;
  settings: Setting[];
}

/** Every setting of every file of a council, read from the schemas' own docblocks. */
export function allSettings(): SettingsOfFile[] {
  const schemas = readSchemas();
  return sections.map(([file, name, purpose]) => {
    const schema = running[name];
    if (schema === undefined) throw new Error(`${name} is in none of the files of schemas.`);
    const settings = settingsOf(name, schemas, '');
    return {
      file,
      purpose,
      schema,
      settings: settings.map((one) => withExample(one, settings, schema)),
    };
  });
}

/** What holds settings of its own needs no example: they have theirs. */
function withExample(setting: Setting, all: readonly Setting[], schema: z.ZodType): Setting {
  const { name, description, example } = setting;
  if (holdsOthers(name, all)) return { ...setting, example: undefined };
  const own = schemaAt(schema, name);
  return { ...setting, example: example ?? (own && exampleFrom(own)) ?? exampleIn(description) };
}

/** Whether a setting is a group of others: `ways`, `standards`. */
export function holdsOthers(name: string, all: readonly Setting[]): boolean {
  return all.some((one) => one.name.startsWith(`${name}.`) || one.name.startsWith(`${name}[]`));
}

/** The page of settings, in Markdown. */
export function settingsTable(): string {
  const tables = allSettings().map(({ file, purpose, settings }) => {
    const rows = settings.map(
      (one) =>
        `| \`${one.name}\` | ${cell(toldOf(one))} | ${one.leftOut === undefined ? 'needed' : cell(one.leftOut)} |`,
    );
    return [
      `## ${file}`,
      '',
      purpose,
      '',
      '| setting | what it is | left out |',
      '| --- | --- | --- |',
      ...rows,
    ].join('\n');
  });
  return `${intro}\n\n${tables.join('\n\n')}\n`;
}

/** What is said of every setting of a page, by the kind's folder, in JSON: the editing page shows it beside each field. */
export function helpOfKinds(): string {
  const files = allSettings().filter(({ file }) => file.includes('/'));
  const help = files.map(({ file, settings }) => [
    file.slice(0, file.indexOf('/')),
    Object.fromEntries(settings.map(({ name, description }) => [name, description])),
  ]);
  return JSON.stringify(Object.fromEntries(help));
}

const intro = `# Every setting of a council’s files

Each file of a council’s folder, with what can be written in it. \`redirects.yaml\` has one line for each old address: \`/old/: /new/\`.

This page is made by \`npm run settings\` from \`src/**/schemas/\` and the domain's own; a test holds it equal to them.`;

/** What a setting is, with its example where the description has not said it. */
function toldOf({ description, example }: Setting): string {
  return example === undefined || description.includes(example)
    ? description
    : `${description} For example: \`${example}\`.`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

function readSchemas(): Schemas {
  const schemas = new Map<string, ts.Expression>();
  for (const file of schemaFiles) {
    const source = ts.createSourceFile(
      file,
      readFileSync(file, 'utf8'),
      ts.ScriptTarget.Latest,
      true,
    );
    for (const statement of source.statements) {
      if (!ts.isVariableStatement(statement)) continue;
      for (const { name, initializer } of statement.declarationList.declarations) {
        if (initializer && ts.isIdentifier(name)) schemas.set(name.text, initializer);
      }
    }
  }
  return schemas;
}

function settingsOf(schema: string, schemas: Schemas, above: string): Setting[] {
  const expression = schemas.get(schema);
  return expression ? inExpression(expression, schemas, above) : [];
}

/** The settings of whatever an expression builds: an object, an array or a record of them, or one extended. */
function inExpression(expression: ts.Expression, schemas: Schemas, above: string): Setting[] {
  if (ts.isIdentifier(expression)) return settingsOf(expression.text, schemas, above);
  if (ts.isObjectLiteralExpression(expression)) {
    return expression.properties.flatMap((property) => ofProperty(property, schemas, above));
  }
  if (ts.isArrayLiteralExpression(expression)) {
    return expression.elements.flatMap((element) => inExpression(element, schemas, above));
  }
  if (!ts.isCallExpression(expression) || !ts.isPropertyAccessExpression(expression.expression)) {
    return [];
  }
  const { expression: before, name } = expression.expression;
  const of = (place: number, path: string): Setting[] => {
    const argument = expression.arguments[place];
    return argument ? inExpression(argument, schemas, path) : [];
  };
  if (name.text === 'array') return of(0, `${above}[]`);
  if (name.text === 'record') return of(1, `${above}.<name>`);
  if (['strictObject', 'object', 'union'].includes(name.text)) return of(0, above);
  const inner = inExpression(before, schemas, above);
  return name.text === 'extend' ? [...inner, ...of(0, above)] : inner;
}

function ofProperty(
  property: ts.ObjectLiteralElementLike,
  schemas: Schemas,
  above: string,
): Setting[] {
  if (!ts.isPropertyAssignment(property)) return [];
  const key = property.name.getText().replace(/^'|'$/g, '');
  const name = above === '' ? key : `${above}.${key}`;
  const [docblock] = ts.getJSDocCommentsAndTags(property);
  const comment =
    docblock && ts.isJSDoc(docblock) ? ts.getTextOfJSDocComment(docblock.comment) : '';
  return [
    {
      name: name.replace(/^\[\]\./, ''),
      description: (comment ?? '').replace(/\s+/g, ' ').trim(),
      leftOut: leftOutOf(property.initializer, schemas),
      example: exampleOf(property),
    },
    ...inExpression(property.initializer, schemas, name),
  ];
}

/** What is behind `@example` in a setting's docblock. */
function exampleOf(property: ts.PropertyAssignment): string | undefined {
  const tag = ts.getJSDocTags(property).find(({ tagName }) => tagName.text === 'example');
  return tag && ts.getTextOfJSDocComment(tag.comment)?.trim();
}

/** What a setting is where it is left out, as the outermost calls of its schema say. */
function leftOutOf(expression: ts.Expression, schemas: Schemas): string | undefined {
  if (ts.isIdentifier(expression)) {
    const named = schemas.get(expression.text);
    return named && leftOutOf(named, schemas);
  }
  if (!ts.isCallExpression(expression) || !ts.isPropertyAccessExpression(expression.expression)) {
    return undefined;
  }
  const { expression: before, name } = expression.expression;
  if (name.text === 'optional') return 'nothing';
  if (name.text === 'default') return `\`${expression.arguments[0]?.getText() ?? ''}\``;
  return leftOutOf(before, schemas);
}
