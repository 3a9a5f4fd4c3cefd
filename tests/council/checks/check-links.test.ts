import { describe, expect, test } from 'vitest';
import { anchorsOn } from '../../../src/council/mdx/anchors.ts';
import { parseMdx } from '../../../src/council/mdx/parse.ts';
import { loadCouncil } from '../../../src/council/read/load-council.ts';
import { siteAddresses } from '../../../src/council/read/site-addresses.ts';
import { errorsOf } from '../../support/errors-of.ts';

/** What an editor reads about a page that says this from line 9 on. */
async function told(words: string): Promise<string[]> {
  return errorsOf({ 'pages/privacy.mdx': (text) => `${text}\n${words}\n` });
}

describe('a link that leads nowhere is reported by file and line', () => {
  test.each([
    [
      'a page that is nearly there',
      'See [our page](/privaci/).',
      'pages/privacy.mdx:9 "/privaci/" is not a page of this site. Did you mean "/privacy/"?',
    ],
    [
      'a service that stands under its topic',
      'See\n[bins](/services/missed-bin/ "Bins").',
      'pages/privacy.mdx:10 "/services/missed-bin/" is not a page of this site. Did you mean "/services/bins/missed-bin/"?',
    ],
    [
      'a page that is nowhere',
      'See [the moon](/astronomy/).',
      'pages/privacy.mdx:9 "/astronomy/" is not a page of this site. Write the address of a page, such as /contact/, or https:// before the address of another site.',
    ],
    [
      'another site without its https',
      'See [GOV.UK](www.gov.uk).',
      'pages/privacy.mdx:9 "www.gov.uk" is not a page of this site. Write https:// before the address of another site.',
    ],
    [
      'the site itself, by its whole address',
      'See [forms](https://plain.example.gov.uk/form/).',
      'pages/privacy.mdx:9 "https://plain.example.gov.uk/form/" is not a page of this site. Did you mean "/forms/"?',
    ],
    [
      'a place that a page does not have',
      'See [what we keep](#what-we-kep).\n\n## What we keep',
      'pages/privacy.mdx:9 "#what-we-kep" leads to a place that /privacy/ does not have. Did you mean "#what-we-keep"?',
    ],
    [
      'a place on another page',
      'See [letters](/charter/#letters).',
      'pages/privacy.mdx:9 "/charter/#letters" leads to a place that /charter/ does not have. After the # comes a heading of that page in small letters, with hyphens for spaces.',
    ],
    [
      'a link written as a tag',
      'See <a href="/privaci/" hreflang="en">\nour page</a>.',
      'pages/privacy.mdx:9 "/privaci/" is not a page of this site. Did you mean "/privacy/"?',
    ],
    [
      'an address below the text',
      'See [our page][p].\n\n[p]: /privaci/',
      'pages/privacy.mdx:11 "/privaci/" is not a page of this site. Did you mean "/privacy/"?',
    ],
    [
      'an address below the text that is not there',
      'See [our page][p].',
      'pages/privacy.mdx:9 No line says where "[p]" leads. Write one: [p]: /contact/',
    ],
    [
      'a file that is not there',
      'See [the plan](/plan.pdf).',
      'pages/privacy.mdx:9 There is no file "/plan.pdf". Put it into public/, or correct its name.',
    ],
    [
      'an address with a space',
      'See [car parks](/car parks/).',
      'pages/privacy.mdx:9 "/car parks/" has a space in it. Write %20 instead of the space.',
    ],
    [
      'no address',
      'See [us]().',
      'pages/privacy.mdx:9 The link leads nowhere. Write the address of a page, such as /contact/.',
    ],
    [
      'an address that runs a script',
      'See [us](javascript:alert).',
      'pages/privacy.mdx:9 "javascript:alert" begins with "javascript:", and a link begins with https://, mailto:, tel: or the / of a page of this site.',
    ],
    [
      'an address that is a page in itself',
      '<a href="data:text/html,Hello">us</a>',
      'pages/privacy.mdx:9 "data:text/html,Hello" begins with "data:", and a link begins with https://, mailto:, tel: or the / of a page of this site.',
    ],
    [
      'a picture that is not there',
      '![The town hall](/town-hall.jpg)',
      'pages/privacy.mdx:9 There is no picture "/town-hall.jpg". Put it into public/ and write its name after a /, such as /town-hall.jpg.',
    ],
    [
      'a picture that stands elsewhere',
      '<img src="https://example.org/a.jpg" alt="" />',
      'pages/privacy.mdx:9 The picture "https://example.org/a.jpg" is on another site, and a page can only show pictures from this site. Put it into public/ and write its name after a /.',
    ],
  ])('%s', async (_, words, message) => {
    expect(await told(words)).toEqual([message]);
  });

  test('in the settings too', async () => {
    const alert =
      '---\ntitle: Closed\ndescription: We are closed.\nsource: Made up\nfrom: 2026-11-01\nuntil: 2026-11-30\nhref: /closd/\n---\n';
    expect(
      await errorsOf({
        'alerts/closed.mdx': () => alert,
        'services/missed-bin.mdx': (text) =>
          text.replace(
            'ways:',
            'whoDoesThis:\n  name: Somebody\n  href: javascript:alert(1)\nways:',
          ),
      }),
    ).toEqual([
      'services/missed-bin.mdx:8 "javascript:alert(1)" begins with "javascript:", and a link begins with https://, mailto:, tel: or the / of a page of this site.',
      'alerts/closed.mdx:7 "/closd/" is not a page of this site. Write the address of a page, such as /contact/, or https:// before the address of another site.',
    ]);
  });
});

test('links that lead somewhere', async () => {
  expect(
    await told(
      [
        '## What we *keep*, and `why`',
        '',
        'See [here](#what-we-keep-and-why), [bins](/services/bins/missed-bin/#main), [bins](/services/bins/missed-bin),',
        '[forms](../forms/general-enquiry/?lang=en#message), [us](https://plain.example.gov.uk/contact/),',
        '[ring](tel:01632960101), [write](mailto:hello@example.org), [GOV.UK](https://www.gov.uk/a(b)),',
        '[one standard](/charter/#online-enquiry), [when](/promise/general-enquiry), [below][p], [p][].',
        '![Our sign](/icon.svg "Our sign") [![Privacy](/icon.svg)](/privacy/) <a href="/#news">news</a>',
        '`[x](/nowhere/)` {/* [x](/nowhere/) */} \\[x](/nowhere/',
        '',
        '[p]: </privacy/> "Privacy"',
      ].join('\n'),
    ),
  ).toEqual([]);
});

test('a page with a mistake of its own is not told as missing on the others', async () => {
  expect(
    await errorsOf({
      'services/missed-bin.mdx': (text) => text.replace('topic:', 'topc:'),
      'pages/privacy.mdx': (text) => `${text}\nSee [bins](/services/bins/missed-bin/).\n`,
    }),
  ).toEqual([
    'services/missed-bin.mdx:5 `topc` is not a setting of this file. Did you mean `topic`?',
  ]);
});

test('headings are named as Astro names them', () => {
  const body = [
    '## Fees & charges: £10',
    '### Don’t_wait -- [ring](/contact/) us',
    '## Twice',
    '## Twice',
    'Underlined',
    '----------',
    '```\n## Code\n```',
    '## 我们的办事处',
    '<div id="map"></div>',
  ].join('\n');
  const anchors = [...anchorsOn(parseMdx(body))];
  expect(anchors.slice(0, anchors.indexOf('main'))).toEqual([
    'fees--charges-10',
    'dont_wait--ring-us',
    'twice',
    'twice-1',
    'underlined',
    '我们的办事处',
    'map',
  ]);
});

test('every kind of page has its address', async () => {
  const council = await loadCouncil('plain', { contentFolder: 'tests/fixtures/councils' });
  const addresses = siteAddresses({
    ...council,
    facts: { ...council.facts, languages: ['pl'] },
  });
  expect(addresses.map(({ path }) => path).sort()).toMatchInlineSnapshot(`
    [
      "/",
      "/a-to-z/",
      "/accessibility/",
      "/campaigns/",
      "/charter/",
      "/consultations/",
      "/contact/",
      "/cookies/",
      "/directories/",
      "/events/",
      "/formats-and-languages/",
      "/forms/",
      "/forms/general-enquiry/",
      "/guides/",
      "/news/",
      "/offices/",
      "/pl/forms/general-enquiry/",
      "/pl/search/",
      "/privacy/",
      "/publications/",
      "/search/",
      "/service-status/",
      "/services/",
      "/services/bins/",
      "/services/bins/missed-bin/",
      "/step-by-step/",
    ]
  `);
});
