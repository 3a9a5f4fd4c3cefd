import { expect, test } from 'vitest';
import { serviceStandardSchema } from '../../../src/domain/charter/standard.ts';

const onlineEnquiry = {
  id: 'online-enquiry',
  title: 'Forms on this site',
  channel: 'online',
  target: '2 working days',
  measures: 'reply',
  appliesTo: 'Anyone who sends a form.',
  source: 'Customer Strategy (000)',
};

function messages(changes: Record<string, unknown>): string[] | undefined {
  const result = serviceStandardSchema.safeParse({ ...onlineEnquiry, ...changes });
  return result.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

test('the least a standard says, with what it means when the rest is left out', () => {
  expect(serviceStandardSchema.parse(onlineEnquiry)).toEqual({
    ...onlineEnquiry,
    target: { kind: 'working-days', amount: 2 },
    clockStarts: 'receipt',
    calendar: 'council',
    earlier: [],
  });
});

test('earlier versions are kept with the days they held', () => {
  const earlier = [{ target: '5 working days', inForceUntil: '2025-12-31' }];
  const standard = serviceStandardSchema.parse({
    ...onlineEnquiry,
    inForceFrom: '2026-01-01',
    earlier,
  });
  expect(standard.inForceFrom).toBe('2026-01-01');
  expect(standard.earlier).toEqual([
    { target: { kind: 'working-days', amount: 5 }, inForceUntil: '2025-12-31' },
  ]);
});

test('the Freedom of Information calendar counts days, not hours', () => {
  expect(messages({ calendar: 'foi', target: '4 working hours' })).toMatchInlineSnapshot(`
    [
      "calendar: the foi calendar counts working days; give the target in working days",
    ]
  `);
});

test('an extension is in working days', () => {
  expect(messages({ extension: '10 minutes' })).toMatchInlineSnapshot(`
    [
      "extension: an extension is in working days",
    ]
  `);
});

test('an extension in working days is taken', () => {
  expect(messages({ extension: '10 working days' })).toBeUndefined();
});

test.each(['online-enquiry', 'a', 'stage-2', 'x9'])(
  '"%s" can be an id, and what a standard is about',
  (id) => {
    expect(messages({ id })).toBeUndefined();
    expect(messages({ about: id })).toBeUndefined();
  },
);

test.each(['9-to-5', '-online', 'online enquiry', 'Online', 'online_enquiry', 'online.', ''])(
  '"%s" can be neither',
  (id) => {
    expect(messages({ id })).toEqual([
      'id: an id is lower-case letters, digits and hyphens, such as online-enquiry',
    ]);
    expect(messages({ about: id })).toEqual([
      'about: about is lower-case letters, digits and hyphens, such as complaint',
    ]);
  },
);

test.each(['appointment', 'return', 'acknowledgement', 'receipt'])(
  'a clock may start with %s',
  (clockStarts) => {
    expect(messages({ clockStarts })).toBeUndefined();
  },
);

test('a share of working days can be counted by the law on freedom of information, other days can not', () => {
  const wrong = ['calendar: the foi calendar counts working days; give the target in working days'];
  expect(messages({ calendar: 'foi', target: '90% within 20 working days' })).toBeUndefined();
  expect(messages({ calendar: 'foi', target: '28 days' })).toEqual(wrong);
  expect(messages({ calendar: 'foi', target: '1 month' })).toEqual(wrong);
  expect(messages({ calendar: 'council', target: '28 days' })).toBeUndefined();
});

test('an id is fit for an address', () => {
  expect(messages({ id: 'Online enquiry' })).toMatchInlineSnapshot(`
    [
      "id: an id is lower-case letters, digits and hyphens, such as online-enquiry",
    ]
  `);
});

test('a key that is misspelt is not passed over', () => {
  expect(messages({ sorce: 'x' })?.join()).toContain('sorce');
});

test('a request for information may be under a standard without a published time, or one in working days', () => {
  expect(messages({ calendar: 'foi', target: 'no published time' })).toBeUndefined();
  expect(messages({ calendar: 'foi', target: '20 working days' })).toBeUndefined();
  expect(messages({ calendar: 'foi', target: '4 working hours' })).toEqual([
    'calendar: the foi calendar counts working days; give the target in working days',
  ]);
});
