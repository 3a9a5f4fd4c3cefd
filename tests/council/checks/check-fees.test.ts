import { describe, expect, test } from 'vitest';
import { loadCouncil } from '../../../src/council/read/load-council.ts';
import { turnsOf } from '../../../src/council/snapshot/turns.ts';
import { html } from '../../../src/form-html/html.ts';
import { feesShown } from '../../../src/views/fees-shown.ts';
import { wordsOf } from '../../../src/views/words-of.ts';
import { changedCouncil } from '../../support/changed-council.ts';
import { findingsOf } from '../../support/findings-of.ts';

type Changes = Parameters<typeof findingsOf>[0];

const fees = `- id: garden-bin
  what: A garden waste bin
  unit: a year
  less: Half for people who get Council Tax Reduction
  amounts:
    - from: 2026-04-01
      amount: £45
    - from: 2027-04-01
      amount: 47.50
- id: large-item
  what: One large item
  amounts:
    - from: 2026-04-01
      amount: free
`;

const shown: Changes = {
  'fees.yaml': () => fees,
  'services/missed-bin.mdx': (text) =>
    `${text}\n## What it costs\n\n<Fees of="garden-bin large-item" />\n\nIt was £45 last year too.\n`,
};

/** What is said of fees alone: the council for tests has findings of its own. */
async function told(changes: Changes): Promise<string[]> {
  const before = new Set(await findingsOf({}));
  return (await findingsOf({ ...shown, ...changes })).filter((one) => !before.has(one));
}

test('nothing is wrong with fees that a page shows', async () => {
  expect(await told({})).toEqual([]);
});

describe('what an editor reads', () => {
  test.each<[string, Changes, string]>([
    [
      'a fee that there is not',
      { 'services/missed-bin.mdx': (text) => `${text}\n<Fees of="garden-bin\nlarge-itm" />\n` },
      'error 15 There is no fee "large-itm". Did you mean "large-item"?',
    ],
    [
      'a fee that no page shows',
      { 'services/missed-bin.mdx': (text) => `${text}\n<Fees of="garden-bin" />\n` },
      'warning 10 No page shows this fee. Write <Fees of="large-item" /> where people look for it, or take it out.',
    ],
    [
      'an amount that is none',
      { 'fees.yaml': () => fees.replace('47.50', 'forty pounds') },
      'error 9 `amount` of number 2 under `amounts` of number 1: "forty pounds" is no amount: write pounds, such as 45 or 47.50, or free.',
    ],
    [
      'two fees of one id',
      { 'fees.yaml': () => fees.replace('large-item', 'garden-bin') },
      'error 10 There are two fees "garden-bin". Give one of them another id.',
    ],
    [
      'two amounts from one day',
      { 'fees.yaml': () => fees.replace('2027-04-01', '2026-04-01') },
      'error 8 "garden-bin" has two amounts from 2026-04-01. Take one of them out.',
    ],
    [
      'a number of pounds that is no fee’s',
      { 'pages/privacy.mdx': (text) => `${text}\nA bin is £44 a year.\n` },
      'warning 9 £44 is the amount of no fee in fees.yaml. If it is a charge of yours, write it there and <Fees of="…" /> here.',
    ],
  ])('%s', async (_, changes, sentence) => {
    expect(await told(changes)).toContainEqual(sentence);
  });

  test('a number of pounds, where the council has no fees written down, is no one’s business', async () => {
    const changes: Changes = {
      'pages/privacy.mdx': (text) => `${text}\nA bin is £44 a year.\n`,
    };
    expect(await findingsOf(changes)).toEqual(await findingsOf({}));
  });
});

describe('as a page shows them', async () => {
  const council = await loadCouncil('plain', {
    contentFolder: await changedCouncil(shown),
    today: '2026-11-23',
  });

  test('with the next amount while it is announced', () => {
    expect(feesShown('garden-bin large-item', council, wordsOf('en'), '2026-11-23')).toEqual({
      title: 'Charges from 1 April 2026',
      rows: [
        {
          what: html`A garden waste bin`,
          now: html`£45 a year`,
          next: html`£47.50 a year from 1 April 2027`,
          less: html`Half for people who get Council Tax Reduction`,
        },
        { what: html`One large item`, now: html`Free`, next: undefined, less: undefined },
      ],
    });
  });

  test('on the day it is charged, and where two began on different days', () => {
    const { title, rows } = feesShown(
      'garden-bin, large-item',
      council,
      wordsOf('en'),
      '2027-04-01',
    );
    expect(title).toBe('Charges');
    expect(rows.map(({ now, next }) => [now, next])).toEqual([
      [html`£47.50 a year`, undefined],
      [html`Free`, undefined],
    ]);
  });

  test('in pounds in every language', () => {
    const [row] = feesShown('garden-bin', council, wordsOf('pl'), '2026-11-23').rows;
    expect(row?.now?.source).toContain('45');
    expect(row?.now?.source).toContain('£');
  });

  test('the site is built again on the day of the next amount', () => {
    expect(turnsOf(council, '2026-11-23')).toContain('2027-04-01T00:00:00+01:00');
  });
});
