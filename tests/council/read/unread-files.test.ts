import { expect, test } from 'vitest';
import { errorsOf } from '../../support/errors-of.ts';

type Changes = Parameters<typeof errorsOf>[0];

const replace =
  (from: string | RegExp, to: string) =>
  (text: string): string =>
    text.replace(from, to);

const office =
  '---\ntitle: Town Hall\ndescription: Where it is.\nsource: Made up\nplace: Town\nhow: walk-in\n---\n';
const bulky =
  '---\ntitle: Large items\ndescription: Taken away.\nsource: Made up\ntopic: bins\nrelated: [missed-bin]\nways: {}\n---\n';
const notice =
  '---\ntitle: W innym formacie\ndescription: Jak o to poprosić.\nsource: Made up\nlanguage: pl\n---\n';

/** Everything that can name a form, an office, a topic, a service or a standard, and does. */
const everythingNamed: Changes = {
  'offices/town-hall.mdx': () => office,
  'services/bulky.mdx': () => bulky,
  'notices/pl.mdx': () => notice,
  'council.yaml': (text) => `${text}languages: [pl]\n`,
  'charter.mdx': (text) =>
    `${text.replace('---\n\nWe reply', '  - id: letter\n    title: Letters\n    channel: letter\n    target: 10 working days\n    measures: reply\n    appliesTo: Letters.\n    source: Made up\n---\n\nWe reply')}\n<Form of="general-enquiry">Ask</Form> or [see](/offices/town-hall/).\n`,
  'delays.yaml': () =>
    '- forms: [general-enquiry]\n  from: 2026-11-16\n  until: 2026-11-30\n  target: 5 working days\n  reason: Storm damage.\n  telephone: 01632 960101\n',
  'redirects.yaml': () => '/ask: /forms/general-enquiry/\n',
  'services/missed-bin.mdx': (text) =>
    `${text
      .replace('topic: bins', 'topic: bins\nrelated: [bulky]')
      .replace('    standard: online-enquiry\n', '')
      .replace(
        'ways:',
        'ways:\n  inPerson:\n    offices: [town-hall]',
      )}\nWithin 2 working days. See [large items](/services/bins/bulky/).\n`,
};

/** The same, with one file changed once more. */
function but(file: string, change: (text: string) => string): Changes {
  const before = everythingNamed[file];
  return { ...everythingNamed, [file]: (text) => change(before?.(text) ?? text) };
}

test('everything that is named is there', async () => {
  expect(await errorsOf(everythingNamed)).toEqual([]);
});

test.each([
  ['a form’s mailbox', 'forms/general-enquiry.mdx', replace('mailbox:', 'mailbx:')],
  ['a question’s type', 'forms/general-enquiry.mdx', replace('type:', 'tpye:')],
  [
    'a question’s length',
    'forms/general-enquiry.mdx',
    replace('required:', 'maxLenght: 9\n    required:'),
  ],
  ['a form that is no YAML', 'forms/general-enquiry.mdx', replace('title: Ask', 'title: Ask: ask')],
  ['an office', 'offices/town-hall.mdx', replace('place:', 'plaec:')],
  ['a service', 'services/bulky.mdx', replace('topic:', 'topc:')],
  ['a notice', 'notices/pl.mdx', replace('language:', 'langauge:')],
  ['the topics', 'topics.yaml', replace('title:', 'titel:')],
  ['a standard', 'charter.mdx', replace('measures:', 'mesures:')],
  ['the council', 'council.yaml', replace('nation:', 'natoin:')],
  ['the delays', 'delays.yaml', replace('reason:', 'raeson:')],
])('%s misspelt is one error, and nothing that names it is another', async (_, file, change) => {
  expect(await errorsOf(but(file, change))).toEqual([expect.stringContaining(file)]);
});

test('what is wrong elsewhere is reported all the same', async () => {
  expect(
    await errorsOf({
      'forms/general-enquiry.mdx': replace('mailbox:', 'mailbx:'),
      'services/missed-bin.mdx': replace('topic: bins', 'topic: bin'),
    }),
  ).toMatchInlineSnapshot(`
    [
      "forms/general-enquiry.mdx:6 \`mailbx\` is not a setting of this file. Did you mean \`mailbox\`?",
      "services/missed-bin.mdx:5 There is no topic "bin". Did you mean "bins"?",
    ]
  `);
});
