import fc from 'fast-check';

/** A piece of a page: what an editor writes, and what a page must then show. */
export interface Piece {
  source: string;
  /** `undefined`: it is written wrongly, and no page can be made of it. */
  shown: string | undefined;
}

const piece = (source: string, shown: string | undefined = source): Piece => ({ source, shown });

/** Within a sentence, as it should be. */
const inSentence: Piece[] = [
  ...[
    'bins',
    'We reply soon.',
    '5 < 6',
    'a } b',
    '3 * 4',
    'snake_case',
    '请注意',
    '😀 über',
    '#1',
  ].map((words) => piece(words)),
  piece('9~5 and 10~4'),
  piece('*soon*', 'soon'),
  piece('**soon**', 'soon'),
  piece('***both***', 'both'),
  piece('~~gone~~', 'gone'),
  piece('**请注意**：您需要', '请注意：您需要'),
  piece('`{a} <b`', '{a} <b'),
  piece('\\{half\\}', '{half}'),
  piece('\\<half', '<half'),
  piece('\\*\\*', '**'),
  piece('&pound;40 &lt; &amp;', '£40 < &'),
  piece('"so" it’s -- well...', '“so” it’s – well…'),
  piece('[privacy](/privacy/)', 'privacy'),
  piece('[privacy](/privacy/ "Our notice")', 'privacy'),
  piece('[what *we* keep](</privacy/>)', 'what we keep'),
  piece('[GOV.UK](https://www.gov.uk/a(b))', 'GOV.UK'),
  piece('www.gov.uk/bins'),
  piece('hello@example.gov.uk'),
  piece('<Promise of="online-enquiry" />', '2 working days'),
  piece('<Promise\n  of="online-enquiry"\n/>', '2 working days'),
  piece('<Form of="general-enquiry">write to us</Form>', 'write to us'),
  piece('<Form of="general-enquiry">write *now*</Form>', 'write now'),
  piece('<Telephone />', '01632 960000'),
  piece('<Telephone number="01632 960101" />', '01632 960101'),
  piece('<abbr title="Freedom of Information">FOI</abbr>', 'FOI'),
  piece('<span lang="cy">bore da</span>', 'bore da'),
  piece('H<sub>2</sub>O and x<sup>2</sup>', 'H2O and x2'),
  piece('<kbd>Ctrl</kbd>', 'Ctrl'),
  piece('one<br />two', 'onetwo'),
  piece('one  \ntwo', 'onetwo'),
  piece('{/* {see} <below> */}', ''),
];

/** By itself, with an empty line above and below, as it should be. */
const alone: Piece[] = [
  piece('## What it costs', 'What it costs'),
  piece('## What *we* keep, and `why`', 'What we keep, and why'),
  piece('- one\n- two\n  - three\n- four', 'onetwothreefour'),
  piece('1. one\n2. two\n\n   and more', 'onetwoand more'),
  piece('> We said\n> this.', 'We said this.'),
  piece(
    '| Bin | Day |\n| --- | --- |\n| Brown | Monday |\n| Blue | 1 \\| 2 |',
    'BinDayBrownMondayBlue1 | 2',
  ),
  piece(
    '<details>\n<summary>More</summary>\n\nWords, *and* more.\n\n</details>',
    'MoreWords, and more.',
  ),
  piece('<dl>\n<dt>Brown</dt>\n<dd>Garden</dd>\n</dl>', 'BrownGarden'),
  piece('<div id="map">\n\nA map.\n\n</div>', 'A map.'),
  piece(
    '<table>\n<caption>Bins</caption>\n<tr>\n<th scope="col">Bin</th>\n<td>Brown</td>\n</tr>\n</table>',
    'BinsBinBrown',
  ),
  piece('```html\n<br> {x}\n```', '<br> {x}'),
  piece('See [our page][p].\n\n[p]: /privacy/', 'See our page.'),
  piece('{/* checked\n\nin May */}', ''),
  piece('---', ''),
  piece('![The town hall](/icon.svg)', ''),
  piece(
    '<Callout title="Before you begin">\n\nHave your *bill* beside you.\n\n</Callout>',
    'Before you beginHave your bill beside you.',
  ),
  piece('<Callout title="Ice" kind="warning">Take care.</Callout>', 'IceTake care.'),
  piece('<Steps>\n\n1. Fill it.\n2. Send it.\n\n</Steps>', 'Fill it.Send it.'),
  piece(
    '<Details summary="If you rent">\n\nAsk your landlord.\n\n- One\n- Two\n\n</Details>',
    'If you rentAsk your landlord.OneTwo',
  ),
  piece(
    '<DoDont>\n<Do>\n\n- Rinse it\n\n</Do>\n<Dont>\n\n- Burn it\n\n</Dont>\n</DoDont>',
    'DoRinse itDon’tBurn it',
  ),
  piece(
    '<CardList>\n\n- [Privacy](/privacy/): what we keep\n- <Form of="general-enquiry">Write to us</Form>\n\n</CardList>',
    'Privacy: what we keepWrite to us',
  ),
  piece(
    '<Contact title="Licensing" telephone="01632 960101" email="hello@example.gov.uk" />',
    'LicensingBy telephone01632 960101Email addresshello@example.gov.ukBy letterTown Hall',
  ),
  piece(
    '<Video href="https://example.org/bins" title="How to sort bins">\n\nPut *paper* here.\n\n</Video>',
    'How to sort binsRead the words of this videoPut paper here.',
  ),
];

/** What no page can be made of, or not the page that was meant. */
const wrong: string[] = [
  '{see below}',
  'Two { three',
  'One {/* two',
  '<!-- to do -->',
  'Bins <240 litres',
  '<https://www.gov.uk/bins>',
  'Dear <name>,',
  'Town Hall<br>High Street',
  'You can <Form of="general-enquiry">write to us.',
  'You can write</a> to us.',
  'You <b>can <i>write</b></i> to us.',
  'You <b>can\n\nwrite</b> to us.',
  'Our <a href=/privacy/>page</a>.',
  'export licences are free.',
  'import a from "b"',
  '[](/privacy/)',
  '<Form of="general-enquiry" />',
  '<Form of="general-enquiry"></Form>',
  '<Form>us</Form>',
  '<Promise />',
  '<Promise of="nowhere" />',
  '<Telephone number="ring us" />',
  '<promise of="online-enquiry" />',
  '<form of="general-enquiry">us</form>',
  '<Button>Press</Button>',
  '<details><summary>More</summary>\n\nWords',
  '<p>One\n\nTwo</p>',
  '<script>alert(1)</script>',
  '<style>p { color: red }</style>',
  '<iframe src="https://example.org/"></iframe>',
  '<span onclick="alert(1)">x</span>',
  '<span style="color: red">x</span>',
  '<span class="x">x</span>',
  '<Promise of=“online-enquiry” />',
  '<Promise of={online} />',
  '<Promise {...all} />',
  '<>x</>',
  '<a.b />',
  '# Big',
  '#### Small',
  '##',
  '##What',
  '-\u00a0one',
  '![](/icon.svg)',
  '![IMG_0042.JPG](/icon.svg)',
  '![Us](/nowhere.jpg)',
  '![Us](pictures/%E0%A4%A.jpg)',
  '| a | b |\n| --- | --- |\n| 1 | 2 | 3 |',
  '| a | b |\n| 1 | 2 |',
  '(us)[/privacy/]',
  '[us](/privacy/',
  '• one',
  '**请注意：**您需要',
  'We donâ€™t.',
  '[us](bins@example.gov.uk)',
  '[us](missed-bin.mdx)',
  'One[^1].\n\n[^1]: A note.',
  '- [ ] one',
  '<td>x</td>',
  '<dl>words</dl>',
  '<table><tr>words</tr></table>',
  '[See <a href="/privacy/">us</a>](/privacy/)',
  '<Form of="general-enquiry"><span slot="x">us</span></Form>',
  '<span set:html="x">y</span>',
  '<img src="/icon.svg" />',
  '<input>',
  '<Promise of="online-enquiry">',
  '<Callout>\n\nWords\n\n</Callout>',
  '<Callout title="A" kind="danger">\n\nWords\n\n</Callout>',
  'So <Callout title="A">words</Callout> here.',
  '<Steps>\n\n- One\n- Two\n\n</Steps>',
  '<Steps>\n\nFirst:\n\n1. One\n\n</Steps>',
  '<Details>\n\nWords\n\n</Details>',
  '<Do>\n\n- One\n\n</Do>',
  '<DoDont>\n\n- One\n\n</DoDont>',
  '<CardList>\n\n- One\n\n</CardList>',
  '<Contact telephone="ring us" />',
  '<Contact email="us" />',
  '<Office of="nowhere" />',
  '<Download href="/icon.svg">Our plan</Download>',
  '<Download href="/nowhere.pdf">Our plan</Download>',
  '<Download href="https://example.org/plan.pdf">Our plan</Download>',
  '<Video href="https://example.org/bins">Words</Video>',
  '<Form of="general-enquiry">[us](/privacy/)</Form>',
  '> In <Promise\n>   of="online-enquiry"\n> />.',
];

/** A page made of pieces, and whether it is written as it should be; `undefined`: a slip of the hand decides. */
export interface Page {
  words: string;
  shown: string | undefined;
  isRight: boolean | undefined;
}

const sentence = fc
  .array(fc.constantFrom(...inSentence), { minLength: 1, maxLength: 4 })
  .map((parts): Piece => ({
    source: `So ${parts.map(({ source }) => source).join(' and ')}.`,
    shown: `So ${parts.map(({ shown }) => shown).join(' and ')}.`,
  }));

const block = fc.oneof(
  { weight: 3, arbitrary: sentence },
  { weight: 2, arbitrary: fc.constantFrom(...alone) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('- ', '> ', '1. '), sentence)
      .map(([sign, { source, shown }]) => ({ source: within(sign, source), shown })),
  },
);

/** The lines of a sentence in a list or a quotation. */
function within(sign: string, source: string): string {
  const goesOn = sign === '> ' ? sign : ' '.repeat(sign.length);
  // In a quotation the compiler reads a tag on one line alone, and the check says so.
  const lines =
    sign === '> ' ? source.replace(/<[^>]*>/g, (tag) => tag.replaceAll('\n', ' ')) : source;
  return sign + lines.replaceAll('\n', `\n${goesOn}`);
}

const rightPage = fc.array(block, { minLength: 1, maxLength: 4 }).map((blocks): Page => ({
  words: blocks.map(({ source }) => source).join('\n\n'),
  shown: blocks.map(({ shown }) => shown).join(''),
  isRight: true,
}));

const wrongPage = fc
  .tuple(fc.array(block, { maxLength: 3 }), fc.constantFrom(...wrong), fc.nat(3))
  .map(([blocks, mistake, at]): Page => {
    const sources = blocks.map(({ source }) => source);
    sources.splice(Math.min(at, sources.length), 0, mistake);
    return { words: sources.join('\n\n'), shown: undefined, isRight: false };
  });

const signs = [
  ...'<>{}[]()*_~|#"=/\\`!&-+:;@^\n \u00a0',
  '**',
  '</',
  '/>',
  '{/*',
  '*/}',
  '\n\n',
  '<b>',
  '</b>',
  '](',
  '~~',
];

/** A page that was right, and one or two slips of the hand. */
const slipped = fc
  .tuple(
    rightPage,
    fc.array(
      fc.tuple(fc.nat(400), fc.constantFrom(...signs), fc.constantFrom('in', 'out', 'instead')),
      { minLength: 1, maxLength: 2 },
    ),
  )
  .map(([{ words }, slips]): Page => ({
    words: slips.reduce((text, [where, sign, how]) => {
      const at = where % (text.length + 1);
      return (
        text.slice(0, at) + (how === 'out' ? '' : sign) + text.slice(at + (how === 'in' ? 0 : 1))
      );
    }, words),
    shown: undefined,
    isRight: undefined,
  }));

/** Small pages of all kinds of markup: right, wrong, and right but for a slip. The same for the same seed. */
export function mdxPages(count: number, seed: number): Page[] {
  const page = fc.oneof(
    { weight: 3, arbitrary: rightPage },
    { weight: 3, arbitrary: wrongPage },
    { weight: 4, arbitrary: slipped },
  );
  return fc.sample(page, { numRuns: count, seed });
}
