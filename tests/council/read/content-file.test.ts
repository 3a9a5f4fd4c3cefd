import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { readMdx, readYaml, type ReadYaml } from '../../../src/council/read/content-file.ts';

function told({ problems }: ReadYaml): string[] {
  return problems.map(({ line, message }) => `${String(line)} ${message}`);
}

const wrongStep = 'This line is indented by';
const tab = 'begin with a tab. Use spaces: two for each step.';
const noColon =
  'This line has no colon. A setting is its name, a colon and a space, and then its words, as in title: Bins. Words that go on from the line above are indented by two spaces.';

describe('settings that cannot be read say so once, where it was written, and what to write', () => {
  test.each([
    [
      'a colon within words',
      'title: Forms: on this site\nsource: y',
      '1 There is a colon within the words. Put them in quotation marks: title: "Forms: on this site"',
    ],
    [
      'a colon after words, which have quotation marks in them',
      'title: The "Forms":\nsource: y',
      `1 There is a colon within the words. Put them in quotation marks: title: 'The "Forms":'`,
    ],
    [
      'words between marks and words after them',
      'source: y\ntitle: "Forms" on this site',
      `2 The quotation marks end before the words do. Put other marks around all of them: title: '"Forms" on this site'`,
    ],
    [
      'an apostrophe between marks of its own kind',
      "title: 'It's here'\nsource: y",
      `1 The quotation marks end before the words do. Put other marks around all of them: title: "It's here"`,
    ],
    [
      'a mark that is not closed',
      'title: "Forms\ndescription: x\nsource: y',
      '1 The quotation mark is not closed. Close it at the end of the words: title: "Forms"',
    ],
    [
      'a mark that the next pair closes',
      'title: "Forms\ndescription: "x"\nsource: y',
      '1 The quotation mark is not closed. Close it at the end of the words: title: "Forms"',
    ],
    [
      'a bracket that is not closed',
      'options: [red, blue\nsource: y',
      '1 The [ is not closed. Write ] at the end of the list; if it is not a list, put the words in quotation marks: options: "[red, blue"',
    ],
    [
      'a backslash',
      'title: "C:\\docs"',
      "1 Put words with a \\ between single quotation marks: title: 'C:\\docs'",
    ],
    [
      'one tab',
      'ways:\n\tonline:\n    label: x',
      `2 This line begins with a tab. Use spaces: two for each step.`,
    ],
    ['three tabs', 'ways:\n\tonline:\n\t\tlabel: x\n\t\tform: y', `2 This line and 2 more ${tab}`],
    [
      'a tab after spaces',
      'ways:\n  online: {}\n  \tletter: {}',
      `3 This line begins with a tab. Use spaces: two for each step.`,
    ],
    [
      'a step too many',
      'title: x\n  description: y\nsource: z',
      '2 This line is indented further than the one above, which has its words already. Start it at the left edge; if it goes on with those words, put them all in quotation marks.',
    ],
    [
      'a step too many in an entry of a list',
      'steps:\n  - id: x\n     title: y',
      '3 This line is indented further than the one above, which has its words already. Indent it by 4 spaces; if it goes on with those words, put them all in quotation marks.',
    ],
    [
      'a step that nothing has',
      'ways:\n  online:\n    label: x\n   form: y',
      `4 ${wrongStep} 3 spaces, and none above it that it could belong with is. Indent it by 2 or 4.`,
    ],
    [
      'the first line set in',
      '  title: x\nsource: y',
      `1 ${wrongStep} 2 spaces, and the settings below it are not. Start it at the left edge.`,
    ],
    [
      'a name twice',
      'title: x\nsource: y\ntitle: z',
      '3 `title` is there twice. Take one of them out.',
    ],
    [
      'an entry without its hyphen',
      'fields:\n  - name: a\n    type: text\n  name: b\n    type: text',
      '4 An entry of the list begins with a hyphen and a space: - name: b. If the line goes on with the entry above, indent it by 4 spaces.',
    ],
    [
      'a hyphen without its space',
      'options:\n  - red\n  -blue\nsource: y',
      '3 After the hyphen comes a space: - blue',
    ],
    [
      'a colon without its space',
      'source: y\ntitle:x',
      '2 After the colon comes a space: title: x',
    ],
    ['a line without a colon', 'source: y\ntitle Bins\nowner: z', `2 ${noColon}`],
    [
      'the words of the page, for want of a line of ---',
      'source: y\n\nWe come on Monday.\n',
      `3 ${noColon} If the words of the page begin here, write a line of --- above it.`,
    ],
    [
      'a second beginning',
      'title: x\n--- \nsource: y',
      '2 A line of --- or ... ends the settings. Take out the one here, or the one above.',
    ],
  ])('%s', (_, text, problem) => {
    expect(told(readYaml(text))).toEqual([problem]);
  });

  test.each([
    ['@', '@council'],
    ['`', '`code`'],
    ['%', '%20'],
    ['*', '*Important* notice'],
    ['*', '*Important*'],
    ['&', '&c'],
    ['&', '& more'],
    ['!', '!Important notice'],
    ['!', '! Important'],
    ['[', '[New] bins'],
    ['{', '{New} bins'],
    ['|', '| bins'],
    ['>', '> bins'],
    ['-', '- bins'],
    ['?', '? bins'],
  ])('words that begin with %s: %s', (sign, words) => {
    expect(told(readYaml(`title: ${words}\nsource: y`))).toEqual([
      `1 Put words that begin with ${sign} in quotation marks: title: "${words}"`,
    ]);
  });
});

test('slips that have nothing to do with each other are reported together', () => {
  expect(told(readYaml('title: A: b\ndescription: C: d\nsource: @x', 2))).toEqual([
    '2 There is a colon within the words. Put them in quotation marks: title: "A: b"',
    '3 There is a colon within the words. Put them in quotation marks: description: "C: d"',
    '4 Put words that begin with @ in quotation marks: source: "@x"',
  ]);
});

test.each([
  'title: "Forms: on this site"',
  'description: one\n  two',
  "description: >-\n  one: two\n  it's three",
  'address: [Town Hall, "High Street: 1"]',
  'monday: 09:00-17:00',
  'href: https://www.example.gov.uk/a',
  'title: Q&A, 50% off! *',
])('%j can be read', (text) => {
  expect(told(readYaml(text))).toEqual([]);
});

test.each(['options:\n  - one\n  two: x\n  - three', '[one]: two', '{{name}}: x'])(
  'Node has nothing to say of %j',
  (text) => {
    const warn = vi.spyOn(process, 'emitWarning').mockReturnValue();
    readYaml(text);
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  },
);

describe('a line of --- that is not there', () => {
  test.each([
    [
      'above the settings',
      'title: x\n---\n\nWords.\n',
      '1 Above the settings comes a line of ---. Write it as the first line of the file.',
    ],
    [
      'below the settings',
      '---\ntitle: x\nways:\n  letter: {}\n\nWords.\n',
      '5 Below the settings comes a line of ---. Write it here, above the words of the page.',
    ],
    [
      'below settings without any words',
      '---\ntitle: x\n',
      '3 Below the settings comes a line of ---. Write it here, above the words of the page.',
    ],
    [
      'at all',
      'Words.\n',
      '1 The file must begin with a line of ---, its settings, and another line of ---.',
    ],
  ])('%s', async (_, text, problem) => {
    const file = join(await mkdtemp(join(tmpdir(), 'front-door-mdx-')), 'a.mdx');
    await writeFile(file, text);
    expect(told(await readMdx(file))).toEqual([problem]);
  });
});
