import { rm } from 'node:fs/promises';
import { afterEach, expect, test } from 'vitest';
import { loadCouncil } from '../../../src/council/read/load-council.ts';
import { snapshotOf } from '../../../src/council/snapshot/snapshot-of.ts';
import { allWords } from '../../../src/i18n/all-words.ts';
import { changedCouncil } from '../../support/changed-council.ts';

const staff = `teams:
  - { id: office, name: Customer services, mailbox: office@example.gov.uk, forms: [general-enquiry] }
  - { id: bins, name: Bins, mailbox: bins@example.gov.uk }
people:
  - { name: Jo Ismay, email: jo@example.gov.uk, role: manager }
`;

const owned =
  (owner: string, reviewOn: string) =>
  (text: string): string =>
    text.replace('title:', `owner: ${owner}\nreviewOn: ${reviewOn}\ntitle:`);

let folder = '';
afterEach(() => rm(folder, { recursive: true, force: true }));

async function reviewsWhere(staffText: string) {
  folder = await changedCouncil({
    'staff.yaml': () => staffText,
    'pages/privacy.mdx': owned('customer services team', '2027-12-01'),
    'pages/cookies.mdx': owned('Customer services', '2026-11-20'),
    'services/missed-bin.mdx': owned('JO ISMAY', '2026-12-01'),
    'pages/accessibility.mdx': owned('Waste team', '2027-12-01'),
  });
  const council = await loadCouncil('plain', { contentFolder: folder, today: '2026-11-23' });
  return snapshotOf(council, allWords, {}).reviews;
}

test('functions know which pages each mailbox is reminded of, the earliest first, and nothing of other owners', async () => {
  expect(await reviewsWhere(`${staff}reviewReminders: true\n`)).toEqual([
    {
      to: 'jo@example.gov.uk',
      pages: [
        { title: 'Report a missed bin', path: '/services/bins/missed-bin/', by: '2026-12-01' },
      ],
    },
    {
      to: 'office@example.gov.uk',
      pages: [
        { title: 'Cookies', path: '/cookies/', by: '2026-11-20' },
        { title: 'Privacy', path: '/privacy/', by: '2027-12-01' },
      ],
    },
  ]);
});

test('no one is reminded unless staff.yaml says so', async () => {
  expect(await reviewsWhere(staff)).toBeUndefined();
});
