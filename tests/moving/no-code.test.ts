import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nodesIn } from '../../src/council/mdx/nodes-in.ts';
import { parseMdx } from '../../src/council/mdx/parse.ts';
import { wrongTags } from '../../src/council/mdx/wrong-tags.ts';
import { movedPage, readOldPage } from '../../src/moving/moved-page.ts';

const addresses = {
  own: new URL('https://www.example.org/old/'),
  movedTo: () => undefined,
};

async function wordsOf(html: string): Promise<string> {
  const page = readOldPage(`<main><h1>Old</h1>${html}</main>`);
  const picture = () => Promise.resolve({ bytes: new Uint8Array(), ending: 'png' });
  return (await movedPage(page, { stem: 'old', addresses, picture })).words;
}

test.each([
  ['{process.exit()}', '\\{process.exit()\\}'],
  ['&lt;script&gt;alert(1)&lt;/script&gt;', '\\<script>alert(1)\\</script>'],
  ['<p>import x from "y"</p>', 'Import x from "y"'],
  ['<p>Words<br>export const a = 1</p>', 'Words  \nExport const a = 1'],
  ['<pre>import a\n\nexport b</pre>', 'Import a export b'],
  ['<code>`{a}`</code>', '\\`\\{a\\}\\`'],
  ['&amp;#123;a}', '&amp;#123;a\\}'],
  ['<a href="javascript:go()">Go</a>', 'Go'],
  ['<a href="https://example.org/{a}">a}{b</a>', '[a\\}\\{b](https://example.org/%7Ba%7D)'],
  ['<img src="a.png" alt="{a} ](b) &lt;c&gt;">', '![\\{a\\} \\](b) \\<c>](old-a.png)'],
  ['<Promise of="letter"></Promise>', ''],
  ['<svg><script>1</script></svg><math><mi>{x}</mi></math>', '\\{x\\}'],
  ['<p>&lt;https://example.org/{a}></p>', '\\<https://example.org/\\{a\\}>'],
])('%s is only words', async (html, words) => {
  expect(await wordsOf(`<p>Before</p>${html}`)).toBe(`Before${words === '' ? '' : `\n\n${words}`}`);
});

test('no page, whatever is in it, becomes code', async () => {
  const piece = fc.constantFrom(
    ...[
      '{',
      '}',
      '&lt;',
      '>',
      '&amp;lt;',
      '`',
      '```\n',
      '\n\n',
      '\n',
      '    ',
      '- ',
      '| ',
      '\\',
      '*',
      '_',
      '[',
      ']',
      '(',
      ')',
      '!',
      '#',
      '~',
    ],
    ...['import a', 'export default', 'script', '/', '=', '"', "'", '/*', '*/', 'a', ' '],
    ...[
      '<p>',
      '</p>',
      '<ul><li>',
      '</ul>',
      '<table><tr><td>',
      '<td>',
      '<tr>',
      '</table>',
      '<pre>',
      '</pre>',
      '<br>',
      '<h4>',
      '<b>',
      '</b>',
    ],
    ...[
      '<a href="{a}">',
      '<a href="x)>{b}">',
      '</a>',
      '<img src="a.png" alt="{a}<b>">',
      '<!--',
      '-->',
      '<blockquote>',
    ],
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
      const tree = parseMdx(await wordsOf(pieces.join('')));
      expect(tree.problems).toEqual([]);
      expect(wrongTags(tree)).toEqual([]);
      expect(nodesIn(tree.root).filter(({ node }) => node.type.startsWith('mdx'))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
