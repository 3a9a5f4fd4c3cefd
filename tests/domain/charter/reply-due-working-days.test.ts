import { describe, expect, test } from 'vitest';
import { makePromise } from '../../../src/domain/charter/promise.ts';
import { calendarOf, standardOf } from './calendars.ts';

/** Received on this day, so many working days, due on that day. Worked out by hand from the official lists. */
type Case = [received: string, days: number, due: string, because: string];

const england: Case[] = [
  ['2024-01-02', 2, '2024-01-04', 'Tuesday to Thursday'],
  ['2024-01-05', 1, '2024-01-08', 'a Friday'],
  ['2024-01-06', 1, '2024-01-08', 'a Saturday'],
  ['2024-01-07', 1, '2024-01-08', 'a Sunday'],
  ['2024-01-15', 5, '2024-01-22', 'a whole week'],
  ['2024-02-27', 2, '2024-02-29', 'a leap day is a working day'],
  ['2024-02-28', 2, '2024-03-01', 'over a leap day'],
  ['2024-02-29', 1, '2024-03-01', 'received on a leap day'],
  ['2024-03-28', 1, '2024-04-02', 'Good Friday and Easter Monday do not count'],
  ['2024-03-28', 7, '2024-04-10', 'over Easter'],
  ['2024-03-29', 2, '2024-04-03', 'received on Good Friday'],
  ['2024-03-30', 2, '2024-04-03', 'received on Easter Saturday'],
  ['2024-05-03', 2, '2024-05-08', 'Early May'],
  ['2024-05-24', 1, '2024-05-28', 'Spring bank holiday'],
  ['2024-08-23', 10, '2024-09-09', 'Summer bank holiday'],
  ['2024-12-20', 2, '2024-12-24', 'the last days before Christmas'],
  ['2024-12-20', 10, '2025-01-08', 'over Christmas and New Year'],
  ['2024-12-24', 2, '2024-12-30', 'Christmas Day on a Wednesday'],
  ['2024-12-25', 1, '2024-12-27', 'received on Christmas Day'],
  ['2024-12-27', 5, '2025-01-06', 'over New Year'],
  ['2024-12-31', 1, '2025-01-02', 'New Year’s Eve'],
  ['2025-01-01', 2, '2025-01-03', 'received on New Year’s Day'],
  ['2025-02-27', 2, '2025-03-03', 'February without a leap day'],
  ['2025-02-28', 1, '2025-03-03', 'the last day of February'],
  ['2025-04-17', 2, '2025-04-23', 'the day before Good Friday'],
  ['2025-04-17', 7, '2025-04-30', 'over Easter'],
  ['2025-04-18', 1, '2025-04-22', 'received on Good Friday'],
  ['2025-05-02', 7, '2025-05-14', 'over Early May'],
  ['2025-05-26', 1, '2025-05-27', 'received on the Spring bank holiday'],
  ['2025-06-30', 15, '2025-07-21', 'three weeks without a holiday'],
  ['2025-08-22', 2, '2025-08-27', 'over the Summer bank holiday'],
  ['2025-12-24', 2, '2025-12-30', 'Christmas Day on a Thursday'],
  ['2025-12-24', 10, '2026-01-12', 'over Christmas and New Year'],
  ['2025-12-26', 1, '2025-12-29', 'received on Boxing Day'],
  ['2025-12-31', 1, '2026-01-02', 'New Year’s Day on a Thursday'],
  ['2026-01-05', 20, '2026-02-02', 'four weeks without a holiday'],
  ['2026-04-02', 2, '2026-04-08', 'the day before Good Friday'],
  ['2026-04-02', 10, '2026-04-20', 'over Easter'],
  ['2026-04-03', 2, '2026-04-08', 'received on Good Friday'],
  ['2026-05-01', 2, '2026-05-06', 'over Early May'],
  ['2026-05-22', 20, '2026-06-22', 'over the Spring bank holiday'],
  ['2026-08-28', 1, '2026-09-01', 'over the Summer bank holiday'],
  ['2026-08-31', 2, '2026-09-02', 'received on the Summer bank holiday'],
  ['2026-11-20', 2, '2026-11-24', 'over a weekend'],
  ['2026-11-23', 2, '2026-11-25', 'in the middle of a week'],
  ['2026-12-23', 2, '2026-12-29', 'Christmas Eve counts'],
  ['2026-12-24', 2, '2026-12-30', 'Boxing Day is a Saturday, so Monday 28 December does not count'],
  ['2026-12-24', 10, '2027-01-12', 'over Christmas and New Year'],
  ['2026-12-25', 1, '2026-12-29', 'received on Christmas Day'],
  ['2026-12-26', 1, '2026-12-29', 'received on Boxing Day itself, a Saturday'],
  ['2026-12-28', 1, '2026-12-29', 'received on Boxing Day’s substitute day'],
  ['2026-12-31', 1, '2027-01-04', 'New Year’s Day on a Friday'],
  ['2027-03-25', 2, '2027-03-31', 'the day before Good Friday'],
  ['2027-03-26', 7, '2027-04-07', 'received on Good Friday'],
  ['2027-04-30', 1, '2027-05-04', 'over Early May'],
  ['2027-05-28', 2, '2027-06-02', 'over the Spring bank holiday'],
  ['2027-06-11', 20, '2027-07-09', 'four weeks without a holiday'],
  ['2027-08-27', 5, '2027-09-06', 'over the Summer bank holiday'],
  ['2027-12-23', 2, '2027-12-29', 'Christmas on a weekend: two substitute days'],
  ['2027-12-24', 1, '2027-12-29', 'Christmas on a weekend: two substitute days'],
  ['2027-12-24', 2, '2027-12-30', 'Christmas on a weekend: two substitute days'],
  ['2027-12-24', 10, '2028-01-12', 'over Christmas and a New Year with a substitute day'],
  ['2027-12-25', 2, '2027-12-30', 'received on Christmas Day, a Saturday'],
  [
    '2027-12-31',
    1,
    '2028-01-04',
    'New Year’s Day is a Saturday, so Monday 3 January does not count',
  ],
  ['2028-01-01', 1, '2028-01-04', 'received on New Year’s Day, a Saturday'],
  ['2028-02-25', 5, '2028-03-03', 'over a leap day'],
  ['2028-02-28', 1, '2028-02-29', 'a leap day is a working day'],
  ['2028-02-29', 1, '2028-03-01', 'received on a leap day'],
  ['2028-04-13', 2, '2028-04-19', 'the day before Good Friday'],
  ['2028-04-28', 1, '2028-05-02', 'over Early May'],
  ['2028-05-26', 7, '2028-06-07', 'over the Spring bank holiday'],
  ['2028-08-25', 2, '2028-08-30', 'over the Summer bank holiday'],
  ['2028-12-22', 2, '2028-12-28', 'Christmas Day on a Monday'],
  ['2028-12-22', 3, '2028-12-29', 'the last working day that is known'],
  ['2028-12-24', 1, '2028-12-27', 'Christmas Eve on a Sunday'],
];

const scotland: Case[] = [
  ['2024-01-01', 1, '2024-01-03', '2 January does not count'],
  ['2024-03-28', 1, '2024-04-01', 'Easter Monday is a working day'],
  ['2024-03-28', 2, '2024-04-02', 'only Good Friday does not count'],
  ['2024-08-02', 1, '2024-08-06', 'the Summer bank holiday is early in August'],
  ['2024-08-23', 1, '2024-08-26', 'the last Monday of August is a working day'],
  ['2024-11-29', 1, '2024-12-03', 'St Andrew’s Day is a Saturday'],
  ['2024-12-24', 5, '2025-01-06', 'over Christmas, 1 and 2 January'],
  ['2024-12-31', 1, '2025-01-03', '1 and 2 January'],
  ['2025-04-17', 2, '2025-04-22', 'Easter Monday is a working day'],
  ['2025-08-01', 2, '2025-08-06', 'over the Summer bank holiday'],
  ['2025-08-22', 1, '2025-08-25', 'the last Monday of August is a working day'],
  ['2025-11-28', 1, '2025-12-02', 'St Andrew’s Day is a Sunday'],
  ['2025-12-24', 2, '2025-12-30', 'Christmas Day on a Thursday'],
  ['2025-12-31', 1, '2026-01-05', '2 January is a Friday'],
  ['2026-04-02', 2, '2026-04-07', 'Easter Monday is a working day'],
  ['2026-06-05', 10, '2026-06-22', 'over the one-off 15 June'],
  ['2026-06-11', 2, '2026-06-16', 'over the one-off 15 June'],
  ['2026-06-12', 1, '2026-06-16', 'the Friday before the one-off 15 June'],
  ['2026-06-15', 1, '2026-06-16', 'received on the one-off 15 June'],
  ['2026-07-31', 1, '2026-08-04', 'over the Summer bank holiday'],
  ['2026-08-28', 1, '2026-08-31', 'the last Monday of August is a working day'],
  ['2026-11-27', 1, '2026-12-01', 'St Andrew’s Day on a Monday'],
  ['2026-11-27', 2, '2026-12-02', 'St Andrew’s Day on a Monday'],
  ['2026-12-24', 2, '2026-12-30', 'Boxing Day is a Saturday'],
  ['2026-12-31', 1, '2027-01-05', '2 January is a Saturday'],
  ['2027-01-02', 1, '2027-01-05', 'received on 2 January, a Saturday'],
  ['2027-03-25', 1, '2027-03-29', 'Easter Monday is a working day'],
  ['2027-07-30', 2, '2027-08-04', 'over the Summer bank holiday'],
  ['2027-11-29', 1, '2027-12-01', 'St Andrew’s Day on a Tuesday'],
  ['2027-12-24', 1, '2027-12-29', 'Christmas on a weekend'],
  ['2027-12-31', 1, '2028-01-05', '1 and 2 January are a weekend: two substitute days'],
  ['2028-01-01', 2, '2028-01-06', '1 and 2 January are a weekend: two substitute days'],
  ['2028-04-13', 1, '2028-04-17', 'Easter Monday is a working day'],
  ['2028-08-04', 1, '2028-08-08', 'over the Summer bank holiday'],
  ['2028-11-29', 1, '2028-12-01', 'St Andrew’s Day on a Thursday'],
  ['2028-12-22', 1, '2028-12-27', 'Christmas Day on a Monday'],
];

const northernIreland: Case[] = [
  ['2024-03-15', 1, '2024-03-19', 'St Patrick’s Day is a Sunday'],
  ['2024-03-17', 1, '2024-03-19', 'received on St Patrick’s Day, a Sunday'],
  ['2024-03-28', 1, '2024-04-02', 'Easter Monday does not count'],
  ['2024-07-11', 1, '2024-07-15', '12 July is a Friday'],
  ['2024-07-11', 2, '2024-07-16', '12 July is a Friday'],
  ['2024-08-02', 1, '2024-08-05', 'the first Monday of August is a working day'],
  ['2024-12-31', 1, '2025-01-02', '2 January is a working day'],
  ['2025-03-14', 2, '2025-03-19', 'St Patrick’s Day on a Monday'],
  ['2025-04-17', 1, '2025-04-22', 'over Easter'],
  ['2025-07-11', 1, '2025-07-15', '12 July is a Saturday'],
  ['2025-07-12', 1, '2025-07-15', 'received on 12 July, a Saturday'],
  ['2025-11-28', 1, '2025-12-01', 'St Andrew’s Day is not kept'],
  ['2026-01-01', 1, '2026-01-02', '2 January is a working day'],
  ['2026-03-13', 5, '2026-03-23', 'St Patrick’s Day on a Tuesday'],
  ['2026-03-16', 1, '2026-03-18', 'St Patrick’s Day on a Tuesday'],
  ['2026-05-01', 1, '2026-05-05', 'over Early May'],
  ['2026-06-12', 1, '2026-06-15', 'Scotland’s 15 June is a working day'],
  ['2026-07-10', 1, '2026-07-14', '12 July is a Sunday'],
  ['2026-07-10', 2, '2026-07-15', '12 July is a Sunday'],
  ['2026-08-28', 1, '2026-09-01', 'over the Summer bank holiday'],
  ['2026-12-24', 2, '2026-12-30', 'Boxing Day is a Saturday'],
  ['2027-03-16', 1, '2027-03-18', 'St Patrick’s Day on a Wednesday'],
  ['2027-03-25', 2, '2027-03-31', 'over Easter'],
  ['2027-07-09', 1, '2027-07-13', '12 July on a Monday'],
  ['2027-12-24', 2, '2027-12-30', 'Christmas on a weekend'],
  ['2027-12-31', 1, '2028-01-04', 'New Year’s Day is a Saturday'],
  ['2028-03-16', 1, '2028-03-20', 'St Patrick’s Day on a Friday'],
  ['2028-04-13', 1, '2028-04-18', 'over Easter'],
  ['2028-07-11', 1, '2028-07-13', '12 July on a Wednesday'],
  ['2028-07-11', 3, '2028-07-17', 'over 12 July and a weekend'],
];

describe.each([
  ['England and Wales', 'england-and-wales', england],
  ['Scotland', 'scotland', scotland],
  ['Northern Ireland', 'northern-ireland', northernIreland],
] as const)('working days in %s', (_, nation, cases) => {
  const calendar = calendarOf(nation);
  test.each(cases)('%s and %d working days is %s: %s', (received, days, due) => {
    const standard = standardOf(`${String(days)} working days`);
    const promise = makePromise({ standard, receivedAt: `${received}T11:00`, calendar });
    expect(promise?.dueOn).toBe(due);
    expect(promise?.dueAt.slice(0, 19)).toBe(`${due}T23:59:59`);
  });
});

const foi: Case[] = [
  ['2024-01-01', 1, '2024-01-03', '2 January is a bank holiday in Scotland'],
  ['2024-03-15', 1, '2024-03-19', 'St Patrick’s Day is kept on Monday in Northern Ireland'],
  ['2024-07-11', 1, '2024-07-15', '12 July in Northern Ireland'],
  ['2024-08-02', 1, '2024-08-06', 'Scotland’s Summer bank holiday'],
  ['2024-11-29', 1, '2024-12-03', 'St Andrew’s Day is kept on Monday in Scotland'],
  ['2024-12-02', 20, '2025-01-03', 'twenty days over Christmas, 1 and 2 January'],
  ['2025-03-14', 20, '2025-04-14', 'twenty days over St Patrick’s Day'],
  ['2025-04-17', 1, '2025-04-22', 'Easter Monday outside Scotland'],
  ['2025-07-07', 20, '2025-08-06', 'twenty days over 12 July and Scotland’s Summer bank holiday'],
  ['2026-03-02', 20, '2026-03-31', 'twenty days over St Patrick’s Day'],
  ['2026-05-29', 20, '2026-06-29', 'twenty days over Scotland’s 15 June'],
  ['2026-06-12', 1, '2026-06-16', 'Scotland’s 15 June'],
  ['2026-07-01', 20, '2026-07-30', 'twenty days over 12 July'],
  ['2026-07-31', 1, '2026-08-04', 'Scotland’s Summer bank holiday'],
  ['2026-08-28', 1, '2026-09-01', 'the Summer bank holiday elsewhere'],
  ['2026-11-27', 1, '2026-12-01', 'St Andrew’s Day'],
  ['2026-12-01', 20, '2026-12-31', 'the council’s closure of 29 to 31 December counts'],
  ['2026-12-24', 2, '2026-12-30', 'the council’s closure of 29 to 31 December counts'],
  ['2026-12-31', 1, '2027-01-05', '2 January is kept on Monday in Scotland'],
  ['2027-03-16', 1, '2027-03-18', 'St Patrick’s Day'],
  ['2027-11-29', 1, '2027-12-01', 'St Andrew’s Day'],
  ['2027-12-31', 1, '2028-01-05', 'two substitute days in Scotland'],
  ['2028-03-16', 2, '2028-03-21', 'St Patrick’s Day'],
  ['2028-06-30', 20, '2028-07-31', 'twenty days over 12 July'],
  ['2028-11-29', 1, '2028-12-01', 'St Andrew’s Day'],
];

const shutDown = {
  closures: ['2026-12-29', '2026-12-30', '2026-12-31'].map((date) => ({
    date,
    reason: 'Christmas shutdown',
  })),
};

describe('working days under the Freedom of Information Act, for a council in England', () => {
  const calendar = calendarOf('england-and-wales', { ...shutDown, cutOff: '17:00' });
  test.each(foi)('%s and %d working days is %s: %s', (received, days, due) => {
    const standard = standardOf(`${String(days)} working days`, { calendar: 'foi' });
    expect(makePromise({ standard, receivedAt: `${received}T18:00`, calendar })?.dueOn).toBe(due);
  });
});

const closed: Case[] = [
  ['2026-12-21', 10, '2027-01-12', 'over the shutdown and New Year’s Day'],
  ['2026-12-23', 1, '2026-12-24', 'Christmas Eve is open'],
  ['2026-12-23', 2, '2027-01-04', 'over the shutdown'],
  ['2026-12-24', 1, '2027-01-04', 'the shutdown, then New Year’s Day'],
  ['2026-12-24', 2, '2027-01-05', 'the shutdown, then New Year’s Day'],
  ['2026-12-30', 1, '2027-01-04', 'received while closed'],
];

describe('working days of a council that closes from 29 to 31 December 2026', () => {
  const calendar = calendarOf('england-and-wales', shutDown);
  test.each(closed)('%s and %d working days is %s: %s', (received, days, due) => {
    const standard = standardOf(`${String(days)} working days`);
    expect(makePromise({ standard, receivedAt: `${received}T11:00`, calendar })?.dueOn).toBe(due);
  });
});

const cutOff: Case[] = [
  ['2026-11-23T17:00', 2, '2026-11-25', 'on the stroke of the cut-off time'],
  ['2026-11-23T17:00:01', 2, '2026-11-26', 'a second after it'],
  ['2026-11-23T23:59', 2, '2026-11-26', 'late in the evening'],
  ['2026-11-20T18:00', 1, '2026-11-23', 'Friday evening counts as Saturday'],
  ['2026-11-22T20:00', 1, '2026-11-24', 'Sunday evening counts as Monday'],
  ['2026-11-19T23:59', 2, '2026-11-24', 'Thursday evening counts as Friday'],
  ['2026-12-24T17:30', 1, '2026-12-29', 'Christmas Eve counts as Christmas Day'],
];

describe('working days of a council with a cut-off time of 17:00', () => {
  const calendar = calendarOf('england-and-wales', { cutOff: '17:00' });
  test.each(cutOff)('%s and %d working days is %s: %s', (receivedAt, days, due) => {
    const standard = standardOf(`${String(days)} working days`);
    expect(makePromise({ standard, receivedAt, calendar })?.dueOn).toBe(due);
  });

  test('the working shown says that it came too late in the day', () => {
    const standard = standardOf('1 working day');
    const promise = makePromise({ standard, receivedAt: '2026-11-19T17:30', calendar });
    expect(promise?.days.map(({ date, reason }) => `${date} ${reason.code}`)).toEqual([
      '2026-11-19 after-cut-off',
      '2026-11-20 day-of-receipt',
      '2026-11-21 saturday',
      '2026-11-22 sunday',
      '2026-11-23 counts',
    ]);
  });
});

const midnight: Case[] = [
  ['2026-06-30T22:59:00Z', 2, '2026-07-02', '23:59 on Tuesday in London in summer'],
  ['2026-06-30T23:00:00Z', 2, '2026-07-03', '00:00 on Wednesday in London in summer'],
  ['2026-06-30T23:01:00Z', 2, '2026-07-03', '00:01 on Wednesday in London in summer'],
  ['2026-11-30T23:59:00Z', 1, '2026-12-01', '23:59 on Monday in winter'],
  ['2026-12-01T00:01:00Z', 1, '2026-12-02', '00:01 on Tuesday in winter'],
  ['2026-07-03T23:30:00+01:00', 1, '2026-07-06', 'Friday night'],
  ['2026-06-30T19:30:00-04:00', 1, '2026-07-02', 'written in New York, already 1 July in London'],
  ['2026-07-01T09:30:00+10:00', 1, '2026-07-02', 'written in Sydney, 00:30 on 1 July in London'],
  ['2026-03-28T23:59:00Z', 1, '2026-03-30', 'the night the clocks go forward'],
  ['2026-03-29T00:59:59Z', 1, '2026-03-30', 'a second before the clocks go forward'],
  ['2026-03-29T01:00:00Z', 1, '2026-03-30', 'as the clocks go forward'],
  ['2026-03-29T22:59:00Z', 1, '2026-03-30', '23:59 on the first day of summer time'],
  ['2026-03-29T23:30:00Z', 1, '2026-03-31', '00:30 on the Monday after'],
  ['2026-10-24T23:30:00Z', 1, '2026-10-26', '00:30 on the night the clocks go back'],
  ['2026-10-25T00:30:00Z', 1, '2026-10-26', '01:30, the first time'],
  ['2026-10-25T01:30:00Z', 1, '2026-10-26', '01:30, the second time'],
  ['2026-10-25T23:30:00Z', 1, '2026-10-26', '23:30 on the first day of winter time'],
  ['2026-10-26T00:00:00Z', 1, '2026-10-27', '00:00 on the Monday after'],
  [
    '2024-03-31T23:30:00Z',
    1,
    '2024-04-02',
    '00:30 on Easter Monday, clocks changed the night before',
  ],
  ['2028-02-29T23:59:00Z', 1, '2028-03-01', '23:59 on a leap day'],
  ['2028-10-28T23:30:00Z', 1, '2028-10-30', '00:30 on the night the clocks go back'],
];

describe('midnight is London’s, wherever the server is', () => {
  const calendar = calendarOf('england-and-wales');
  test.each(midnight)('%s and %d working days is %s: %s', (receivedAt, days, due) => {
    const standard = standardOf(`${String(days)} working days`);
    expect(makePromise({ standard, receivedAt, calendar })?.dueOn).toBe(due);
    const epoch = Date.parse(receivedAt);
    expect(makePromise({ standard, receivedAt: epoch, calendar })?.dueOn).toBe(due);
  });
});
