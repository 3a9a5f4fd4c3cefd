import { describe, expect, test } from 'vitest';
import { ContentErrors, loadCouncil } from '../../../src/council/read/load-council.ts';
import { changedCouncil } from '../../support/changed-council.ts';

/** What an editor reads, without the folder the copy is in. */
async function told(changes: Parameters<typeof changedCouncil>[0]): Promise<string> {
  const contentFolder = await changedCouncil(changes);
  const error: unknown = await loadCouncil('plain', { contentFolder, today: '2026-11-23' }).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ContentErrors)) throw new Error(`not refused: ${String(error)}`);
  return error.message.replaceAll(`${contentFolder}/`, 'content/');
}

test('a whole council is read, and its standards are found by name', async () => {
  const council = await loadCouncil('plain', {
    contentFolder: 'tests/fixtures/councils',
    today: '2026-11-23',
  });
  expect(council.facts.name).toBe('Plain Borough Council');
  expect(council.standards['online-enquiry']?.target).toEqual({ kind: 'working-days', amount: 2 });
  expect(council.forms.map(({ id }) => id)).toEqual(['general-enquiry']);
  expect(council.services[0]?.id).toBe('missed-bin');
  expect(council.findings).toEqual([]);
});

test('a misspelt target is named with its file and line, and what would be understood', async () => {
  expect(
    await told({
      'charter.mdx': (text) => text.replace('target: 2 working days', 'target: 2 workng days'),
    }),
  ).toMatchInlineSnapshot(`
    "1 thing needs putting right:

    content/plain/charter.mdx:9:13 error: \`target\` of number 1 under \`standards\`: "2 workng days" is not a target. Write it like one of these: "2 working days", "4 working hours", "28 days", "2 weeks", "1 month", "same day", "same working day", "within 24 hours", "10 minutes", "45 seconds", "90% within 20 seconds", "95% within 10 working days", "95% of cases", "end of the next working day", "no published time".
        9 |     target: 2 workng days
          |             ^^^^^^^^^^^^^"
  `);
});

test('a misspelt setting is named with the one that was probably meant', async () => {
  expect(await told({ 'services/missed-bin.mdx': (text) => text.replace('topic:', 'topc:') }))
    .toMatchInlineSnapshot(`
      "1 thing needs putting right:

      content/plain/services/missed-bin.mdx:5:1 error: \`topc\` is not a setting of this file. Did you mean \`topic\`?
          5 | topc: bins
            | ^^^^"
    `);
});

test('everything that is wrong is said at once', async () => {
  expect(
    await told({
      'council.yaml': (text) => text.replace("'#1d4f4a'", 'green'),
      'forms/general-enquiry.mdx': (text) =>
        text.replace('mailbox: enquiries@plain.example.gov.uk', 'mailbox: enquiries'),
    }),
  ).toMatchInlineSnapshot(`
    "2 things need putting right:

    content/plain/council.yaml:11:9 error: \`brand.deep\` is "green". A colour is # and six figures or letters a to f, such as #0b3d3a.
        11 |   deep: green
           |         ^^^^^
    content/plain/forms/general-enquiry.mdx:6:10 error: \`mailbox\` is "enquiries". Write an e-mail address, such as enquiries@example.gov.uk.
        6 | mailbox: enquiries
          |          ^^^^^^^^^"
  `);
});

test('a form under a standard that does not exist is an error', async () => {
  expect(
    await told({
      'forms/general-enquiry.mdx': (text) =>
        text.replace('standard: online-enquiry', 'standard: online-enquiries'),
    }),
  ).toMatchInlineSnapshot(`
    "1 thing needs putting right:

    content/plain/forms/general-enquiry.mdx:5:11 error: There is no standard "online-enquiries" in the charter. There are: online-enquiry; or none, where no time is published.
        5 | standard: online-enquiries
          |           ^^^^^^^^^^^^^^^^"
  `);
});

test('a file without settings is answered with how to begin', async () => {
  expect(await told({ 'pages/privacy.mdx': () => 'Just words.\n' })).toMatchInlineSnapshot(`
    "1 thing needs putting right:

    content/plain/pages/privacy.mdx:1:1 error: The file must begin with a line of ---, its settings, and another line of ---.
        1 | Just words.
          | ^^^^^^^^^^^"
  `);
});

test('settings that are not YAML are named with the line', async () => {
  expect(
    await told({
      'pages/privacy.mdx': (text) => text.replace('title: Privacy', 'title: [Privacy'),
    }),
  ).toMatchInlineSnapshot(`
    "1 thing needs putting right:

    content/plain/pages/privacy.mdx:2:8 error: The [ is not closed. Write ] at the end of the list; if it is not a list, put the words in quotation marks: title: "[Privacy"
        2 | title: [Privacy
          |        ^^^^^^^^"
  `);
});

test('a delay without a number to call is refused', async () => {
  expect(
    await told({
      'delays.yaml': () =>
        [
          '- forms: [general-enquiry]',
          '  from: 2026-11-20',
          '  until: 2026-12-04',
          '  target: 10 working days',
          '  reason: A storm has flooded homes.',
          '',
        ].join('\n'),
    }),
  ).toMatchInlineSnapshot(`
    "1 thing needs putting right:

    content/plain/delays.yaml:1:1 error: \`telephone\` of number 1 is missing. A delay gives a number to call if it is urgent: add a telephone.
        1 | - forms: [general-enquiry]
          | ^^^^^^^^^^^^^^^^^^^^^^^^^^"
  `);
});

describe('a council that is not there', () => {
  /** What is reported, and whether Astro would print a stack below it. */
  async function refused(id: string, contentFolder: string): Promise<[string, string | undefined]> {
    const error: unknown = await loadCouncil(id, { contentFolder }).catch(
      (thrown: unknown) => thrown,
    );
    if (!(error instanceof Error)) throw new Error('not refused');
    return [error.message, error.stack];
  }

  test('is answered with those that are', async () => {
    expect(await refused('plane', 'tests/fixtures/councils')).toMatchInlineSnapshot(`
      [
        "There is no council "plane" in tests/fixtures/councils/. Did you mean "plain"? There are: plain.",
        "",
      ]
    `);
  });

  test('in a folder that is not there', async () => {
    expect(await refused('plain', 'nowhere')).toMatchInlineSnapshot(`
      [
        "There is no folder "nowhere". CONTENT_DIR names the folder that holds the councils' folders; left out, it is "content".",
        "",
      ]
    `);
  });

  test('in a folder of something else', async () => {
    expect(await refused('plain', 'tests/fixtures/councils/plain/pages')).toMatchInlineSnapshot(`
      [
        "There is no council "plain" in tests/fixtures/councils/plain/pages/. There are none.",
        "",
      ]
    `);
  });
});
