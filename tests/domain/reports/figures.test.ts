import { beforeAll, describe, expect, test } from 'vitest';
import { assistedChannels } from '../../../src/domain/charter/standards-by-channel.ts';
import { addFeedback, countedFeedback } from '../../../src/domain/reports/counted-feedback.ts';
import { replyChannels, type EventKind } from '../../../src/domain/submissions/event-schema.ts';
import { countedCases } from '../../../src/domain/reports/counted-cases.ts';
import { figuresOf, quarterFigures } from '../../../src/domain/reports/figures.ts';
import {
  complaintOutcomesOf,
  informationOutcomesOf,
} from '../../../src/domain/reports/law-figures.ts';
import { publishedFigures } from '../../../src/domain/reports/published-figures.ts';
import { addCase, percentile, timesIn, type Tally } from '../../../src/domain/reports/tally.ts';
import { unitOf } from '../../../src/domain/reports/time-taken.ts';
import type { SubmissionRecord } from '../../../src/domain/submissions/submission.ts';
import { aCase, charter, england } from '../submissions/acts/a-charter.ts';
import { naiveFigures, type NaiveRow } from './naive-figures.ts';
import { simulatedYear, yearEnd } from './simulated-year.ts';

/** The compiler asks for a kind that is added to the ledger, and the test that the year has it. */
const everyKind: Record<EventKind, true> = {
  'delivery-started': true,
  'delivery-succeeded': true,
  'delivery-failed': true,
  'delivery-skipped': true,
  'delivery-retried': true,
  released: true,
  assigned: true,
  'passed-on': true,
  delayed: true,
  'clarification-asked': true,
  'clarification-given': true,
  replied: true,
  outcome: true,
  linked: true,
  reopened: true,
  closed: true,
  added: true,
  settled: true,
  'contact-changed': true,
  'address-left': true,
  'list-asked': true,
  'erasure-asked': true,
  'erasure-refused': true,
  'erasure-agreed': true,
  feedback: true,
  redacted: true,
  note: true,
  acknowledged: true,
  'call-tried': true,
  viewed: true,
  'test-message': true,
  counted: true,
  'files-erased': true,
};

const quarters = ['2027-Q1', '2026-Q4', '2026-Q3', '2026-Q2', '2026-Q1'];

describe('the figures of a simulated year of 20,000 contacts', () => {
  let year: SubmissionRecord[];
  let tally: Tally;
  let naive: Map<string, NaiveRow>;
  beforeAll(() => {
    year = simulatedYear(20_000);
    tally = new Map();
    const given = { calendar: england, standards: charter, now: yearEnd };
    for (const record of year) {
      for (const one of countedCases(record, given)) addCase(tally, one);
      const said = countedFeedback(record, england);
      if (said !== undefined) addFeedback(tally, said);
    }
    naive = naiveFigures(year, yearEnd);
  }, 60_000);

  test('have everything in them that a year has', () => {
    const kinds = new Set(year.flatMap(({ events }) => events.map(({ kind }) => kind)));
    expect([...kinds].sort()).toEqual(Object.keys(everyKind).sort());
    const channels = new Set(year.map(({ submission }) => submission.entered?.channel ?? 'online'));
    expect([...channels].sort()).toEqual(['online', ...assistedChannels].sort());
    const replies = new Set(
      year.flatMap(({ events }) =>
        events.flatMap((event) => (event.kind === 'replied' ? [event.channel] : [])),
      ),
    );
    for (const channel of replyChannels) expect(replies).toContain(channel);
    expect(naive.size).toBe(45);
  });

  test('are the same as when they are counted day by day and minute by minute', () => {
    const counted = [...naive].sort().map(([name, { kept, late, open, noReply, times, named }]) => {
      const sorted = times.toSorted((one, other) => one - other);
      const rank = (share: number) => sorted[Math.ceil(share * sorted.length) - 1];
      const ranks = { median: rank(0.5), ninetieth: rank(0.9) };
      return [name, { kept, late, open, noReply, ...ranks, named }];
    });
    const ours = [...tally].sort().map(([name, counts]) => {
      const standard = charter[name.split('/')[0] ?? ''];
      const unit = standard && unitOf(standard.target);
      const times = unit === undefined ? [] : timesIn(counts, unit);
      const { kept = 0, late = 0, open = 0, 'no-reply': noReply = 0 } = counts;
      const median = percentile(times, 0.5);
      const named = Object.fromEntries(
        Object.entries(counts).filter(([key]) =>
          /^(?:channel|outcome|feedback)\/|^(?:extended|review)$/.test(key),
        ),
      );
      return [
        name,
        { kept, late, open, noReply, median, ninetieth: percentile(times, 0.9), named },
      ];
    });
    expect(ours).toEqual(counted);
  });

  test('are published without small numbers, and otherwise as they are', () => {
    const promisedByForms = new Set(['online-enquiry']);
    const given = { standards: Object.values(charter), promisedByForms, tally, quarters };
    const figures = figuresOf({ ...given, today: '2027-01-03' });
    let shown = 0;
    for (const { standard, quarters: rows } of figures) {
      for (const row of rows) {
        const own = naive.get(`${standard.id}/${row.quarter}`);
        if (own === undefined) continue;
        for (const name of ['kept', 'late', 'open', 'noReply'] as const) {
          if (row[name] === null) continue;
          shown += 1;
          expect(row[name]).toBe(own[name]);
          expect(own[name] === 0 || own[name] >= 5).toBe(true);
        }
      }
    }
    expect(shown).toBeGreaterThan(100);
    expect(
      figures
        .filter(({ how }) => how !== 'measured')
        .map(({ standard, how }) => [standard.id, how]),
    ).toEqual([
      ['telephone', 'not-measured'],
      ['visit', 'no-time'],
    ]);
  });

  test('say how requests and complaints ended', () => {
    const standards = Object.values(charter);
    const [, last] = informationOutcomesOf(standards, tally, quarters);
    expect(last?.period).toBe('2026-Q4');
    expect(last?.outcomes['not-held']).toBeGreaterThan(10);
    const [first] = complaintOutcomesOf(standards, tally, ['2026']);
    const [of2026] = first?.years ?? [];
    const { upheld = 0, 'not-upheld': notUpheld = 0 } = of2026?.outcomes ?? {};
    expect(of2026?.total).toBe((upheld ?? 0) + (notUpheld ?? 0));
  });
});

describe('what is published together', () => {
  const standards = Object.values(charter);
  const ended = (counts: Record<string, number>) =>
    complaintOutcomesOf(standards, new Map([['complaint-stage-1/2025-Q3', counts]]), ['2025']).find(
      ({ standard }) => standard.id === 'complaint-stage-1',
    )?.years[0];

  test('does not give a number away that one table hides: how many were decided, and how many are open', () => {
    // 10 received; that 8 were decided would say that 8 were kept and 2 are open.
    expect(ended({ kept: 8, open: 2, 'outcome/complaint/upheld': 8 })).toMatchObject({
      total: null,
      outcomes: { upheld: null, 'not-upheld': 0 },
    });
    const both = { 'outcome/complaint/upheld': 8, 'outcome/complaint/not-upheld': 9 };
    expect(ended({ kept: 17, open: 2, ...both })).toMatchObject({
      total: null,
      outcomes: { upheld: null, 'not-upheld': 9 },
    });
    expect(ended({ kept: 17, ...both })).toMatchObject({
      total: 17,
      outcomes: { upheld: 8, 'not-upheld': 9 },
    });
    expect(ended({ kept: 8, 'outcome/complaint/upheld': 8 })?.total).toBe(8);
    // Who was late is hidden, and what ended does not tell it.
    expect(ended({ kept: 98, late: 2, 'outcome/complaint/upheld': 100 })?.total).toBe(100);
  });

  test('does not say in one row how many came where the other row of the same messages hides it', () => {
    // 5 kept, 1 closed without a reply, 7 open: the 13 of the acknowledgements would give the 5 and the 1 away.
    const tally: Tally = new Map([
      ['complaint-stage-1/2026-Q4', { kept: 5, 'no-reply': 1, open: 7 }],
      ['complaint-acknowledgement/2026-Q4', { kept: 13 }],
    ]);
    const form = {
      standard: 'complaint-stage-1',
      acknowledgementStandard: 'complaint-acknowledgement',
    };
    const rows = (forms: (typeof form)[]) =>
      publishedFigures({ standards, forms, tally, today: '2026-11-27' }).standards.flatMap(
        ({ standard, quarters: [row] }) =>
          standard.id.startsWith('complaint') && row ? [[standard.id, row.received, row.kept]] : [],
      );
    expect(rows([form]).slice(0, 2)).toEqual([
      ['complaint-stage-1', null, null],
      ['complaint-acknowledgement', null, null],
    ]);
    expect(rows([]).slice(0, 2)).toEqual([
      ['complaint-stage-1', null, null],
      ['complaint-acknowledgement', 13, 13],
    ]);
  });

  test('does not change with each case of a year that is not over', () => {
    const tally: Tally = new Map([
      ['complaint-stage-1/2026-Q3', { kept: 9, 'outcome/complaint/upheld': 9 }],
      ['complaint-stage-1/2025-Q3', { kept: 9, 'outcome/complaint/upheld': 9 }],
      ['foi/2026-Q4', { kept: 9, 'outcome/information/in-full': 9 }],
      ['foi/2026-Q3', { kept: 9, 'outcome/information/in-full': 9 }],
    ]);
    const { complaints, information } = publishedFigures({
      ...{ standards, forms: [], tally, today: '2026-11-27' },
    });
    expect(complaints[0]?.years.map(({ period }) => period)).toEqual(['2025']);
    expect(information.map(({ period }) => period)).toEqual([
      ...['2026-Q3', '2026-Q2', '2026-Q1', '2025-Q4'],
    ]);
  });
});

test('a message that was set aside counts from its receipt once staff released or answered it', () => {
  const given = { calendar: england, standards: charter, now: '2026-11-27T00:00:00.000Z' };
  const at = '2026-10-06T10:00:00.000Z';
  const states = (events: SubmissionRecord['events']) => {
    const one = aCase('online-enquiry', '2026-10-05T09:00:00.000Z', { events });
    const submission = { ...one.submission, quarantine: 'honeypot' };
    return countedCases({ submission, events }, given).map(({ state }) => state);
  };
  expect(states([])).toEqual([]);
  expect(states([{ id: 'closed', at, kind: 'closed' }])).toEqual([]);
  expect(states([{ id: 'released', at, kind: 'released' }])).toEqual(['late']);
  expect(states([{ id: 'replied', at, kind: 'replied' }])).toEqual(['kept']);
});

describe('one row', () => {
  const row = (counts: Record<string, number>) =>
    quarterFigures('2026-Q4', { kind: 'working-days', amount: 2 }, counts);

  test('shows how many were in time, and how long replies took', () => {
    const counts = {
      kept: 95,
      late: 10,
      open: 8,
      'time/working-days/1': 60,
      'time/working-days/2': 36,
    };
    expect(row({ ...counts, 'time/working-days/7': 9 })).toEqual({
      quarter: '2026-Q4',
      target: { kind: 'working-days', amount: 2 },
      received: 113,
      kept: 95,
      late: 10,
      open: 8,
      noReply: 0,
      share: 0.904,
      median: 1,
      ninetieth: 2,
      unit: 'working-days',
    });
  });

  test('tells by no time that is missing how many replies there were', () => {
    const hidden = { open: 1, 'time/working-days/0': 10 };
    expect(row({ kept: 10, ...hidden })).toMatchObject({ kept: null, keptAtLeast: 7, open: null });
    expect(row({ kept: 10, ...hidden }).ninetieth).toBeNull();
    expect(row({ kept: 9, open: 1, 'time/working-days/0': 9 }).ninetieth).toBeNull();
    expect(row({ kept: 13, open: 1, 'time/working-days/0': 13 }).ninetieth).toBe(0);
  });

  test('says nothing of a handful', () => {
    const counts = { kept: 3, late: 1, 'time/working-days/1': 4 };
    expect(row(counts)).toMatchObject({
      received: null,
      kept: null,
      late: null,
      open: null,
      share: null,
      median: null,
    });
  });

  test('gives no share of all that rounds a late one away', () => {
    expect(row({ kept: 9999, late: 5 }).share).toBe(0.999);
  });

  test('says the least where only the late ones are few', () => {
    expect(row({ kept: 96, late: 2 })).toMatchObject({
      received: 98,
      kept: null,
      keptAtLeast: 94,
      late: null,
      share: null,
    });
  });
});

describe('how contacts came', () => {
  const target = { kind: 'working-days', amount: 2 } as const;
  const row = (counts: Record<string, number>) =>
    quarterFigures('2026-Q4', target, counts).channels;

  test('is shown where none is too few, and all of them are known', () => {
    const counts = { kept: 100, 'channel/online': 60, 'channel/letter': 40 };
    expect(row(counts)).toEqual({
      ...{ online: 60, telephone: 0, letter: 40, visit: 0, 'social-media': 0 },
    });
    // Counted before there were channels.
    expect(row({ kept: 100, 'channel/online': 60 })).toBeUndefined();
  });

  test('hides few, and what would give them away', () => {
    const counts = { kept: 100, 'channel/online': 97, 'channel/letter': 3 };
    expect(row(counts)).toMatchObject({ online: null, letter: null });
    expect(row({ kept: 6, 'channel/online': 4, 'channel/letter': 2 })).toBeUndefined();
    expect(row({ kept: 3, 'channel/letter': 3 })).toBeUndefined();
  });
});
