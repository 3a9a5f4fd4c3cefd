import { describe, expect, test } from 'vitest';
import { sqliteStore } from '../../src/adapters/store-sqlite.ts';
import { figuresCommand, type FiguresWith } from '../../src/cli/figures-command.ts';
import { outcomeOf } from '../../src/cli/outcome.ts';
import { whatIfCommand } from '../../src/cli/what-if-command.ts';
import { aCase, charter, england } from '../domain/submissions/acts/a-charter.ts';

async function withLetters(count = 30): Promise<FiguresWith> {
  const store = sqliteStore(':memory:');
  for (let index = 0; index < count; index += 1) {
    const reference = String(index).padStart(8, '0');
    const { submission } = aCase('letter', '2026-10-01T10:00:00.000Z', { reference });
    await store.add(submission);
    // 9 October is the 6th working day, 14 October the 9th, and 16 November is late.
    const at = ['2026-10-09', '2026-10-14', '2026-11-16'][index % 3] ?? '';
    const replied = { id: 'replied', at: `${at}T10:00:00.000Z`, kind: 'replied' } as const;
    await store.addEvent(reference, replied);
  }
  return {
    ...{ store, standards: charter, calendar: england, forms: [] },
    now: Date.parse('2026-11-27T09:00:00.000Z'),
    readFile: async () => 'standard,month,calls,within target\ntelephone,2026-10,4210,3899\n',
  };
}

describe('npm run figures', () => {
  test('says what the page says', async () => {
    const given = await withLetters();
    const run = (...argv: string[]) => outcomeOf(() => figuresCommand(argv, async () => given));
    expect((await run()).out).toContain(
      'letter (10 working days)\n  2026-Q4  received 30, kept 20, late 10, open 0; median 9, ninetieth 32 working-days\n  2026-Q3  received 0',
    );
    expect((await run()).out).toContain('visit (no published time): no time is published.');
    expect(await run('import', 'calls.csv')).toEqual({
      code: 0,
      out: 'Kept: 1 lines, of 1 months. The page with the figures has them from tomorrow at the latest.',
      err: '',
    });
    expect((await run()).out).toContain('2026-Q4  received 4210, kept 3899, late 311, open 0');
    expect((await run('--csv')).out).toContain('letter,letter,reply,2026-Q4,10 working days,30,20');
    expect((await run('export')).code).toBe(2);
    const unreadable = { ...given, readFile: () => Promise.reject(new Error('ENOENT')) };
    const missing = outcomeOf(() => figuresCommand(['import', 'x'], async () => unreadable));
    expect((await missing).err).toBe('x cannot be read.');
    await given.store.close();
  });
});

test('what a hyphen hides is said below the figures, and only where there is one', async () => {
  for (const [count, isSaid] of [
    [3, true],
    [30, false],
  ] as const) {
    const given = await withLetters(count);
    const { out } = await outcomeOf(() => figuresCommand([], async () => given));
    expect(out.includes('received -'), String(count)).toBe(isSaid);
    expect(
      out.endsWith(
        '- is a number from 1 to 4, or one that would give such a number away: it is not shown.',
      ),
    ).toBe(isSaid);
    await given.store.close();
  }
});

describe('npm run what-if', () => {
  test('says what share would have been kept', async () => {
    const given = await withLetters();
    const run = (...argv: string[]) => outcomeOf(() => whatIfCommand(argv, async () => given));
    expect((await run('--standard', 'letter', '--target', '7 working days')).out).toBe(
      [
        'letter, in the last year: 30 contacts that were answered, or are late by 7 working days.',
        'Kept as promised: 66% (20).',
        'Kept with 7 working days: 33% (10).',
      ].join('\n'),
    );
    expect((await run('--standard', 'foi', '--target', '7 working days')).out).toContain('Fewer');
    expect((await run('--standard', 'lettr', '--target', '7 working days')).err).toContain(
      'The charter has no standard "lettr". There are: online-enquiry',
    );
    expect((await run('--standard', 'letter', '--target', '45 seconds')).code).toBe(2);
    expect((await run('--standard', 'letter', '--target', 'soon')).code).toBe(2);
    expect((await run('--standard', 'letter')).code).toBe(2);
    await given.store.close();
  });
});
