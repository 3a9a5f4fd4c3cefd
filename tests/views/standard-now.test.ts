import { expect, test } from 'vitest';
import { standardNow } from '../../src/views/standard-now.ts';
import { delaySchema } from '../../src/domain/charter/delay.ts';
import { calendarOf, standardOf } from '../domain/charter/calendars.ts';

const council = {
  standards: { 'online-enquiry': standardOf('2 working days') },
  calendar: calendarOf('england-and-wales'),
  delays: [
    delaySchema.parse({
      forms: ['report'],
      from: '2024-01-02',
      until: '2028-11-30',
      target: '5 working days',
      reason: 'A storm.',
      telephone: '01632 960199',
    }),
  ],
};

test('a delay of a form makes that form later, and no other', () => {
  expect(standardNow(council, 'online-enquiry', 'report')?.target).toEqual({
    kind: 'working-days',
    amount: 5,
  });
  expect(standardNow(council, 'online-enquiry', 'other')?.target).toEqual({
    kind: 'working-days',
    amount: 2,
  });
});

test('no standard is none', () => {
  expect(standardNow(council, undefined)).toBeUndefined();
  expect(standardNow(council, 'none')).toBeUndefined();
});
