import { expect, test } from 'vitest';
import { loadCouncil } from '../../src/council/read/load-council.ts';
import { daysThatCount } from '../../src/council/snapshot/days-that-count.ts';
import { turnsOf } from '../../src/council/snapshot/turns.ts';
import { changedCouncil } from '../support/changed-council.ts';

const today = '2026-11-27';

test.each([
  [
    'an alert counts on its first day and the day after its last',
    [{ from: '2026-12-24', until: '2026-12-28' }],
    ['2026-12-24', '2026-12-25', '2026-12-28', '2026-12-29', '2027-01-01'],
  ],
  [
    'a page that is held back counts on its day, whatever the setting is called',
    [{ title: 'New bins', publishOn: '2026-11-30' }],
    ['2026-11-30', '2026-12-01', '2027-01-01'],
  ],
  [
    'what was before counts no more, and what ends today counts tomorrow',
    [{ from: '2026-11-01', until: '2026-11-27' }],
    ['2026-11-28', '2027-01-01'],
  ],
  [
    'days that are names, deep in a setting, count too',
    [{ hours: { default: { exceptions: { '2026-12-31': '09:00-12:00' } } } }],
    ['2026-12-31', '2027-01-01'],
  ],
  [
    'the day on which an editor is reminded counts for no page',
    [{ reviewOn: '2026-12-01' }],
    ['2027-01-01'],
  ],
])('%s', (_, settings, days) => {
  expect(daysThatCount(settings, today)).toEqual(days);
});

test('a day begins at midnight by the council’s own clock, in summer too', async () => {
  const content = await changedCouncil({
    'alerts/roads.mdx': () =>
      '---\ntitle: Roads\ndescription: Some are closed.\nsource: Made up for tests\nfrom: 2027-06-30\nuntil: 2027-06-30\n---\n',
    'delays.yaml': () =>
      '- standards: [online-enquiry]\n  from: 2026-11-20\n  until: 2026-12-04\n  target: 5 working days\n  reason: Storms.\n  telephone: 01632 960199\n',
  });
  const council = await loadCouncil('plain', { contentFolder: content, today });
  const turns = turnsOf(council, today);
  expect(turns).toContain('2026-12-05T00:00:00+00:00');
  expect(turns).toContain('2027-06-30T00:00:00+01:00');
  expect(turns).toContain('2027-07-01T00:00:00+01:00');
  expect(turns).toEqual(turns.toSorted());
});
