import { rm } from 'node:fs/promises';
import { afterEach, describe, expect, test } from 'vitest';
import type { Council } from '../../../src/council/council.ts';
import { ContentErrors, loadCouncil } from '../../../src/council/read/load-council.ts';
import { endedPages } from '../../../src/council/read/ended-pages.ts';
import { siteAddresses } from '../../../src/council/read/site-addresses.ts';
import { turnsOf } from '../../../src/council/snapshot/turns.ts';
import { lifeOf } from '../../../src/domain/calendar/page-life.ts';
import { kindFolders, type KindFolder } from '../../../src/site/kinds.ts';
import { pageParts } from '../../../src/views/page-parts.ts';
import { changedCouncil } from '../../support/changed-council.ts';

type Changes = Parameters<typeof changedCouncil>[0];
const folders: string[] = [];

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function councilOn(today: string, changes: Changes): Promise<Council> {
  const contentFolder = await changedCouncil(changes);
  folders.push(contentFolder);
  return loadCouncil('plain', { contentFolder, today });
}

/** What stops a build on this day. */
async function errorsOn(today: string, changes: Changes): Promise<string[]> {
  try {
    await councilOn(today, changes);
    return [];
  } catch (error) {
    if (!(error instanceof ContentErrors)) throw error;
    return error.findings
      .filter(({ severity }) => severity === 'error')
      .map(({ file, line, message }) =>
        `${file}:${String(line)} ${message}`.replaceAll(`${String(folders.at(-1))}/plain/`, ''),
      );
  }
}

const page = (settings: string, words = 'Words.') =>
  `---\ntitle: New thing\ndescription: What is new.\n${settings}---\n\n${words}\n`;

test.each([
  ['2026-11-30', 'waiting'],
  ['2026-12-01', 'shown'],
  ['2026-12-24', 'shown'],
  ['2026-12-25', 'ended'],
])('a page from 1 to 24 December is on %s %s', (today, life) => {
  expect(lifeOf({ publishOn: '2026-12-01', expireOn: '2026-12-24' }, today)).toBe(life);
});

test('a draft is one on whatever day', () => {
  expect(lifeOf({ draft: true, publishOn: '2026-12-01' }, '2027-01-01')).toBe('draft');
});

/** A file of each kind, with room for its days. */
const ofKind: Record<KindFolder, readonly [name: string, settings: string]> = {
  forms: [
    'ask',
    'standard: online-enquiry\nmailbox: a@example.gov.uk\nfields:\n  - name: email\n    type: email\n',
  ],
  services: ['thing', 'topic: bins\nways:\n  telephone: {}\n'],
  guides: ['thing/index', 'topic: bins\n'],
  'step-by-step': [
    'thing',
    'topic: bins\nsteps:\n  - title: One\n    text: Do it.\n  - title: Two\n    text: Do it.\n',
  ],
  notices: ['pl', 'language: pl\n'],
  offices: ['hall', 'place: Town\nhow: walk-in\n'],
  news: ['thing', 'publishedOn: 2026-11-20\n'],
  events: ['thing', 'from: 2027-03-14\nplace: Park\ncost: Free\n'],
  consultations: [
    'thing',
    'opensOn: 2026-11-20\nclosesOn: 2027-01-20\nform: general-enquiry\nnext: We read it.\n',
  ],
  campaigns: ['thing/index', ''],
  publications: ['thing', ''],
  directories: ['thing', 'entries:\n  - name: One\n'],
  alerts: ['thing', 'from: 2026-11-20\nuntil: 2027-12-01\n'],
  pages: ['thing', ''],
};

describe.each(kindFolders)('in %s', (folder) => {
  const [name, settings] = ofKind[folder];
  const changes = (days: string): Changes => ({
    [`${folder}/${name}.mdx`]: () =>
      folder === 'alerts' ? page(settings + days, '').trimEnd() + '\n' : page(settings + days),
  });
  const there = (council: Council) => council[folder].some(({ id }) => id === name);

  test('a draft, what is to come and what has ended are in no list, address or search', async () => {
    const all = ['draft: true\n', 'expireOn: 2026-11-20\n', 'publishOn: 2026-12-01\n'];
    // A notice to come needs its language in council.yaml, and the site would link to it today.
    for (const days of folder === 'notices' ? all.slice(0, 2) : all) {
      const council = await councilOn('2026-11-27', changes(days));
      expect(there(council)).toBe(false);
      expect(council.setAside).toHaveLength(1);
      const before = await councilOn('2026-11-27', {});
      const paths = siteAddresses(council).map(({ path }) => path);
      expect(paths).toEqual(siteAddresses(before).map(({ path }) => path));
    }
  });
});

describe('on its day', () => {
  const changes = {
    'news/thing.mdx': () =>
      page('publishedOn: 2026-12-01\npublishOn: 2026-12-01\nexpireOn: 2026-12-24\n'),
  };

  test('a page comes, and a release is made for it; the day after its last it goes, and another is', async () => {
    const council = await councilOn('2026-11-27', changes);
    expect(council.news).toEqual([]);
    expect(council.findings).toEqual([]);
    const turns = turnsOf(council, '2026-11-27').map((at) => at.slice(0, 10));
    expect(turns).toContain('2026-12-01');
    expect(turns).toContain('2026-12-25');
    expect((await councilOn('2026-12-01', changes)).news).toHaveLength(1);
    expect((await councilOn('2026-12-24', changes)).news).toHaveLength(1);
    expect((await councilOn('2026-12-25', changes)).news).toEqual([]);
  });

  test('no release is made for a draft', async () => {
    const draft = {
      'news/thing.mdx': () => page('publishedOn: 2026-11-20\ndraft: true\npublishOn: 2026-12-02\n'),
    };
    const turns = turnsOf(await councilOn('2026-11-27', draft), '2026-11-27');
    expect(turns.filter((at) => at.startsWith('2026-12-0'))).toEqual([]);
  });

  test('a mistake in a page to come is found today, and not on its day', async () => {
    expect(
      await errorsOn('2026-11-27', {
        'news/thing.mdx': () => page('publishedOn: 2026-12-01\npublishOn: 2026-12-01\n', '{oops}'),
      }),
    ).toEqual([expect.stringContaining('news/thing.mdx:8 "{oops}": a { begins code.')]);
  });
});

describe('a page that has ended', () => {
  const changes = {
    'pages/sale.mdx': () => page('expireOn: 2026-11-20\ninstead: /charter/\n'),
    'pages/privacy.mdx': (text: string) => `${text}\nSee [our sale](/sale/).\n`,
  };

  test('keeps its address, says where to go instead, and links to it still lead there', async () => {
    const council = await councilOn('2026-11-27', changes);
    expect(endedPages(council)).toEqual([
      { path: '/sale/', language: 'en', title: 'New thing', instead: '/charter/' },
    ]);
    expect(siteAddresses(council).map(({ path }) => path)).not.toContain('/sale/');
  });

  test('is written anew when what to read instead has changed', async () => {
    const parts = async (instead: string) => {
      const council = await councilOn('2026-11-27', {
        'pages/sale.mdx': () => page(`expireOn: 2026-11-20\ninstead: ${instead}\n`),
      });
      return pageParts(council, 'https://plain.example.gov.uk')('/sale/');
    };
    expect(await parts('/charter/')).not.toEqual(await parts('/contact/'));
  });
});

describe('what cannot be', () => {
  test.each([
    [
      'a link to a draft',
      {
        'pages/sale.mdx': () => page('draft: true\n'),
        'pages/privacy.mdx': (text: string) => `${text}\n[Sale](/sale/)\n`,
      },
      'pages/privacy.mdx:9 "/sale/" is a draft, so no one could follow this link. Take "draft: true" out of that page, or take the link out.',
    ],
    [
      'a link to a page to come',
      {
        'pages/sale.mdx': () => page('publishOn: 2026-12-01\n'),
        'pages/privacy.mdx': (text: string) => `${text}\n[Sale](/sale/)\n`,
      },
      'pages/privacy.mdx:9 "/sale/" is on the site from 2026-12-01 on, and no one could follow this link before. Give this page the same publishOn, or take the link out until then.',
    ],
    [
      'an end before the beginning',
      { 'pages/sale.mdx': () => page('publishOn: 2026-12-01\nexpireOn: 2026-11-30\n') },
      'pages/sale.mdx:5 The page ends on 2026-11-30, before it begins on 2026-12-01. It would never be shown.',
    ],
    [
      'a page to read instead that is not there',
      { 'pages/sale.mdx': () => page('expireOn: 2026-12-30\ninstead: /chartr/\n') },
      'pages/sale.mdx:5 "/chartr/" is not a page of this site. Did you mean "/charter/"?',
    ],
    [
      'a form that ends while a service leads to it',
      {
        'forms/general-enquiry.mdx': (text: string) =>
          text.replace('standard:', 'expireOn: 2026-12-30\nstandard:'),
      },
      'forms/general-enquiry.mdx:5 The form ends on 2026-12-30, and services/missed-bin.mdx leads to it still. Give that page the same expireOn, or another form.',
    ],
  ])('%s', async (_, changes, told) => {
    expect(await errorsOn('2026-11-27', changes)).toContain(told);
  });

  test('a page to read instead, of a page that does not end, is read by nothing', async () => {
    const { findings } = await councilOn('2026-11-27', {
      'news/thing.mdx': () => page('publishedOn: 2026-11-20\ninstead: /charter/\n'),
    });
    expect(findings.map(({ message }) => message)).toEqual([
      'Nothing reads `instead`, because the page does not end. Write `expireOn` with its last day, or take it out.',
    ]);
  });
});
