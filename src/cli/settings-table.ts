import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** One setting: its name with the names above it, what its docblock says, and whether it may be left out. */
export interface Setting {
  /** `ways.online.form`; `standards[].id` for one of several. */
  name: string;
  description: string;
  /** What it is where it is left out, as it is written in the schema; `undefined`: it must be there. */
  leftOut: string | undefined;
}

/** Where schemas are written. */
const schemaFiles = [
  'src/council/schemas/council.ts',
  'src/council/schemas/charter.ts',
  'src/domain/successor/successor.ts',
  'src/site/schemas/page.ts',
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

/** The files of a council, each with the schema of its settings. */
const sections = [
  ['council.yaml', 'councilSchema'],
  ['charter.mdx', 'charterSchema'],
  ['delays.yaml', 'delaysSchema'],
  ['fees.yaml', 'feesSchema'],
  ['look-ups.yaml', 'lookUpsSchema'],
  ['staff.yaml', 'staffSchema'],
  ['mystery-shopping.yaml', 'mysteryShoppingSchema'],
  ['complaints-report.yaml', 'complaintsReportSchema'],
  ['known-issues.yaml', 'knownIssuesSchema'],
  ['topics.yaml', 'topicsSchema'],
  ['search.yaml', 'searchSchema'],
  ['plain-words.yaml', 'plainWordsSchema'],
  ['forms/*.mdx', 'formDefinitionSchema'],
  ['services/**/*.mdx', 'serviceSchema'],
  ['guides/**/*.mdx', 'guideSchema'],
  ['step-by-step/*.mdx', 'stepByStepSchema'],
  ['notices/*.mdx', 'noticeSchema'],
  ['offices/*.mdx', 'officeSchema'],
  ['news/*.mdx', 'newsSchema'],
  ['events/*.mdx', 'eventSchema'],
  ['consultations/*.mdx', 'consultationSchema'],
  ['publications/*.mdx', 'publicationSchema'],
  ['directories/*.mdx', 'directorySchema'],
  ['alerts/*.mdx', 'alertSchema'],
  ['pages/*.mdx', 'pageSchema'],
  ['*.<language>.mdx', 'translationWordsSchema'],
] as const;

type Schemas = ReadonlyMap<string, ts.Expression>;

/** Every setting of every file of a council, read from the schemas' own docblocks. */
export function allSettings(): { file: string; settings: Setting[] }[] {
  const schemas = readSchemas();
  return sections.map(([file, schema]) => ({ file, settings: settingsOf(schema, schemas, '') }));
}

/** The page of settings, in Markdown. */
export function settingsTable(): string {
  const tables = allSettings().map(({ file, settings }) => {
    const rows = settings.map(
      ({ name, description, leftOut }) =>
        `| \`${name}\` | ${cell(description)} | ${leftOut === undefined ? 'needed' : cell(leftOut)} |`,
    );
    return [
      `## ${file}`,
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

const intro = `# Settings

Every setting of every file of a council. \`redirects.yaml\` has one line for each old address: \`/old/: /new/\`.

This page is made by \`npm run settings\` from \`src/**/schemas/\` and the domain's own; a test holds it equal to them.`;

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
    },
    ...inExpression(property.initializer, schemas, name),
  ];
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
