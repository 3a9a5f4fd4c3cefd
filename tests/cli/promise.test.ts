import { execFile } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { promiseCommand } from '../../src/cli/promise-command.ts';
import { changedCouncil } from '../support/changed-council.ts';

const fixtures = 'tests/fixtures/councils';
const now = new Date('2026-11-22T12:00:00Z');

async function said(line: string[]): Promise<string> {
  const { code, out, err } = await promiseCommand(line, now);
  expect([code, err]).toEqual([0, '']);
  return out;
}

async function asJson(...line: string[]): Promise<Record<string, unknown>> {
  return JSON.parse(await said([...line, '--json'])) as Record<string, unknown>;
}

const christmasEve = ['--received', '2026-12-24T16:00'];

test('a target without a council, as one object', async () => {
  expect(await asJson('--target', '2 working days', ...christmasEve)).toMatchInlineSnapshot(`
    {
      "days": [
        {
          "counts": false,
          "date": "2026-12-24",
          "reason": "the day we received it",
        },
        {
          "counts": false,
          "date": "2026-12-25",
          "reason": "Christmas Day",
        },
        {
          "counts": false,
          "date": "2026-12-26",
          "reason": "weekend",
        },
        {
          "counts": false,
          "date": "2026-12-27",
          "reason": "weekend",
        },
        {
          "counts": false,
          "date": "2026-12-28",
          "reason": "Boxing Day (substitute day)",
        },
        {
          "counts": true,
          "date": "2026-12-29",
          "reason": "working day",
        },
        {
          "counts": true,
          "date": "2026-12-30",
          "reason": "working day",
        },
      ],
      "dueAt": "2026-12-30T23:59:59+00:00",
      "dueOn": "2026-12-30",
      "measures": "reply",
      "receivedAt": "2026-12-24T16:00:00+00:00",
      "sentence": "Received Thursday 24 December 2026. Friday 25 December is Christmas Day. Monday 28 December is the substitute bank holiday for Boxing Day. 2 working days: Tuesday 29 December and Wednesday 30 December. We aim to reply by Wednesday 30 December 2026.",
      "standard": null,
      "target": "2 working days",
    }
  `);
});

test('in words, with the days that count numbered', async () => {
  expect(await said(['--target', '2 working days', ...christmasEve])).toMatchInlineSnapshot(`
    "Received Thursday 24 December 2026. Friday 25 December is Christmas Day. Monday 28 December is the substitute bank holiday for Boxing Day. 2 working days: Tuesday 29 December and Wednesday 30 December. We aim to reply by Wednesday 30 December 2026.

          Thursday 24 December 2026: the day we received it
          Friday 25 December 2026: Christmas Day
          Saturday 26 December 2026: weekend
          Sunday 27 December 2026: weekend
          Monday 28 December 2026: Boxing Day (substitute day)
       1  Tuesday 29 December 2026: working day
       2  Wednesday 30 December 2026: working day

    2026-12-30T23:59:59+00:00"
  `);
});

describe('each nation has its own bank holidays', () => {
  test.each([
    ['england-and-wales', '2026-04-08'],
    ['scotland', '2026-04-07'],
    ['northern-ireland', '2026-04-08'],
  ])('2 working days over Easter in %s is %s', async (nation, dueOn) => {
    const received = ['--received', '2026-04-02'];
    const answer = await asJson('--target', '2 working days', '--nation', nation, ...received);
    expect(answer).toMatchObject({ dueOn });
  });
});

test('the Freedom of Information calendar', async () => {
  const line = ['--target', '20 working days', '--received', '2026-05-29'];
  expect(await asJson(...line)).toMatchObject({ dueOn: '2026-06-26' });
  expect(await asJson(...line, '--calendar', 'foi')).toMatchObject({ dueOn: '2026-06-29' });
});

test('working hours end at a minute', async () => {
  const answer = await asJson('--target', '4 working hours', '--received', '2026-11-27T16:00');
  expect(answer).toMatchObject({
    dueOn: '2026-11-30',
    dueAt: '2026-11-30T12:00:00+00:00',
    days: [
      { date: '2026-11-27', counts: true, minutes: 60 },
      { date: '2026-11-28', counts: false },
      { date: '2026-11-29', counts: false },
      { date: '2026-11-30', counts: true, minutes: 180 },
    ],
  });
});

test('a time without an offset is London’s; one with an offset is taken at its word', async () => {
  const target = ['--target', '2 working days', '--received'];
  const local = await asJson(...target, '2026-07-01T00:30');
  expect(local).toMatchObject({ receivedAt: '2026-07-01T00:30:00+01:00', dueOn: '2026-07-03' });
  const utc = await asJson(...target, '2026-06-30T23:30:00Z');
  expect(utc).toMatchObject({ receivedAt: '2026-07-01T00:30:00+01:00', dueOn: '2026-07-03' });
});

test('a target that gives no date says so', async () => {
  expect(await asJson('--target', '45 seconds', ...christmasEve)).toMatchObject({
    standard: null,
    target: '45 seconds',
    dueOn: null,
    dueAt: null,
    days: [],
    sentence: 'Our target is: 45 seconds. So we can’t give you a date.',
  });
  expect(await asJson('--target', 'no published time', ...christmasEve)).toMatchObject({
    sentence: 'We don’t publish a time for this.',
  });
});

test('in another language', async () => {
  const answer = await asJson('--target', '2 working days', ...christmasEve, '--lang', 'pl');
  expect(answer['sentence']).toContain('do środy, 30 grudnia 2026 r.');
});

test('left out, it was received now', async () => {
  expect(await asJson('--target', '7 working days', '--nation', 'scotland')).toMatchObject({
    receivedAt: '2026-11-22T12:00:00+00:00',
    // A Sunday; St Andrew's Day, Monday 30 November, is a bank holiday in Scotland.
    dueOn: '2026-12-02',
  });
});

describe('arguments that cannot be used are one line and exit code 2', () => {
  test.each([
    ['nothing', []],
    ['a target that is not understood', ['--target', '2 workng days', ...christmasEve]],
    ['a time that is none', ['--target', '2 working days', '--received', 'yesterday']],
    ['a day that does not exist', ['--target', '2 working days', '--received', '2027-02-29']],
    ['a year that is not known', ['--target', '2 working days', '--received', '2035-01-04']],
    ['another nation', ['--target', '2 working days', '--nation', 'france', ...christmasEve]],
    ['another calendar', ['--target', '2 working days', '--calendar', 'lunar', ...christmasEve]],
    ['another language', ['--target', '2 working days', '--lang', 'xx', ...christmasEve]],
    [
      'a language of that name in JavaScript',
      ['--target', '2 working days', ...christmasEve, '--lang', 'constructor'],
    ],
    [
      'a nation of that name in JavaScript',
      ['--target', '2 working days', ...christmasEve, '--nation', '__proto__'],
    ],
    [
      'a council of that name in JavaScript',
      ['--council', '__proto__', '--standard', 'x', ...christmasEve],
    ],
    ['an unknown option', ['--tarket', '2 working days']],
    ['an option without its value', ['--target']],
    ['a stray word', ['--target', '2 working days', 'tomorrow']],
    ['a standard without a council', ['--standard', 'online-enquiry', ...christmasEve]],
    ['an unknown council', ['--council', 'atlantis', '--standard', 'x', ...christmasEve]],
    ['hours by the foi calendar', ['--target', '4 working hours', '--calendar', 'foi']],
    ['a target and a standard', ['--council', 'plain', '--standard', 'x', '--target', 'y']],
  ])('%s', async (_, line) => {
    const { code, out, err } = await promiseCommand(line, now);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^[^\n]+$/);
  });
});

test.each(['pigeon', 'constructor', '__proto__'])(
  'the standard "%s", which the charter does not have, is answered with those it has',
  async (standard) => {
    const line = ['--council', 'plain', '--standard', standard, ...christmasEve];
    const { code, err } = await promiseCommand(line, now, fixtures);
    expect(code).toBe(2);
    expect(err).toMatch(new RegExp(`no standard "${standard}"\\. There are: .*online-enquiry`));
  },
);

test('a council’s standard, as the command is typed, on a server in another zone', async () => {
  const args = ['src/cli/promise.ts', '--council', 'plain', '--standard', 'online-enquiry'];
  const env = { ...process.env, TZ: 'Pacific/Auckland', CONTENT_DIR: fixtures };
  const { code, stdout } = await new Promise<{ code: number; stdout: string }>((resolve) => {
    execFile('node', [...args, ...christmasEve, '--json'], { env }, (error, stdout) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout });
    });
  });
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    standard: 'online-enquiry',
    target: '2 working days',
    receivedAt: '2026-12-24T16:00:00+00:00',
    dueOn: '2026-12-30',
    dueAt: '2026-12-30T23:59:59+00:00',
  });
});

describe('what the council writes is what the command says', () => {
  const line = ['--council', 'plain', '--standard', 'online-enquiry', ...christmasEve, '--json'];

  test.each([
    ['2 working days', '2026-12-30'],
    ['3 working days', '2026-12-31'],
    ['4 working days', '2027-01-04'],
  ])('the charter promises %s', async (target, dueOn) => {
    const contentFolder = await changedCouncil({
      'charter.mdx': (text) => text.replace('2 working days', target),
    });
    const { out } = await promiseCommand(line, now, contentFolder);
    expect(JSON.parse(out)).toMatchObject({ standard: 'online-enquiry', target, dueOn });
  });

  test('a delay holds', async () => {
    const contentFolder = await changedCouncil({
      'delays.yaml': () =>
        '- forms: [general-enquiry]\n  from: 2026-12-01\n  until: 2026-12-31\n' +
        '  target: 5 working days\n  reason: Storm damage.\n  telephone: 01632 960101\n',
    });
    const { out } = await promiseCommand(
      [...line, '--form', 'general-enquiry'],
      now,
      contentFolder,
    );
    expect(JSON.parse(out)).toMatchObject({
      target: '5 working days',
      dueOn: '2027-01-05',
      delay: { reason: 'Storm damage.', telephone: '01632 960101', until: '2026-12-31' },
    });
    const other = await promiseCommand(line, now, contentFolder);
    expect(JSON.parse(other.out)).toMatchObject({ dueOn: '2026-12-30' });
  });

  test('content that cannot be read is reported by file and line, with exit code 1', async () => {
    const contentFolder = await changedCouncil({
      'charter.mdx': (text) => text.replace('2 working days', '2 workng days'),
    });
    const { code, err } = await promiseCommand(line, now, contentFolder);
    expect(code).toBe(1);
    expect(err).toContain('charter.mdx:9:13 error');
  });
});
