import { expect, test } from 'vitest';
import type { Council } from '../../../src/council/council.ts';
import { lookUpsSchema } from '../../../src/domain/look-ups/look-ups.ts';
import { collectionsCalendar } from '../../../src/views/data/collections-calendar.ts';

const lookUps = lookUpsSchema.parse({
  rounds: [
    {
      id: 'friday-a',
      collections: [
        { what: 'Glass, tins; and “card”', first: '2026-12-11', every: '4 weeks' },
        { what: 'খাবারের বর্জ্য এবং বাগানের বর্জ্য সংগ্রহ', first: '2026-12-04', every: '4 weeks' },
      ],
    },
  ],
  changes: [{ day: '2027-01-01', instead: '2027-01-04' }],
});
const council = { lookUps, facts: { name: 'Merrow Borough Council' } } as unknown as Council;
const [round] = lookUps.rounds;
if (round === undefined) throw new Error('There is no round');
const text = collectionsCalendar(round, council, 'https://merrow.example.gov.uk', {
  day: '2026-11-28',
});

test('each collection is a whole day, written as RFC 5545 has it', () => {
  const [, first] = text.split('BEGIN:VEVENT');
  expect(`BEGIN:VEVENT${first ?? ''}`).toMatchInlineSnapshot(`
    "BEGIN:VEVENT
    UID:collection-friday-a-1-2026-12-11@merrow.example.gov.uk
    SUMMARY:Glass\\, tins\\; and “card”
    DTSTAMP:20261128T000000Z
    DTSTART;VALUE=DATE:20261211
    DTEND;VALUE=DATE:20261212
    X-MICROSOFT-CDO-BUSYSTATUS:FREE
    TRANSP:TRANSPARENT
    END:VEVENT
    "
  `);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});

test('a collection that is moved stays the same entry', () => {
  const entries = text.split('BEGIN:VEVENT').filter((entry) => entry.includes('20270104'));
  expect(entries.length).toBe(1);
  expect(entries[0]).toContain('UID:collection-friday-a-2-2027-01-01@merrow.example.gov.uk');
});

test('it goes a year ahead, and names no postcode', () => {
  expect(text.match(/BEGIN:VEVENT/g)?.length).toBe(26);
  expect(text).not.toMatch(/ZZ\d/);
});
