import { describe, expect, test } from 'vitest';
import { checkCommand } from '../../../src/cli/check-command.ts';
import { changedCouncil } from '../../support/changed-council.ts';
import { withoutColumn } from '../../support/without-column.ts';

interface Delay {
  standards?: string;
  forms?: string;
  from?: string;
  until?: string;
  target?: string;
}

const written = ({ standards, forms, from, until, target }: Delay): string =>
  [
    `- from: ${from ?? '2026-12-01'}`,
    `  until: ${until ?? '2026-12-04'}`,
    ...(standards === undefined ? [] : [`  standards: [${standards}]`]),
    ...(forms === undefined ? [] : [`  forms: [${forms}]`]),
    `  target: ${target ?? '5 working days'}`,
    '  reason: A storm.',
    '  telephone: 01632 960199',
    '',
  ].join('\n');

/** What the check says of the delays of the council made up for tests. It has one standard, 2 working days. */
async function told(delays: Delay[], standard = '2 working days'): Promise<string[]> {
  const contentFolder = await changedCouncil({
    'charter.mdx': (text) => text.replace('target: 2 working days', `target: ${standard}`),
    'delays.yaml': () => delays.map(written).join(''),
    'forms/quiet.mdx': () =>
      '---\ntitle: Quiet\ndescription: Quiet.\nsource: Made up\nstandard: none\nmailbox: q@plain.example.gov.uk\nfields:\n  - name: message\n    type: textarea\n---\n\nWords.\n',
  });
  const { out } = await checkCommand([], new Date('2026-11-23T12:00:00Z'), contentFolder);
  return out
    .replaceAll(`${contentFolder}/plain/`, '')
    .split('\n')
    .map(withoutColumn)
    .filter((line) => line.startsWith('delays.yaml'));
}

describe('a delay that is no later', () => {
  test.each<[Delay, string, string]>([
    [{ standards: 'online-enquiry', target: '2 working days' }, '2 working days', ''],
    [{ standards: 'online-enquiry', target: '1 working day' }, '2 working days', ''],
    [{ forms: 'general-enquiry', target: '1 working day' }, '2 working days', ''],
    [{ standards: 'online-enquiry', target: '4 working hours' }, '2 working days', ''],
    [{ standards: 'online-enquiry', target: 'same day' }, '2 working days', ''],
    [{ standards: 'online-enquiry', target: '2 days' }, '2 working days', ''],
    [{ standards: 'online-enquiry', target: '13 days' }, '10 working days', ''],
    // Over Christmas ten working days are more than fourteen days of the calendar.
    [
      { standards: 'online-enquiry', target: '16 days', from: '2026-12-01', until: '2026-12-24' },
      '10 working days',
      ' for what comes on 2026-12-11',
    ],
  ])('%j beside %s', async (delay, standard, on) => {
    const [found, ...more] = await told([delay], standard);
    const path = delay.standards === undefined ? 4 : 5;
    expect(found).toContain(
      `error: A delay must give a later time: "online-enquiry" promises ${standard}, and ${delay.target ?? ''} is no later${on}.`,
    );
    expect([path, more]).toEqual([path, []]);
  });

  test.each<[Delay, string]>([
    [{ standards: 'online-enquiry', target: '1 month' }, '10 working days'],
    [{ standards: 'online-enquiry', target: '4 weeks' }, '10 working days'],
    [{ standards: 'online-enquiry', target: '1 working day' }, 'same day'],
    [{ standards: 'online-enquiry', target: '90% within 5 working days' }, '2 working days'],
    [{ forms: 'general-enquiry', target: '5 working days' }, '90% within 2 working days'],
  ])('%j beside %s is later', async (delay, standard) => {
    expect(await told([delay], standard)).toEqual([]);
  });
});

test('a form or a standard that promises no date cannot be made later', async () => {
  expect(await told([{ forms: 'quiet' }])).toEqual([
    'delays.yaml:3 error: "quiet" promises no date, so a delay cannot make it later. Take it out of this delay.',
  ]);
  expect(await told([{ standards: 'online-enquiry' }], 'no published time')).toEqual([
    'delays.yaml:4 error: "online-enquiry" promises no date, so a delay cannot make it later. Take it out of this delay.',
  ]);
});

describe('two delays at once', () => {
  const first: Delay = { standards: 'online-enquiry', until: '2026-12-10' };
  test.each<[string, Delay, string]>([
    ['of one standard', { ...first, from: '2026-12-08', until: '2026-12-20' }, 'online-enquiry'],
    [
      'of a standard and of a form under it',
      {
        forms: 'general-enquiry',
        from: '2026-12-10',
        until: '2026-12-20',
        target: '8 working days',
      },
      'general-enquiry',
    ],
  ])('%s', async (_, second, what) => {
    const found = await told([first, second]);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`error: Two delays cover "${what}"`);
  });

  test('one after the other are right', async () => {
    expect(await told([first, { ...first, from: '2026-12-11', until: '2026-12-20' }])).toEqual([]);
  });
});

test('a delay that is over', async () => {
  const over = { standards: 'online-enquiry', from: '2026-11-02', until: '2026-11-22' };
  expect(await told([over])).toEqual([
    'delays.yaml:2 warning: This delay was over on 2026-11-22. Take it out.',
  ]);
  expect(await told([{ ...over, until: '2026-11-23' }])).toEqual([]);
});

test('a delay of two years is a standard', async () => {
  const long = { standards: 'online-enquiry', from: '2026-12-01', until: '2028-11-30' };
  const [found] = await told([long]);
  expect(found).toContain('delays.yaml:2 warning: This delay lasts 731 days.');
});
