import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ContentErrors, loadCouncil } from '../../../src/council/read/load-council.ts';
import type { Finding } from '../../../src/council/wording/finding.ts';
import { parse } from 'yaml';
import { checkCommand } from '../../../src/cli/check-command.ts';
import { asWritten } from '../../../src/cms/as-written.ts';
import { pageText } from '../../../src/server/editing/page-text.ts';
import { blobId } from '../../../src/server/editing/blob-id.ts';
import { folderOfPages } from '../../../src/server/editing/folder-of-pages.ts';
import { openEditing } from '../../../src/server/editing/open-editing.ts';
import { changedCouncil } from '../../support/changed-council.ts';

/**
 * Every kind of mistake that an editor can make, a row for each: what it is, the smallest page or change that has it, and
 * all that is then said, as severity, check, line and column, and the whole sentence. On Monday 23 November 2026.
 */
type Words = readonly [kind: string, words: string, told: readonly string[]];
type Change = (text: string) => string;
type InCouncil = readonly [kind: string, changes: Record<string, Change>, told: readonly string[]];

const day = '2026-11-23';

const replace =
  (from: string, to: string): Change =>
  (text) =>
    text.replace(from, () => to);
const add =
  (more: string): Change =>
  (text) =>
    text + more;
const whole =
  (all: string): Change =>
  () =>
    all;

/** What is wrong with the words of a page, each on a page of its own that begins them on line 7. */
const inWords: readonly Words[] = [
  [
    'a link without words',
    '[](/contact/)',
    [
      'error link-words 7:1 This link has no words, so no one could follow it. Write [words](/contact/)',
      'warning texts 1:1 The page has no words below its settings. Write some, or take the file out.',
    ],
  ],
  [
    'a link whose words say nothing',
    '[click here](/contact/)',
    [
      'warning link-words 7:1 "click here" does not say where this link leads. Write what is there, such as "our opening hours".',
    ],
  ],
  [
    'a link inside another',
    '[see <a href="/contact/">us</a>](/charter/)',
    ['error mdx 7:6 A link is inside another link. End the first one before the second begins.'],
  ],
  [
    'an address shown as it is',
    'See https://www.example.org/bins/when-we-come.',
    [
      'warning bare-addresses 7:5 "https://www.example.org/bins/when-we-come" would be read out letter by letter. Write what is there: [words of the link](https://www.example.org/bins/when-we-come)',
    ],
  ],
  [
    'a page that is not there',
    'See [us](/contct/).',
    ['error links 7:10 "/contct/" is not a page of this site. Did you mean "/contact/"?'],
  ],
  [
    'a page that is nowhere',
    'See [us](/elephants/).',
    [
      'error links 7:10 "/elephants/" is not a page of this site. Write the address of a page, such as /contact/, or https:// before the address of another site.',
    ],
  ],
  [
    'an address of mail for a link',
    'Ask [us](bins@example.gov.uk).',
    [
      'error links 7:10 "bins@example.gov.uk" is an e-mail address. Write mailto:bins@example.gov.uk',
    ],
  ],
  [
    'a file for a page',
    'Read [more of it](missed-bin.mdx).',
    [
      'error links 7:19 "missed-bin.mdx" is the name of a file. Write the address of its page: /services/bins/missed-bin/',
    ],
  ],
  [
    'an address of one computer',
    'See [our page](http://localhost:8888/contact/).',
    [
      'error links 7:16 "http://localhost:8888/contact/" only works on your own computer. Write the address as readers have it: /contact/ for a page of this site.',
    ],
  ],
  [
    'another site without https',
    'See [their site](www.example.org).',
    [
      'error links 7:18 "www.example.org" is not a page of this site. Write https:// before the address of another site.',
    ],
  ],
  [
    'a place that a page does not have',
    'See [what we keep](/cookies/#nothing).',
    [
      'error links 7:20 "/cookies/#nothing" leads to a place that /cookies/ does not have. After the # comes a heading of that page in small letters, with hyphens for spaces.',
    ],
  ],
  [
    'an address with a space in it',
    'See [where to park](/car parks/).',
    ['error links 7:21 "/car parks/" has a space in it. Write %20 instead of the space.'],
  ],
  [
    'a link that nothing says the end of',
    'See [us][nowhere].',
    ['error links 7:9 No line says where "[nowhere]" leads. Write one: [nowhere]: /contact/'],
  ],
  [
    'a link that leads nowhere',
    'See [us]().',
    ['error links 7:1 The link leads nowhere. Write the address of a page, such as /contact/.'],
  ],
  [
    'a program for an address',
    'See [us](javascript:alert).',
    [
      'error links 7:10 "javascript:alert" begins with "javascript:", and a link begins with https://, mailto:, tel: or the / of a page of this site.',
    ],
  ],
  [
    'a picture without words',
    '![](/icon.svg)',
    [
      'error pictures 7:1 People who cannot see this picture have no way to know what it shows. Write ![what it shows](/icon.svg); if it is only decoration, write <img src="/icon.svg" alt="" />.',
      'warning texts 1:1 The page has no words below its settings. Write some, or take the file out.',
    ],
  ],
  [
    'a picture named by its file',
    '![IMG_0042.JPG](/icon.svg)',
    [
      'error pictures 7:1 "IMG_0042.JPG" is the name of a file. Write what the picture shows, such as "The front of the town hall".',
      'warning texts 1:1 The page has no words below its settings. Write some, or take the file out.',
    ],
  ],
  [
    'a picture that is not there',
    '![The town hall](/none.jpg)',
    [
      'warning texts 1:1 The page has no words below its settings. Write some, or take the file out.',
      'error links 7:18 There is no picture "/none.jpg". Put it into public/ and write its name after a /, such as /town-hall.jpg.',
    ],
  ],
  [
    'a picture of another site',
    '![The town hall](https://example.org/a.jpg)',
    [
      'warning texts 1:1 The page has no words below its settings. Write some, or take the file out.',
      'error links 7:18 The picture "https://example.org/a.jpg" is on another site, and a page can only show pictures from this site. Put it into public/ and write its name after a /.',
    ],
  ],
  [
    'a picture that is not beside the page',
    'Words.\n\n<Picture src="none.jpg" alt="The front of the town hall" />',
    [
      'error links 9:15 There is no picture "none.jpg" beside this page. Put it into news/, or correct its name.',
    ],
  ],
  [
    'a picture that says nothing of what it shows',
    'Words.\n\n<Picture src="hall.svg" caption="The town hall" />',
    [
      'error pictures 9:1 People who cannot see this picture have no way to know what it shows. Write alt="what it shows" into <Picture>; if it is only decoration, write <Picture src="hall.svg" decoration="yes" />.',
    ],
  ],
  [
    'decoration that says what it shows',
    'Words.\n\n<Picture src="hall.svg" alt="A line of hills" decoration="yes" />',
    [
      'error pictures 9:1 This picture says what it shows, and that it is only decoration. Take one of the two out: alt or decoration.',
    ],
  ],
  [
    'a picture that says it is a picture',
    'Words.\n\n![A photo of the town hall](hall.svg)',
    [
      'error pictures 9:1 A screen reader says "picture" by itself. Begin with what is in it: "The town hall".',
    ],
  ],
  [
    'a picture whose words are said twice',
    'Words.\n\n<Picture src="hall.svg" alt="The town hall" caption="The town hall" />',
    [
      'error pictures 9:1 What the picture shows is the same as the words below it, and would be read out twice. Write into alt what is seen: "The town hall, with steps up to its door".',
    ],
  ],
  [
    'a kind of picture that few browsers show',
    'Words.\n\n<Picture src="hall.heic" alt="The town hall" />',
    [
      'error pictures 9:1 "hall.heic" is no kind of picture that every browser shows: those end in .jpg, .jpeg, .png, .webp, .avif, .gif, .svg. Save it as a JPEG (.jpg) or PNG (.png) in the program you look at pictures with.',
      'error links 9:15 There is no picture "hall.heic" beside this page. Put it into news/, or correct its name.',
    ],
  ],
  [
    'a picture that is another file by another name',
    'Words.\n\n<Picture src="words.jpg" alt="The town hall" />',
    [
      'error pictures 9:1 "words.jpg" is named as a picture and is none: nothing could show it. Save it as a JPEG (.jpg) or PNG (.png) in the program you look at pictures with.',
    ],
  ],
  [
    'a picture beside the page as HTML',
    'Words.\n\n<img src="hall.svg" alt="The town hall" />',
    [
      'error pictures 9:1 <img> shows a picture of public/ alone. Write <Picture src="hall.svg" alt="The town hall" />',
    ],
  ],
  [
    'a picture for <Picture> that is elsewhere',
    'Words.\n\n<Picture src="/icon.svg" decoration="no" />',
    [
      'error mdx 9:1 `src` of <Picture> is "/icon.svg". Put the picture into the folder of the page’s own file, where the build makes it smaller, and write its name alone, such as town-hall.jpg.',
      'error mdx 9:1 `decoration` of <Picture> is "no". Write decoration="yes", or leave it out.',
    ],
  ],
  [
    'a map without its list',
    'Words.\n\n<Map />',
    ['error mdx 9:1 <Map> does not say which places it lists. Write <Map places="…">words</Map>'],
  ],
  [
    'a map of a list that there is not',
    'Words.\n\n<Map places="payment-points" />',
    ['error places 9:14 There is no list of places "payment-points". There are: offices.'],
  ],
  [
    'a map of offices where there are none',
    'Words.\n\n<Map places="offices" />',
    [
      'error places 9:1 A map is only beside the same places as a list, and there are no offices to list. Write them into offices/, or take <Map> out.',
    ],
  ],
  [
    'a picture of a map that no list is beside',
    'Words.\n\n![Street map of the town with its car parks](hall.svg)',
    [
      'error places 9:1 A map says nothing to people who can’t see it, so it is only beside the same places as a list. Write the places into a directory, and this picture between <Map places="…"> and </Map>.',
    ],
  ],
  [
    'a second heading of the first level',
    '# Big',
    ['error headings 7:1 The page’s title is its only heading with one #. Write ## Big'],
  ],
  [
    'a heading that skips a level',
    '#### Deep',
    [
      'error headings 7:1 This heading has ####, and a heading after the title has ## at most. Write ## Deep',
    ],
  ],
  [
    'a heading without words',
    '##',
    [
      'error headings 7:1 This heading is empty. Write its words after the #, or take the line out.',
      'warning texts 1:1 The page has no words below its settings. Write some, or take the file out.',
    ],
  ],
  [
    'a heading by a line below it',
    'Words of it\n---',
    [
      'warning headings 7:1 A line of --- right below words makes them a heading. Write ## Words of it, or leave an empty line above the --- if it is meant as a rule.',
    ],
  ],
  [
    'a heading without its space',
    '##What',
    ['error signs 7:1 After ## comes a space. Write ## What'],
  ],
  [
    'an item of a list without its space',
    '-Bins',
    [
      'warning signs 7:1 A page would show the - within its words. If this is an item of a list, write - Bins',
    ],
  ],
  [
    'a comment in a heading',
    '## Words {/* note */}',
    [
      'error headings 7:1 A comment in a heading would be shown in the list of contents. Write it on the line below.',
    ],
  ],
  [
    'a component in a heading',
    '## Within <Promise of="online-enquiry" />',
    [
      'error headings 7:1 The list of contents would leave out <Promise>. Write it in the words below the heading.',
    ],
  ],
  [
    'a link the wrong way round',
    'See (us)[/contact/].',
    ['error signs 7:1 The brackets of this link are the wrong way round. Write [us](/contact/)'],
  ],
  [
    'a bullet of Word',
    '• One\n• Two',
    [
      'error signs 7:1 • does not make a list. Write - One, and leave an empty line above the first item',
      'error signs 8:1 • does not make a list. Write - Two, and leave an empty line above the first item',
    ],
  ],
  [
    'a table without its rule',
    '| a | b |\n| 1 | 2 |',
    [
      'error tables 7:1 These lines are not a table yet. Leave an empty line above them, and write this below the first of them: | --- | --- |',
    ],
  ],
  [
    'a sign that begins a tag',
    'Fewer than <5 people.',
    [
      'error mdx 7:12 "<5 people.": a < begins a tag. Write \\< for the sign itself, or use words such as "less than".',
    ],
  ],
  [
    'a table with a cell too many',
    '| a | b |\n| - | - |\n| 1 | 2 | 3 |',
    [
      'error tables 9:9 The table has 2 columns, so "3" would not be shown. Give the first row and the line of hyphens another column, or write \\| for the sign itself.',
    ],
  ],
  [
    'a bracket that begins code',
    'The fee is {see below}.',
    [
      'error mdx 7:12 "{see below}.": a { begins code. Write \\{ for the sign itself, or use words or round brackets.',
    ],
  ],
  [
    'a comment that does not end',
    '{/* note',
    ['error mdx 7:1 "{/* note": this comment does not end. Write */} where it ends.'],
  ],
  [
    'a comment of HTML',
    '<!-- note -->',
    ['error mdx 7:1 A comment is written {/* like this */}, not <!-- like this -->.'],
  ],
  [
    'an address in angle brackets',
    'See <https://example.org/a>.',
    [
      'error mdx 7:5 An address is written [words of the link](https://example.org/a), not <https://example.org/a>.',
    ],
  ],
  [
    'a component in small letters',
    'In <promise of="online-enquiry" />.',
    ['error mdx 7:4 There is no <promise>. Did you mean <Promise>?'],
  ],
  [
    'a promise of nothing',
    'Within <Promise />.',
    ['error mdx 7:8 <Promise> does not say which one. Write <Promise of="…" />'],
  ],
  [
    'a promise of no standard',
    'Within <Promise of="pigeon" />.',
    [
      'error references 7:21 There is no standard "pigeon" in the charter. There are: online-enquiry; or none, where no time is published.',
    ],
  ],
  [
    'curly quotation marks in a tag',
    'Within <Promise of=“online-enquiry” />.',
    [
      'error mdx 7:8 The quotation marks in <Promise of=“online-enquiry” /> are curly. Write straight ones: <Promise of="online-enquiry" />',
    ],
  ],
  [
    'a form without words',
    '<Form of="general-enquiry" />',
    [
      'error mdx 7:1 <Form> has no words in it. Write them between <Form…> and </Form>.',
      'warning texts 1:1 The page has no words below its settings. Write some, or take the file out.',
    ],
  ],
  [
    'a form that is not there',
    '<Form of="general-enquiri">Ask us</Form>',
    ['error pages 7:11 There is no form "general-enquiri". Did you mean "general-enquiry"?'],
  ],
  [
    'a form that does not end',
    '<Form of="general-enquiry">Ask us',
    [
      'error mdx 7:1 Nothing ends this <Form>. Write </Form> after its words; write \\< for the sign itself.',
    ],
  ],
  [
    'an end without a beginning',
    'Words.</em>',
    ['error mdx 7:7 Nothing begins before this </em>. Write <em>, or take it out.'],
  ],
  [
    'a program on a page',
    '<script>alert(1)</script>',
    [
      'error mdx 7:1 A page has no <script>: pages are words, and nothing in them may run or be styled. Take it out, or link to what it shows.',
    ],
  ],
  [
    'a frame on a page',
    '<iframe src="https://example.org"></iframe>',
    [
      'error mdx 7:1 A page has no <iframe>: pages are words, and nothing in them may run or be styled. Take it out, or link to what it shows.',
      'warning texts 1:1 The page has no words below its settings. Write some, or take the file out.',
    ],
  ],
  [
    'a paragraph as a tag',
    '<p>One</p>',
    [
      'error mdx 7:1 A page has no <p>. An empty line begins a new paragraph: take out <p> and </p>.',
    ],
  ],
  [
    'a tag on one line that must be on several',
    '<details><summary>More</summary>\n\nWords\n\n</details>',
    [
      'error mdx 7:1 Write <details> and </details> each on a line of its own, and everything between them on the lines between.',
    ],
  ],
  [
    'a style of its own',
    '<div style="color: red">\n\nWords\n\n</div>',
    [
      "error mdx 7:1 `style` can't be written on a page: pages are words, and nothing in them may run or be styled. Take it out.",
    ],
  ],
  [
    'a tag that pages do not have',
    '<widget>Words</widget>',
    [
      'error mdx 7:1 There is no <widget>. There are <Callout>, <CardList>, <Contact>, <Details>, <Do>, <DoDont>, <Dont>, <Download>, <Fees>, <Form>, <LookUp>, <Map>, <Office>, <Picture>, <Promise>, <Steps>, <Telephone>, <Video>, and of HTML: <a>, <abbr>, <b>, <bdi>, <br>, <cite>, <code>, <em>, <i>, <img>, <kbd>, <q>, <s>, <small>, <span>, <strong>, <sub>, <sup>, <time>, <details>, <summary>, <div>, <dl>, <dt>, <dd>, <table>, <caption>, <thead>, <tbody>, <tfoot>, <tr>, <th>, <td>. Write \\< for the sign itself.',
    ],
  ],
  [
    'a break without its slash',
    'One<br>two',
    ['error mdx 7:4 Write <br /> with a slash, because nothing ends a <br>.'],
  ],
  [
    'a number that is no number',
    'Call <Telephone number="ring us" />.',
    [
      'error mdx 7:6 `number` of <Telephone> is "ring us". Write digits and spaces, such as 01632 960101.',
    ],
  ],
  [
    'a number that no one could call',
    'Call <Telephone number="0163 96" />.',
    [
      'error telephones 7:25 No one could call "0163 96". Write the whole number with its area code, such as 01632 960101.',
    ],
  ],
  [
    'a note at the foot of a page',
    'Words.[^1]\n\n[^1]: A note.',
    [
      'error signs 7:7 A page has no footnotes. Write the note where it belongs, in brackets; write \\[^1] for the signs themselves.',
    ],
  ],
  [
    'letters that were read twice',
    'Don’t: itâ€™s garbled.',
    [
      'error texts 7:8 "itâ€™s" was saved in one way and read in another, as happens between programs. Write "it’s".',
    ],
  ],
  [
    'a word that no one uses at home',
    'You can utilise the site.',
    [
      'warning jargon 7:9 "utilise" is not a word that people use at home. Write "use", or say it in another way.',
    ],
  ],
  [
    'a short form that is not written out',
    'You need an HMO licence.',
    [
      'warning acronyms 7:13 "HMO" is never written out on this page. Write its words where it first comes, such as "Houses in Multiple Occupation (HMO)"; if everyone here knows it, list it under known in plain-words.yaml.',
    ],
  ],
  [
    'somebody’s own mailbox',
    'Write to jo.bloggs@gmail.com.',
    [
      'warning personal-data 7:10 "jo.bloggs@gmail.com" is a private mailbox. Write an address of the council\'s or of the club\'s, which stays when the person goes.',
    ],
  ],
  [
    'a mobile number beside a name',
    'Ask for Jo Bloggs on 07700 900123.',
    [
      'warning personal-data 7:22 "07700 900123" is a mobile number beside a person’s name. Write a number of the council\'s, unless they have agreed to be called there.',
    ],
  ],
  [
    'a document that does not say what it is',
    'Read [our plan](https://www.example.org/plan.pdf).',
    [
      'warning documents 7:6 "our plan" does not say what is downloaded. Write [our plan (PDF, its size)](https://www.example.org/plan.pdf). Put what it says on a page too, if it is not on one.',
    ],
  ],
  [
    'words that were there to be written over',
    'Begin with what people need most: what they can do, who can do it, and what it costs.',
    [
      'warning words-to-replace 7:1 "Begin with what people need most: what they can do, who can do it, and what it costs." was put here to be written over. Write what people should read.',
    ],
  ],
  [
    'a program that is brought in',
    "import x from 'y'",
    [
      'error mdx 7:1 "import x from \'y\'": a paragraph that begins with "import" is read as code. Begin it with another word, or with a capital letter.',
      'warning texts 1:1 The page has no words below its settings. Write some, or take the file out.',
    ],
  ],
  [
    'a setting of a tag that it does not have',
    'Within <Promise off="online-enquiry" />.',
    ['error mdx 7:8 `off` is not a setting of <Promise>. Did you mean `of`?'],
  ],
  [
    'a row with too few cells',
    '| Bin | Day | Week |\n| --- | --- | --- |\n| Black | Monday |',
    [
      'warning tables 9:1 This row has 2 of the 3 columns of its table. Write what is missing, or "–" where there is nothing to say.',
    ],
  ],
  [
    'lines from a spreadsheet',
    'Bin\tDay\nBlack\tMonday',
    [
      'error tables 7:1 These lines come from a spreadsheet, and tabs make no table. Write | between the words: | Bin | Day |, and below the first line | --- | --- |',
    ],
  ],
  [
    'a shortcode of WordPress',
    '[contact-form id="12" title="Contact"]',
    [
      'error signs 7:1 [contact-form …] is a shortcode of WordPress, and a page would show it as it is. Take it out with what ends it, and write the form, picture or words that it brought: <Form of="…">…</Form> leads to a form.',
    ],
  ],
  [
    'signs for a list that are pictures',
    '✅ Paper\n✅ Tins',
    [
      'warning signs 7:1 ✅ does not make a list, and it is read out by its name. Write - Paper, or say in words what it means',
      'warning signs 8:1 ✅ does not make a list, and it is read out by its name. Write - Tins, or say in words what it means',
    ],
  ],
  [
    'letters for a list',
    'a) Paper\nb) Tins',
    [
      'warning signs 7:1 Letters make no list, so these lines would run together. Write 1. Paper, or - Paper where the order says nothing',
      'warning signs 8:1 Letters make no list, so these lines would run together. Write 1. Tins, or - Tins where the order says nothing',
    ],
  ],
  [
    'a space in an address',
    'Write to [the team](mailto: bins@example.gov.uk).',
    [
      'error signs 7:1 An address has no spaces in it. Write [the team](mailto:… with nothing between',
    ],
  ],
  [
    'an address with the wrong slashes',
    'See [our charter](\\charter\\).',
    ['error signs 7:1 An address has / where this has \\. Write [our charter](/charter/)'],
  ],
  [
    'a mailbox that is none',
    'Write to [the team](mailto:bins@example,gov,uk).',
    [
      'error links 7:28 No mail would reach "bins@example,gov,uk". Write an address such as mailto:hello@example.gov.uk',
    ],
  ],
  [
    'a space after the sign of pounds',
    'It costs £ 12.',
    ['warning signs 7:1 "£ 12" could be parted at the end of a line. Write £12'],
  ],
  [
    'one figure of pence',
    'It costs £5.5 a year.',
    ['warning signs 7:1 "£5.5" has one figure after the point, and pence have two. Write £5.50'],
  ],
  [
    'words in bold for a heading',
    '**How to pay**\n\nPay at the desk.',
    [
      'warning headings 7:1 These words are in bold, and no one who goes from heading to heading would find them. If they are a heading, write ## How to pay',
    ],
  ],
  [
    'a heading in capitals',
    '## HOW TO PAY\n\nPay at the desk.',
    [
      'warning headings 7:1 Words in capitals are hard to read, and some are spelled out aloud. Write ## How to pay',
    ],
  ],
  [
    'a heading that is a picture',
    '## 🎉\n\nWords.',
    [
      'warning headings 7:1 "🎉" says nothing to anyone who hears it. Write what comes below in words.',
    ],
  ],
  [
    'two headings of the same words',
    '## How to pay\n\nAt the desk.\n\n## How to pay\n\nBy card.',
    [
      'warning headings 11:1 There is a heading "How to pay" above already. Give one of them other words, or put what they have into one.',
    ],
  ],
  [
    'a heading with nothing below it',
    '## How to pay\n\n## What it costs\n\nNothing.',
    [
      'warning headings 7:1 Nothing comes below this heading. Write what belongs there, or take it out.',
    ],
  ],
  [
    'a line of = that two versions left',
    'One day.\n=======\nTwo days.',
    [
      'error headings 7:1 A line of === right below words makes them a heading. Take the line out; if it is left from two versions that were put together, keep the words of one.',
    ],
  ],
  [
    'settings for the second time',
    'Words.\n\n---\n\ntitle: Kind\ndescription: Of a kind.\n---\n\nMore.',
    [
      'error headings 11:1 These are settings for the second time, and a page would show them as words. Keep one of the two, each line of --- with it.',
    ],
  ],
  [
    'a picture pasted in',
    '![A black bin](data:image/png;base64,iVBORw0KGgo=)',
    [
      'warning texts 1:1 The page has no words below its settings. Write some, or take the file out.',
      'error links 7:1 The picture was pasted into the page, where no one can change or describe it. Save it as a file, put that into news/, and write its name here.',
    ],
  ],
  [
    'a link with a sign that no one sees',
    'See [our charter](/char\u200bter/).',
    [
      'error links 7:19 There is a sign in "/char\u200bter/" that no one sees, as comes with words copied from elsewhere. Delete "/charter/" here and type it again.',
    ],
  ],
  [
    'words left from a draft',
    'Lorem ipsum dolor sit amet.',
    [
      'warning words-to-replace 7:1 "Lorem ipsum" is left from a draft. Write what people should read, or take it out.',
    ],
  ],
  [
    'a place to be filled in',
    'Ask [insert name] about it.',
    [
      'warning words-to-replace 7:5 "[insert name]" is left from a draft. Write what people should read, or take it out.',
    ],
  ],
  [
    'what Word writes where it has lost a place',
    'See Error! Bookmark not defined.',
    [
      'warning words-to-replace 7:5 "Error! Bookmark not defined." is left from a draft. Write what people should read, or take it out.',
    ],
  ],
  [
    'a number as words',
    'Call 01632 960-101 now.',
    [
      'warning telephones 7:6 "01632 960-101" is not one that can be called with one press. Write <Telephone /> if it is the council’s own, or <Telephone number="01632 960 101" />',
    ],
  ],
  [
    'a number as words that is too short',
    'Call 01632 9601 now.',
    [
      'warning telephones 7:6 No one could call "01632 9601". Write <Telephone number="…" /> with the whole number, or <Telephone /> for the council’s own.',
    ],
  ],
  [
    'a link that goes on',
    'Read [the rules](/contact/ before you come.',
    ['error signs 7:1 This link has no ) after its address. Write [the rules](/contact/)'],
  ],
  [
    'a link without ]',
    'Read [the rules(/contact/) first.',
    ['error signs 7:1 This link has no ] after its words. Write [the rules](/contact/)'],
  ],
  [
    'a link without [',
    'Read the rules](/contact/) first.',
    [
      'error signs 7:1 This link has no [ before its words. Write [words](/contact/), and rules is the last of them',
    ],
  ],
  [
    'a letter in a telephone number',
    'Call 01632 96O101.',
    ['error telephones 7:6 "01632 96O101" has a letter where a digit belongs. Write 01632 960101'],
  ],
  [
    'a day of the week that is another',
    'We close on Monday 3 March 2027.',
    [
      'error weekdays 7:13 "Monday 3 March 2027" is no day: that date is a Wednesday. Write the day or the date that is right.',
    ],
  ],
  [
    'a day that there is not, with its day of the week',
    'We close on Sunday 31 June 2027.',
    [
      'error weekdays 7:13 "Sunday 31 June 2027" is no day: the month has fewer. Write the one that is meant.',
    ],
  ],
  [
    'a day that no month has',
    'We close on 31 November 2027, and open on 1 December 2027.',
    [
      'error weekdays 7:13 "31 November 2027" is no day: the month has fewer. Write the one that is meant.',
    ],
  ],
  [
    'a component with a space after its <',
    'We reply within < Promise of="online-enquiry" />.',
    [
      'error signs 7:1 "< Promise of="online-enquiry" />" would be shown as it is here. Write <Promise of="online-enquiry" />',
    ],
  ],
  [
    'a component whose < an editing window has changed',
    'We reply within &lt;Promise of="online-enquiry" /&gt;.',
    [
      'error signs 7:1 "<Promise of="online-enquiry" />" would be shown as it is here. Write <Promise of="online-enquiry" />',
    ],
  ],
  [
    'an address of which a stroke is lost',
    '[The weather](http:/example.org/weather)',
    [
      'error links 7:15 "http:/example.org/weather" is not an address. Write http://example.org/weather',
    ],
  ],
  [
    'an address of which the colon is lost',
    '[The weather](https//example.org/weather)',
    [
      'error links 7:15 "https//example.org/weather" is not an address. Write https://example.org/weather',
    ],
  ],
  [
    'a column of a table without a heading',
    '| Bin |  |\n| --- | --- |\n| Black | Monday |',
    [
      'warning tables 7:7 This column has no heading, so who hears the table has no name for what is in it. Write what is in the column.',
    ],
  ],
  [
    'a tag that makes words look otherwise',
    '<font color="red">Please note</font> this.',
    [
      'error mdx 7:1 A page has no <font>: the site gives words their looks. Take out <font> and </font>, and leave the words.',
    ],
  ],
  [
    'a tag of Word',
    'Words.<o:p></o:p>',
    [
      'error mdx 7:7 A page has no <o:p>: the site gives words their looks. Take out <o:p> and </o:p>, and leave the words.',
    ],
  ],
  [
    'a file where staff alone can read it',
    'See [our minutes](https://plain.sharepoint.com/minutes).',
    [
      'warning links 7:19 "https://plain.sharepoint.com/minutes" may ask everyone outside the council to sign in. Put the file into files/ of the council\'s folder, and link to it there.',
    ],
  ],
  [
    'a path of one computer',
    'Fill in [the form (PDF, 20 KB)](C:\\forms\\form.pdf).',
    [
      'error links 7:33 "C:\\forms\\form.pdf" is a place on one computer, and no one else has it. Put the file into files/ of the council\'s folder, and write /files/ and its name.',
    ],
  ],
];

/** What is wrong with settings, or with how files fit together. */
const inCouncils: readonly InCouncil[] = [
  [
    'an original that is empty',
    {
      'files/plan.csv': whole(''),
      'publications/plan.mdx': whole(
        '---\ntitle: Our plan\ndescription: What we plan.\noriginal: /files/plan.csv\n---\n\nWords.\n',
      ),
    },
    [
      'publications/plan.mdx error publications 4:11 "/files/plan.csv" is empty: anyone who downloads it gets nothing. Put the document there again.',
    ],
  ],
  [
    'a download that is empty',
    {
      'files/plan.csv': whole(''),
      'pages/privacy.mdx': add('\n<Download href="/files/plan.csv">Our plan</Download>\n'),
    },
    [
      'pages/privacy.mdx error documents 9:1 "/files/plan.csv" is empty: anyone who downloads it gets nothing. Put the document there again.',
    ],
  ],
  [
    'a page of questions that has none',
    {
      'campaigns/mend-it/index.mdx': whole(
        '---\ntitle: Moving\ndescription: Of moving.\nquestions: true\n---\n\n## Days\n\nMonday.\n',
      ),
    },
    [
      'campaigns/mend-it/index.mdx error questions 4:1 The page says that it is questions with their answers, and has none. Write each as a heading, such as ## When will you reply?, or take the line out.',
    ],
  ],
  [
    'a question that nothing answers',
    {
      'campaigns/mend-it/index.mdx': whole(
        '---\ntitle: Moving\ndescription: Of moving.\nquestions: true\n---\n\n## When?\n\n## Where?\n\nHere.\n',
      ),
    },
    [
      'campaigns/mend-it/index.mdx error questions 7:4 Nothing answers "When?". Write the answer below it.',
    ],
  ],
  [
    'an answer that search engines can not read',
    {
      'campaigns/mend-it/index.mdx': whole(
        '---\ntitle: Moving\ndescription: Of moving.\nquestions: true\n---\n\n## When?\n\nNow.\n\n## Where?\n\n<Contact />\n',
      ),
    },
    [
      'campaigns/mend-it/index.mdx warning questions 11:4 Search engines read the answer to "Where?" as plain words, and <Contact> has none. Say it in words too, or put it below a heading that is no question.',
    ],
  ],
  [
    'a number of a service that none has',
    { 'services/missed-bin.mdx': replace('topic: bins', 'lgsl: [52400]\ntopic: bins') },
    [
      'services/missed-bin.mdx error settings 5:1 number 1 under `lgsl` is 52400. A number of the Local Government Services List has up to four figures.',
    ],
  ],
  [
    'a campaign that is no folder',
    {
      'campaigns/mend-it.mdx': whole(
        '---\ntitle: Mend it\ndescription: Of mending.\n---\n\nMend it.\n',
      ),
    },
    [
      "campaigns/mend-it.mdx error campaigns 1:1 A campaign is a folder. Move this file to campaigns/mend-it/index.mdx, and put the campaign's other pages beside it.",
    ],
  ],
  [
    'a campaign without a front page',
    {
      'campaigns/mend-it/1-places.mdx': whole(
        '---\ntitle: Places\ndescription: Where to mend.\n---\n\nHere.\n',
      ),
    },
    [
      "campaigns/mend-it/1-places.mdx error campaigns 1:1 The campaign has no front page, so nothing leads to its pages. Write campaigns/mend-it/index.mdx with the campaign's title and description.",
    ],
  ],
  [
    'a page of a campaign without its place',
    {
      'campaigns/mend-it/index.mdx': whole(
        '---\ntitle: Mend it\ndescription: Of mending.\n---\n\nMend it.\n',
      ),
      'campaigns/mend-it/places.mdx': whole(
        '---\ntitle: Places\ndescription: Where to mend.\n---\n\nHere.\n',
      ),
    },
    [
      "campaigns/mend-it/places.mdx error campaigns 1:1 The file's name does not say the page's place in the menu. Put it and a hyphen first, such as 1-places.mdx.",
    ],
  ],
  [
    'a page of a campaign that is too deep',
    {
      'campaigns/mend-it/index.mdx': whole(
        '---\ntitle: Mend it\ndescription: Of mending.\n---\n\nMend it.\n',
      ),
      'campaigns/mend-it/a/1-places.mdx': whole(
        '---\ntitle: Places\ndescription: Where to mend.\n---\n\nHere.\n',
      ),
    },
    [
      'campaigns/mend-it/a/1-places.mdx error campaigns 1:1 The file is too deep: the pages of a campaign are in one folder. Move it to campaigns/mend-it/1-places.mdx.',
    ],
  ],
  [
    'two pages of a campaign at one place',
    {
      'campaigns/mend-it/index.mdx': whole(
        '---\ntitle: Mend it\ndescription: Of mending.\n---\n\nMend it.\n',
      ),
      'campaigns/mend-it/1-days.mdx': whole(
        '---\ntitle: Days\ndescription: When to mend.\n---\n\nHere.\n',
      ),
      'campaigns/mend-it/1-places.mdx': whole(
        '---\ntitle: Places\ndescription: Where to mend.\n---\n\nHere.\n',
      ),
    },
    [
      'campaigns/mend-it/1-places.mdx error campaigns 1:1 mend-it/1-days.mdx is page 1 too. Begin one of the two names with another figure.',
    ],
  ],
  [
    'a look on a page of a campaign',
    {
      'campaigns/mend-it/index.mdx': whole(
        '---\ntitle: Mend it\ndescription: Of mending.\n---\n\nMend it.\n',
      ),
      'campaigns/mend-it/1-places.mdx': whole(
        '---\ntitle: Places\ndescription: Where to mend.\nheadline: Mend\n---\n\nHere.\n',
      ),
    },
    [
      'campaigns/mend-it/1-places.mdx error campaigns 4:1 `headline` is written once for the whole campaign, in index.mdx. Take it out here.',
    ],
  ],
  [
    'a campaign in colours that can not be read',
    {
      'campaigns/mend-it/index.mdx': whole(
        '---\ntitle: Mend it\ndescription: Of mending.\nlook:\n  deep: "#7fc4b8"\n  light: "#f9ebf1"\n  deepOnDark: "#f2b3d0"\n  lightOnDark: "#3a2430"\n---\n\nMend it.\n',
      ),
    },
    [
      'campaigns/mend-it/index.mdx error colours 5:10 `look.deep` is "#7fc4b8": links in a panel would have a contrast of 1.7 to 1, and 4.5 is needed, and 12 other pairs are too close. The nearest colour that passes is "#4b746d".',
    ],
  ],
  [
    'links to other sites that no longer work, or have moved for good',
    {
      'pages/cookies.mdx': add(
        '\nSee [their guide](https://www.example.org/guide), [their list](https://www.example.org/list), [their site](https://www.example.org/) and [their office](https://gone.example.org/).\n',
      ),
      'external-links.json': whole(
        JSON.stringify([
          {
            href: 'https://gone.example.org/',
            askedOn: '2026-11-20',
            status: 0,
            why: 'There is no site of that name.',
          },
          { href: 'https://www.example.org/', askedOn: '2026-11-20', status: 403 },
          {
            href: 'https://www.example.org/guide',
            askedOn: '2026-11-20',
            status: 404,
            brokenSince: '2026-10-02',
          },
          {
            href: 'https://www.example.org/list',
            askedOn: '2026-11-20',
            status: 200,
            movedTo: 'https://www.example.org/all',
          },
        ]),
      ),
    },
    [
      'pages/cookies.mdx warning external-links 9:19 "https://www.example.org/guide" has not worked since 2026-10-02 (last asked on 2026-11-20). It answered 404. Link to where it is now, or take the link out.',
      'pages/cookies.mdx warning external-links 9:64 "https://www.example.org/list" has moved to https://www.example.org/all (asked on 2026-11-20). Write the new address.',
      'pages/cookies.mdx warning external-links 9:153 "https://gone.example.org/" has not worked since 2026-11-20 (last asked on 2026-11-20). There is no site of that name. Link to where it is now, or take the link out.',
    ],
  ],
  [
    'a title that is missing',
    { 'pages/privacy.mdx': replace('title: Privacy\n', '') },
    ['pages/privacy.mdx error settings 2:1 `title` is missing. Write some words.'],
  ],
  [
    'a setting that is nearly one',
    { 'services/missed-bin.mdx': replace('topic:', 'topc:') },
    [
      'services/missed-bin.mdx error settings 5:1 `topc` is not a setting of this file. Did you mean `topic`?',
    ],
  ],
  [
    'a translation of no page, in a language that is not offered',
    {
      'pages/privcy.pl.mdx': whole(
        '---\ntitle: Prywatność\ndescription: O danych.\n---\n\nTekst.\n',
      ),
    },
    [
      'pages/privcy.pl.mdx error translated-pages 1:1 No one can come to a page in "pl", because council.yaml does not list the language. Write "languages: [pl]" there, or take the file out.',
    ],
  ],
  [
    'a translation whose original has changed since',
    {
      'council.yaml': add('languages: [pl]\n'),
      'notices/pl.mdx': whole(
        '---\ntitle: Po polsku\ndescription: Jak poprosić.\nsource: Made up\nlanguage: pl\ncheckedBy: A reader\n---\n\nProsimy zadzwonić: <Telephone />.\n',
      ),
      'pages/privacy.pl.mdx': whole(
        '---\ntitle: Prywatność\ndescription: O danych.\ncheckedBy: A reader\n---\n\nPrzechowujemy je przez rok.\n',
      ),
      'translated.json': whole(
        '{"pages/privacy.pl": {"on": "2026-11-02", "words": ["Privacy", "What we keep.", "We keep what you send for six months.", "We share it with no one at all."]}}',
      ),
    },
    [
      'council.yaml warning setting-translations 27:1 Pages in Polish show words of yours in English: 1 in charter.mdx. Write "translations: { pl: … }" beside them (docs/settings.md says where), and an alert as a file beside it, with .pl before .mdx.',
      'pages/privacy.pl.mdx warning originals 2:1 privacy.mdx has changed since 2026-11-02, when this said the same. Changed in the description: "What we keep." is now "What we keep and why." Changed: "… you send for six months." is now "… you send for twelve months." Taken out: "We share it with no one at all." Put that into this page too, then type: npm run translated -- pages/privacy.pl',
    ],
  ],
  [
    'a translation of which no one has said what it was made from',
    {
      'council.yaml': add('languages: [pl]\n'),
      'notices/pl.mdx': whole(
        '---\ntitle: Po polsku\ndescription: Jak poprosić.\nsource: Made up\nlanguage: pl\ncheckedBy: A reader\n---\n\nProsimy zadzwonić: <Telephone />.\n',
      ),
      'pages/privacy.pl.mdx': whole(
        '---\ntitle: Prywatność\ndescription: O danych.\ncheckedBy: A reader\n---\n\nPrzechowujemy je przez rok.\n',
      ),
    },
    [
      'council.yaml warning setting-translations 27:1 Pages in Polish show words of yours in English: 1 in charter.mdx. Write "translations: { pl: … }" beside them (docs/settings.md says where), and an alert as a file beside it, with .pl before .mdx.',
      'pages/privacy.pl.mdx warning originals 2:1 It is not known which words of privacy.mdx this was translated from, so no one would hear when those change. Compare the two, then type: npm run translated -- pages/privacy.pl',
    ],
  ],
  [
    'a fact in a translation',
    {
      'pages/privacy.pl.mdx': whole(
        '---\ntitle: Prywatność\ndescription: O danych.\nowner: Office\n---\n\nTekst.\n',
      ),
    },
    [
      'pages/privacy.pl.mdx error settings 4:1 `owner` is not a setting of this file. A translation has only words (title, description, alsoKnownAs, checkedBy), and takes everything else from the page that it is a translation of. Take it out.',
    ],
  ],
  [
    'a setting that is none',
    { 'pages/privacy.mdx': replace('title: Privacy', 'colour: red\ntitle: Privacy') },
    [
      'pages/privacy.mdx error settings 2:1 `colour` is not a setting of this file. The settings are: title, description, source, owner, reviewOn, draft, publishOn, expireOn, instead, alsoKnownAs, questions.',
    ],
  ],
  [
    'a number for words',
    { 'pages/privacy.mdx': replace('title: Privacy', 'title: 2026') },
    [
      'pages/privacy.mdx error settings 2:8 `title` is 2026. Put it in quotation marks: title: "2026"',
    ],
  ],
  [
    'a list for words',
    { 'pages/privacy.mdx': replace('title: Privacy', 'title: [a, b]') },
    ['pages/privacy.mdx error settings 2:1 `title` is a list or group. Write some words.'],
  ],
  [
    'a colon within words',
    { 'pages/privacy.mdx': replace('title: Privacy', 'title: Privacy: what we keep') },
    [
      'pages/privacy.mdx error settings 2:8 There is a colon within the words. Put them in quotation marks: title: "Privacy: what we keep"',
    ],
  ],
  [
    'a tab for spaces',
    { 'services/missed-bin.mdx': replace('  online:', '\tonline:') },
    [
      'services/missed-bin.mdx error settings 7:2 This line begins with a tab. Use spaces: two for each step.',
    ],
  ],
  [
    'a space of Word',
    { 'services/missed-bin.mdx': replace('  online:', '  online:') },
    [
      'services/missed-bin.mdx error settings 7:3 This line begins with no-break spaces, such as Word writes. Write ordinary spaces: two for each step.',
    ],
  ],
  [
    'a quotation mark that is not closed',
    { 'pages/privacy.mdx': replace('title: Privacy', "title: 'Privacy") },
    [
      'pages/privacy.mdx error settings 2:9 The quotation mark is not closed. Close it at the end of the words: title: "Privacy"',
    ],
  ],
  [
    'a bracket that is not closed',
    { 'pages/privacy.mdx': replace('title: Privacy', 'title: [Privacy') },
    [
      'pages/privacy.mdx error settings 2:8 The [ is not closed. Write ] at the end of the list; if it is not a list, put the words in quotation marks: title: "[Privacy"',
    ],
  ],
  [
    'curly marks around words',
    { 'pages/privacy.mdx': replace('title: Privacy', 'title: “Privacy”') },
    [
      'pages/privacy.mdx warning texts 2:1 The curly quotation marks around `title` would be shown. Write it without them: Privacy',
    ],
  ],
  [
    'a sign of YAML at the start of words',
    { 'pages/privacy.mdx': replace('title: Privacy', 'title: *Privacy') },
    [
      'pages/privacy.mdx error settings 2:8 Put words that begin with * in quotation marks: title: "*Privacy"',
    ],
  ],
  [
    'a setting that is there twice',
    { 'pages/privacy.mdx': replace('title: Privacy', 'title: Privacy\ntitle: Private') },
    ['pages/privacy.mdx error settings 3:1 `title` is there twice. Take one of them out.'],
  ],
  [
    'no line above the settings',
    { 'pages/privacy.mdx': replace('---\ntitle', 'title') },
    [
      'pages/privacy.mdx error settings 1:1 Above the settings comes a line of ---. Write it as the first line of the file.',
    ],
  ],
  [
    'no line below the settings',
    { 'pages/privacy.mdx': replace('tests\n---', 'tests') },
    [
      'pages/privacy.mdx error settings 5:1 Below the settings comes a line of ---. Write it here, above the words of the page.',
    ],
  ],
  [
    'a file without settings',
    { 'pages/privacy.mdx': whole('Just words.\n') },
    [
      'pages/privacy.mdx error settings 1:1 The file must begin with a line of ---, its settings, and another line of ---.',
    ],
  ],
  [
    'two versions of one file',
    {
      'pages/privacy.mdx': replace(
        'We keep what you send',
        '<<<<<<< HEAD\nWe keep what you send\n=======\nWe keep\n>>>>>>> other',
      ),
    },
    [
      'pages/privacy.mdx error settings 7:1 Two versions of the same lines are in this file, down to line 11. Keep the right one, and take out the lines of <<<<<<<, ======= and >>>>>>>.',
    ],
  ],
  [
    'an empty text',
    { 'pages/privacy.mdx': replace('description: What we keep and why.', "description: ''") },
    [
      'pages/privacy.mdx error texts 3:1 `description` is empty. Write some words, or take the line out.',
    ],
  ],
  [
    'a page without words',
    { 'pages/privacy.mdx': replace('We keep what you send for twelve months.', '') },
    [
      'pages/privacy.mdx warning texts 1:1 The page has no words below its settings. Write some, or take the file out.',
    ],
  ],
  [
    'a day that there is not',
    { 'pages/privacy.mdx': replace('title: Privacy', 'reviewOn: 2026-11-31\ntitle: Privacy') },
    [
      'pages/privacy.mdx error settings 2:11 `reviewOn` is "2026-11-31". November 2026 has 30 days.',
    ],
  ],
  [
    'a page that should have been read again',
    {
      'pages/privacy.mdx': replace(
        'title: Privacy',
        'owner: Web team\nreviewOn: 2026-11-20\ntitle: Privacy',
      ),
    },
    [
      'pages/privacy.mdx warning review-dates 3:1 Web team should have read this page again by 2026-11-20. Read it, put right what has changed, and give a new reviewOn.',
    ],
  ],
  [
    'a page that should be read again soon',
    {
      'pages/privacy.mdx': replace(
        'title: Privacy',
        'owner: Web team\nreviewOn: 2026-12-01\ntitle: Privacy',
      ),
    },
    [
      'pages/privacy.mdx warning review-dates 3:1 Web team should read this page again by 2026-12-01: that is in 8 days. Put right what has changed, and give a new reviewOn.',
    ],
  ],
  [
    'a page that an owner without a mailbox should be reminded of',
    {
      'staff.yaml': whole(
        'teams:\n  - id: office\n    name: Customer services\n    mailbox: office@example.gov.uk\n    forms: [general-enquiry]\npeople:\n  - { name: Jo Ismay, email: jo@example.gov.uk, role: manager }\nreviewReminders: true\n',
      ),
      'pages/privacy.mdx': replace(
        'title: Privacy',
        'owner: Custmer services\nreviewOn: 2027-12-01\ntitle: Privacy',
      ),
      'pages/cookies.mdx': replace(
        'title:',
        'owner: Customer services team\nreviewOn: 2027-12-01\ntitle:',
      ),
    },
    [
      'pages/privacy.mdx warning review-dates 2:8 "Custmer services" has no mailbox in staff.yaml, so no one is reminded of this page. Did you mean "Customer services"? Name a team or a person of staff.yaml, or add a team of this name there: it may have no forms.',
    ],
  ],
  [
    'a page without an owner that someone should be reminded of',
    {
      'staff.yaml': whole(
        'teams:\n  - id: office\n    name: Customer services\n    mailbox: office@example.gov.uk\n    forms: [general-enquiry]\npeople:\n  - { name: Jo Ismay, email: jo@example.gov.uk, role: manager }\nreviewReminders: true\n',
      ),
      'pages/privacy.mdx': replace('title: Privacy', 'reviewOn: 2027-12-01\ntitle: Privacy'),
      'pages/cookies.mdx': replace('title:', 'owner: Jo Ismay\nreviewOn: 2027-12-01\ntitle:'),
    },
    [
      'pages/privacy.mdx warning review-dates 2:1 No one is reminded to read this page again, because it has no owner. Write owner: and the name of a team or a person of staff.yaml.',
    ],
  ],
  [
    'a name of a file with capitals',
    {
      'pages/Parks.mdx': whole('---\ntitle: Parks\ndescription: Where they are.\n---\n\nWords.\n'),
    },
    [
      "pages/Parks.mdx error pages 1:1 The file's name becomes its address. Name it with small letters, digits and hyphens only: parks.mdx.",
      'pages/Parks.mdx warning reachable 1:1 No page links to this one. Link to it as /Parks/ from a page that people read before it.',
    ],
  ],
  [
    'a page at an address of the site’s own',
    { 'pages/search.mdx': whole('---\ntitle: Find\ndescription: Where it is.\n---\n\nWords.\n') },
    [
      'pages/search.mdx error pages 1:1 The site has a page of its own at /search/. Give the file another name.',
      'pages/search.mdx warning reachable 1:1 No page links to this one. Link to it as /search/ from a page that people read before it.',
    ],
  ],
  [
    'a page that no page leads to',
    {
      'pages/parks.mdx': whole('---\ntitle: Parks\ndescription: Where they are.\n---\n\nWords.\n'),
    },
    [
      'pages/parks.mdx warning reachable 1:1 No page links to this one. Link to it as /parks/ from a page that people read before it.',
    ],
  ],
  [
    'a page with the title of another',
    {
      'news/tree.mdx': whole(
        '---\ntitle: Privacy\ndescription: It fell.\npublishedOn: 2026-11-20\n---\n\nWords.\n',
      ),
    },
    [
      'pages/privacy.mdx warning titles 2:8 "Privacy" is the title of news/tree.mdx too, and no one could tell them apart in search. Give one of them another title.',
    ],
  ],
  [
    'a page with the description of another',
    {
      'news/tree.mdx': whole(
        '---\ntitle: A tree\ndescription: What we keep and why.\npublishedOn: 2026-11-20\n---\n\nWords.\n',
      ),
    },
    [
      'pages/privacy.mdx warning titles 3:14 "What we keep and why." is the description of news/tree.mdx too, and no one could tell them apart in search. Give one of them another description.',
    ],
  ],
  [
    'a folder that nothing reads',
    { 'servces/bins.mdx': whole('---\n---\n') },
    ['servces error settings 1:1 Nothing reads the folder "servces". Name it services.'],
  ],
  [
    'a page in another ending',
    { 'pages/parks.md': whole('Words.\n') },
    ['pages/parks.md error settings 1:1 Nothing reads this file. Name it parks.mdx.'],
  ],
  [
    'a file of Word',
    { 'pages/Parks.docx': whole('x') },
    [
      'pages/Parks.docx error settings 1:1 Nothing reads this file. Copy its words into a file parks.mdx, and take this one out.',
    ],
  ],
  [
    'a file too deep',
    {
      'news/2026/tree.mdx': whole(
        '---\ntitle: A tree\ndescription: It fell.\npublishedOn: 2026-11-20\n---\n\nWords.\n',
      ),
    },
    [
      'news/2026/tree.mdx error settings 1:1 The file is too deep: nothing below news/ is sorted into folders. Move it to news/tree.mdx.',
    ],
  ],
  [
    'a file of settings under a wrong name',
    { 'topic.yaml': whole('[]\n') },
    [
      'topic.yaml error settings 1:1 Nothing reads this file. Name it topics.yaml, if that is what it is.',
    ],
  ],
  [
    'a standard that is not in the charter',
    {
      'forms/general-enquiry.mdx': replace(
        'standard: online-enquiry',
        'standard: online-enquiries',
      ),
    },
    [
      'forms/general-enquiry.mdx error references 5:11 There is no standard "online-enquiries" in the charter. There are: online-enquiry; or none, where no time is published.',
    ],
  ],
  [
    'a topic that there is not',
    { 'services/missed-bin.mdx': replace('topic: bins', 'topic: bin') },
    [
      'services/missed-bin.mdx error references 5:8 There is no topic "bin". Did you mean "bins"?',
      'topics.yaml warning reachable 1:1 No service is under the topic "Bins and recycling", so its page is empty. Write "topic: bins" in a service, or take the topic out.',
    ],
  ],
  [
    'a service that there is not',
    { 'services/missed-bin.mdx': replace('topic: bins', 'topic: bins\nrelated: [mised-bin]') },
    [
      'services/missed-bin.mdx error references 6:11 There is no other service "mised-bin". There are none.',
    ],
  ],
  [
    'an office that there is not',
    {
      'services/missed-bin.mdx': replace(
        '  without: { telephone: Made up., inPerson: Made up., letter: Made up. }',
        '  inPerson: { offices: [town-hall] }\n  without: { telephone: Made up., letter: Made up. }',
      ),
    },
    [
      'services/missed-bin.mdx error references 11:25 There is no office "town-hall". There are none.',
    ],
  ],
  [
    'a mailbox that is no address',
    { 'forms/general-enquiry.mdx': replace('enquiries@plain.example.gov.uk', 'enquiries') },
    [
      'forms/general-enquiry.mdx error settings 6:10 `mailbox` is "enquiries". Write an e-mail address, such as enquiries@example.gov.uk.',
    ],
  ],
  [
    'a mailbox that is somebody’s own',
    {
      'forms/general-enquiry.mdx': replace(
        'enquiries@plain.example.gov.uk',
        'jo.bloggs@hotmail.co.uk',
      ),
    },
    [
      'forms/general-enquiry.mdx warning personal-data 6:10 "jo.bloggs@hotmail.co.uk" is a private mailbox, and what residents send would be kept there. Write a mailbox of the council\'s.',
    ],
  ],
  [
    'a target that is misspelt',
    { 'charter.mdx': replace('2 working days', '2 workng days') },
    [
      'charter.mdx error settings 9:13 `target` of number 1 under `standards`: "2 workng days" is not a target. Write it like one of these: "2 working days", "4 working hours", "28 days", "2 weeks", "1 month", "same day", "same working day", "within 24 hours", "10 minutes", "45 seconds", "90% within 20 seconds", "95% within 10 working days", "95% of cases", "end of the next working day", "no published time".',
    ],
  ],
  [
    'a channel that there is not',
    { 'charter.mdx': replace('channel: online', 'channel: onlin') },
    [
      'charter.mdx error settings 8:14 `channel` of number 1 under `standards` is "onlin". Did you mean "online"?',
    ],
  ],
  [
    'two standards of one id',
    {
      'charter.mdx': replace(
        '---\n\nWe',
        '  - id: online-enquiry\n    title: Again\n    channel: letter\n    target: 2 working days\n    measures: reply\n    appliesTo: Letters.\n    source: Made up\n---\n\nWe',
      ),
    },
    [
      'charter.mdx error standards 13:9 There are two standards "online-enquiry". Give each an id of its own.',
      'forms/general-enquiry.mdx warning form-standards 5:11 "online-enquiry" is a standard for the channel "letter", and this is a form. The charter has none that suits.',
    ],
  ],
  [
    'two standards that contradict each other',
    {
      'charter.mdx': replace(
        '---\n\nWe',
        '  - id: visit\n    title: Visits\n    channel: in-person\n    target: 10 minutes\n    measures: be-seen\n    about: visit\n    appliesTo: Visits.\n    source: Made up\n  - id: visit-two\n    title: Visits\n    channel: in-person\n    target: 30 minutes\n    measures: be-seen\n    about: visit\n    appliesTo: Visits.\n    source: Made up\n---\n\nWe',
      ),
    },
    [
      'charter.mdx warning standards 24:5 Two standards contradict each other: "visit" promises 10 minutes and "visit-two" promises 30 minutes. Keep one, or use "about" to say that they are about different things.',
    ],
  ],
  [
    'a complaint that takes longer than the Code allows',
    {
      'charter.mdx': replace(
        '---\n\nWe',
        '  - id: complaint\n    title: Complaints\n    channel: any\n    target: 15 working days\n    measures: reply\n    about: complaint\n    appliesTo: Complaints.\n    source: Made up\n---\n\nWe',
      ),
    },
    [
      'charter.mdx warning standards 16:5 The reply to a complaint takes 15 working days; the Complaint Handling Code allows 10 working days at stage 1.',
    ],
  ],
  [
    'a form under a standard without a date',
    { 'charter.mdx': replace('target: 2 working days', 'target: 80% of cases') },
    [
      'forms/general-enquiry.mdx error form-standards 5:11 "online-enquiry" promises 80% of cases, so it gives no date to someone who sends a form. The charter has none that suits, or none, where no time is published.',
    ],
  ],
  [
    'a question without a kind',
    { 'forms/general-enquiry.mdx': replace('    type: textarea\n', '') },
    [
      'forms/general-enquiry.mdx error settings 8:3 `type` of number 1 under `fields` is missing. Write one of: text, textarea, email, tel, number, select, radios, checkboxes, date, postcode, address, reference, file, consent.',
    ],
  ],
  [
    'a kind of question that there is not',
    { 'forms/general-enquiry.mdx': replace('type: textarea', 'type: textara') },
    [
      'forms/general-enquiry.mdx error settings 9:11 `type` of number 1 under `fields` is "textara". Did you mean "textarea"?',
    ],
  ],
  [
    'two questions of one name',
    { 'forms/general-enquiry.mdx': replace('name: email', 'name: message') },
    [
      'forms/general-enquiry.mdx error forms 11:11 There are two questions called "message". Give one of them another name.',
    ],
  ],
  [
    'a choice without options',
    { 'forms/general-enquiry.mdx': replace('type: textarea', 'type: radios') },
    [
      'forms/general-enquiry.mdx error forms 8:3 A question of type radios needs "options:", a list of answers to choose from.',
    ],
  ],
  [
    'a question that depends on one that is not there',
    {
      'forms/general-enquiry.mdx': replace(
        '    required: true',
        '    required: true\n    showWhen: { field: befor, is: yes }',
      ),
    },
    [
      'forms/general-enquiry.mdx error forms 11:24 There is no question "befor" for "message" to depend on. There are: message, email.',
    ],
  ],
  [
    'a way to a form that promises something else',
    {
      'services/missed-bin.mdx': replace(
        '    form: general-enquiry',
        '    form: general-enquiry\n    standard: none',
      ),
    },
    [
      'services/missed-bin.mdx error ways 9:15 The form "general-enquiry" promises "online-enquiry" (2 working days), and this way to it "none". Take "standard" out here: the card shows what the form promises. To promise another time, change it in the form.',
    ],
  ],
  [
    'a way of another channel',
    {
      'services/missed-bin.mdx': replace(
        '  without: { telephone: Made up., inPerson: Made up., letter: Made up. }',
        '  telephone: { standard: online-enquiry }\n  without: { inPerson: Made up., letter: Made up. }',
      ),
    },
    [
      'services/missed-bin.mdx error ways 11:26 "online-enquiry" is a standard for the channel "online", and this is the way to do it by telephone. The charter has none that suits: take "standard" out, or add one to the charter.',
    ],
  ],
  [
    'a way without words for its link',
    {
      'services/missed-bin.mdx': replace(
        '    form: general-enquiry\n    label: Tell us online\n',
        '    href: https://example.org\n',
      ),
    },
    [
      'services/missed-bin.mdx error settings 7:3 `ways.online.label` is missing. A way with a link to another place needs words for the link: add a label.',
    ],
  ],
  [
    'a service that is online alone',
    {
      'services/missed-bin.mdx': replace(
        '  without: { telephone: Made up., inPerson: Made up., letter: Made up. }\n',
        '',
      ),
    },
    [
      'services/missed-bin.mdx error channels 6:1 This can be done online alone, and anyone who cannot use the web is left out. Add the way, or say why there is none: under ways, "without:" and below it "telephone: the reason".',
    ],
  ],
  [
    'a way that nothing is said of',
    { 'services/missed-bin.mdx': replace(', letter: Made up. }', ' }') },
    [
      'services/missed-bin.mdx warning channels 6:1 Nothing says how this is done by letter, nor why not. Add the way, or say why there is none: under ways, "without:" and below it "letter: the reason".',
    ],
  ],
  [
    'a setting that nothing reads',
    {
      'services/missed-bin.mdx': replace(
        '    form: general-enquiry',
        '    form: general-enquiry\n    href: https://example.org',
      ),
    },
    [
      'services/missed-bin.mdx warning unread-settings 9:5 Nothing reads `href`, because `form` says where this way leads. Take one of them out.',
    ],
  ],
  [
    'the standard of a closed office',
    {
      'offices/hall.mdx': whole(
        '---\ntitle: Hall\ndescription: Where it was.\nplace: Town\nhow: closed\nstandard: none\n---\n\nWords.\n',
      ),
    },
    [
      'offices/hall.mdx warning unread-settings 6:1 Nothing reads `standard`, because this office is closed. Take it out, or change `how`.',
    ],
  ],
  [
    'a colour that is none',
    { 'council.yaml': replace("deep: '#1d4f4a'", 'deep: green') },
    [
      'council.yaml error settings 11:9 `brand.deep` is "green". A colour is # and six figures or letters a to f, such as #0b3d3a.',
    ],
  ],
  [
    'colours that cannot be told apart',
    { 'council.yaml': replace("deep: '#1d4f4a'", "deep: '#dddddd'") },
    [
      'council.yaml error colours 11:10 `brand.deep` is "#dddddd": links in a panel would have a contrast of 1.1 to 1, and 4.5 is needed, and 12 other pairs are too close. The nearest colour that passes is "#6c6c6c".',
    ],
  ],
  [
    'a language that is not shipped',
    { 'council.yaml': add('languages: [xx]\n') },
    [
      'council.yaml error references 27:13 The site\'s own words are not written in "xx". They are in: en, bn, cy, lt, pl, pt, ro, tr, ur, zh, zh-Hant.',
    ],
  ],
  [
    'a language without its notice',
    { 'council.yaml': add('languages: [pl]\n') },
    [
      'council.yaml error pages 27:13 There is no notice in "pl", and the site would link to one. Write notices/pl.mdx, or take the language out.',
    ],
  ],
  [
    'a language twice',
    { 'council.yaml': add('languages: [pl, pl]\n') },
    [
      'council.yaml error pages 27:13 There is no notice in "pl", and the site would link to one. Write notices/pl.mdx, or take the language out.',
      'council.yaml error unique 27:13 "pl" is there twice. Take one out.',
    ],
  ],
  [
    'a notice in another language than its name',
    {
      'notices/pl.mdx': whole(
        '---\ntitle: Pismo\ndescription: Inne formaty.\nlanguage: lt\n---\n\nSłowa.\n',
      ),
    },
    [
      'notices/pl.mdx error languages 4:11 Nothing links to a notice in "lt", because council.yaml does not list the language. Write "languages: [lt]" there, or take the notice out.',
      'notices/pl.mdx error pages 4:11 The language is "lt", and the file is named pl.mdx. Make them the same.',
    ],
  ],
  [
    'hours that are none',
    { 'council.yaml': replace('monday: 09:00-17:00', 'monday: 17:00-09:00') },
    [
      'council.yaml error calendar 21:3 "17:00-09:00" are not opening hours. Write 09:00-17:00, or 09:00-12:30, 13:30-17:00, or closed.',
    ],
  ],
  [
    'a number of the council that no one could call',
    { 'council.yaml': replace('01632 960000', '0163 96') },
    [
      'council.yaml error telephones 16:14 No one could call "0163 96". Write the whole number with its area code, such as 01632 960101.',
    ],
  ],
  [
    'a nation that there is not',
    { 'council.yaml': replace('nation: england-and-wales', 'nation: england') },
    [
      'council.yaml error settings 4:9 `nation` is "england". Write one of: england-and-wales, wales, scotland, northern-ireland.',
    ],
  ],
  [
    'an address that is not whole',
    { 'council.yaml': replace('https://plain.example.gov.uk', 'plain.example.gov.uk') },
    [
      'council.yaml error settings 3:6 `url` is "plain.example.gov.uk". Write a whole address, such as https://www.example.gov.uk.',
      'council.yaml error settings 3:6 `url` is "plain.example.gov.uk". Write the address of the site and no more, such as https://www.example.gov.uk.',
    ],
  ],
  [
    'a demonstration without sources',
    {
      'council.yaml': replace(
        "sources:\n  - id: made-up\n    title: A council made up for tests\n    publisher: Front Door\n    date: '2026'\n",
        'demonstration: true\n',
      ),
    },
    [
      'council.yaml error sources 5:1 A demonstration names the public documents it is made from. List them under sources, or take `demonstration: true` out.',
    ],
  ],
  [
    'a logo that is not there',
    { 'council.yaml': add('logo: /none.svg\n') },
    [
      'council.yaml error logo 27:1 There is no file public/none.svg. Put the picture there, or take the line out: the site then shows its own sign.',
    ],
  ],
  [
    'two topics of one id',
    { 'topics.yaml': add('- id: bins\n  title: Again\n  description: Again\n') },
    ['topics.yaml error unique 4:7 There are two topics "bins". Give one of them another id.'],
  ],
  [
    'a topic without services',
    { 'topics.yaml': add('- id: parks\n  title: Parks\n  description: Where to play\n') },
    [
      'topics.yaml warning reachable 4:1 No service is under the topic "Parks", so its page is empty. Write "topic: parks" in a service, or take the topic out.',
    ],
  ],
  [
    'an alert that ends before it begins',
    {
      'alerts/snow.mdx': whole(
        '---\ntitle: Snow\ndescription: Roads.\nfrom: 2026-11-20\nuntil: 2026-11-19\n---\n',
      ),
    },
    [
      'alerts/snow.mdx error pages 5:1 The alert ends on 2026-11-19, before it begins on 2026-11-20. It would never be shown.',
    ],
  ],
  [
    'an alert that is over',
    {
      'alerts/snow.mdx': whole(
        '---\ntitle: Snow\ndescription: Roads.\nfrom: 2026-11-19\nuntil: 2026-11-20\n---\n',
      ),
    },
    [
      'alerts/snow.mdx warning shown-days 5:1 The alert ended on 2026-11-20 and is no longer shown. Take the file out, or give it a later day.',
    ],
  ],
  [
    'words of an alert that no one sees',
    {
      'alerts/snow.mdx': whole(
        '---\ntitle: Snow\ndescription: Roads.\nfrom: 2026-11-19\nuntil: 2026-11-30\n---\n\nWords.\n',
      ),
    },
    [
      'alerts/snow.mdx warning hidden-words 8:1 No one sees these words: only the title and the description are shown. Move them to a page, and name its address as href.',
    ],
  ],
  [
    'an event that ends before it begins',
    {
      'events/fair.mdx': whole(
        '---\ntitle: Fair\ndescription: Fun.\nfrom: 2027-03-14\nuntil: 2027-03-13\nplace: Park\ncost: Free\n---\n\nWords.\n',
      ),
    },
    [
      'events/fair.mdx error shown-days 5:1 The event ends on 2027-03-13, before it begins on 2027-03-14. Write the first day as from and the last as until.',
    ],
  ],
  [
    'an event that repeats and has a last day too',
    {
      'events/talk.mdx': whole(
        '---\ntitle: Talk\ndescription: A talk.\nfrom: 2027-03-03\nuntil: 2027-03-04\nrepeats:\n  every: week\n  until: 2027-04-07\nplace: Park\ncost: Free\n---\n\nWords.\n',
      ),
    },
    [
      'events/talk.mdx error events 5:1 An event that repeats is on for a day each time, and this has a last day too. Take until out, and write the last date as until below repeats.',
    ],
  ],
  [
    'an event that stops repeating before it begins',
    {
      'events/talk.mdx': whole(
        '---\ntitle: Talk\ndescription: A talk.\nfrom: 2027-03-03\nrepeats:\n  every: week\n  until: 2027-03-02\nplace: Park\ncost: Free\n---\n\nWords.\n',
      ),
    },
    [
      'events/talk.mdx error events 7:3 The event is on until 2027-03-02, before it is first on, on 2027-03-03. Write the last date that it may be on.',
    ],
  ],
  [
    'an event that repeats for too long',
    {
      'events/talk.mdx': whole(
        '---\ntitle: Talk\ndescription: A talk.\nfrom: 2027-03-03\nrepeats:\n  every: week\n  until: 2072-03-02\nplace: Park\ncost: Free\n---\n\nWords.\n',
      ),
    },
    [
      'events/talk.mdx error events 7:3 Dates are worked out for three years, so the last that can be is 2030-03-03. Write that day or an earlier one.',
    ],
  ],
  [
    'an event that begins on another day than it repeats on',
    {
      'events/talk.mdx': whole(
        '---\ntitle: Talk\ndescription: A talk.\nfrom: 2027-03-03\nrepeats:\n  every: last Friday\n  until: 2027-12-31\nplace: Park\ncost: Free\n---\n\nWords.\n',
      ),
    },
    [
      'events/talk.mdx error events 4:1 The event begins on 2027-03-03, which is not such a day as it says below repeats. The first that is: 2027-03-26. Write that day as from, or change every.',
    ],
  ],
  [
    'an event that is left out on a day that it would not be on',
    {
      'events/talk.mdx': whole(
        '---\ntitle: Talk\ndescription: A talk.\nfrom: 2027-03-03\nrepeats:\n  every: week\n  until: 2027-12-31\n  except:\n    - 2027-03-04\nplace: Park\ncost: Free\n---\n\nWords.\n',
      ),
    },
    [
      'events/talk.mdx error events 9:5 The event would not be on 2027-03-04 anyway. Write a day on which it would be, or take this one out.',
    ],
  ],
  [
    'an event of which every date is left out',
    {
      'events/talk.mdx': whole(
        '---\ntitle: Talk\ndescription: A talk.\nfrom: 2027-03-03\nrepeats:\n  every: week\n  until: 2027-03-04\n  except:\n    - 2027-03-03\nplace: Park\ncost: Free\n---\n\nWords.\n',
      ),
    },
    [
      'events/talk.mdx error events 8:3 Every date is left out, so the event is on no day. Leave one of them, or take the event out.',
    ],
  ],
  [
    'an original that is not there',
    {
      'publications/plan.mdx': whole(
        '---\ntitle: Our plan\ndescription: What we plan.\noriginal: /documents/none.pdf\n---\n\nWords.\n',
      ),
    },
    [
      'publications/plan.mdx error publications 4:1 There is no file public/documents/none.pdf. Put the document there, or take the line out.',
    ],
  ],
  [
    'an original of another site',
    {
      'publications/plan.mdx': whole(
        '---\ntitle: Our plan\ndescription: What we plan.\noriginal: https://example.org/plan.pdf\n---\n\nWords.\n',
      ),
    },
    [
      'publications/plan.mdx error publications 4:11 "https://example.org/plan.pdf" is no document of this site. Put it into public/ and write its name after a /, such as /documents/local-plan.pdf.',
    ],
  ],
  [
    'a filter that no entry is under',
    {
      'directories/shops.mdx': whole(
        '---\ntitle: Shops\ndescription: Where to pay.\nfilters:\n  - id: town\n    title: Town\nentries:\n  - name: One\n---\n\nWords.\n',
      ),
    },
    [
      'directories/shops.mdx error directories 5:3 No entry says its town, so there is nothing to choose. Write "is:" with "town:" below the entries, or take the filter out.',
    ],
  ],
  [
    'an entry under a filter that there is not',
    {
      'directories/shops.mdx': whole(
        '---\ntitle: Shops\ndescription: Where to pay.\nfilters:\n  - id: town\n    title: Town\nentries:\n  - name: One\n    is:\n      town: Merrow\n      village: Vale\n---\n\nWords.\n',
      ),
    },
    ['directories/shops.mdx error directories 11:7 There is no filter "village". There are: town.'],
  ],
  [
    'two values of one address',
    {
      'directories/shops.mdx': whole(
        '---\ntitle: Shops\ndescription: Where to pay.\nfilters:\n  - id: town\n    title: Town\nentries:\n  - name: One\n    is:\n      town: St Ives\n  - name: Two\n    is:\n      town: St. Ives\n---\n\nWords.\n',
      ),
    },
    [
      'directories/shops.mdx error directories 13:13 "St. Ives" and "St Ives" would be at one address. Write both in the same way.',
    ],
  ],
  [
    'a number in a directory that no one could call',
    {
      'directories/shops.mdx': whole(
        '---\ntitle: Shops\ndescription: Where to pay.\nfilters:\n  - id: town\n    title: Town\nentries:\n  - name: One\n    telephone: 0163 96\n    is:\n      town: Merrow\n---\n\nWords.\n',
      ),
    },
    [
      'directories/shops.mdx error directories 9:16 No one could call "0163 96". Write the whole number with its area code, such as 01632 960101.',
    ],
  ],
  [
    'a form that could be sent after its consultation',
    {
      'consultations/parking.mdx': whole(
        '---\ntitle: Parking\ndescription: Where to park.\nopensOn: 2026-11-20\nclosesOn: 2026-12-19\nform: views\nnext: We read it all.\n---\n\nWords.\n',
      ),
      'forms/views.mdx': whole(
        '---\nstandard: online-enquiry\nmailbox: a@example.gov.uk\nfields:\n  - name: message\n    type: textarea\n    label: What do you think?\n  - name: email\n    type: email\n---\n\nWords.\n',
      ),
    },
    [
      'consultations/parking.mdx warning consultations 6:7 The form "views" could still be sent after 2026-12-19, when the consultation is closed. Write "closesOn: 2026-12-19" in forms/views.mdx, or let a service lead to the form, if it is for other messages too.',
    ],
  ],
  [
    'a form that closes before its consultation',
    {
      'consultations/parking.mdx': whole(
        '---\ntitle: Parking\ndescription: Where to park.\nopensOn: 2026-11-20\nclosesOn: 2026-12-19\nform: views\nnext: We read it all.\n---\n\nWords.\n',
      ),
      'forms/views.mdx': whole(
        '---\nstandard: online-enquiry\nmailbox: a@example.gov.uk\nclosesOn: 2026-12-01\nfields:\n  - name: message\n    type: textarea\n    label: What do you think?\n  - name: email\n    type: email\n---\n\nWords.\n',
      ),
    },
    [
      'consultations/parking.mdx error consultations 6:7 The form "views" closes on 2026-12-01, and people can have their say until 2026-12-19. Write "closesOn: 2026-12-19" in forms/views.mdx.',
    ],
  ],
  [
    'a consultation that closes before it opens',
    {
      'consultations/parking.mdx': whole(
        '---\ntitle: Parking\ndescription: Where to park.\nopensOn: 2026-11-20\nclosesOn: 2026-11-19\nform: general-enquiry\nnext: We read it all.\n---\n\nWords.\n',
      ),
    },
    [
      'consultations/parking.mdx error consultations 5:1 The consultation closes on 2026-11-19, before it opens on 2026-11-20. Write the first day as opensOn and the last as closesOn.',
    ],
  ],
  [
    'an outcome before the end',
    {
      'consultations/parking.mdx': whole(
        '---\ntitle: Parking\ndescription: Where to park.\nopensOn: 2026-11-20\nclosesOn: 2026-12-20\nform: general-enquiry\noutcome:\n  on: 2026-12-20\n  text: We changed nothing.\nnext: We read it all.\n---\n\nWords.\n',
      ),
    },
    [
      'consultations/parking.mdx error consultations 8:3 The outcome is of 2026-12-20, and people can have their say until 2026-12-20. Write a later day.',
    ],
  ],
  [
    'a consultation that no one could answer',
    {
      'consultations/parking.mdx': whole(
        '---\ntitle: Parking\ndescription: Where to park.\nopensOn: 2026-11-20\nclosesOn: 2026-12-20\nnext: We read it all.\n---\n\nWords.\n',
      ),
    },
    [
      'consultations/parking.mdx error consultations 5:1 No one could have their say: there is no way to. Write the id of a form as form, or an address as href.',
    ],
  ],
  [
    'a consultation with two places to answer',
    {
      'consultations/parking.mdx': whole(
        '---\ntitle: Parking\ndescription: Where to park.\nopensOn: 2026-11-20\nclosesOn: 2026-12-20\nform: general-enquiry\nhref: https://example.org/parking\nnext: We read it all.\n---\n\nWords.\n',
      ),
    },
    [
      'consultations/parking.mdx error consultations 7:1 The consultation has a form and an address, and people answer in one of them. Take one out.',
    ],
  ],
  [
    'a consultation with a form that there is not',
    {
      'consultations/parking.mdx': whole(
        '---\ntitle: Parking\ndescription: Where to park.\nopensOn: 2026-11-20\nclosesOn: 2026-12-20\nform: parking\nnext: We read it all.\n---\n\nWords.\n',
      ),
    },
    [
      'consultations/parking.mdx error consultations 6:7 There is no form \"parking\". There are: general-enquiry.',
    ],
  ],
  [
    'a consultation that nothing came of',
    {
      'consultations/parking.mdx': whole(
        '---\ntitle: Parking\ndescription: Where to park.\nopensOn: 2026-06-01\nclosesOn: 2026-06-30\nnext: We read it all.\n---\n\nWords.\n',
      ),
    },
    [
      'consultations/parking.mdx warning consultations 5:1 The consultation closed on 2026-06-30, more than 90 days ago. Tell people what came of it: write \"outcome:\" with its day as on, and its text.',
    ],
  ],
  [
    'news of a day to come',
    {
      'news/tree.mdx': whole(
        '---\ntitle: A tree\ndescription: It fell.\npublishedOn: 2026-12-20\n---\n\nWords.\n',
      ),
    },
    [
      'news/tree.mdx warning shown-days 4:1 This is dated 2026-12-20, after today, and is on the site already. Date it 2026-11-23, or write "publishOn: 2026-12-20" to keep it back until its day.',
    ],
  ],
  [
    'a postcode that is none',
    {
      'postcodes.csv': whole(
        'postcode,street,round\nZZ1 1A,Made-up Row,tuesday-a\nZZ1 1AA,Made-up Row,tuesday-a\n',
      ),
      'look-ups.yaml': whole(
        'rounds:\n  - id: tuesday-a\n    collections:\n      - what: Rubbish\n        first: 2026-12-01\n        every: week\n',
      ),
    },
    ['postcodes.csv error settings 2:1 "ZZ1 1A" is no postcode. Write one such as AB1 2CD.'],
  ],
  [
    'a round, a ward and an office that there are not',
    {
      'postcodes.csv': whole(
        'postcode,street,ward,round,office\nZZ1 1AA,"Row, East",harbor,tuesday-b,town-hall\n',
      ),
      'look-ups.yaml': whole(
        'rounds:\n  - id: tuesday-a\n    collections:\n      - what: Rubbish\n        first: 2026-12-01\n        every: week\nwards:\n  - id: harbour\n    name: Harbour\n',
      ),
    },
    [
      'postcodes.csv error look-ups 2:21 There is no ward "harbor". Did you mean "harbour"?',
      'postcodes.csv error look-ups 2:28 There is no round "tuesday-b". Did you mean "tuesday-a"?',
      'postcodes.csv error look-ups 2:38 There is no office "town-hall". There are none.',
    ],
  ],
  [
    'a row of postcodes twice',
    {
      'postcodes.csv': whole(
        'postcode,street,round\nZZ1 1AA,Made-up Row,tuesday-a\nzz11aa,made-up row,tuesday-a\n',
      ),
      'look-ups.yaml': whole(
        'rounds:\n  - id: tuesday-a\n    collections:\n      - what: Rubbish\n        first: 2026-12-01\n        every: week\n',
      ),
    },
    [
      'postcodes.csv error look-ups 3:1 made-up row has ZZ1 1AA on line 2 too. Take one of the rows out.',
    ],
  ],
  [
    'a column of postcodes that there is not',
    {
      'postcodes.csv': whole('postcode,street,wrad\nZZ1 1AA,Made-up Row,harbour\n'),
    },
    ['postcodes.csv error settings 1:17 There is no column "wrad". Did you mean ward?'],
  ],
  [
    'postcodes without the name of a column',
    {
      'postcodes.csv': whole('ZZ1 1AA,Made-up Row\n'),
    },
    [
      'postcodes.csv error settings 1:1 The first row does not name the columns. Write a row above it: postcode, street, ward, round, office.',
    ],
  ],
  [
    'a row of postcodes with a cell too many',
    {
      'postcodes.csv': whole('postcode,street,round\nZZ1 1AA,Made-up Row, East,tuesday-a\n'),
    },
    [
      'postcodes.csv error settings 2:27 The row has more cells than there are columns. Put quotation marks around words with a comma in them.',
    ],
  ],
  [
    'a row without a street',
    {
      'postcodes.csv': whole('postcode,street,round\nZZ1 1AA,,tuesday-a\n'),
      'look-ups.yaml': whole(
        'rounds:\n  - id: tuesday-a\n    collections:\n      - what: Rubbish\n        first: 2026-12-01\n        every: week\n',
      ),
    },
    [
      'postcodes.csv error settings 2:9 The row has no street. Write it, so that people see which one is meant.',
    ],
  ],
  [
    'quotation marks in postcodes that do not end',
    {
      'postcodes.csv': whole('postcode,street,round\nZZ1 1AA,"Made-up Row,tuesday-a\n'),
    },
    [
      'postcodes.csv error settings 2:9 Quotation marks that begin here do not end. End them, or take them out.',
    ],
  ],
  [
    'a column of postcodes twice',
    {
      'postcodes.csv': whole('postcode,street,street\nZZ1 1AA,Made-up Row,East\n'),
    },
    ['postcodes.csv error settings 1:17 There are two columns "street". Take one of them out.'],
  ],
  [
    'an empty list of postcodes',
    {
      'postcodes.csv': whole(' \n'),
    },
    [
      'postcodes.csv error settings 1:1 The file is empty. Write the names of the columns in the first row: postcode, street, ward, round, office.',
    ],
  ],
  [
    'two rounds of one id, and a collection far ahead',
    {
      'postcodes.csv': whole('postcode,street,round\nZZ1 1AA,Made-up Row,tuesday-a\n'),
      'look-ups.yaml': whole(
        'rounds:\n  - id: tuesday-a\n    collections:\n      - what: Rubbish\n        first: 2026-12-01\n        every: week\n  - id: tuesday-a\n    collections:\n      - what: Paper\n        first: 2028-01-04\n        every: 4 weeks\n',
      ),
    },
    [
      'look-ups.yaml error look-ups 7:9 There are two rounds "tuesday-a". Give one of them another id.',
      'look-ups.yaml error look-ups 10:9 2028-01-04 is more than half a year away. Write it when it is nearer.',
    ],
  ],
  [
    'changes of collections that cannot be',
    {
      'postcodes.csv': whole('postcode,street,round\nZZ1 1AA,Made-up Row,tuesday-a\n'),
      'look-ups.yaml': whole(
        'rounds:\n  - id: tuesday-a\n    collections:\n      - what: Rubbish\n        first: 2026-12-01\n        every: week\nchanges:\n  - day: 2026-12-25\n    instead: 2027-12-28\n  - day: 2026-12-26\n    instead: 2026-12-28\n  - day: 2026-12-26\n    instead: 2026-12-29\n',
      ),
    },
    [
      'look-ups.yaml error look-ups 9:5 2027-12-28 is not within 14 days of 2026-12-25. Write the day on which bins are collected instead.',
      'look-ups.yaml error look-ups 12:3 There are two changes of 2026-12-26. Take one of them out.',
    ],
  ],
  [
    'translations of settings that no one would read',
    {
      'council.yaml': (text: string) =>
        text.replace(
          /^contact:\n/m,
          'contact:\n  hoursNote: Closed at noon.\n  translations:\n    en: { hoursNote: Closed. }\n    lt: { hoursNote: Uždaryta. }\n',
        ),
      'delays.yaml': whole(
        '- standards: [online]\n  from: 2026-12-01\n  until: 2026-12-31\n  target: 5 working days\n  reason: Storms.\n  translations: { polish: { reason: Burze. } }\n  telephone: 01632 960000\n',
      ),
    },
    [
      'delays.yaml error settings 6:19 "polish" can\'t be used here. A language is written as council.yaml lists it, such as pl.',
      'council.yaml error setting-translations 18:5 The words are in English already. Take en out.',
      'council.yaml error setting-translations 19:5 No one reads this in "lt", because council.yaml does not list the language. List it there, or take this out.',
    ],
  ],
  [
    'words of settings that are in English on pages in another language',
    {
      'council.yaml': add('languages: [pl]\n'),
      'notices/pl.mdx': whole(
        '---\ntitle: Po polsku\ndescription: Jak poprosić.\nsource: Made up\nlanguage: pl\ncheckedBy: A reader\n---\n\nProsimy zadzwonić: <Telephone />.\n',
      ),
      'services/missed-bin.mdx': add('\n<Fees of="stall" />\n'),
      'pages/privacy.pl.mdx': whole(
        '---\ntitle: Prywatność\ndescription: O danych.\n---\n\nTekst.\n',
      ),
      'fees.yaml': whole(
        '- id: stall\n  what: A stall\n  unit: a day\n  translations: { pl: { what: Stragan, less: Nic } }\n  amounts:\n    - { from: 2026-04-01, amount: 25 }\n',
      ),
    },
    [
      'fees.yaml error setting-translations 4:19 `less` is said in "pl" and not in English. Write it in English too, or take this out.',
      'council.yaml warning setting-translations 27:1 Pages in Polish show words of yours in English: 1 in charter.mdx and 1 in fees.yaml. Write "translations: { pl: … }" beside them (docs/settings.md says where), and an alert as a file beside it, with .pl before .mdx.',
      'pages/privacy.pl.mdx warning originals 2:1 It is not known which words of privacy.mdx this was translated from, so no one would hear when those change. Compare the two, then type: npm run translated -- pages/privacy.pl',
    ],
  ],
  [
    'a box for a postcode where there is no list',
    { 'pages/privacy.mdx': add('\n<LookUp />\n') },
    [
      'pages/privacy.mdx error look-ups 9:1 <LookUp> finds what is in postcodes.csv, and there is none. Make one with npm run new -- look-up, or take the tag out.',
    ],
  ],
  [
    'two boxes for a postcode on a page, and a list that is still the example',
    {
      'postcodes.csv': whole('postcode,street,round\nZZ1 1AA,Made-up Row,tuesday-a\n'),
      'look-ups.yaml': whole(
        'note: This is an example, and no real postcode begins with ZZ. Try ZZ1 1AA or ZZ1 2BB.\nrounds:\n  - id: tuesday-a\n    collections:\n      - what: Rubbish\n        first: 2026-12-01\n        every: week\n',
      ),
      'pages/privacy.mdx': add('\n<LookUp />\n\n<LookUp title="When?" />\n'),
    },
    [
      'look-ups.yaml warning look-ups 1:7 "This is an example, and no real postcode begins with ZZ. Try ZZ1 1AA or ZZ1 2BB." was put here to be written over. Write your own streets into postcodes.csv and your own rounds here, and then how new they are, or take the note out.',
      'pages/privacy.mdx error look-ups 11:1 This page or guide has a <LookUp> already, and one box finds everything. Take this one out, or link to the other.',
    ],
  ],
  [
    'a collection that repeats in no way',
    {
      'postcodes.csv': whole('postcode,street,round\nZZ1 1AA,Made-up Row,tuesday-a\n'),
      'look-ups.yaml': whole(
        'rounds:\n  - id: tuesday-a\n    collections:\n      - what: Rubbish\n        first: 2026-12-01\n        every: fortnight\n',
      ),
    },
    [
      'look-ups.yaml error settings 6:16 `every` of number 1 under `collections` of number 1 under `rounds` is "fortnight". Write one of: week, 2 weeks, 3 weeks, 4 weeks.',
    ],
  ],
  [
    'a new council without its day',
    { 'council.yaml': add('successor:\n  name: Newland Council\n') },
    [
      'council.yaml error settings 27:1 `successor.from` is missing. A day is written year, month, day, such as 2026-11-25.',
    ],
  ],
  [
    'a new council without its name',
    {
      'council.yaml': add(
        "successor:\n  from: 2027-04-01\n  url: 'https://newland.example.gov.uk/'\n",
      ),
    },
    [
      'council.yaml error settings 27:1 `successor.name` is missing. Write some words.',
      'council.yaml error settings 29:9 `successor.url` is "https://newland.example.gov.uk/". Write the address of its site and no more, such as https://www.example.gov.uk.',
    ],
  ],
  [
    'pages that would lead to a new council whose address is not known',
    {
      'council.yaml': add(
        'successor:\n  name: Newland Council\n  from: 2027-04-01\n  pages: redirect\n  page: /new-councl/\n',
      ),
      'services/missed-bin.mdx': replace('topic:', 'atSuccessor: /bins/\ntopic:'),
    },
    [
      'council.yaml error successor 30:3 From its first day, pages would lead to its site, and no address of it is known. Write `url`, or pages: stay.',
      'council.yaml error successor 31:9 "/new-councl/" is not a page of this site. Write the address of a page, such as /contact/, or https:// before the address of another site.',
      'services/missed-bin.mdx error successor 5:14 "/bins/" is an address on its site, and no address of the site is known. Write `url` under `successor` in council.yaml.',
    ],
  ],
  [
    'a new council that is this one',
    {
      'council.yaml': add(
        'successor:\n  name: Plain Borough Council\n  from: 2027-04-01\n  url: https://plain.example.gov.uk\n',
      ),
      'services/missed-bin.mdx': replace(
        'topic:',
        'atSuccessor: https://plain.example.gov.uk/bins/\ntopic:',
      ),
    },
    [
      'council.yaml error successor 28:9 "Plain Borough Council" is this council. Write the name of the one that takes its place.',
      'council.yaml error successor 30:8 "https://plain.example.gov.uk" is this site, so its pages would lead round in a circle. Write the address of the new council’s site.',
      'services/missed-bin.mdx error successor 5:14 "https://plain.example.gov.uk/bins/" is this site, so its pages would lead round in a circle. Write the address of the new council’s site.',
    ],
  ],
  [
    'an address at a new council that there is not',
    { 'services/missed-bin.mdx': replace('topic:', 'atSuccessor: /bins/\ntopic:') },
    [
      'services/missed-bin.mdx warning successor 5:1 Nothing reads `atSuccessor`, because no council takes the place of this one. Write `successor` in council.yaml, or take it out.',
    ],
  ],
  [
    'an address at a new council that is none',
    { 'services/missed-bin.mdx': replace('topic:', 'atSuccessor: bins\ntopic:') },
    [
      'services/missed-bin.mdx error settings 5:14 `atSuccessor` is "bins". An address at the new council begins with / or https://, and has no spaces.',
    ],
  ],
  [
    'a redirect that leads nowhere',
    { 'redirects.yaml': whole('/old/: /nowhere/\n') },
    [
      'redirects.yaml error redirects 1:8 "/nowhere/" is not a page of this site. Write the address of a page, such as /contact/, or https:// before the address of another site.',
    ],
  ],
  [
    'redirects in a circle',
    { 'redirects.yaml': whole('/one/: /two/\n/two/: /one/\n') },
    [
      'redirects.yaml error redirects 1:1 /one leads to /two, which leads to /one, so no one would arrive. Write the address of a page.',
      'redirects.yaml error redirects 2:1 /two leads to /one, which leads to /two, so no one would arrive. Write the address of a page.',
    ],
  ],
  [
    'a redirect from a page that is there',
    { 'redirects.yaml': whole('/privacy/: /cookies/\n') },
    [
      'redirects.yaml error redirects 1:1 There is a page at /privacy/, and it could not be reached. Take the redirect out, or the page.',
    ],
  ],
  [
    'a page for a question that is not there',
    { 'search.yaml': whole('bestBets:\n  - asked: [bins]\n    page: /bins/\n') },
    [
      'search.yaml error search 3:11 "/bins/" is not a page of this site. Did you mean "/services/bins/"?',
    ],
  ],
  [
    'a delay without a number to call',
    {
      'delays.yaml': whole(
        '- forms: [general-enquiry]\n  reason: Many ask.\n  target: 5 working days\n  from: 2026-11-20\n  until: 2026-12-20\n',
      ),
    },
    [
      'delays.yaml error settings 1:1 `telephone` of number 1 is missing. A delay gives a number to call if it is urgent: add a telephone.',
    ],
  ],
  [
    'a delay that is no later',
    {
      'delays.yaml': whole(
        '- forms: [general-enquiry]\n  reason: Many ask.\n  telephone: 01632 960000\n  target: 1 working day\n  from: 2026-11-20\n  until: 2026-12-20\n',
      ),
    },
    [
      'delays.yaml error delays 1:1 A delay must give a later time: "online-enquiry" promises 2 working days, and 1 working day is no later.',
    ],
  ],
  [
    'a word of the council’s own list',
    { 'plain-words.yaml': whole('insteadOf: { twelve months: a year }\n') },
    [
      'pages/privacy.mdx warning jargon 7:27 "twelve months" is not a word that people use at home. Write "a year", or say it in another way.',
    ],
  ],
  [
    'two services at one place on the home page',
    {
      'services/other.mdx': whole(
        '---\ntitle: Other\ndescription: Another thing.\ntopic: bins\ntopTask: 1\nways:\n  telephone: {}\n  without: { online: No., inPerson: No., letter: No. }\n---\n\nWords.\n',
      ),
      'services/missed-bin.mdx': replace('topic: bins', 'topic: bins\ntopTask: 1'),
    },
    [
      'services/other.mdx error unique 5:1 missed-bin.mdx is top task 1 already. Give one of them another place, or take its topTask out.',
    ],
  ],
  [
    'two pages at one address',
    {
      'services/a/missed-bin.mdx': whole(
        '---\ntitle: Other\ndescription: Another thing.\ntopic: bins\nways:\n  telephone: {}\n  without: { online: No., inPerson: No., letter: No. }\n---\n\nWords.\n',
      ),
    },
    [
      'services/missed-bin.mdx error unique 1:1 services/a/missed-bin.mdx is at /services/bins/missed-bin/ too. Give one of the files another name.',
    ],
  ],
  [
    'a number of days that differs from the charter',
    { 'pages/privacy.mdx': add('\nWe reply within 3 working days.\n') },
    [
      'pages/privacy.mdx error prose 9:17 "3 working days" differs from the charter. "online-enquiry" promises 2 working days. Write <Promise of="online-enquiry" /> instead of the number.',
    ],
  ],
  [
    'a county council in Wales without Welsh',
    {
      'council.yaml': (text) =>
        text
          .replace('nation: england-and-wales', 'nation: wales')
          .replace(/^name: .*/m, 'name: Plain County Council'),
    },
    [
      'council.yaml warning languages 4:1 A county or county borough council in Wales has its site in Welsh too (Welsh Language Standards (No. 1) Regulations 2015). Write "languages: [cy]", and translate your pages: "npm run new -- translation" begins one.',
    ],
  ],
  [
    'a number of weeks that no standard has',
    { 'pages/privacy.mdx': add('\nWe reply within 2 weeks.\n') },
    [
      'pages/privacy.mdx error prose 9:17 "2 weeks" differs from the charter. "online-enquiry" promises 2 working days. Write <Promise of="online-enquiry" /> instead of the number.',
    ],
  ],
  [
    'a document that no page links to',
    { 'files/opening-hours.csv': whole('Day,Hours\n') },
    [
      'files/opening-hours.csv warning files 1:1 No page shows /files/opening-hours.csv or links to it. Take the file away, or link to it.',
    ],
  ],
  [
    'a picture that is none',
    {
      'files/hall.jpg': whole('<script>alert(1)</script>'),
      'pages/privacy.mdx': add('\n![The front of the town hall](/files/hall.jpg)\n'),
    },
    [
      'files/hall.jpg error files 1:1 This is not a JPG picture, whatever its name says. Save it as one, or give it the ending that it has.',
    ],
  ],
  [
    'a file that no one could open, and one in a folder',
    { 'files/Town Hall.svg': whole('<svg/>'), 'files/maps/wards.csv': whole('Ward\n') },
    [
      'files/Town Hall.svg error settings 1:1 Nothing reads this file. Its name has small letters, digits and hyphens, and ends with .jpg, .png, .webp, .gif or .avif (a picture), or .pdf, .docx, .xlsx, .pptx, .odt, .ods, .odp or .csv (a document), such as town-hall.jpg. An SVG can hold code: save it as .png.',
      'files/maps/wards.csv error settings 1:1 Nothing reads this file: files/ has no folders. Move it to files/wards.csv.',
    ],
  ],
  [
    'a document of the council’s own that is not there',
    { 'pages/privacy.mdx': add('\n<Download href="/files/plan.pdf">Our plan</Download>\n') },
    [
      'pages/privacy.mdx error links 9:17 There is no file "/files/plan.pdf". Put it into files/ of the council\'s folder, or correct its name.',
    ],
  ],
  [
    'a day that is over',
    { 'pages/privacy.mdx': add('\nApply by 3 March 2026.\n') },
    [
      'pages/privacy.mdx warning past-days 9:10 "3 March 2026" is over. Write the next day, or say what has happened since.',
    ],
  ],
  [
    'a file’s name with capitals, a space and an accent',
    {
      'news/Café Gardens.mdx': whole(
        '---\ntitle: Gardens\ndescription: Of gardens.\npublishedOn: 2026-11-20\n---\n\nWords.\n',
      ),
    },
    [
      "news/Café Gardens.mdx error pages 1:1 The file's name becomes its address. Name it with small letters, digits and hyphens only: cafe-gardens.mdx.",
    ],
  ],
  [
    'a copy that a computer made',
    {
      'news/gardens.mdx': whole(
        '---\ntitle: Gardens\ndescription: Of gardens.\npublishedOn: 2026-11-20\n---\n\nWords.\n',
      ),
      'news/gardens (1).mdx': whole(
        '---\ntitle: Gardens\ndescription: Of gardens.\npublishedOn: 2026-11-20\n---\n\nWords.\n',
      ),
    },
    [
      'news/gardens (1).mdx error pages 1:1 This looks like a copy of gardens.mdx that a computer made. Take it out, or give it a name of its own with small letters, digits and hyphens only.',
    ],
  ],
  [
    'a title with a picture in it',
    { 'pages/privacy.mdx': replace('title: ', 'title: 🔒 ') },
    [
      'pages/privacy.mdx warning titles 2:8 The sign in "🔒 Privacy" is read out by its name wherever the title is. Write Privacy',
    ],
  ],
  [
    'a title in capitals',
    { 'pages/privacy.mdx': (text) => text.replace(/^title: .*/m, 'title: PRIVACY NOTICE') },
    [
      'pages/privacy.mdx warning titles 2:1 Words in capitals are hard to read, and some are spelled out aloud. Write Privacy notice',
    ],
  ],
  [
    'a title with a full stop',
    { 'pages/privacy.mdx': (text) => text.replace(/^title: .*/m, 'title: Privacy notice.') },
    [
      'pages/privacy.mdx warning titles 2:1 A title has no full stop at its end. Write Privacy notice',
    ],
  ],
  [
    'a description that says the title again',
    {
      'pages/cookies.mdx': (text) =>
        text
          .replace(/^title: .*/m, 'title: Our cookies')
          .replace(/^description: .*/m, 'description: Our cookies.'),
    },
    [
      'pages/cookies.mdx warning titles 3:1 The description says what the title says. Say in one sentence what people can do or find here.',
    ],
  ],
  [
    'a service that is related to itself',
    { 'services/missed-bin.mdx': replace('topic: bins', 'topic: bins\nrelated: [missed-bin]') },
    [
      'services/missed-bin.mdx error references 6:1 This is the page itself, and it would lead to where people are. Take it out.',
    ],
  ],
  [
    'a service that was moved and is named as before',
    {
      'services/bins/gardens.mdx': whole(
        '---\ntitle: Gardens\ndescription: Of gardens.\nsource: Made up for tests\ntopic: bins\nways:\n  online:\n    form: general-enquiry\n    label: Tell us online\n    note: Have your address ready.\n  without: { telephone: Made up., inPerson: Made up., letter: Made up. }\n---\nWe come back for a bin we missed.\n',
      ),
      'services/missed-bin.mdx': replace('topic: bins', 'topic: bins\nrelated: [parks/gardens]'),
    },
    [
      'services/missed-bin.mdx error references 6:11 There is no other service "parks/gardens". Did you mean "bins/gardens"?',
    ],
  ],
  [
    'a topic that is misspelt, and a link to the page',
    {
      'services/missed-bin.mdx': replace('topic: bins', 'topic: bims'),
      'pages/privacy.mdx': add('\nSee [missed bins](/services/bins/missed-bin/).\n'),
    },
    [
      'services/missed-bin.mdx error references 5:8 There is no topic "bims". Did you mean "bins"?',
      'topics.yaml warning reachable 1:1 No service is under the topic "Bins and recycling", so its page is empty. Write "topic: bins" in a service, or take the topic out.',
    ],
  ],
  [
    'a language by its name',
    {
      'council.yaml': add('languages: [pl]\n'),
      'notices/pl.mdx': whole(
        '---\ntitle: Po polsku\ndescription: Jak poprosić.\nlanguage: Polish\ncheckedBy: A reader\n---\n\nProsimy zadzwonić: <Telephone />.\n',
      ),
    },
    ['notices/pl.mdx error pages 4:1 A language is written as its code. Write language: pl'],
  ],
  [
    'a translation with its language after a hyphen',
    {
      'services/missed-bin-pl.mdx': whole(
        '---\ntitle: Śmieci\ndescription: Zgłoszenie.\n---\n\nSłowa.\n',
      ),
    },
    [
      'services/missed-bin-pl.mdx error settings 1:1 If this is missed-bin.mdx in Polish, name it missed-bin.pl.mdx. A page of its own needs all the settings that the other has.',
    ],
  ],
  [
    'a translation with its language in capitals',
    {
      'council.yaml': add('languages: [pl]\n'),
      'notices/pl.mdx': whole(
        '---\ntitle: Po polsku\ndescription: Jak poprosić.\nlanguage: pl\ncheckedBy: A reader\n---\n\nProsimy zadzwonić: <Telephone />.\n',
      ),
      'pages/privacy.PL.mdx': whole(
        '---\ntitle: Prywatność\ndescription: O danych.\ncheckedBy: A reader\n---\n\nSłowa.\n',
      ),
    },
    ['pages/privacy.PL.mdx error translated-pages 1:1 Name it privacy.pl.mdx.'],
  ],
  [
    'a no-break space after a setting’s colon',
    { 'pages/privacy.mdx': replace('title: ', 'title:\u00a0') },
    [
      'pages/privacy.mdx error settings 2:1 The space after the colon is a no-break space, such as Word writes: it looks like one. Delete it and type a space: title: Privacy',
    ],
  ],
  [
    'a name with a sign in it that no one sees',
    { 'services/missed-bin.mdx': replace('form: general-enquiry', 'form: general-\u200benquiry') },
    [
      'services/missed-bin.mdx error references 8:11 There is a sign in "general-\u200benquiry" that no one sees, as comes with words copied from elsewhere. Delete "general-enquiry" here and type it again.',
    ],
  ],
  [
    'Relay UK that calls another number',
    {
      'council.yaml': replace(
        'telephone: 01632 960000',
        'telephone: 01632 960000\n  textRelay: 18001 01632 960999',
      ),
    },
    [
      'council.yaml warning telephones 17:3 `contact.telephone` is 01632 960000, and `contact.textRelay` calls another number: 18001 01632 960999. Look which of them is right: Relay UK reaches the same people by 18001 and then the council’s number.',
    ],
  ],
  [
    'a longer time than the law gives for information',
    {
      'charter.mdx': replace(
        'standards:',
        'standards:\n  - id: foi\n    title: Information\n    channel: any\n    target: 40 working days\n    measures: reply\n    calendar: foi\n    about: freedom-of-information\n    appliesTo: Made up.\n    source: Made up for tests',
      ),
    },
    [
      'charter.mdx error standards 9:5 40 working days is longer than the law allows: a request for information is answered within 20 working days. Write that time or a shorter one.',
    ],
  ],
  [
    'a longer time than the law gives for what is held about someone',
    {
      'charter.mdx': replace(
        'standards:',
        'standards:\n  - id: personal\n    title: Information about you\n    channel: any\n    target: 2 months\n    measures: reply\n    about: personal-information\n    appliesTo: Made up.\n    source: Made up for tests',
      ),
    },
    [
      'charter.mdx error standards 9:5 2 months is longer than the law allows: people have what is held about them within 1 month. Write that time or a shorter one.',
    ],
  ],
  [
    'a logo of a kind that is not shown',
    {
      'council.yaml': add('logo: /files/crest.svg\n'),
      'files/crest.svg': whole('<svg xmlns="http://www.w3.org/2000/svg" />'),
    },
    [
      'files/crest.svg error settings 1:1 Nothing reads this file. Its name has small letters, digits and hyphens, and ends with .jpg, .png, .webp, .gif or .avif (a picture), or .pdf, .docx, .xlsx, .pptx, .odt, .ods, .odp or .csv (a document), such as town-hall.jpg. An SVG can hold code: save it as .png.',
    ],
  ],
];

async function found(contentFolder: string): Promise<readonly Finding[]> {
  return loadCouncil('plain', { contentFolder, today: '2026-11-23' }).then(
    ({ findings }) => findings,
    (error: unknown) => {
      if (error instanceof ContentErrors) return error.findings;
      throw error;
    },
  );
}

function said({ severity, rule = 'settings', line, column, message }: Finding): string {
  return `${severity} ${rule} ${String(line)}:${String(column)} ${message}`;
}

test('there are at least ninety kinds', () => {
  const kinds = new Set([...inWords, ...inCouncils].map(([kind]) => kind));
  expect(kinds.size).toBe(inWords.length + inCouncils.length);
  expect(kinds.size).toBeGreaterThanOrEqual(90);
});

describe('in the words of a page', () => {
  let folder: string;
  let all: readonly Finding[];

  // One council with a page for each of them: no page's mistake changes what is said of another.
  beforeAll(async () => {
    const pages = inWords.map(([, words], index): [string, Change] => {
      const number = String(index + 1);
      return [
        `news/kind-${number}.mdx`,
        whole(
          `---\ntitle: Kind ${number}\ndescription: Of kind ${number}.\npublishedOn: 2026-11-20\n---\n\n${words}\n`,
        ),
      ];
    });
    folder = await changedCouncil({
      ...Object.fromEntries(pages),
      'news/hall.svg': whole('<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3" />'),
      'news/words.jpg': whole('The town hall'),
    });
    all = await found(folder);
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  test.each(inWords)('%s: %j', (kind, _, told) => {
    const index = inWords.findIndex(([name]) => name === kind);
    const own = all.filter(({ file }) => file.endsWith(`/kind-${String(index + 1)}.mdx`));
    expect(own.map((one) => said(one).replaceAll(`${folder}/plain/`, ''))).toEqual(told);
  });
});

describe('in settings, and between files', () => {
  test.each(inCouncils)('%s', async (_, changes, told) => {
    const folder = await changedCouncil(changes);
    const all = await found(folder);
    await rm(folder, { recursive: true, force: true });
    const below = `${folder}/plain/`;
    expect(
      all.map((one) => `${one.file.replace(below, '')} ${said(one)}`.replaceAll(below, '')),
    ).toEqual(told);
  });
});

/** A setting of which there is no box, and what is wrong with how a file is written: the editing page cannot write them. */
const noBoxHolds =
  /is not a setting of this file|a colon within words|a tab for spaces|a space of Word|that is not closed|a sign of YAML|that is there twice|^no line (?:above|below)|a file without settings|an empty text/;

/** Thirty of them that are each on one page: an editor makes them in a file or on the editing page. */
const onPages = [
  ...inWords.slice(0, 20).map(([kind, words], index) => {
    const place = `news/mistake-${String(index + 1)}.mdx`;
    const settings = `title: Mistake ${String(index + 1)}\ndescription: Of mistake ${String(index + 1)}.\npublishedOn: 2026-11-20`;
    return { kind, place, change: whole(`---\n${settings}\n---\n\n${words}\n`) };
  }),
  ...inCouncils
    .filter(([kind, , told]) => !noBoxHolds.test(`${kind} ${told.join(' ')}`))
    .flatMap(([kind, changes]) => {
      const [[place, change] = ['', add('')], ...more] = Object.entries(changes);
      return more.length === 0 && /^(?:services|pages|news)\/[\w-]+\.mdx$/.test(place)
        ? [{ kind, place, change }]
        : [];
    })
    .slice(0, 10),
];

describe('thirty mistakes have the same words, at the same line,', () => {
  let folder: string;
  /** The thread that checks is begun once. */
  let editing: ReturnType<typeof openEditing>;

  beforeAll(async () => {
    folder = await changedCouncil({
      'news/hall.svg': whole('<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3" />'),
      'news/words.jpg': whole('The town hall'),
    });
    const store = folderOfPages('plain', join(folder, 'plain'));
    const none = (): Promise<never> => Promise.reject(new Error('not asked for'));
    editing = openEditing('plain', store, none, () => day);
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('there are thirty', () => {
    expect(new Set(onPages.map(({ kind }) => kind)).size).toBe(30);
  });

  test.each(onPages)(
    'in the terminal and on the editing page: $kind',
    async ({ place, change }) => {
      const file = join(folder, 'plain', place);
      const before = await readFile(file, 'utf8').catch(() => undefined);
      // As the editing page would write it: a setting that is new has its place there.
      const boxes = boxesOf(change(before ?? ''));
      const text = asWritten(pageText(boxes), before);
      const sha = before === undefined ? {} : { sha: blobId(before) };
      const save = (): Promise<unknown> =>
        editing.save([{ place, text, ...sha }], { name: 'Ada', email: 'ada@c.test' });
      const told = await editing.findings({ ...nameOf(place), values: { _default: boxes } });

      await writeFile(file, text);
      const { out } = await checkCommand(['--json'], new Date(`${day}T12:00:00Z`), folder, 'plain');
      const { findings } = JSON.parse(out) as { findings: Finding[] };
      const own = findings.filter(({ file: its }) => its === file);
      if (before === undefined) await rm(file);
      else await writeFile(file, before);

      const words = ({ severity, line, message }: Pick<Finding, 'severity' | 'line' | 'message'>) =>
        `${severity} ${String(line)} ${message.replaceAll(`${folder}/plain/`, '')}`;
      expect(own.length).toBeGreaterThan(0);
      expect(told.map(words).sort()).toEqual(own.map(words).sort());
      const errors = own.filter(({ severity }) => severity === 'error');
      // What stops the build stops the save, and so in the same words.
      const refused = await (errors.length === 0 ? '' : save().then(() => '', String));
      for (const { line, message } of errors) {
        const said = message.replaceAll(`${folder}/plain/`, '');
        expect(refused).toContain(`${place}, line ${String(line)}: ${said}`);
      }
    },
  );
});

function nameOf(place: string): { folder: string; name: string } {
  const [folder = '', file = ''] = place.split('/');
  return { folder, name: file.replace(/\.mdx$/, '') };
}

/** What is in the boxes of a page, as the editing page has it: each by its whole name. */
function boxesOf(text: string): Record<string, unknown> {
  const [, settings = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const boxes: Record<string, unknown> = { body };
  const put = (value: unknown, path: string): void => {
    if (typeof value === 'object' && value !== null) {
      for (const [name, its] of Object.entries(value))
        put(its, path === '' ? name : `${path}.${name}`);
    } else boxes[path] = value;
  };
  put(parse(settings), '');
  return boxes;
}
