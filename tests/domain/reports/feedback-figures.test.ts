import { describe, expect, test } from 'vitest';
import { countAll } from '../../../src/domain/reports/count-all.ts';
import { feedbackOf } from '../../../src/domain/reports/feedback-figures.ts';
import { fold } from '../../../src/domain/reports/fold.ts';
import type { Counts } from '../../../src/domain/reports/tally.ts';
import { sqliteStore } from '../../../src/adapters/store-sqlite.ts';
import type { SubmissionEvent } from '../../../src/domain/submissions/submission.ts';
import { charter, england } from '../submissions/acts/a-charter.ts';
import { aSubmission } from '../submissions/a-submission.ts';

const rowOf = (answers: number, satisfied: number, firstTime: number, well: number) => {
  const counts: Counts = {
    'feedback/answers': answers,
    'feedback/satisfied': satisfied,
    'feedback/first-time': firstTime,
    'feedback/well': well,
  };
  const [row] = feedbackOf(new Map([['*/2026-Q3', counts]]), ['2026-Q3']);
  return [row?.answers, row?.satisfied, row?.firstTime, row?.treatedWell]
    .map((number) => number ?? '-')
    .join(' ');
};

describe('what people said, as it is published', () => {
  test.each([
    [[40, 30, 31, 20], '40 30 31 20'],
    // Four who were not satisfied, and two who were not treated well.
    [[40, 36, 31, 38], '40 - 31 -'],
    [[9, 9, 9, 9], '9 9 9 9'],
    // Three of nine say so few that not even nine may be shown: and then no other column adds up to it.
    [[9, 6, 9, 0], '- - - 0'],
    [[4, 4, 4, 4], '- - - -'],
    [[0, 0, 0, 0], '0 0 0 0'],
  ] as const)('%j is shown as %s', ([answers, satisfied, firstTime, well], text) => {
    expect(rowOf(answers, satisfied, firstTime, well)).toBe(text);
  });

  test('no small number follows from what is shown, for up to sixteen answers, whatever is known of the rule', () => {
    const byShown = new Map<string, [answers: number, yes: number][]>();
    // The columns are told apart by nothing: what holds for the first, beside any other two, holds for each.
    for (let answers = 0; answers <= 16; answers += 1) {
      for (let satisfied = 0; satisfied <= answers; satisfied += 1) {
        for (let firstTime = 0; firstTime <= answers; firstTime += 1) {
          for (let well = 0; well <= answers; well += 1) {
            const key = rowOf(answers, satisfied, firstTime, well);
            byShown.set(key, [...(byShown.get(key) ?? []), [answers, satisfied]]);
          }
        }
      }
    }
    const isSmall = (number: number): boolean => number > 0 && number < 5;
    const known = [...byShown].filter(([, all]) =>
      [
        all.map(([answers]) => answers),
        all.map(([, yes]) => yes),
        all.map(([answers, yes]) => answers - yes),
      ].some((numbers) => new Set(numbers).size === 1 && isSmall(numbers[0] ?? 0)),
    );
    expect(known.map(([key]) => key)).toEqual([]);
  }, 20_000);
});

describe('what people said is counted', () => {
  const said = (at: string, isSatisfied = true): SubmissionEvent => ({
    ...{ id: 'feedback', at, kind: 'feedback', treated: 'well' },
    ...{ isSatisfied, isSortedFirstTime: false },
  });
  const now = '2026-11-27T00:00:00.000Z';
  const given = { calendar: england, standards: charter, now };
  const row = async (store: ReturnType<typeof sqliteStore>, quarter = '2026-Q4') =>
    (await countAll(store, '2025-Q1', given)).get(`*/${quarter}`);

  test('in the quarter in which they said it, on the council’s clock', async () => {
    const store = sqliteStore(':memory:');
    const received = '2026-09-20T09:00:00.000Z';
    await store.add(aSubmission({ reference: '00000001', receivedAt: received }));
    await store.add(aSubmission({ reference: '00000002', receivedAt: received }));
    // Half past midnight on 1 October in summer time.
    await store.addEvent('00000001', said('2026-09-30T23:30:00.000Z'));
    await store.addEvent('00000002', said('2026-09-30T22:30:00.000Z', false));
    expect(await row(store)).toEqual({
      'feedback/answers': 1,
      'feedback/satisfied': 1,
      'feedback/well': 1,
    });
    expect(await row(store, '2026-Q3')).toEqual({ 'feedback/answers': 1, 'feedback/well': 1 });
    await store.close();
  });

  test('about what was sent long before, and once, whether or not that was erased meanwhile', async () => {
    const store = sqliteStore(':memory:');
    await store.add(aSubmission({ receivedAt: '2024-11-20T09:00:00.000Z' }));
    await store.addEvent('K7RM3XDW', said('2025-01-04T09:00:00.000Z'));
    const counted = { 'feedback/answers': 1, 'feedback/satisfied': 1, 'feedback/well': 1 };
    expect(await row(store, '2025-Q1')).toEqual(counted);
    const record = await store.find('K7RM3XDW');
    if (record !== undefined) await fold([record], { ...given, store, batch: 'one' });
    expect(await row(store, '2025-Q1')).toEqual(counted);
    await store.remove('K7RM3XDW');
    expect(await row(store, '2025-Q1')).toEqual(counted);
    await store.close();
  });

  test('not of what was set aside, nor of the council’s own', async () => {
    const store = sqliteStore(':memory:');
    await store.add(aSubmission({ quarantine: 'links' }));
    await store.add(aSubmission({ reference: '00000002' }));
    await store.addEvent('00000002', { id: 't', at: now, kind: 'test-message' });
    for (const reference of ['K7RM3XDW', '00000002']) {
      await store.addEvent(reference, said('2026-11-26T09:00:00.000Z'));
    }
    expect(await row(store)).toBeUndefined();
    await store.close();
  });
});
