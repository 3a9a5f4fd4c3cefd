import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { nodesIn } from '../../../src/council/mdx/nodes-in.ts';
import { pagesOfPdf } from '../../../src/council/mdx/pages-of-pdf.ts';
import { parseMdx } from '../../../src/council/mdx/parse.ts';
import { passagesIn } from '../../../src/council/mdx/passages-in.ts';
import { isTag } from '../../../src/council/mdx/tags-in.ts';
import { components } from '../../../src/council/mdx/vocabulary.ts';
import { wrongTags } from '../../../src/council/mdx/wrong-tags.ts';
import { loadCouncil } from '../../../src/council/read/load-council.ts';
import { allWords } from '../../../src/i18n/all-words.ts';
import { wordsFrom } from '../../../src/i18n/words.ts';
import { componentExamples } from '../../../src/views/component-examples.ts';
import { documentFacts } from '../../../src/views/document-facts.ts';
import { toldOfWords } from '../../support/findings-of.ts';

const told = (words: string): string[] => {
  const tree = parseMdx(words);
  return [...tree.problems, ...wrongTags(tree)].map(({ message }) => message);
};

describe('what is wrong with a component, and what to write', () => {
  test.each([
    [
      '<Callout>\n\nWords\n\n</Callout>',
      '<Callout> does not say what it is called. Write <Callout title="…">words</Callout>',
    ],
    [
      '<Callout titel="A">\n\nWords\n\n</Callout>',
      '`titel` is not a setting of <Callout>. Did you mean `title`?',
    ],
    [
      '<Callout title="A" kind="warnings">\n\nWords\n\n</Callout>',
      '`kind` of <Callout> is "warnings". Did you mean warning?',
    ],
    [
      '<Callout title="A" kind="red">\n\nWords\n\n</Callout>',
      '`kind` of <Callout> is "red". Write note or warning, or leave it out.',
    ],
    [
      'So <Callout title="A">words</Callout> here.',
      'Write <Callout> on a line of its own, outside the paragraph.',
    ],
    [
      '<Callouts title="A">\n\nWords\n\n</Callouts>',
      'There is no <Callouts>. Did you mean <Callout>?',
    ],
    [
      '<Details>\n\nWords\n\n</Details>',
      '<Details> does not say what people open it for. Write <Details summary="…">words</Details>',
    ],
    [
      '<Steps>\n\n- One\n\n</Steps>',
      '<Steps> holds a list with numbers and nothing else. Write 1. and a space before each line of it, with an empty line below <Steps> and above </Steps>.',
    ],
    [
      '<Steps>\n\nFirst:\n\n1. One\n\n</Steps>',
      '<Steps> holds a list with numbers and nothing else. Write 1. and a space before each line of it, with an empty line below <Steps> and above </Steps>.',
    ],
    ['<Do>\n\n- One\n\n</Do>', '<Do> belongs directly in <DoDont>.'],
    [
      '<DoDont>\n<Do>\n\n1. One\n\n</Do>\n</DoDont>',
      '<Do> holds a list and nothing else. Write - and a space before each line of it, with an empty line below <Do> and above </Do>.',
    ],
    [
      '<DoDont>\n\n- One\n\n</DoDont>',
      '"- One" is directly in <DoDont>, which holds <Do>, <Dont> alone. Put it into one of them.',
    ],
    [
      '<CardList>\n\n- [Bins](/services/)\n- Parks\n\n</CardList>',
      'Each line of <CardList> begins with a link. Write - [Bins](/services/bins/) and then what is there.',
    ],
    [
      '<Contact telephone="ring us" />',
      '`telephone` of <Contact> is "ring us". Write digits and spaces, such as 01632 960101.',
    ],
    [
      '<Contact email="us" />',
      '`email` of <Contact> is "us". Write an email address, such as hello@example.gov.uk.',
    ],
    ['<LookUp of="bins" />', '`of` is not a setting of <LookUp>. It takes: title.'],
    ['<LookUp title="" />', '`title` of <LookUp> is "". Write title="…" with its words.'],
    [
      '<LookUp>\n\nWords\n\n</LookUp>',
      '<LookUp> has no words in it. Write <LookUp title="…" /> and the words after it.',
    ],
    ['So <LookUp /> here.', 'Write <LookUp> on a line of its own, outside the paragraph.'],
    ['<Lookup />', 'There is no <Lookup>. Did you mean <LookUp>?'],
    ['<Office />', '<Office> does not say which one. Write <Office of="…" />'],
    [
      '<Download href="plan.pdf">The plan</Download>',
      '`href` of <Download> is "plan.pdf". A download is a document of this site: put it into public/ and write its name after a /, such as /documents/local-plan.pdf.',
    ],
    [
      '<Download href="/plan">The plan</Download>',
      '`href` of <Download> is "/plan". A download ends with .csv, .docx, .odp, .ods, .odt, .pdf, .pptx, .xlsx, .zip. Link to a page with [words](address).',
    ],
    [
      '<Download href="/plan.pdf">\n\nThe plan\n\n</Download>',
      'Write <Download> with its words on one line: <Download href="…">words</Download>',
    ],
    [
      '<Video href="https://example.org/">\n\nWords\n\n</Video>',
      '<Video> does not say what it is called. Write <Video href="…" title="…">words</Video>',
    ],
    [
      '<Video href="https://example.org/" title="Bins"></Video>',
      '<Video> has no words in it. Write them between <Video…> and </Video>.',
    ],
    [
      '<Video href="https://example.org/" title="Bins" autoplay>\n\nWords\n\n</Video>',
      '`autoplay` is not a setting of <Video>. It takes: href, title.',
    ],
  ])('%j', (words, message) => {
    expect(told(words)).toEqual([message]);
  });

  test.each([
    ['<Office of="town-hall" />', 'error 9 There is no office "town-hall". There are none.'],
    [
      '<Download href="/documents/plan.pdf">The plan</Download>',
      'error 9 There is no file "/documents/plan.pdf". Put it into public/, or correct its name.',
    ],
    [
      '<Contact telephone="0163 96" />',
      'error 9 No one could call "0163 96". Write the whole number with its area code, such as 01632 960101.',
    ],
    [
      '<Form of="general-enquiry">[us](/privacy/)</Form>',
      'error 9 A link is inside another link. End the first one before the second begins.',
    ],
  ])('in a council: %j', async (words, message) => {
    expect(await toldOfWords(words)).toEqual([message]);
  });
});

test('what a title says is held against the charter, as other words are', async () => {
  const words = '<Callout title="We reply within 9 working days">\n\nSoon.\n\n</Callout>';
  expect(passagesIn(parseMdx(words).root).map(({ text }) => text)).toEqual([
    'We reply within 9 working days',
    'Soon.',
  ]);
  expect((await toldOfWords(words)).join()).toContain('9 working days');
});

test('there is an example of each component, which is written as it should be', async () => {
  const council = await loadCouncil('fellbridge', {
    contentFolder: 'tests/fixtures/many-languages',
    today: '2026-11-27',
  });
  const examples = componentExamples(council);
  for (const { source } of examples) expect(told(source)).toEqual([]);
  const used = examples.flatMap(({ source }) =>
    nodesIn(parseMdx(source).root).flatMap(({ node }) => (isTag(node) ? [node] : [])),
  );
  for (const [name, { settings }] of Object.entries(components)) {
    const tags = used.filter((tag) => tag.name === name);
    const shown = tags.flatMap(({ attributes }) =>
      attributes.flatMap((one) => (one.type === 'mdxJsxAttribute' ? [one.name] : [])),
    );
    expect([name, tags.length > 0]).toEqual([name, true]);
    expect([name, [...new Set(shown)].sort()]).toEqual([name, Object.keys(settings).sort()]);
  }
});

describe('a document says what it is', () => {
  const pdf = '%PDF-1.4\n1 0 obj << /Type /Pages /Kids [3 0 R] /Count 12 >> endobj';
  const packed = deflateSync('<< /Type /Pages /Count 3 >>').toString('latin1');
  const newer = `%PDF-1.5\n4 0 obj << /Type /ObjStm /Filter /FlateDecode >> stream\n${packed}\nendstream`;

  test.each([
    [pdf, 12],
    [`${pdf}\n2 0 obj << /Type /Pages /Parent 1 0 R /Count 7 >>`, 12],
    [newer, 3],
    ['%PDF-1.5\n<< /Type /ObjStm >> stream\nnot packed\nendstream', undefined],
    ['%PDF-1.4\n<< /Type /Page >>', undefined],
  ])('the pages of a PDF: %#', (text, pages) => {
    expect(pagesOfPdf(Buffer.from(text, 'latin1'))).toBe(pages);
  });

  test('its type, its size and its pages, in the page’s language', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'front-door-documents-'));
    await writeFile(join(folder, 'plan.pdf'), pdf.padEnd(245_300));
    await writeFile(join(folder, 'fees.csv'), 'a,b'.padEnd(2_460_000));
    const facts = (href: string, language: string): string =>
      documentFacts(href, wordsFrom(language, allWords), join(folder, href));
    expect(facts('/plan.pdf', 'en')).toBe('PDF, 245 kB, 12 pages');
    expect(facts('/plan.pdf', 'pl')).toBe('PDF, 245 kB, 12 stron');
    expect(facts('/fees.csv', 'en')).toBe('CSV, 2.5 MB');
    expect(facts('/nowhere.pdf', 'en')).toBe('PDF');
    await rm(folder, { recursive: true });
  });
});
