import { describe, expect, test } from 'vitest';
import { checkCommand } from '../../../src/cli/check-command.ts';
import { listCouncils, loadCouncil } from '../../../src/council/read/load-council.ts';
import { isUnchecked } from '../../../src/i18n/languages.ts';
import { changedCouncil } from '../../support/changed-council.ts';

const now = new Date('2026-11-23T12:00:00Z');

/** What `npm run check` prints of the council made up for tests, changed so. */
async function checked(
  changes: Parameters<typeof changedCouncil>[0],
): Promise<{ code: number; lines: string[] }> {
  const contentFolder = await changedCouncil(changes);
  const { code, out, err } = await checkCommand([], now, contentFolder);
  expect(err).toBe('');
  return { code, lines: out.replaceAll(`${contentFolder}/`, 'content/').split('\n') };
}

/** Puts more standards below the one there is. */
function withStandards(yaml: string): (text: string) => string {
  return (text) => text.replace('---\n\nWe reply', `${yaml}---\n\nWe reply`);
}

function standardYaml(keys: Record<string, string>): string {
  const all = {
    title: 'A standard',
    channel: 'any',
    measures: 'reply',
    appliesTo: 'Somebody.',
    source: 'Made up for tests',
    ...keys,
  };
  const lines = Object.entries(all).map(([key, value]) => `${key}: ${value}`);
  return `  - ${lines.join('\n    ')}\n`;
}

test('a council with nothing wrong', async () => {
  expect(await checked({})).toEqual({ code: 0, lines: ['plain: 0 errors, 0 warnings.'] });
});

describe('doubtful things are warnings, with their source', () => {
  test('two standards that contradict, as 10 and 30 minutes for one visit', async () => {
    const visit = { channel: 'in-person', measures: 'be-seen', about: 'visit-without-appointment' };
    expect(
      await checked({
        'charter.mdx': withStandards(
          standardYaml({ id: 'visit', target: '10 minutes', ...visit }) +
            standardYaml({ id: 'visit-appendix', target: '30 minutes', ...visit }),
        ),
      }),
    ).toMatchInlineSnapshot(`
      {
        "code": 0,
        "lines": [
          "content/plain/charter.mdx:27:5 warning: Two standards contradict each other: "visit" promises 10 minutes and "visit-appendix" promises 30 minutes. Keep one, or use "about" to say that they are about different things.",
          "    27 |     target: 30 minutes",
          "       |     ^^^^^^^^^^^^^^^^^^",
          "    Source: Made up for tests",
          "plain: 0 errors, 1 warning.",
        ],
      }
    `);
  });

  test('a complaint time outside the Complaint Handling Code', async () => {
    expect(
      await checked({
        'charter.mdx': withStandards(
          standardYaml({ id: 'complaint', target: '15 working days', about: 'complaint' }),
        ),
      }),
    ).toMatchInlineSnapshot(`
      {
        "code": 0,
        "lines": [
          "content/plain/charter.mdx:19:5 warning: The reply to a complaint takes 15 working days; the Complaint Handling Code allows 10 working days at stage 1.",
          "    19 |     target: 15 working days",
          "       |     ^^^^^^^^^^^^^^^^^^^^^^^",
          "    Source: Complaint Handling Code, Local Government and Social Care Ombudsman: stage 1 within 10 working days of the acknowledgement, stage 2 within 20, acknowledged within 5 working days of receipt",
          "plain: 0 errors, 1 warning.",
        ],
      }
    `);
  });

  test.each([
    ['complaint-stage-2', 'reply', '21 working days', 1],
    ['complaint-stage-2', 'reply', '20 working days', 0],
    ['complaint-stage-1', 'reply', '10 working days', 0],
    ['complaint-stage-1', 'acknowledgement', '6 working days', 1],
    ['complaint-stage-1', 'acknowledgement', '5 working days', 0],
    ['complaint', 'acknowledgement', '4 working hours', 0],
    ['enquiry', 'reply', '30 working days', 0],
  ])('%s, %s in %s: %d warnings', async (about, measures, target, warnings) => {
    const { lines } = await checked({
      'charter.mdx': withStandards(standardYaml({ id: 'x', target, about, measures })),
    });
    expect(lines.at(-1)).toContain(`0 errors, ${String(warnings)} warning`);
  });

  test('an extension longer than the Code allows', async () => {
    const { lines } = await checked({
      'charter.mdx': withStandards(
        standardYaml({
          id: 'complaint',
          target: '10 working days',
          about: 'complaint-stage-1',
          extension: '20 working days',
        }),
      ),
    });
    expect(lines[0]).toContain('The extension for a complaint takes 20 working days');
  });

  test('a page that should have been read again', async () => {
    expect(
      await checked({
        'services/missed-bin.mdx': (text) =>
          text.replace('topic: bins', 'topic: bins\nowner: Waste team\nreviewOn: 2026-11-22'),
        'pages/privacy.mdx': (text) => text.replace('title:', 'reviewOn: 2026-11-23\ntitle:'),
      }),
    ).toMatchInlineSnapshot(`
      {
        "code": 0,
        "lines": [
          "content/plain/services/missed-bin.mdx:7:1 warning: Waste team should have read this page again by 2026-11-22. Read it, put right what has changed, and give a new reviewOn.",
          "    7 | reviewOn: 2026-11-22",
          "      | ^^^^^^^^^^^^^^^^^^^^",
          "content/plain/pages/privacy.mdx:2:1 warning: Somebody should read this page again by 2026-11-23: that is today. Put right what has changed, and give a new reviewOn.",
          "    2 | reviewOn: 2026-11-23",
          "      | ^^^^^^^^^^^^^^^^^^^^",
          "plain: 0 errors, 2 warnings.",
        ],
      }
    `);
  });
});

test('the day is Britain’s: half an hour after midnight in summer is the next one', async () => {
  const contentFolder = await changedCouncil({
    'pages/privacy.mdx': (text) => text.replace('title:', 'reviewOn: 2026-06-30\ntitle:'),
  });
  const told = async (at: string): Promise<string> =>
    (await checkCommand([], new Date(at), contentFolder)).out;
  expect(await told('2026-06-30T22:59:00Z')).toContain('2026-06-30: that is today.');
  expect(await told('2026-06-30T23:30:00Z')).toContain('should have read this page');
});

describe('broken things are errors', () => {
  test('a form whose standard does not exist', async () => {
    expect(
      await checked({
        'forms/general-enquiry.mdx': (text) => text.replace('online-enquiry', 'pigeon'),
      }),
    ).toMatchInlineSnapshot(`
      {
        "code": 1,
        "lines": [
          "content/plain/forms/general-enquiry.mdx:5:11 error: There is no standard "pigeon" in the charter. There are: online-enquiry; or none, where no time is published.",
          "    5 | standard: pigeon",
          "      |           ^^^^^^",
          "plain: 1 error, 0 warnings.",
        ],
      }
    `);
  });

  test('a page that names a standard that does not exist', async () => {
    expect(
      await checked({
        'services/missed-bin.mdx': (text) =>
          `${text.replace('note: Have your address ready.', 'standard: pigeon')}\nWithin <Promise of="owl" />.\n`,
      }),
    ).toMatchInlineSnapshot(`
      {
        "code": 1,
        "lines": [
          "content/plain/services/missed-bin.mdx:15:21 error: There is no standard "owl" in the charter. There are: online-enquiry; or none, where no time is published.",
          "    15 | Within <Promise of="owl" />.",
          "       |                     ^^^",
          "content/plain/services/missed-bin.mdx:10:15 error: There is no standard "pigeon" in the charter. There are: online-enquiry; or none, where no time is published.",
          "    10 |     standard: pigeon",
          "       |               ^^^^^^",
          "plain: 2 errors, 0 warnings.",
        ],
      }
    `);
  });

  test('a number in the charter that differs from the standard it is about', async () => {
    expect(
      await checked({
        'charter.mdx': (text) =>
          `${text}\nFor a form, this is five working days.\n\n## Letters\n\nWe write back in 9 working days.\n`,
      }),
    ).toMatchInlineSnapshot(`
      {
        "code": 1,
        "lines": [
          "content/plain/charter.mdx:17:21 error: "five working days" differs from the charter. "online-enquiry" promises 2 working days. Write <Promise of="online-enquiry" /> instead of the number.",
          "    17 | For a form, this is five working days.",
          "       |                     ^^^^^^^^^^^^^^^^^",
          "content/plain/charter.mdx:21:18 error: "9 working days" differs from the charter. "online-enquiry" promises 2 working days. Write <Promise of="online-enquiry" /> instead of the number.",
          "    21 | We write back in 9 working days.",
          "       |                  ^^^^^^^^^^^^^^",
          "plain: 2 errors, 0 warnings.",
        ],
      }
    `);
  });

  test('a number beside a form or a service that differs from its standard', async () => {
    expect(
      await checked({
        'forms/general-enquiry.mdx': (text) => `${text}\nWe reply within\n3 working days.\n`,
        'services/missed-bin.mdx': (text) =>
          text
            .replace('not emptied.', 'not emptied. We come back in 4 working hours.')
            .replace('We come back', 'In 2 working days, we come back'),
      }),
    ).toMatchInlineSnapshot(`
      {
        "code": 1,
        "lines": [
          "content/plain/forms/general-enquiry.mdx:18:1 error: "3 working days" differs from the charter. "online-enquiry" promises 2 working days. Write <Promise of="online-enquiry" /> instead of the number.",
          "    18 | 3 working days.",
          "       | ^^^^^^^^^^^^^^",
          "content/plain/services/missed-bin.mdx:3:88 error: "4 working hours" differs from the charter. "online-enquiry" promises 2 working days. Leave the number out, or write the charter’s.",
          "    3 | …ied. In 2 working days, we come back in 4 working hours.",
          "      |                                          ^^^^^^^^^^^^^^^",
          "plain: 2 errors, 0 warnings.",
        ],
      }
    `);
  });

  test('a number is right that says what the standard says', async () => {
    const { code } = await checked({
      'charter.mdx': (text) => `${text}\nThat is two working days, or 2 working days.\n`,
      'pages/privacy.mdx': (text) => `${text}\nWe keep a file for 90 days. Open 24 hours a day.\n`,
    });
    expect(code).toBe(0);
  });

  test('a time that is written out in other words, on any page', async () => {
    expect(
      await checked({
        'pages/privacy.mdx': (text) =>
          `${text}\nWe keep files for 90 days.\n\nWe reply within **5** working days, or in\n2 weeks to letters.\n`,
        'services/missed-bin.mdx': (text) =>
          text.replace('ways:', 'ways:\n  letter:\n    note: A 5-working-day reply.'),
      }),
    ).toMatchInlineSnapshot(`
      {
        "code": 1,
        "lines": [
          "content/plain/services/missed-bin.mdx:8:13 error: "5-working-day" differs from the charter. "online-enquiry" promises 2 working days. Leave the number out, or write the charter’s.",
          "    8 |     note: A 5-working-day reply.",
          "      |             ^^^^^^^^^^^^^",
          "content/plain/pages/privacy.mdx:11:1 error: "5 working days" differs from the charter. "online-enquiry" promises 2 working days. Write <Promise of="online-enquiry" /> instead of the number.",
          "    11 | We reply within **5** working days, or in",
          "       | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
          "content/plain/pages/privacy.mdx:12:1 error: "2 weeks" differs from the charter. "online-enquiry" promises 2 working days. Write <Promise of="online-enquiry" /> instead of the number.",
          "    12 | 2 weeks to letters.",
          "       | ^^^^^^^",
          "plain: 3 errors, 0 warnings.",
        ],
      }
    `);
  });

  test('a promise that runs past the last year that is known', async () => {
    expect(
      await checked({
        'charter.mdx': withStandards(standardYaml({ id: 'slow', target: '1000 working days' })),
      }),
    ).toMatchInlineSnapshot(`
      {
        "code": 1,
        "lines": [
          "content/plain/charter.mdx:19:5 error: The bank holidays of 2030 are not known: the list goes from 2025-01-01 to 2029-12-31. Build the site again, or add the year to the list. "slow" runs past it.",
          "    19 |     target: 1000 working days",
          "       |     ^^^^^^^^^^^^^^^^^^^^^^^^^",
          "plain: 1 error, 0 warnings.",
        ],
      }
    `);
  });

  test('opening hours that cannot be read', async () => {
    expect(
      await checked({
        'council.yaml': (text) => text.replace('friday: 09:00-17:00', 'friday: 17:00-09:00'),
      }),
    ).toMatchInlineSnapshot(`
      {
        "code": 1,
        "lines": [
          "content/plain/council.yaml:21:3 error: "17:00-09:00" are not opening hours. Write 09:00-17:00, or 09:00-12:30, 13:30-17:00, or closed.",
          "    21 |   default:",
          "       |   ^^^^^^^^",
          "plain: 1 error, 0 warnings.",
        ],
      }
    `);
  });

  test('two standards of one id, and versions that overlap', async () => {
    const target = '2 working days';
    const about = 'other';
    const { lines } = await checked({
      'charter.mdx': (text) =>
        withStandards(
          standardYaml({ id: 'online-enquiry', target, about }) +
            standardYaml({
              id: 'letter',
              target,
              about,
              inForceFrom: '2026-01-01',
              earlier: '[{ target: 5 working days, inForceUntil: 2026-01-01 }]',
            }),
        )(text),
    });
    expect(lines).toMatchInlineSnapshot(`
      [
        "content/plain/charter.mdx:18:9 error: There are two standards "online-enquiry". Give each an id of its own.",
        "    18 |     id: online-enquiry",
        "       |         ^^^^^^^^^^^^^^",
        "content/plain/charter.mdx:30:5 error: Two versions of "letter" are in force on the same day. Start each one (inForceFrom) the day after the one before it ends (inForceUntil).",
        "    30 |     earlier: [{ target: 5 working days, inForceUntil: 2026-01-01…",
        "       |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
        "plain: 2 errors, 0 warnings.",
      ]
    `);
  });

  test('a delay that covers nothing, or gives no later time', async () => {
    const delay = (target: string, standard: string): string =>
      `- standards: [${standard}]\n  from: 2026-11-16\n  until: 2026-11-30\n  target: ${target}\n` +
      `  reason: Storm damage.\n  telephone: 01632 960101\n`;
    expect(
      await checked({
        'delays.yaml': () =>
          delay('5 working days', 'pigeon') +
          delay('2 working days', 'online-enquiry') +
          delay('5 working days', 'online-enquiry'),
      }),
    ).toMatchInlineSnapshot(`
      {
        "code": 1,
        "lines": [
          "content/plain/delays.yaml:1:15 error: There is no standard "pigeon". There are: online-enquiry.",
          "    1 | - standards: [pigeon]",
          "      |               ^^^^^^",
          "content/plain/delays.yaml:10:3 error: A delay must give a later time: "online-enquiry" promises 2 working days, and 2 working days is no later.",
          "    10 |   target: 2 working days",
          "       |   ^^^^^^^^^^^^^^^^^^^^^^",
          "content/plain/delays.yaml:13:15 error: Two delays cover "online-enquiry" from 2026-11-16 to 2026-11-30, and residents would see two different times. Keep one, or start the second when the first has ended.",
          "    13 | - standards: [online-enquiry]",
          "       |               ^^^^^^^^^^^^^^",
          "plain: 3 errors, 0 warnings.",
        ],
      }
    `);
  });

  test('a delay without a reason or a number', async () => {
    expect(
      await checked({
        'delays.yaml': () =>
          '- standards: [online-enquiry]\n  from: 2026-11-16\n  until: 2026-11-30\n  target: 5 working days\n',
      }),
    ).toMatchInlineSnapshot(`
      {
        "code": 1,
        "lines": [
          "content/plain/delays.yaml:1:1 error: \`reason\` of number 1 is missing. A delay says why: add a reason.",
          "    1 | - standards: [online-enquiry]",
          "      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
          "content/plain/delays.yaml:1:1 error: \`telephone\` of number 1 is missing. A delay gives a number to call if it is urgent: add a telephone.",
          "    1 | - standards: [online-enquiry]",
          "      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
          "plain: 2 errors, 0 warnings.",
        ],
      }
    `);
  });
});

describe('translations that no one has checked', () => {
  const polish = (checkedBy: string): string =>
    `---\ntitle: W innym formacie\ndescription: Jak o to poprosić.\nsource: Made up\nlanguage: pl\n${checkedBy}---\n\nProsimy zadzwonić.\n`;

  test('are listed, the site’s own words and the council’s', async () => {
    expect(
      await checked({
        'council.yaml': (text) => `${text}languages: [pl, zh]\n`,
        'notices/pl.mdx': () => polish(''),
        'notices/zh.mdx': () =>
          polish('checkedBy: A translator\n').replace('language: pl', 'language: zh'),
      }),
    ).toMatchInlineSnapshot(`
      {
        "code": 0,
        "lines": [
          "content/plain/council.yaml:27:1 warning: No one who speaks the language has checked these translations, and their pages say so: the site's own words in Polish and Chinese (simplified); notices/pl.mdx. When someone has, name them as checkedBy in src/i18n/languages.ts or in the page's settings.",
          "    27 | languages: [pl, zh]",
          "       | ^^^^^^^^^^^^^^^^^^^",
          "plain: 0 errors, 1 warning.",
        ],
      }
    `);
  });

  test('a notice that someone has checked is not among them', async () => {
    const { lines } = await checked({
      'council.yaml': (text) => `${text}languages: [pl]\n`,
      'notices/pl.mdx': () => polish('checkedBy: A translator\n'),
    });
    expect(lines[0]).not.toContain('notices/pl.mdx');
    expect(lines.at(-1)).toBe('plain: 0 errors, 1 warning.');
  });

  test('English is no translation', () => {
    expect(isUnchecked('en')).toBe(false);
  });
});

test('an unknown council is one line and exit code 2', async () => {
  expect(await checkCommand(['atlantis'], now)).toMatchObject({ code: 2, out: '' });
});

/** The day on which the newest statement was read and the newest run was made: before it, both would be days to come. */
async function newestStatement(): Promise<Date> {
  const councils = await Promise.all((await listCouncils()).map((council) => loadCouncil(council)));
  const days = councils.flatMap(({ knownIssues, accessibilityRun }) => [
    knownIssues?.reviewedOn ?? '',
    accessibilityRun?.day ?? '',
  ]);
  return new Date(`${days.sort().at(-1) ?? ''}T12:00:00Z`);
}

test('the councils in content/ have no errors', async () => {
  const { code, out } = await checkCommand([], await newestStatement());
  expect(out).toContain('0 errors');
  expect(code).toBe(0);
});
