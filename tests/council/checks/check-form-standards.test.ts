import { describe, expect, test } from 'vitest';
import { checkCommand } from '../../../src/cli/check-command.ts';
import { changedCouncil } from '../../support/changed-council.ts';
import { withoutColumn } from '../../support/without-column.ts';

interface Standard {
  id: string;
  channel?: string;
  target: string;
  measures?: string;
  about?: string;
  more?: string[];
}

const written = ({ id, channel, target, measures, about, more }: Standard): string[] => [
  `  - id: ${id}`,
  `    title: ${id}`,
  `    channel: ${channel ?? 'online'}`,
  `    target: ${target}`,
  `    measures: ${measures ?? 'reply'}`,
  ...(about === '' ? [] : [`    about: ${about ?? id}`]),
  '    appliesTo: Made up.',
  '    source: Made up for tests',
  ...(more ?? []).map((line) => `    ${line}`),
];

const form = (settings: string, fields: string[]): string =>
  [
    '---',
    'title: Ask',
    'description: Ask us anything.',
    'source: Made up',
    settings,
    'mailbox: ask@plain.example.gov.uk',
    'fields:',
    ...fields.flatMap((type) => [`  - name: ${type}`, `    type: ${type}`, '    label: What?']),
    '---',
    '',
    'Ask us.',
    '',
  ].join('\n');

/** What the check says of a form under a standard, and of the charter that has it. */
async function told(
  standards: Standard[],
  settings: string,
  fields = ['textarea', 'email'],
): Promise<string[]> {
  const contentFolder = await changedCouncil({
    'charter.mdx': (text) =>
      text.replace(
        '---\n\nWe reply',
        [...standards.flatMap(written), '---\n\nWe reply'].join('\n'),
      ),
    'forms/ask.mdx': () => form(settings, fields),
  });
  const { out } = await checkCommand([], new Date('2026-11-23T12:00:00Z'), contentFolder);
  return out
    .replaceAll(`${contentFolder}/plain/`, '')
    .split('\n')
    .map(withoutColumn)
    .filter((line) => /^(forms\/ask|charter)/.test(line));
}

describe('a standard that gives a form no date', () => {
  test.each<[Standard, string]>([
    [{ id: 'fast', target: '30 seconds' }, 'promises 30 seconds'],
    [{ id: 'fast', target: '10 minutes' }, 'promises 10 minutes'],
    [{ id: 'fast', target: '80% of cases' }, 'promises 80% of cases'],
    [{ id: 'fast', target: '90% within 20 seconds' }, 'promises 90% within 20 seconds'],
    [
      { id: 'fast', target: '90% within 5 working days', measures: 'satisfaction' },
      'measures "satisfaction" over all cases',
    ],
    [
      { id: 'fast', target: '2 working days', more: ['clockStarts: return'] },
      "runs from an officer's return",
    ],
    [
      { id: 'fast', target: '2 working days', more: ['clockStarts: appointment'] },
      'runs from an appointment',
    ],
  ])('%j', async (standard, reason) => {
    expect(await told([standard], 'standard: fast')).toEqual([
      `forms/ask.mdx:5 error: "fast" ${reason}, so it gives no date to someone who sends a form. Standards that suit: online-enquiry, or none, where no time is published.`,
    ]);
  });

  test('one that used to give none', async () => {
    const more = [
      'inForceFrom: 2027-01-01',
      'earlier:',
      '  - target: 30 seconds',
      '    inForceUntil: 2026-12-31',
    ];
    const [found] = await told([{ id: 'new', target: '2 working days', more }], 'standard: new');
    expect(found).toBe(
      'forms/ask.mdx:5 error: "new" promised 30 seconds in an earlier version, so it gives no date to someone who sends a form. Standards that suit: online-enquiry, or none, where no time is published.',
    );
  });

  test.each(['28 days', '1 month', 'same day', '90% within 10 working days', 'no published time'])(
    '%s is right',
    async (target) => {
      expect(await told([{ id: 'right', target }], 'standard: right')).toEqual([]);
    },
  );
});

describe('the acknowledgement of a form', () => {
  const acknowledged: Standard = {
    id: 'acknowledged',
    target: '1 working day',
    measures: 'acknowledgement',
  };

  test('under a standard for replies', async () => {
    expect(
      await told(
        [acknowledged],
        'standard: online-enquiry\nacknowledgementStandard: online-enquiry',
      ),
    ).toEqual([
      'forms/ask.mdx:6 error: "online-enquiry" measures "reply", not acknowledgement. Standards that suit: acknowledged.',
    ]);
  });

  test('promised twice', async () => {
    const [found] = await told(
      [acknowledged],
      'standard: acknowledged\nacknowledgementStandard: acknowledged',
    );
    expect(found).toContain('"acknowledged" promises an acknowledgement already');
  });

  test('beside a standard for replies is right', async () => {
    expect(
      await told([acknowledged], 'standard: online-enquiry\nacknowledgementStandard: acknowledged'),
    ).toEqual([]);
  });
});

describe('a form that asks for no way to reply', () => {
  test.each([
    [['textarea'], 'promises a reply, and the form asks for no way to send one'],
    [['text', 'date'], 'promises a reply, and the form asks for no way to send one'],
  ])('%j', async (fields, message) => {
    const [found] = await told([], 'standard: online-enquiry', fields);
    expect(found).toContain(`forms/ask.mdx:5 warning: "online-enquiry" ${message}`);
  });

  test.each([[['textarea', 'email']], [['textarea', 'tel']], [['textarea', 'address']]])(
    '%j is right',
    async (fields) => {
      expect(await told([], 'standard: online-enquiry', fields)).toEqual([]);
    },
  );

  test('a call back needs a telephone number', async () => {
    const standard = {
      id: 'call-back',
      channel: 'telephone',
      target: '1 working day',
      measures: 'call-back',
    };
    const [found] = await told([standard], 'standard: call-back', ['textarea', 'email']);
    expect(found).toContain(
      '"call-back" promises a call, and the form asks for no telephone number',
    );
    expect(await told([standard], 'standard: call-back', ['textarea', 'tel'])).toEqual([]);
  });

  test('a form under no standard is asked nothing', async () => {
    expect(await told([], 'standard: none', ['textarea'])).toEqual([]);
  });
});

test('a form under the standard of another channel is reported', async () => {
  const [found] = await told(
    [{ id: 'letter', channel: 'letter', target: '10 working days' }],
    'standard: letter',
  );
  expect(found).toBe(
    'forms/ask.mdx:5 warning: "letter" is a standard for the channel "letter", and this is a form. Standards that suit: online-enquiry.',
  );
});

test('two replies online that nothing tells apart', async () => {
  const found = await told(
    [
      { id: 'reply-one', target: '3 working days', about: '' },
      { id: 'reply-two', target: '5 working days', about: 'other' },
    ],
    'standard: none',
  );
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(
    'warning: "online-enquiry" and "reply-one" measure the same thing for the same channel and promise different times',
  );
});
