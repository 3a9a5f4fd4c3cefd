import { describe, expect, test } from 'vitest';
import { findingsOf, toldOfWords } from '../../support/findings-of.ts';

const nbsp = '\u00a0';

describe('headings', () => {
  test.each([
    ['# Big', 'error 9 The page’s title is its only heading with one #. Write ## Big'],
    [
      'Big\n===',
      'error 9 A line of === right below words makes them a heading. Take the line out; if it is left from two versions that were put together, keep the words of one.',
    ],
    [
      '#### Small',
      'error 9 This heading has ####, and a heading after the title has ## at most. Write ## Small',
    ],
    [
      '## One\n\n#### Three',
      'error 11 This heading has ####, and a heading after "One" has ### at most. Write ### Three',
    ],
    ['##', 'error 9 This heading is empty. Write its words after the #, or take the line out.'],
    [
      '## ![The town hall](/icon.svg)',
      'error 9 This heading has no words of its own, so no link could lead to it. Write some.',
    ],
    [
      '## What {/* checked */}',
      'error 9 A comment in a heading would be shown in the list of contents. Write it on the line below.',
    ],
    [
      '## Call <Telephone />',
      'error 9 The list of contents would leave out <Telephone>. Write it in the words below the heading.',
    ],
    [
      'Underlined\n---',
      'warning 9 A line of --- right below words makes them a heading. Write ## Underlined, or leave an empty line above the --- if it is meant as a rule.',
    ],
  ])('%j', async (words, message) => {
    expect(await toldOfWords(`${words}\n\nWords below it.`)).toEqual([message]);
  });
  test('from level to level, and back', async () => {
    expect(await toldOfWords('## One\n\n### Two\n\n#### Three\n\nA.\n\n## Four\n\nB.')).toEqual([]);
  });
});

describe('tables', () => {
  test.each([
    [
      '| Bin | Day |\n| --- | --- |\n| Brown | Monday | £40 |',
      'error 11 The table has 2 columns, so "£40" would not be shown. Give the first row and the line of hyphens another column, or write \\| for the sign itself.',
    ],
    [
      '| Bin | Day |\n| Brown | Monday |',
      'error 9 These lines are not a table yet. Leave an empty line above them, and write this below the first of them: | --- | --- |',
    ],
    [
      '| Bin | Day |\n| --- | --- |\n| Brown | Monday |\nMore about bins.',
      'error 12 "More about bins." would be a row of the table above. Leave an empty line between them.',
    ],
  ])('%j', async (words, message) => {
    expect(await toldOfWords(words)).toEqual([message]);
  });
  test('as they should be', async () => {
    expect(await toldOfWords('| a | b |\n| --- | --- |\n| 1 | 2 \\| 3 |\n| 4 | |\n')).toEqual([]);
  });
});

describe('signs that a page would show', () => {
  test.each([
    ['##What it costs', 'error 9 After ## comes a space. Write ## What it costs'],
    [
      '#What it costs',
      'warning 9 A page would show the #. If this is a heading, write ## What it costs',
    ],
    [
      'One:\n\n-Two bins',
      'warning 11 A page would show the - within its words. If this is an item of a list, write - Two bins',
    ],
    [
      '1.Ring us',
      'warning 9 A page would show the 1. within its words. If this is an item of a list, write 1. Ring us',
    ],
    [
      '*Two bins',
      'warning 9 A page would show the * within its words. If this is an item of a list, write * Two bins',
    ],
    [
      '*注意：*您',
      'error 9 The stars of *注意：* would show, because a sign and a letter are on their two sides. Write the sign outside: *注意*：',
    ],
    [
      '__注意：__您',
      'warning 9 Two lines would show here. Write **words** for words in bold; write \\_ for the sign itself.',
    ],
    [
      '[\u200b](/privacy/)',
      'error 9 This link has no words, so no one could follow it. Write [words](/privacy/)',
    ],
    ['[Top](#)', 'error 9 The link leads nowhere. Write the address of a page, such as /contact/.'],
    [
      '[Ring us](tel:us)',
      'error 9 No telephone can dial "us". Write a number such as tel:01632960101',
    ],
    [
      `One\n\n-${nbsp}Two`,
      'error 11 After - comes an ordinary space, and here is a no-break space, such as Word writes. Write - Two',
    ],
    [
      `##${nbsp}Two`,
      'error 9 After ## comes an ordinary space, and here is a no-break space, such as Word writes. Write ## Two',
    ],
    [
      `1.${nbsp}Two`,
      'error 9 After 1. comes an ordinary space, and here is a no-break space, such as Word writes. Write 1. Two',
    ],
    [
      '• Brown bins',
      'error 9 • does not make a list. Write - Brown bins, and leave an empty line above the first item',
    ],
    [
      'Bins:\n\u00b7\tBrown bins',
      'error 10 · does not make a list. Write - Brown bins, and leave an empty line above the first item',
    ],
    [
      '– Brown bins',
      'warning 9 – does not make a list. If this is an item of one, write - Brown bins',
    ],
    [
      '**请注意：**您需要',
      'error 9 The stars of **请注意：** would show, because a sign and a letter are on their two sides. Write the sign outside: **请注意**：',
    ],
    [
      'A **bold ** word',
      'error 9 Two stars would show here. Write **words** with no space inside the stars, on one line; write \\*\\* for the signs themselves.',
    ],
    [
      'See (our offices)[/offices/].',
      'error 9 The brackets of this link are the wrong way round. Write [our offices](/offices/)',
    ],
    [
      'See [our offices] (/offices/).',
      'error 9 A link has no space between its two brackets. Write [our offices](/offices/)',
    ],
    [
      'See [our offices](/offices/\nand more.',
      'error 9 This link has no ) at its end. Write [our offices](/offices/)',
    ],
    [
      '- [ ] Bring your passport',
      'error 9 A list has no boxes to tick: no one could tick them. Take [ ] out, or write \\[ ].',
    ],
    [
      'A\n\n```\nb',
      'error 11 Nothing ends the ``` here, so everything below it is read as code. Write ``` on a line of its own where the code ends.',
    ],
  ])('%j', async (words, message) => {
    expect(await toldOfWords(words)).toEqual([message]);
  });
  test('a footnote', async () => {
    expect(await toldOfWords('One[^1].\n\n[^1]: A note.')).toEqual([
      'error 9 A page has no footnotes. Write the note where it belongs, in brackets; write \\[^1] for the signs themselves.',
    ]);
  });
  test('signs that are meant', async () => {
    const words = [
      'Open 9~5 on weekdays and 10~4 on Saturdays, and \\*\\* for more.',
      '5 * 3, #1, snake_case, (see below) [and here], \\##What, 3 - 2, **请注意**：您需要',
    ];
    expect(await toldOfWords(words.join('\n\n'))).toEqual([]);
  });
});

describe('pictures and links', () => {
  test.each([
    [
      '![](/icon.svg)',
      'error 9 People who cannot see this picture have no way to know what it shows. Write ![what it shows](/icon.svg); if it is only decoration, write <img src="/icon.svg" alt="" />.',
    ],
    [
      '![IMG_0042.JPG](/icon.svg)',
      'error 9 "IMG_0042.JPG" is the name of a file. Write what the picture shows, such as "The front of the town hall".',
    ],
    [
      '<img src="/icon.svg" alt="DSC01234" />',
      'error 9 "DSC01234" is the name of a file. Write what the picture shows, such as "The front of the town hall".',
    ],
    [
      '<img src="/icon.svg" />',
      'error 9 <img> does not say what the picture shows. Write <img src="…" alt="…" />',
    ],
    [
      '[](/contact/)',
      'error 9 This link has no words, so no one could follow it. Write [words](/contact/)',
    ],
    [
      'See [<img src="/icon.svg" alt="" />](/contact/)',
      'error 9 This link has no words, so no one could follow it. Write [words](/contact/)',
    ],
    [
      '[click here](/contact/)',
      'warning 9 "click here" does not say where this link leads. Write what is there, such as "our opening hours".',
    ],
    [
      '<Form of="general-enquiry">here</Form>',
      'warning 9 "here" does not say where this link leads. Write what is there, such as "our opening hours".',
    ],
    [
      'Write to [us](bins@example.gov.uk).',
      'error 9 "bins@example.gov.uk" is an e-mail address. Write mailto:bins@example.gov.uk',
    ],
    [
      'See [bins](missed-bin.mdx).',
      'error 9 "missed-bin.mdx" is the name of a file. Write the address of its page: /services/bins/missed-bin/',
    ],
    [
      'Call [us](01632 960101).',
      'error 9 "01632 960101" is a telephone number. Write <Telephone number="01632 960101" /> instead of the link, or tel:01632960101',
    ],
    [
      'See [us](http://localhost:8888/contact/).',
      'error 9 "http://localhost:8888/contact/" only works on your own computer. Write the address as readers have it: /contact/ for a page of this site.',
    ],
  ])('%j', async (words, message) => {
    expect(await toldOfWords(words)).toEqual([message]);
  });
});

describe('tags', () => {
  test.each([
    ['within <promise of="online-enquiry" />', 'There is no <promise>. Did you mean <Promise>?'],
    ['<form of="general-enquiry">us</form>', 'There is no <form>. Did you mean <Form>?'],
    ['<TELEPHONE />', 'There is no <TELEPHONE>. Did you mean <Telephone>?'],
    ['<Promis of="online-enquiry" />', 'There is no <Promis>. Did you mean <Promise>?'],
    ['<Promise />', '<Promise> does not say which one. Write <Promise of="…" />'],
    ['<Promise off="online-enquiry" />', '`off` is not a setting of <Promise>. Did you mean `of`?'],
    ['<Promise of="" />', '`of` of <Promise> is "". Write of="…" with its words.'],
    ['<Promise of={online} />', '`of` of <Promise> is code. Write it in quotation marks: of="…"'],
    [
      '<Promise of=“online-enquiry” />',
      'The quotation marks in <Promise of=“online-enquiry” /> are curly. Write straight ones: <Promise of="online-enquiry" />',
    ],
    [
      'Soon: <Promise of="online-enquiry">.',
      'Write <Promise of="online-enquiry" /> with a slash: <Promise> has no end.',
    ],
    [
      '<Form of="general-enquiry"></Form>',
      '<Form> has no words in it. Write them between <Form…> and </Form>.',
    ],
    [
      '<Form of="general-enquiry" />',
      '<Form> has no words in it. Write them between <Form…> and </Form>.',
    ],
    ['<Form>write to us</Form>', '<Form> does not say which one. Write <Form of="…">words</Form>'],
    [
      '<Telephone number="ring us" />',
      '`number` of <Telephone> is "ring us". Write digits and spaces, such as 01632 960101.',
    ],
    [
      '<details><summary>More</summary>\n\nWords\n\n</details>',
      'Write <details> and </details> each on a line of its own, and everything between them on the lines between.',
    ],
    [
      '<p>One\n\nTwo</p>',
      'A page has no <p>. An empty line begins a new paragraph: take out <p> and </p>.',
    ],
    [
      '<script>let x = { y: 1 };</script>',
      'A page has no <script>: pages are words, and nothing in them may run or be styled. Take it out, or link to what it shows.',
    ],
    [
      '<iframe src="https://example.org/"></iframe>',
      'A page has no <iframe>: pages are words, and nothing in them may run or be styled. Take it out, or link to what it shows.',
    ],
    [
      '<span onclick="alert(1)">x</span>',
      "`onclick` can't be written on a page: pages are words, and nothing in them may run or be styled. Take it out.",
    ],
    [
      '<span style="color: red">x</span>',
      "`style` can't be written on a page: pages are words, and nothing in them may run or be styled. Take it out.",
    ],
    [
      '[See <a href="/contact/">us</a>](/privacy/)',
      'A link is inside another link. End the first one before the second begins.',
    ],
    ['<li>One</li>', 'A page has no <li>. Write a list with - and a space before each item.'],
    [
      '> In <Promise\n>   of="online-enquiry"\n> />.',
      'In a quotation a tag is on one line. Write <Promise …> on one line, with no > within it.',
    ],
    ['<td>One</td>', '<td> belongs directly in <tr>.'],
  ])('%j', async (words, message) => {
    expect(await toldOfWords(words)).toEqual([`error 9 ${message}`]);
  });

  test('as they should be', async () => {
    const words = [
      '<details>\n<summary>More</summary>\n\nWords, H<sub>2</sub>O, <abbr title="Freedom of Information">FOI</abbr>.\n\n</details>',
      '<dl>\n<dt>Brown</dt>\n<dd>Garden <kbd>x</kbd></dd>\n</dl>',
      'A <span lang="cy">Cymraeg</span> word<br />and {/* a comment */} another.',
      '<table>\n<caption>Bins</caption>\n<tr>\n<th scope="col">Bin</th>\n<td>Brown</td>\n</tr>\n</table>',
    ];
    expect(await toldOfWords(words.join('\n\n'))).toEqual([]);
  });
});

describe('texts', () => {
  test.each([
    ['title: ""', 'error 2 `title` is empty. Write some words, or take the line out.'],
    [`title: "${nbsp}"`, 'error 2 `title` is empty. Write some words, or take the line out.'],
    [
      'title: “Privacy”',
      'warning 2 The curly quotation marks around `title` would be shown. Write it without them: Privacy',
    ],
    [
      'title: Bins cost Â£40',
      'error 2 "Â£40" was saved in one way and read in another, as happens between programs. Write "£40".',
    ],
  ])('%j', async (title, message) => {
    expect(
      await findingsOf({ 'pages/privacy.mdx': (text) => text.replace('title: Privacy', title) }),
    ).toEqual([message]);
  });

  test('letters that were saved twice', async () => {
    expect(await toldOfWords('We donâ€™t charge.')).toEqual([
      'error 9 "donâ€™t" was saved in one way and read in another, as happens between programs. Write "don’t".',
    ]);
  });

  test('a file with two versions in it', async () => {
    const merged =
      '<<<<<<< HEAD\nWe keep it for a year.\n=======\nWe keep it for two years.\n>>>>>>> mine';
    expect(await toldOfWords(merged)).toEqual([
      'error 9 Two versions of the same lines are in this file, down to line 13. Keep the right one, and take out the lines of <<<<<<<, ======= and >>>>>>>.',
    ]);
    expect(
      await findingsOf({
        'topics.yaml': (text) => `<<<<<<< HEAD\n${text}=======\n${text}>>>>>>> mine\n`,
      }),
    ).toEqual([expect.stringContaining('error 1 Two versions')]);
  });

  test('no-break spaces that set a setting in', async () => {
    expect(
      await findingsOf({
        'services/missed-bin.mdx': (text) =>
          text.replaceAll(/^ +/gm, (all) => nbsp.repeat(all.length)),
      }),
    ).toEqual([
      'error 7 This line and 4 more begin with no-break spaces, such as Word writes. Write ordinary spaces: two for each step.',
    ]);
  });
});
