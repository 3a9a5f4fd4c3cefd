import { expect, test } from 'vitest';
import { findingsOf } from '../../support/findings-of.ts';

type Changes = Parameters<typeof findingsOf>[0];

const onlyAboutTimes = async (changes: Changes): Promise<string[]> =>
  (await findingsOf(changes)).filter((finding) => /differs from|promised today/.test(finding));

const page =
  (settings: string, words = 'Words.') =>
  () =>
    `---\ntitle: Moving home\ndescription: What to do when you move.\nsource: Made up for tests\n${settings}\n---\n\n${words}\n`;

const differs = (time: string): string =>
  `"${time}" differs from the charter. "online-enquiry" promises 2 working days.`;

test.each<[string, Changes]>([
  [
    'a guide',
    {
      'guides/moving/index.mdx': page('topic: bins'),
      'guides/moving/1-before.mdx': page('', 'We reply within 7 working days.'),
    },
  ],
  [
    'a step by step',
    {
      'step-by-step/moving.mdx': page(
        'topic: bins\nsteps:\n  - title: Tell us\n    text: We reply within 7 working days.\n  - title: Move',
      ),
    },
  ],
  [
    'an event',
    {
      'events/fair.mdx': page(
        'from: 2026-12-01\nplace: Town Hall\ncost: Free',
        'We answer questions within 7 working days.',
      ),
    },
  ],
  [
    'a directory',
    {
      'directories/halls.mdx': page(
        'entries:\n  - name: Town Hall',
        'We reply within 7 working days.',
      ),
    },
  ],
  ['a campaign', { 'campaigns/green/index.mdx': page('', 'We reply within 7 working days.') }],
  [
    'the hint of a question',
    {
      'forms/general-enquiry.mdx': (text) =>
        text.replace(
          /^fields:\n/m,
          'fields:\n  - name: more\n    label: More\n    type: text\n    hint: We reply within 7 working days\n',
        ),
    },
  ],
  [
    'the description of a topic',
    {
      'topics.yaml': (text) =>
        text.replace(/description:.*/, 'description: We reply within 7 working days.'),
    },
  ],
])('%s that promises another time than the charter is reported', async (_, changes) => {
  const found = await onlyAboutTimes(changes);
  expect(found).toEqual([
    expect.stringMatching(/^error \d+ "7 working days" differs from the charter/),
  ]);
});

test.each(['news', 'publications'])(
  'in %s it is doubtful: they tell of other days',
  async (folder) => {
    const words = 'We used to answer within 7 working days.';
    const found = await onlyAboutTimes({
      [`${folder}/then.mdx`]: page('publishedOn: 2026-11-01', words),
    });
    expect(found).toEqual([
      `warning 8 ${differs('7 working days')} Write <Promise of="online-enquiry" /> instead of the number. Leave it where it is not about what you promise now.`,
    ]);
  },
);

const withWords: Changes = {
  'pages/privacy.mdx': (text) => `${text}\nWe reply within 2 working days.\n`,
};

test('a time that was promised until the charter changed is not what is promised today', async () => {
  const found = await onlyAboutTimes({
    ...withWords,
    'charter.mdx': (text) =>
      text.replace(
        'target: 2 working days',
        'target: 5 working days\n    inForceFrom: 2026-11-01\n    earlier:\n      - target: 2 working days\n        inForceUntil: 2026-10-31',
      ),
  });
  expect(found).toEqual([
    expect.stringMatching(
      /^warning \d+ "2 working days" is not what is promised today: "online-enquiry" promises 5 working days\./,
    ),
  ]);
});

test('nor is one that will be promised from a day to come', async () => {
  const found = await onlyAboutTimes({
    ...withWords,
    'charter.mdx': (text) =>
      text.replace(
        'target: 2 working days',
        'target: 2 working days\n    inForceFrom: 2027-01-01\n    earlier:\n      - target: 5 working days\n        inForceUntil: 2026-12-31',
      ),
  });
  expect(found).toEqual([
    expect.stringMatching(/^warning \d+ "2 working days" is not what is promised today/),
  ]);
});

test('while a delay holds, neither is the usual time', async () => {
  const delays = (reason: string) => () =>
    `- standards: [online-enquiry]\n  from: 2026-11-20\n  until: 2026-11-30\n  target: 5 working days\n  reason: ${reason}\n  telephone: 01632 960101\n`;
  expect(await onlyAboutTimes({ ...withWords, 'delays.yaml': delays('Storms.') })).toEqual([
    expect.stringMatching(
      /^warning \d+ "2 working days" is not what is promised today: "online-enquiry" promises 5 working days\./,
    ),
  ]);
  expect(await onlyAboutTimes({ 'delays.yaml': delays('Answers take 5 working days.') })).toEqual(
    [],
  );
  expect(await onlyAboutTimes({ 'delays.yaml': delays('Answers take 7 working days.') })).toEqual([
    expect.stringMatching(/^error \d+ "7 working days" differs from the charter/),
  ]);
});

test.each(['forms/general-enquiry.mdx', 'services/missed-bin.mdx'])(
  'nor on a form’s own page or the service’s that leads to it, while a delay of that form holds',
  async (file) => {
    const found = await onlyAboutTimes({
      [file]: (text) => `${text}\nWe reply within 2 working days.\n`,
      'delays.yaml': () =>
        '- forms: [general-enquiry]\n  from: 2026-11-20\n  until: 2026-11-30\n  target: 5 working days\n  reason: Storms.\n  telephone: 01632 960101\n',
    });
    expect(found).toEqual([
      expect.stringMatching(
        /^warning \d+ "2 working days" is not what is promised today: "online-enquiry" promises 5 working days\./,
      ),
    ]);
  },
);
