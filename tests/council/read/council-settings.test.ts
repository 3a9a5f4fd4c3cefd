import { afterEach, describe, expect, test, vi } from 'vitest';
import { loadCouncil } from '../../../src/council/read/load-council.ts';
import { siteUrl } from '../../../src/council/snapshot/snapshot-of.ts';
import { changedCouncil } from '../../support/changed-council.ts';
import { errorsOf } from '../../support/errors-of.ts';

test('a colour without quotation marks, which YAML reads as a comment', async () => {
  expect(await errorsOf({ 'council.yaml': (text) => text.replace("'#1d4f4a'", '#1d4f4a') }))
    .toMatchInlineSnapshot(`
    [
      "council.yaml:11 \`brand.deep\` is missing. Put a colour in quotation marks, such as '#0b3d3a': without them the # begins a comment.",
    ]
  `);
});

describe('where the site stands', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  test.each([
    ['https://plain.example.gov.uk/', 'https://plain.example.gov.uk'],
    ['https://plain.example.gov.uk/council', 'https://plain.example.gov.uk'],
    ['https://plain.example.gov.uk?a', 'https://plain.example.gov.uk'],
    ['HTTPS://Plain.example.gov.uk', 'https://plain.example.gov.uk'],
    ['javascript:alert(1)', 'such as https://www.example.gov.uk'],
  ])('%s is answered with what to write', async (url, instead) => {
    expect(
      await errorsOf({
        'council.yaml': (text) => text.replace('https://plain.example.gov.uk', url),
      }),
    ).toEqual([
      `council.yaml:3 \`url\` is "${url}". Write the address of the site and no more, ${instead}.`,
    ]);
  });

  test('SITE_URL may end with a slash, and has no path', () => {
    vi.stubEnv('SITE_URL', 'https://preview.example.org/');
    expect(siteUrl('https://plain.example.gov.uk')).toBe('https://preview.example.org');
    vi.stubEnv('SITE_URL', 'https://example.org/plain/');
    expect(() => siteUrl('https://plain.example.gov.uk')).toThrowErrorMatchingInlineSnapshot(
      `[ToldError: SITE_URL is "https://example.org/plain/", and every page is directly below the site's name. Write https://example.org.]`,
    );
    vi.stubEnv('SITE_URL', 'example.org');
    expect(() => siteUrl('https://plain.example.gov.uk')).toThrow('Write a whole address');
  });
});

describe('closures', () => {
  const closed = (from: string, to: string) => ({
    'council.yaml': (text: string) =>
      `${text}closures:\n  - from: 2026-12-29\n    reason: Christmas\n  - from: ${from}\n    to: ${to}\n    reason: Works\n`,
  });

  test.each([
    [
      '2026-12-31',
      '2026-12-01',
      'council.yaml:30 The closure from 2026-12-31 ends before it begins, on 2026-12-01. Write the first day as from and the last as to.',
    ],
    [
      '2026-12-24',
      '2072-01-02',
      'council.yaml:30 The closure from 2026-12-24 to 2072-01-02 is 16446 days long, and no promise could be kept. Correct the year, or take it out.',
    ],
    [
      '0001-01-01',
      '9999-12-31',
      'council.yaml:30 The closure from 0001-01-01 to 9999-12-31 is 3652059 days long, and no promise could be kept. Correct the year, or take it out.',
    ],
  ])('from %s to %s', async (from, to, message) => {
    expect(await errorsOf(closed(from, to))).toEqual([message]);
  });

  test('of days that are not known yet are not listed', async () => {
    const contentFolder = await changedCouncil(closed('2029-12-31', '2030-01-02'));
    const { calendar } = await loadCouncil('plain', { contentFolder, today: '2026-11-23' });
    expect(calendar.closures.map(({ date }) => date)).toEqual(['2026-12-29', '2029-12-31']);
  });
});
