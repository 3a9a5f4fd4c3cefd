import { describe, expect, test, vi } from 'vitest';

// Pages take the day of their build for today.
vi.hoisted(() => {
  process.env['BUILD_DAY'] = '2026-11-27';
});

import { loadCouncil } from '../../src/council/read/load-council.ts';
import { alertsOn, subjectOf, type PlaceOnSite } from '../../src/views/alerts-on.ts';
import { delayedBy, disruptionsOf, quietDays } from '../../src/views/service-status.ts';
import { searchFacts } from '../../src/views/search-facts.ts';
import { changedCouncil } from '../support/changed-council.ts';
import { errorsOf } from '../support/errors-of.ts';
import { findingsOf } from '../support/findings-of.ts';

const alert =
  (title: string, settings: string, days = 'from: 2026-11-20\nuntil: 2026-12-04') =>
  (): string =>
    `---\ntitle: ${title}\ndescription: About ${title}.\nsource: Made up\n${days}\n${settings}---\n`;

const council = await loadCouncil('plain', {
  contentFolder: await changedCouncil({
    'alerts/new-name.mdx': alert('New name', 'level: announcement\n'),
    'alerts/office.mdx': alert('Office closed', ''),
    'alerts/flood.mdx': alert('Flood', 'level: major\n'),
    'alerts/crews.mdx': alert('Crews are ill', 'topic: bins\n'),
    'alerts/form.mdx': alert('The form is broken', 'service: missed-bin\n'),
    'alerts/later.mdx': alert('Later', '', 'from: 2026-12-24\nuntil: 2026-12-28'),
    'delays.yaml': () =>
      '- standards: [online-enquiry]\n  from: 2026-11-16\n  until: 2026-11-30\n  target: 5 working days\n  reason: Storm damage.\n  telephone: 01632 960101\n',
  }),
  today: '2026-11-27',
});

describe('which alerts a page shows, the most serious first', () => {
  test.each<[string, PlaceOnSite | undefined, string[]]>([
    ['where people begin', {}, ['Flood', 'Office closed', 'New name']],
    ['a page that people are in the middle of', undefined, ['Flood']],
    ['a topic’s page', { topic: 'bins' }, ['Flood', 'Crews are ill', 'Office closed', 'New name']],
    [
      'a service’s page',
      { topic: 'bins', service: 'missed-bin' },
      ['Flood', 'Crews are ill', 'The form is broken', 'Office closed', 'New name'],
    ],
    [
      'a service of another topic',
      { topic: 'trees', service: 'trees/fallen' },
      ['Flood', 'Office closed', 'New name'],
    ],
  ])('%s', (_, place, titles) => {
    expect(alertsOn(council, place).map(({ data }) => data.title)).toEqual(titles);
  });
});

test('an alert about a part of the site leads to that part, and search knows what it is about', () => {
  const subjects = alertsOn(council, { topic: 'bins', service: 'missed-bin' }).map(
    (one) => subjectOf(one, council)?.href,
  );
  expect(subjects).toEqual([
    undefined,
    '/services/bins/',
    '/services/bins/missed-bin/',
    undefined,
    undefined,
  ]);
  expect(
    searchFacts(council).alerts.map(({ level, title, subject }) => [level, title, subject]),
  ).toContainEqual(['minor', 'The form is broken', 'Report a missed bin']);
});

test('what is disrupted is every alert but announcements, and every delay', () => {
  const { alerts, delays } = disruptionsOf(council);
  expect(alerts.map(({ data }) => data.title)).toEqual([
    'Flood',
    'Crews are ill',
    'The form is broken',
    'Office closed',
  ]);
  expect(delays.map((delay) => delayedBy(delay, council))).toEqual([['Online enquiries']]);
});

describe('the days on which nothing is disrupted, from a day on', () => {
  test.each([
    ['nothing at all', [], [{ from: '2026-11-27' }]],
    [
      'something from tomorrow on',
      [{ from: '2026-11-28', until: '2026-11-30' }],
      [{ from: '2026-11-27', until: '2026-11-27' }, { from: '2026-12-01' }],
    ],
    [
      'something today, and something within it',
      [
        { from: '2026-11-20', until: '2026-12-31' },
        { from: '2026-11-28', until: '2026-11-29' },
      ],
      [{ from: '2027-01-01' }],
    ],
    [
      'one thing right after the other',
      [
        { from: '2026-11-29', until: '2026-11-29' },
        { from: '2026-11-27', until: '2026-11-28' },
      ],
      [{ from: '2026-11-30' }],
    ],
    ['what is over', [{ from: '2026-11-01', until: '2026-11-26' }], [{ from: '2026-11-27' }]],
  ])('%s', (_, disrupted, quiet) => {
    expect(quietDays(disrupted, '2026-11-27')).toEqual(quiet);
  });
});

describe('what an editor reads of an alert', () => {
  test.each([
    [
      'level: serious\n',
      'alerts/one.mdx:7 `level` is "serious". Write one of: announcement, minor, major.',
    ],
    ['topic: bin\n', 'alerts/one.mdx:7 There is no topic "bin". Did you mean "bins"?'],
    [
      'service: missed-bins\n',
      'alerts/one.mdx:7 There is no service "missed-bins". Did you mean "missed-bin"?',
    ],
    [
      'topic: bins\nservice: missed-bin\n',
      'alerts/one.mdx:8 The alert names a topic and a service, and is about one of them. Take one out; without both it is about the whole site.',
    ],
  ])('%j', async (settings, told) => {
    expect(await errorsOf({ 'alerts/one.mdx': alert('One', settings) })).toEqual([told]);
  });

  test('a serious one for months', async () => {
    const days = 'from: 2026-11-20\nuntil: 2026-12-18';
    expect(
      await findingsOf({ 'alerts/one.mdx': alert('One', 'level: major\n', days) }),
    ).toContainEqual(
      'warning 6 A serious alert is on every page, and this one is for 29 days. People stop reading what is always there: give it an earlier last day, or another level.',
    );
  });
});
