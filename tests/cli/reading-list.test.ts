import { expect, test } from 'vitest';
import { readingList } from '../../src/cli/reading-list.ts';
import { loadCouncil } from '../../src/council/read/load-council.ts';
import { changedCouncil } from '../support/changed-council.ts';

async function listOf(words: string): Promise<string[]> {
  const contentFolder = await changedCouncil({
    'pages/privacy.mdx': (text) => `${text}\n${words}\n`,
  });
  const council = await loadCouncil('plain', { contentFolder, today: '2026-11-23' });
  return readingList(council).map((line) => line.replace(`${contentFolder}/`, ''));
}

test('the reading age of a council’s pages, and the hardest sentences quoted', async () => {
  expect(
    await listOf(
      [
        'We keep your name and your address for one year. You can ask us to send you all of it.',
        '',
        'Notwithstanding the aforementioned considerations, individuals may nevertheless request confirmation regarding the processing of particulars.',
      ].join('\n'),
    ),
  ).toMatchInlineSnapshot(`
    [
      "plain: reading age 14 over 42 words on 1 page (for information; GOV.UK writes for 9).",
      "    plain/pages/privacy.mdx: 14",
      "    plain/pages/privacy.mdx:11: over 20: "Notwithstanding the aforementioned considerations, individuals may nevertheless request confirmation regarding the processing of particulars."",
    ]
  `);
});

test('a few words say nothing', async () => {
  expect(await listOf('Ask us.')).toEqual([]);
});
