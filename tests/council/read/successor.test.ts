import { rm } from 'node:fs/promises';
import { afterEach, describe, expect, test } from 'vitest';
import type { Council } from '../../../src/council/council.ts';
import { loadCouncil } from '../../../src/council/read/load-council.ts';
import { siteAddresses } from '../../../src/council/read/site-addresses.ts';
import { successorRedirects } from '../../../src/council/read/successor-redirects.ts';
import { turnsOf } from '../../../src/council/snapshot/turns.ts';
import { snapshotOf } from '../../../src/council/snapshot/snapshot-of.ts';
import { formAddress } from '../../../src/site/addresses.ts';
import { languages } from '../../../src/i18n/languages.ts';
import { serviceThing } from '../../../src/views/data/things.ts';
import { successorOfForm, successorOn } from '../../../src/views/successor-on.ts';
import { whoRuns } from '../../../src/views/who-runs.ts';
import { wordsOf } from '../../../src/views/words-of.ts';
import { changedCouncil } from '../../support/changed-council.ts';

const folders: string[] = [];

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** A council whose place another takes, read on a day. */
async function councilOn(
  today: string,
  more: string,
  service = '',
  files: Parameters<typeof changedCouncil>[0] = {},
): Promise<Council> {
  const contentFolder = await changedCouncil({
    'council.yaml': (text) =>
      `${text}successor:\n  name: Newland Council\n  url: https://newland.example.gov.uk\n${more}`,
    'services/missed-bin.mdx': (text) => text.replace('topic:', `${service}topic:`),
    'forms/accessibility-problem.mdx': () =>
      '---\ntitle: Tell us\ndescription: Of a problem.\nstandard: online-enquiry\nmailbox: hello@plain.example.gov.uk\nfields:\n  - { name: message, type: textarea, required: true }\n---\n\nWords.\n',
    'pages/new-council.mdx': () =>
      '---\ntitle: A new council\ndescription: What changes.\n---\n\nWords about it.\n',
    ...files,
  });
  folders.push(contentFolder);
  return loadCouncil('plain', { contentFolder, today });
}

const inApril = '  from: 2027-04-01\n  page: /new-council/\n';
const english = wordsOf('en');

describe('a council whose place another takes on 1 April 2027', () => {
  test('is built again on that day, and on no other for it', async () => {
    const turns = turnsOf(await councilOn('2027-03-01', inApril), '2027-03-01');
    expect(turns.slice(0, 2)).toEqual(['2027-04-01T00:00:00+01:00', '2027-04-02T00:00:00+01:00']);
  });

  test.each([
    [
      '2027-03-31',
      'Newland Council takes over from Plain Borough Council on Thursday 1 April 2027.',
      ['Our services go on, and you do not need to do anything.'],
    ],
    [
      '2027-04-01',
      'Newland Council took over from Plain Borough Council on Thursday 1 April 2027.',
      [],
    ],
  ])('says on %s: %s', async (day, who, stays) => {
    const said = successorOn(await councilOn(day, inApril), english, day);
    expect(said?.who.source).toBe(who);
    expect(said?.stays).toEqual(stays);
    expect(said?.more).toMatchObject({ href: '/new-council/' });
  });

  test.each(languages.map(({ code }) => code))('says it in %s, before and after', async (code) => {
    const council = await councilOn('2027-03-31', inApril);
    const words = wordsOf(code);
    for (const day of ['2027-03-31', '2027-04-01']) {
      const said = successorOn(council, words, day);
      const tag = code === 'ur' ? 'bdi' : 'span';
      const named = `<${tag} lang="en">Newland Council</${tag}>`;
      expect(said?.who.source).toContain(code === 'en' ? 'Newland Council' : named);
      expect(said?.who.source).toMatch(/2027/);
      expect(successorOfForm(council, words, day).length).toBe(day < '2027-04-01' ? 3 : 2);
    }
  });

  test('leads from no page anywhere else where pages and forms stay', async () => {
    expect(successorRedirects(await councilOn('2027-04-01', inApril), '2027-04-01')).toEqual({});
  });

  test('keeps who it is in what functions answer from', async () => {
    const council = await councilOn('2027-03-31', inApril);
    expect(snapshotOf(council, {}, {}).council.successor).toEqual({
      name: 'Newland Council',
      from: '2027-04-01',
    });
  });
});

describe('pages that lead to the new council', () => {
  const leaving = `${inApril}  pages: redirect\n  forms: redirect\n`;

  test('stay until the last day of the old one', async () => {
    expect(successorRedirects(await councilOn('2027-03-31', leaving), '2027-03-31')).toEqual({});
  });

  test('lead from the first day where a service names its address, and else to the first page', async () => {
    const council = await councilOn('2027-04-01', leaving, 'atSuccessor: /rubbish/missed/\n');
    expect(successorRedirects(council, '2027-04-01')).toMatchObject({
      '/services/bins/missed-bin/': 'https://newland.example.gov.uk/rubbish/missed/',
      '/services/bins/': 'https://newland.example.gov.uk/',
      '/forms/general-enquiry/': 'https://newland.example.gov.uk/',
    });
  });

  test('lead to an address that a header can hold, whatever letters it is written in', async () => {
    const council = await councilOn('2027-04-01', leaving, 'atSuccessor: /śmieci/\n');
    expect(successorRedirects(council, '2027-04-01')).toMatchObject({
      '/services/bins/missed-bin/': 'https://newland.example.gov.uk/%C5%9Bmieci/',
    });
  });

  test('lead to no address that is none', async () => {
    await expect(councilOn('2027-04-01', leaving, 'atSuccessor: https://\n')).rejects.toThrow(
      'An address at the new council begins with / or https://',
    );
  });

  test('are not the first page, the charter, what the law asks for, contact, nor the page about the change', async () => {
    const leads = successorRedirects(await councilOn('2027-04-01', leaving), '2027-04-01');
    const stay = ['/', '/charter/', '/privacy/', '/accessibility/', '/cookies/', '/contact/'];
    const about = formAddress('accessibility-problem');
    for (const path of [...stay, about, '/new-council/', '/formats-and-languages/', '/search/']) {
      expect(Object.keys(leads)).not.toContain(path);
    }
  });

  test('are in another language where the original is, and stay where it stays', async () => {
    const words = (): string =>
      '---\ntitle: Nowa rada\ndescription: Co się zmienia.\n---\n\nSłowa.\n';
    const inPolish = `${leaving}languages: [pl]\n`;
    const council = await councilOn('2027-04-01', inPolish, 'atSuccessor: /rubbish/missed/\n', {
      'notices/pl.mdx': () => words().replace('---\n\n', 'language: pl\n---\n\n<Telephone />\n\n'),
      'services/missed-bin.pl.mdx': words,
      'pages/new-council.pl.mdx': words,
      'pages/privacy.pl.mdx': words,
    });
    const leads = successorRedirects(council, '2027-04-01');
    expect(leads).toMatchObject({
      '/pl/services/bins/missed-bin/': 'https://newland.example.gov.uk/rubbish/missed/',
    });
    for (const path of ['/pl/new-council/', '/pl/privacy/']) {
      expect(Object.keys(leads)).not.toContain(path);
    }
  });

  test('are not the page that is shown without a connection, which a browser could not keep then', async () => {
    const council = await councilOn('2027-04-01', `${leaving}offline: true\n`);
    const leads = successorRedirects(council, '2027-04-01');
    expect(siteAddresses(council).map(({ path }) => path)).toContain('/offline/');
    expect(Object.keys(leads)).not.toContain('/offline/');
  });

  test('are not forms where only pages lead there', async () => {
    const council = await councilOn('2027-04-01', `${inApril}  pages: redirect\n`);
    const leads = successorRedirects(council, '2027-04-01');
    expect(leads).toHaveProperty(['/services/bins/missed-bin/']);
    expect(leads).not.toHaveProperty(['/forms/general-enquiry/']);
  });
});

describe('a service', () => {
  test('is the new council’s from its first day, for readers and for search engines', async () => {
    const council = await councilOn('2027-03-31', inApril, 'atSuccessor: /rubbish/\n');
    const [service] = council.services;
    if (service === undefined) throw new Error('there is a service');
    expect(whoRuns(service, council, '2027-03-31')).toBeUndefined();
    expect(whoRuns(service, council, '2027-04-01')).toEqual({
      name: 'Newland Council',
      href: 'https://newland.example.gov.uk/rubbish/',
      site: 'https://newland.example.gov.uk',
    });
    const past = {
      ...council,
      facts: { ...council.facts, successor: { ...council.facts.successor, from: '2023-04-01' } },
    } as Council;
    expect(serviceThing(service, past, english, 'https://plain.example.gov.uk')).toMatchObject({
      provider: {
        name: 'Newland Council',
        url: 'https://newland.example.gov.uk/rubbish/',
      },
    });
  });

  test('that another body runs is still theirs', async () => {
    const council = await councilOn('2027-03-31', inApril, 'whoDoesThis:\n  name: Plain County\n');
    const [service] = council.services;
    if (service === undefined) throw new Error('there is a service');
    expect(whoRuns(service, council, '2027-04-01')?.name).toBe('Plain County');
  });
});
