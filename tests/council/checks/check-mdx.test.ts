import { describe, expect, test } from 'vitest';
import { errorsOf } from '../../support/errors-of.ts';

/** What an editor reads about a page that says this from line 9 on. */
async function told(words: string): Promise<string[]> {
  return errorsOf({ 'pages/privacy.mdx': (text) => `${text}\n${words}\n` });
}

describe('what MDX takes for code is reported in plain words', () => {
  test.each([
    [
      'a curly bracket',
      'The fee is {see below}.',
      '9 "{see below}.": a { begins code. Write \\{ for the sign itself, or use words or round brackets.',
    ],
    [
      'a curly bracket without its other half',
      'One\n\nTwo { three',
      '11 "{ three": a { begins code. Write \\{ for the sign itself, or use words or round brackets.',
    ],
    [
      'a name for a heading',
      '## Fees {#fees}',
      '9 "{#fees}": a { begins code. Write \\{ for the sign itself, or use words or round brackets.',
    ],
    [
      'a comment without an end',
      'One {/* two',
      '9 "{/* two": this comment does not end. Write */} where it ends.',
    ],
    [
      'a comment of HTML',
      '<!-- to do -->',
      '9 A comment is written {/* like this */}, not <!-- like this -->.',
    ],
    [
      'less than a number',
      'Bins <240 litres',
      '9 "<240 litres": a < begins a tag. Write \\< for the sign itself, or use words such as "less than".',
    ],
    [
      'an address in angle brackets',
      'See <https://www.gov.uk/bins>.',
      '9 An address is written [words of the link](https://www.gov.uk/bins), not <https://www.gov.uk/bins>.',
    ],
    [
      'an e-mail address in angle brackets',
      'Write to <hello@example.org>.',
      '9 An address is written [words of the link](mailto:hello@example.org), not <hello@example.org>.',
    ],
    [
      'a word in angle brackets',
      'Dear <name>,',
      /^9 There is no <name>\. There are <Callout>, .*Write \\< for the sign itself\.$/,
    ],
    [
      'a line break',
      'Town Hall<br>High Street',
      '9 Write <br /> with a slash, because nothing ends a <br>.',
    ],
    [
      'a link to a form that does not end',
      'You can <Form of="general-enquiry">write to us.',
      '9 Nothing ends this <Form>. Write </Form> after its words; write \\< for the sign itself.',
    ],
    [
      'an end without a beginning',
      'You can write</a> to us.',
      '9 Nothing begins before this </a>. Write <a>, or take it out.',
    ],
    [
      'ends that are the wrong way round',
      'You <b>can <i>write</b></i> to us.',
      '9 </b> comes before the </i> that belongs inside it. Swap them.',
    ],
    [
      'a tag over two paragraphs',
      'You <b>can\n\nwrite</b> to us.',
      '9 <b> begins in one paragraph and ends in another. End it in the first, and begin it again in the second.',
    ],
    [
      'a setting without quotation marks',
      'Our <a href=/privacy/>page</a>.',
      '9 This <a> cannot be read. Write its settings in quotation marks and a > at its end, such as <a href="…">; write \\< for the sign itself.',
    ],
    [
      'a paragraph that begins as a program does',
      'One.\n\nexport licences are free.',
      '11 "export licences are free…": a paragraph that begins with "export" is read as code. Begin it with another word, or with a capital letter.',
    ],
  ])('%s', async (_, words, message) => {
    const all = await told(words);
    // One mistake has one sentence, and nothing that only follows from it.
    expect(all).toEqual([
      typeof message === 'string'
        ? `pages/privacy.mdx:${message}`
        : expect.stringMatching(new RegExp(message.source.replace('^', '^pages/privacy.mdx:'))),
    ]);
  });
});

test('what MDX takes as words, or reads as it should', async () => {
  expect(
    await told(
      [
        'Children of 5 < 16 years } pay \\{half\\}, &lt;half, \\<half. {/* {see} <below> */}',
        '`{a} <b` and ``<`{``',
        '',
        '```html',
        '<br> {x}',
        '```',
        '',
        '- ~~~',
        '  <name> {x}',
        '  ~~~',
        '',
        '<div>',
        '',
        'A <b>bold</b> word<br />',
        'and <a href="/privacy/" hreflang="en">',
        'a page</a>, or <Form of="general-enquiry">a form</Form>, <Telephone />.',
        '',
        '</div>',
        '',
        'We import and export.',
      ].join('\n'),
    ),
  ).toEqual([]);
});

test('lines may end as Windows ends them', async () => {
  expect(
    await errorsOf({
      'pages/privacy.mdx': (text) => `${text}\nOne\n\nTwo {three}\n`.replaceAll('\n', '\r\n'),
    }),
  ).toEqual([
    'pages/privacy.mdx:11 "{three}": a { begins code. Write \\{ for the sign itself, or use words or round brackets.',
  ]);
});
