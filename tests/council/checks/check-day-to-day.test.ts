import { rm } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { ContentErrors, loadCouncil } from '../../../src/council/read/load-council.ts';
import { changedCouncil } from '../../support/changed-council.ts';

type Changes = Parameters<typeof changedCouncil>[0];

/** Everything the check says of the council made up for tests, changed so, on Monday 23 November 2026. */
async function told(changes: Changes): Promise<string[]> {
  const contentFolder = await changedCouncil(changes);
  const findings = await loadCouncil('plain', { contentFolder, today: '2026-11-23' }).then(
    (council) => council.findings,
    (error: unknown) => {
      if (error instanceof ContentErrors) return error.findings;
      throw error;
    },
  );
  return findings.map(
    ({ file, line, severity, message }) =>
      `${file.replace(`${contentFolder}/plain/`, '')}:${String(line)} ${severity}: ${message}`,
  );
}

const page = (settings: string, words = 'Words.') =>
  `---\ntitle: Some title\ndescription: What it is about.\n${settings}---\n\n${words}\n`;
const add = (more: string) => (text: string) => text + more;
const replace = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);

test('of a council with nothing wrong there is nothing to report', async () => {
  expect(await told({})).toEqual([]);
});

describe('days', () => {
  test('news dated tomorrow is on the site today', async () => {
    expect(await told({ 'news/tree.mdx': () => page('publishedOn: 2026-11-24\n') })).toEqual([
      'news/tree.mdx:4 warning: This is dated 2026-11-24, after today, and is on the site already. Date it 2026-11-23, or write "publishOn: 2026-11-24" to keep it back until its day.',
    ]);
    expect(await told({ 'news/tree.mdx': () => page('publishedOn: 2026-11-23\n') })).toEqual([]);
  });

  test('an alert that ended yesterday', async () => {
    const alert = (until: string) =>
      `---\ntitle: Roads closed\ndescription: Snow.\nfrom: 2026-11-01\nuntil: ${until}\n---\n`;
    expect(await told({ 'alerts/snow.mdx': () => alert('2026-11-22') })).toEqual([
      'alerts/snow.mdx:5 warning: The alert ended on 2026-11-22 and is no longer shown. Take the file out, or give it a later day.',
    ]);
    expect(await told({ 'alerts/snow.mdx': () => alert('2026-11-23') })).toEqual([]);
  });

  test('an event that ends before it begins', async () => {
    const event = page('from: 2027-03-14\nuntil: 2027-03-13\nplace: Park\ncost: Free\n');
    expect(await told({ 'events/fair.mdx': () => event })).toEqual([
      'events/fair.mdx:5 error: The event ends on 2027-03-13, before it begins on 2027-03-14. Write the first day as from and the last as until.',
    ]);
  });

  test('words of an alert that no one sees', async () => {
    const alert = page('from: 2026-11-01\nuntil: 2026-12-01\n', 'More about it.');
    expect(await told({ 'alerts/snow.mdx': () => alert })).toEqual([
      'alerts/snow.mdx:8 warning: No one sees these words: only the title and the description are shown. Move them to a page, and name its address as href.',
    ]);
  });
});

describe('pages', () => {
  test('two that are called the same, in whatever letters', async () => {
    const changes = {
      'pages/parks.mdx': () => page('').replace('Some title', 'report a Missed bin'),
      'pages/privacy.mdx': add('\n[Parks](/parks/)\n'),
    };
    expect(await told(changes)).toEqual([
      expect.stringMatching(
        /^pages\/parks.mdx:2 warning: "report a Missed bin" is the title of .*\/services\/missed-bin.mdx too/,
      ),
    ]);
  });

  test('one that no page leads to', async () => {
    expect(await told({ 'pages/parks.mdx': () => page('') })).toEqual([
      'pages/parks.mdx:1 warning: No page links to this one. Link to it as /parks/ from a page that people read before it.',
    ]);
    // A link to itself leads no one there.
    expect(
      await told({ 'pages/parks.mdx': () => page('', 'See [our parks](/parks/).') }),
    ).toHaveLength(1);
    for (const link of ['[parks](/parks/)', '[parks](https://plain.example.gov.uk/parks)']) {
      expect(
        await told({
          'pages/parks.mdx': () => page(''),
          'pages/privacy.mdx': add(`\nSee ${link}.\n`),
        }),
      ).toEqual([]);
    }
  });

  test('the three that the law asks for', async () => {
    const contentFolder = await changedCouncil({});
    for (const id of ['privacy', 'cookies', 'accessibility']) {
      await rm(`${contentFolder}/plain/pages/${id}.mdx`);
    }
    const { findings } = await loadCouncil('plain', { contentFolder, today: '2026-11-23' });
    expect(findings.map(({ severity, message, source }) => ({ severity, message, source })))
      .toMatchInlineSnapshot(`
      [
        {
          "message": "A council’s site needs an accessibility statement, and there is none. Write it in pages/accessibility.mdx.",
          "severity": "warning",
          "source": "Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018, regulation 8",
        },
        {
          "message": "A council’s site needs a privacy notice, and there is none. Write it in pages/privacy.mdx.",
          "severity": "warning",
          "source": "UK General Data Protection Regulation, articles 13 and 14",
        },
        {
          "message": "A council’s site needs a page about what is stored in a reader’s browser, and there is none. Write it in pages/cookies.mdx.",
          "severity": "warning",
          "source": "Privacy and Electronic Communications (EC Directive) Regulations 2003, regulation 6",
        },
      ]
    `);
  });
});

test('a topic without services', async () => {
  const topic = '- id: parks\n  title: Parks\n  description: Where to play\n';
  expect(await told({ 'topics.yaml': add(topic) })).toEqual([
    'topics.yaml:4 warning: No service is under the topic "Parks", so its page is empty. Write "topic: parks" in a service, or take the topic out.',
  ]);
});

test('a topic that has guides alone lists them', async () => {
  const page = (title: string, more = ''): string =>
    `---\ntitle: ${title}\ndescription: About ${title}.\nsource: Made up for tests\n${more}---\n\nWords.\n`;
  const written = {
    'topics.yaml': add('- id: parks\n  title: Parks\n  description: Where to play\n'),
    'guides/parks/index.mdx': () => page('All parks', 'topic: parks\n'),
    'guides/parks/1-north.mdx': () => page('In the north'),
    'guides/parks/2-south.mdx': () => page('In the south'),
  };
  expect(await told(written)).toEqual([]);
});

describe('languages', () => {
  const notice = `---\ntitle: W innym formacie\ndescription: Jak poprosić.\nlanguage: pl\n---\n\nSłowa.\n`;

  test('a notice in one that council.yaml does not list', async () => {
    expect(await told({ 'notices/pl.mdx': () => notice })).toEqual([
      'notices/pl.mdx:4 error: Nothing links to a notice in "pl", because council.yaml does not list the language. Write "languages: [pl]" there, or take the notice out.',
    ]);
  });

  test('English among the others', async () => {
    const changes = {
      'notices/pl.mdx': () => notice,
      'notices/en.mdx': () => notice.replace('language: pl', 'language: en'),
      'council.yaml': add('languages: [en, pl]\n'),
    };
    expect(await told(changes)).toEqual([
      'council.yaml:27 error: The site is always in English. Take en out, and list the others alone.',
    ]);
  });
});

describe('telephone numbers that no one could call', () => {
  const advice = 'Write the whole number with its area code, such as 01632 960101.';

  test('of the council, of a service, in the words of a page', async () => {
    const changes = {
      'council.yaml': replace('telephone: 01632 960000', 'telephone: 0163 96'),
      'services/missed-bin.mdx': replace('ways:', 'ways:\n  telephone:\n    number: 960 1'),
      'pages/privacy.mdx': add('\nCall <Telephone number="0163 96" />.\n'),
    };
    expect(await told(changes)).toEqual([
      `council.yaml:16 error: No one could call "0163 96". ${advice}`,
      `services/missed-bin.mdx:8 error: No one could call "960 1". ${advice}`,
      `pages/privacy.mdx:9 error: No one could call "0163 96". ${advice}`,
    ]);
  });

  test.each(['999', '101', '116 123', '18001 01632 960000', '+44 1632 960000', '0800 00 1066'])(
    '%s is not one',
    async (number) => {
      expect(
        await told({ 'pages/privacy.mdx': add(`\nCall <Telephone number="${number}" />.\n`) }),
      ).toEqual([]);
    },
  );
});

test.each([
  'http://localhost:8888/contact/',
  'http://127.0.0.1:4321/contact/',
  'http://192.168.0.10/contact/',
])('a link to %s works on one computer alone', async (href) => {
  expect(await told({ 'pages/privacy.mdx': add(`\nSee [us](${href}).\n`) })).toEqual([
    `pages/privacy.mdx:9 error: "${href}" only works on your own computer. Write the address as readers have it: /contact/ for a page of this site.`,
  ]);
});

describe('opening hours that name none', () => {
  const week = /hours:\n[\s\S]*$/;

  test.each([
    ['hours: {}\n', 'council.yaml:20 error: hours has no opening hours.'],
    ['hours:\n  default: {}\n', 'council.yaml:21 error: "default" has no hours'],
    ['hours:\n  default:\n    monday: closed\n', 'council.yaml:21 error: "default" has no hours'],
  ])('%s', async (hours, start) => {
    expect(await told({ 'council.yaml': replace(week, hours) })).toEqual([
      expect.stringContaining(start),
    ]);
  });
});

describe('a form in steps', () => {
  const form = (first: string, second: string) =>
    `---\ntitle: Ask us\nstandard: online-enquiry\nmailbox: a@example.gov.uk\nfields:\n  - name: before\n    type: radios\n    label: Before?\n    options: ['yes', 'no']\n  - name: when\n    type: text\n    label: When?\n    showWhen: { field: before, is: 'yes' }\n  - name: email\n    type: email\nsteps:\n  - id: one\n    title: One\n    fields: [${first}]\n  - id: two\n    title: Two\n    fields: [${second}, email]\n---\n\nWords.\n`;

  test('a question that depends on an answer of a later step', async () => {
    expect(await told({ 'forms/general-enquiry.mdx': () => form('when', 'before') })).toEqual([
      'forms/general-enquiry.mdx:13 error: "when" depends on "before", which is asked in a later step. Put it into the step "two", or "before" into an earlier one.',
    ]);
    expect(await told({ 'forms/general-enquiry.mdx': () => form('before', 'when') })).toEqual([]);
  });
});

describe('sources', () => {
  const asDemonstration = { 'council.yaml': add('demonstration: true\n') };

  test('a council’s own site needs none', async () => {
    expect(
      await told({
        'council.yaml': replace(/sources:\n( .*\n)+/, ''),
        'pages/privacy.mdx': replace(/source: .*\n/, ''),
        'charter.mdx': replace(/ *source: .*\n/g, ''),
        'forms/general-enquiry.mdx': replace(/source: .*\n/, ''),
      }),
    ).toEqual([]);
  });

  test('a demonstration names one on every page and for every standard', async () => {
    expect(await told(asDemonstration)).toEqual([]);
    expect(
      await told({
        ...asDemonstration,
        'pages/privacy.mdx': replace(/source: .*\n/, ''),
        'services/missed-bin.mdx': replace(/source: .*/, 'source: none'),
        'charter.mdx': replace(/ {4}source: .*/, '    source: tbc'),
      }),
    ).toEqual([
      expect.stringMatching(/^services\/missed-bin\.mdx:4 error: This site is a demonstration/),
      expect.stringMatching(/^pages\/privacy\.mdx:\d error: This site is a demonstration/),
      expect.stringMatching(/^charter\.mdx:12 error: This site is a demonstration/),
    ]);
  });

  test('and has a list of them', async () => {
    expect(
      await told({
        'council.yaml': (text) =>
          `${text.replace(/sources:\n( .*\n)+/, 'sources: []\n')}demonstration: true\n`,
      }),
    ).toEqual([
      expect.stringContaining('A demonstration names the public documents it is made from.'),
    ]);
  });
});
