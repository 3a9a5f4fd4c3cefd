import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commentsInCode, testNamesInCode } from './comments-in-code.ts';
import { phrasesIn } from './phrases.ts';
import { type SentenceInCode, sentencesInCode } from './sentences-in-code.ts';

/** Lines that name a document or hold a setting's own name, and are no sentence of ours. */
const namesASource = /^\s*-?\s*(?:source|id|form|standard|about|name):/;

async function textFiles(folder: string, wanted: RegExp): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names
    .filter((name) => wanted.test(name))
    .sort()
    .map((name) => join(folder, name));
}

async function expectPlain(files: readonly string[]): Promise<void> {
  const found = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(file, 'utf8');
      const read = text
        .split('\n')
        .map((line) => (namesASource.test(line) ? '' : line))
        .join('\n');
      return phrasesIn(read).map((one) => `${file}:${one}`);
    }),
  );
  expect(found.flat()).toEqual([]);
}

test('the phrases that readers stumbled over are found', () => {
  expect(phrasesIn('Tell us where the bin shall go.')).toEqual([
    '1: "shall": write will, must or should',
  ]);
  expect(phrasesIn('We answer within 12 seconds of the first ring, or ring back.')).toEqual([]);
});

test('what a council’s own pages say is plain English', async () => {
  // What is in search.yaml is how residents put it, not how the council does.
  const wanted = /(?<!\/search)\.(?:mdx|yaml)$/;
  const files = [
    ...(await textFiles('content', wanted)),
    ...(await textFiles('src/scaffold/council', wanted)),
  ];
  await expectPlain(files.filter((file) => !/[\\/]notices[\\/](?!en)/.test(file)));
});

/** A message without the names of the values put into it, such as `{ring}`, which no one reads. */
function withoutNames(message: string): string {
  return message.replaceAll(/\{\w+(?=[,}])/g, '{');
}

test('what Front Door says in English on pages, in forms and in mail is plain English', async () => {
  const found = await Promise.all(
    (await textFiles('src/i18n/words/en', /\.json$/)).map(async (file) => {
      const words = JSON.parse(await readFile(file, 'utf8')) as Record<string, string>;
      return Object.entries(words).flatMap(([key, sentence]) =>
        phrasesIn(withoutNames(sentence)).map((one) => `${file} ${key}:${one}`),
      );
    }),
  );
  expect(found.flat()).toEqual([]);
});

test('what developers and operators read in the documents is plain English', async () => {
  await expectPlain([
    'README.md',
    'CONTRIBUTING.md',
    'CHANGELOG.md',
    ...(await textFiles('docs', /\.md$/)),
  ]);
});

/** The rooms whose sentences editors, officers and developers read. */
const roomsThatSpeak = [
  'council',
  'domain',
  'cli',
  'server',
  'http',
  'site',
  'views',
  'adapters',
  'mail',
  'form-html',
];

test('sentences are found in strings and templates, and not in comments', () => {
  const code = [
    '// Nobody reads this.',
    "say('The form is closed', 'closed');",
    'say(`Page ${name} has ${count} links`);',
  ];
  expect(sentencesInCode('example.ts', code.join('\n'))).toEqual([
    { line: 2, text: 'The form is closed' },
    { line: 3, text: 'Page … has … links' },
  ]);
});

async function expectPlainCode(
  files: readonly string[],
  read: (file: string, code: string) => SentenceInCode[],
): Promise<void> {
  const found = await Promise.all(
    files.map(async (file) =>
      read(file, await readFile(file, 'utf8')).flatMap(({ line, text }) =>
        phrasesIn(text).map((one) => `${file} (from line ${String(line)}):${one}`),
      ),
    ),
  );
  expect(found.flat()).toEqual([]);
}

test('what the code says to editors, officers and developers is plain English', async () => {
  const rooms = await Promise.all(
    roomsThatSpeak.map((room) => textFiles(join('src', room), /\.ts$/)),
  );
  await expectPlainCode(['src/integration.ts', ...rooms.flat()], sentencesInCode);
});

test('comments are found, and not what looks like one in a string', () => {
  const code = [
    "say('// no comment', `/* nor ${this /* but this */} */`); // and this",
    '/**',
    ' * Names the page that `whom` holds.',
    " * @example whom('ring') // => 'ring'",
    ' */',
  ];
  expect(commentsInCode('example.ts', code.join('\n'))).toEqual([
    { line: 1, text: '/* but this */' },
    { line: 1, text: '// and this' },
    { line: 2, text: '/**\n * Names the page that `` holds.\n * \n */' },
  ]);
});

test('names of tests are found, and not what is in them', () => {
  const code = ["test.each(['a'])('%s is read', () => {", "  expect('b').toBe('b');", '});'];
  expect(testNamesInCode('example.ts', code.join('\n'))).toEqual([
    { line: 1, text: "'%s is read'" },
  ]);
});

test('what developers read in comments is plain English', async () => {
  const files = [...(await textFiles('src', /\.ts$/)), ...(await textFiles('functions', /\.ts$/))];
  await expectPlainCode(files, commentsInCode);
});

test('what tests are called is plain English', async () => {
  const files = await textFiles('tests', /\.(?:test|contract)\.ts$/);
  await expectPlainCode(files, testNamesInCode);
});

test('what pages say of themselves, and their comments, are plain English', async () => {
  const files = await textFiles('src', /\.astro$/);
  expect(files.length).toBeGreaterThan(40);
  const found = await Promise.all(
    files.map(async (file) =>
      phrasesIn((await readFile(file, 'utf8')).replace(/words\('[^']*'/g, "words(''")).map(
        (one) => `${file}:${one}`,
      ),
    ),
  );
  expect(found.flat()).toEqual([]);
});
