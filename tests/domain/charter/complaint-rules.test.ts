import { describe, expect, test } from 'vitest';
import type { Nation } from '../../../src/domain/calendar/calendar-data.ts';
import { againstComplaintCode } from '../../../src/domain/charter/complaint-code.ts';
import { complaintRules } from '../../../src/domain/charter/complaint-rules.ts';
import { ombudsmanOf } from '../../../src/domain/charter/ombudsman.ts';
import type { ServiceStandard } from '../../../src/domain/charter/standard.ts';
import { parseTarget } from '../../../src/domain/charter/target.ts';
import { standardOf } from './calendars.ts';

const england = 'Complaint Handling Code';
const wales = 'Model Concerns and Complaints Policy';
const model = 'Model Complaints Handling Procedure';

/** The most working days that the rules of each nation allow, by what a standard is about. */
const limits: [
  Nation,
  about: string,
  measures: 'reply' | 'acknowledgement',
  most: number,
  said: string,
][] = [
  ['england-and-wales', 'complaint', 'reply', 10, `${england} allows 10 working days at stage 1`],
  [
    'england-and-wales',
    'complaint',
    'acknowledgement',
    5,
    `${england} allows 5 working days at stage 1`,
  ],
  [
    'england-and-wales',
    'complaint-stage-1',
    'reply',
    10,
    `${england} allows 10 working days at stage 1`,
  ],
  [
    'england-and-wales',
    'complaint-stage-1',
    'acknowledgement',
    5,
    `${england} allows 5 working days at stage 1`,
  ],
  [
    'england-and-wales',
    'complaint-stage-2',
    'reply',
    20,
    `${england} allows 20 working days at stage 2`,
  ],
  [
    'england-and-wales',
    'complaint-stage-2',
    'acknowledgement',
    5,
    `${england} allows 5 working days at stage 2`,
  ],
  ['wales', 'complaint', 'reply', 20, `${wales} allows 20 working days at the formal stage`],
  [
    'wales',
    'complaint',
    'acknowledgement',
    5,
    `${wales} allows 5 working days at the formal stage`,
  ],
  [
    'wales',
    'complaint-stage-1',
    'reply',
    10,
    `${wales} allows 10 working days at the informal stage`,
  ],
  [
    'wales',
    'complaint-stage-1',
    'acknowledgement',
    5,
    `${wales} allows 5 working days at the informal stage`,
  ],
  [
    'wales',
    'complaint-stage-2',
    'reply',
    20,
    `${wales} allows 20 working days at the formal stage`,
  ],
  [
    'wales',
    'complaint-stage-2',
    'acknowledgement',
    5,
    `${wales} allows 5 working days at the formal stage`,
  ],
  ['scotland', 'complaint', 'reply', 5, `${model} allows 5 working days at stage 1`],
  ['scotland', 'complaint-stage-1', 'reply', 5, `${model} allows 5 working days at stage 1`],
  ['scotland', 'complaint-stage-2', 'reply', 20, `${model} allows 20 working days at stage 2`],
  [
    'scotland',
    'complaint-stage-2',
    'acknowledgement',
    3,
    `${model} allows 3 working days at stage 2`,
  ],
  ['northern-ireland', 'complaint', 'reply', 5, `${model} allows 5 working days at stage 1`],
  [
    'northern-ireland',
    'complaint-stage-1',
    'reply',
    5,
    `${model} allows 5 working days at stage 1`,
  ],
  [
    'northern-ireland',
    'complaint-stage-2',
    'reply',
    20,
    `${model} allows 20 working days at stage 2`,
  ],
  [
    'northern-ireland',
    'complaint-stage-2',
    'acknowledgement',
    3,
    `${model} allows 3 working days at stage 2`,
  ],
];

const what = { reply: 'The reply to', acknowledgement: 'The acknowledgement of' };

const found = (nation: Nation, target: string, changes: Partial<ServiceStandard>): string[] =>
  againstComplaintCode(standardOf(target, changes), 0, nation).map(({ message }) => message);

describe.each(limits)('in %s, about %s: %s', (nation, about, measures, most, said) => {
  const days = (amount: number) =>
    found(nation, `${String(amount)} working days`, { about, measures });

  test(`${String(most - 1)} and ${String(most)} working days are within the rules`, () => {
    expect(days(most - 1)).toEqual([]);
    expect(days(most)).toEqual([]);
  });

  test(`${String(most + 1)} working days are too long, and the rules are named`, () => {
    expect(days(most + 1)).toEqual([
      `${what[measures]} a complaint takes ${String(most + 1)} working days; the ${said}.`,
    ]);
  });
});

test.each<[Nation, about: string, most: number]>([
  ['england-and-wales', 'complaint', 10],
  ['england-and-wales', 'complaint-stage-1', 10],
  ['england-and-wales', 'complaint-stage-2', 20],
  ['scotland', 'complaint-stage-1', 5],
  ['northern-ireland', 'complaint-stage-1', 5],
])(
  'in %s, about %s, a reply may be extended by %i working days and no more',
  (nation, about, most) => {
    const extended = (amount: number) =>
      found(nation, '5 working days', {
        about,
        extension: parseTarget(`${String(amount)} working days`),
      });
    expect(extended(most)).toEqual([]);
    expect(extended(most + 1)).toEqual([
      expect.stringMatching(
        `^The extension for a complaint takes ${String(most + 1)} working days; the .* allows ${String(most)} working days at stage`,
      ),
    ]);
  },
);

test.each<[Nation, about: string]>([
  ['wales', 'complaint'],
  ['scotland', 'complaint-stage-2'],
  ['northern-ireland', 'complaint-stage-2'],
])('in %s, about %s, the rules name no longest extension, so none is too long', (nation, about) => {
  const extension = parseTarget('60 working days');
  expect(found(nation, '5 working days', { about, extension })).toEqual([]);
});

test.each<[Nation, about: string]>([
  ['scotland', 'complaint'],
  ['northern-ireland', 'complaint-stage-1'],
])('in %s, about %s, the rules name no time for an acknowledgement', (nation, about) => {
  expect(found(nation, '9 working days', { about, measures: 'acknowledgement' })).toEqual([]);
});

test.each([
  ['14 days', []],
  ['15 days', ['15 days']],
  ['2 weeks', []],
  ['3 weeks', ['3 weeks']],
  ['1 month', ['1 month']],
  ['90% within 11 working days', ['90% within 11 working days']],
  ['90% within 10 working days', []],
  ['90 working hours', []],
  ['no published time', []],
])('stage 1 in England within "%s" is counted in the working days it holds', (target, tooLong) => {
  expect(found('england-and-wales', target, { about: 'complaint-stage-1' })).toEqual(
    tooLong.map(
      (time) =>
        `The reply to a complaint takes ${time}; the Complaint Handling Code allows 10 working days at stage 1.`,
    ),
  );
});

test.each([
  ['5 days', 0],
  ['6 days', 0],
  ['7 days', 0],
  ['8 days', 1],
  ['1 week', 0],
  ['2 weeks', 1],
])('%s hold five working days or fewer in Scotland: %i warnings', (target, warnings) => {
  expect(found('scotland', target, { about: 'complaint' })).toHaveLength(warnings);
});

test('a month holds 20 working days, as stage 2 allows', () => {
  expect(found('england-and-wales', '1 month', { about: 'complaint-stage-2' })).toEqual([]);
  expect(found('england-and-wales', '2 months', { about: 'complaint-stage-2' })).toHaveLength(1);
});

test.each([undefined, 'planning', 'complaint-stage-3', 'constructor'])(
  'what is about %s is held against no rules',
  (about) => {
    expect(found('scotland', '100 working days', about === undefined ? {} : { about })).toEqual([]);
  },
);

test('only replies and acknowledgements are held against the rules', () => {
  expect(found('scotland', '100 working days', { about: 'complaint', measures: 'answer' })).toEqual(
    [],
  );
});

test('a warning says which standard, which setting and which document', () => {
  const standard = standardOf('21 working days', {
    about: 'complaint-stage-2',
    extension: parseTarget('21 working days'),
  });
  const source =
    'Complaint Handling Code, Local Government and Social Care Ombudsman: stage 1 within 10 working days of the ' +
    'acknowledgement, stage 2 within 20, acknowledged within 5 working days of receipt';
  expect(againstComplaintCode(standard, 3, 'england-and-wales')).toMatchObject([
    {
      code: 'outside-complaint-code',
      severity: 'warning',
      at: { standard: 3, key: 'target' },
      source,
    },
    {
      code: 'outside-complaint-code',
      severity: 'warning',
      at: { standard: 3, key: 'extension' },
      source,
    },
  ]);
});

test.each<[Nation, string, string]>([
  [
    'england-and-wales',
    'Local Government and Social Care Ombudsman',
    'Complaint Handling Code, Local Government and Social Care Ombudsman: stage 1 within 10 working days of the acknowledgement, stage 2 within 20, acknowledged within 5 working days of receipt',
  ],
  [
    'wales',
    'Public Services Ombudsman for Wales',
    'Model Concerns and Complaints Policy, Public Services Ombudsman for Wales: informally within 10 working days; formally acknowledged within 5 working days and answered within 20',
  ],
  [
    'scotland',
    'Scottish Public Services Ombudsman',
    'Model Complaints Handling Procedure for local government, Scottish Public Services Ombudsman: stage 1 within 5 working days, 10 with an extension; stage 2 acknowledged within 3 working days and answered within 20',
  ],
  [
    'northern-ireland',
    'Northern Ireland Public Services Ombudsman',
    'Model Complaints Handling Procedure for local government, Northern Ireland Public Services Ombudsman: stage 1 within 5 working days, 10 with an extension; stage 2 acknowledged within 3 working days and answered within 20',
  ],
])('in %s the rules are those of the %s', (nation, ombudsman, source) => {
  expect(complaintRules[nation]).toMatchObject({ ombudsman, source });
  expect(ombudsmanOf(nation)).toBe(ombudsman);
});
