import { describe, expect, test } from 'vitest';
import { findingInWords, type Finding } from '../../../src/council/wording/finding.ts';
import { placedFinding } from '../../../src/council/wording/placed-finding.ts';

const found = (more: Partial<Finding>): Finding => ({
  severity: 'error',
  file: 'pages/bins.mdx',
  line: 1,
  message: 'Something is wrong.',
  ...more,
});

/** Line, column and mark, as a terminal shows them. */
const shown = (more: Partial<Finding>, text: string): string =>
  `\n${findingInWords(placedFinding(found(more), text))
    .split('\n')
    .slice(1)
    .join('\n')}\n`;

describe('the mark is under what the sentence is about', () => {
  test('a value that it quotes', () => {
    expect(shown({ message: '`target` is "2 workng days". Write …' }, '    target: 2 workng days'))
      .toMatchInlineSnapshot(`
      "
          1 |     target: 2 workng days
            |             ^^^^^^^^^^^^^
      "
    `);
  });

  test('a setting that it names', () => {
    expect(shown({ message: '`topc` is not a setting of this file.' }, 'topc: bins'))
      .toMatchInlineSnapshot(`
      "
          1 | topc: bins
            | ^^^^
      "
    `);
  });

  test('a tag at the column that the check knows', () => {
    expect(shown({ column: 6 }, 'Call <Telephone number="x" /> now.')).toMatchInlineSnapshot(`
      "
          1 | Call <Telephone number="x" /> now.
            |      ^^^^^^^^^^^^^^^^^^^^^^^^
      "
    `);
  });

  test('a link at the column that the check knows', () => {
    expect(shown({ column: 5 }, 'See [here](/contact/), or not.')).toMatchInlineSnapshot(`
      "
          1 | See [here](/contact/), or not.
            |     ^^^^^^^^^^^^^^^^^
      "
    `);
  });

  test('the whole line, where it says nothing of it', () => {
    expect(shown({ line: 2 }, 'One\n  Two  \nThree')).toMatchInlineSnapshot(`
      "
          2 |   Two
            |   ^^^
      "
    `);
  });

  test('of a long line, the part around it', () => {
    const line = `${'A very long line of words. '.repeat(6)}See [us](/contct/). ${'And more. '.repeat(8)}`;
    expect(shown({ message: '"/contct/" is not a page of this site.' }, line))
      .toMatchInlineSnapshot(`
      "
          1 | …ds. A very long line of words. See [us](/contct/). And more. And more. And mor…
            |                                          ^^^^^^^^
      "
    `);
  });

  test('a sentence that is cut short where it is quoted', () => {
    expect(shown({ message: '"We work with…" is hard to read.' }, 'First. We work with others.'))
      .toMatchInlineSnapshot(`
      "
          1 | First. We work with others.
            |        ^^^^^^^^^^^^
      "
    `);
  });
});

test('columns are those of the line, from 1', () => {
  const { column, endColumn } = placedFinding(found({ message: '"b" is …' }), 'a b c');
  expect([column, endColumn]).toEqual([3, 4]);
});

test('what cannot be shown in a terminal is not', () => {
  const placed = placedFinding(found({ message: 'No.' }), 'a\u001b[31mred');
  expect(findingInWords(placed)).not.toContain('\u001b');
});

test('a file that is missing has no line to show', () => {
  expect(findingInWords(placedFinding(found({}), ''))).toBe(
    'pages/bins.mdx:1:1 error: Something is wrong.',
  );
});

test.each([
  ['owner: Waste team', 'Waste team'],
  ["owner: 'Waste: team'", 'Waste: team'],
  ['title: x', undefined],
])('the owner of a page is the one that its settings name: %s', (settings, owner) => {
  expect(placedFinding(found({}), `---\n${settings}\n---\n\nowner: Nobody\n`).owner).toBe(owner);
});
