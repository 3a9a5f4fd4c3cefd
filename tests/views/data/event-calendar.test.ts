import { expect, test } from 'vitest';
import type { Council } from '../../../src/council/council.ts';
import { eventSchema } from '../../../src/site/schemas/event.ts';
import { eventsCalendar } from '../../../src/views/data/event-calendar.ts';

const council = {
  facts: { name: 'Merrow Borough Council', timeZone: 'Europe/London' },
} as unknown as Council;
const site = 'https://merrow.example.gov.uk';

const event = (id: string, settings: object): Council['events'][number] =>
  ({
    id,
    data: eventSchema.parse({
      ...{ title: 'Talk', description: 'A talk.', place: 'Library', cost: 'Free' },
      ...settings,
    }),
  }) as Council['events'][number];

const written = (settings: object, day = '2027-01-01'): string =>
  eventsCalendar([event('talk', settings)], council, site, day);

const linesOf = (text: string, name: string): string[] =>
  text
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .filter((line) => line.startsWith(name));

test('an event is one entry, written on the day of the build', () => {
  expect(written({ from: '2027-03-10', time: '10am to 1pm' })).toMatchInlineSnapshot(`
    "BEGIN:VCALENDAR
    VERSION:2.0
    CALSCALE:GREGORIAN
    PRODID:front-door
    METHOD:PUBLISH
    X-WR-CALNAME:Merrow Borough Council
    X-PUBLISHED-TTL:PT1H
    BEGIN:VEVENT
    UID:event-talk@merrow.example.gov.uk
    SUMMARY:Talk
    DTSTAMP:20270101T000000Z
    DTSTART:20270310T100000Z
    DTEND:20270310T130000Z
    DESCRIPTION:A talk.\\nFree
    URL:https://merrow.example.gov.uk/events/talk/
    LOCATION:Library
    X-MICROSOFT-CDO-BUSYSTATUS:FREE
    TRANSP:TRANSPARENT
    END:VEVENT
    END:VCALENDAR
    "
  `);
});

test('a weekly event at ten is at ten by the wall, before the clock change and after it', () => {
  const text = written({
    from: '2027-03-24',
    time: '10am to midday',
    repeats: { every: 'week', until: '2027-04-14', except: ['2027-04-07'] },
  });
  expect(linesOf(text, 'DTSTART')).toEqual([
    'DTSTART:20270324T100000Z',
    'DTSTART:20270331T090000Z',
    'DTSTART:20270414T090000Z',
  ]);
  expect(linesOf(text, 'DTEND').at(1)).toBe('DTEND:20270331T110000Z');
  expect(linesOf(text, 'UID')).toEqual([
    'UID:event-talk-2027-03-24@merrow.example.gov.uk',
    'UID:event-talk-2027-03-31@merrow.example.gov.uk',
    'UID:event-talk-2027-04-14@merrow.example.gov.uk',
  ]);
});

test('dates that are over are not in it, and an event that is over has all of its own', () => {
  const weekly = { from: '2027-03-03', repeats: { every: 'week', until: '2027-03-17' } };
  expect(linesOf(written(weekly, '2027-03-10'), 'DTSTART')).toEqual([
    'DTSTART;VALUE=DATE:20270310',
    'DTSTART;VALUE=DATE:20270317',
  ]);
  expect(linesOf(written(weekly, '2027-03-18'), 'DTSTART')).toHaveLength(3);
});

test('whole days end on the day after the last', () => {
  const text = written({ from: '2027-12-30', until: '2027-12-31', time: 'From dusk' });
  expect([...linesOf(text, 'DTSTART'), ...linesOf(text, 'DTEND')]).toEqual([
    'DTSTART;VALUE=DATE:20271230',
    'DTEND;VALUE=DATE:20280101',
  ]);
});

test('the same hours each day are an entry a day', () => {
  const text = written({ from: '2027-06-05', until: '2027-06-06', time: '10am to 4pm each day' });
  expect(linesOf(text, 'DTSTART')).toEqual([
    'DTSTART:20270605T090000Z',
    'DTSTART:20270606T090000Z',
  ]);
});

test('an end at midnight is on the next day', () => {
  const text = written({ from: '2027-10-30', time: '7pm to midnight' });
  // Still summer time: the clocks go back at 1am UTC on 31 October.
  expect(linesOf(text, 'DTEND')).toEqual(['DTEND:20271030T230000Z']);
});

test('what an editor writes is escaped as RFC 5545 asks, section 3.3.11, and folded at 75 octets', () => {
  const text = written({
    title: 'Tea, cake; and a back\\slash',
    description: `${'Łódź '.repeat(40)}\nEND:VCALENDAR`,
    from: '2027-03-10',
  });
  expect(linesOf(text, 'SUMMARY')).toEqual(['SUMMARY:Tea\\, cake\\; and a back\\\\slash']);
  expect(linesOf(text, 'DESCRIPTION')[0]).toMatch(/\\nEND:VCALENDAR\\nFree$/);
  expect(linesOf(text, 'END:VCALENDAR')).toHaveLength(1);
  const lines = text.split('\r\n');
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});
