import { mkdtemp, rm, writeFile, cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mergeChartersCommand } from '../../src/cli/merge-charters-command.ts';
import { serviceStandardSchema } from '../../src/domain/charter/standard.ts';
import { parseTarget } from '../../src/domain/charter/target.ts';
import { targetInForce } from '../../src/domain/charter/target-in-force.ts';
import { ContentErrors, loadCouncil } from '../../src/council/read/load-council.ts';
import type { CharterOf } from '../../src/scaffold/compare-charters.ts';
import { parse } from 'yaml';

const standard = (id: string, target: string, more: object = {}): object => ({
  id,
  title: id,
  channel: 'letter',
  target,
  measures: 'reply',
  appliesTo: 'Letters.',
  ...more,
});

function council(id: string, standards: object[], facts: object = {}): CharterOf {
  const parsed = standards.map((one) => serviceStandardSchema.parse(one));
  const own = { nation: 'england-and-wales', closures: [], ...facts };
  return { id, facts: own, charter: { data: { standards: parsed } } } as unknown as CharterOf;
}

const ashford = council(
  'ashford',
  [
    standard('letter', '10 working days'),
    standard('foi', '20 working days', { calendar: 'foi', about: 'foi' }),
    standard('visit', '10 minutes', { channel: 'in-person', measures: 'be-seen' }),
  ],
  { cutOff: '16:00' },
);
const beckley = council('beckley', [
  standard('post', '7 working days', { inForceFrom: '2026-04-01' }),
  standard('foi', '20 working days', { calendar: 'foi', about: 'foi' }),
  standard('email', '1 working day', { channel: 'email' }),
]);

const run = (...argv: string[]): Promise<string> =>
  mergeChartersCommand(argv, (id) => Promise.resolve(id === 'ashford' ? ashford : beckley));

test('two charters are compared standard by standard, and in what moves a day', async () => {
  expect(await run('ashford', 'beckley')).toMatchInlineSnapshot(`
    "The same in both: foi.
    Only in ashford: visit.
    Only in beckley: email.

    letter (beckley: post) differs:
      target: ashford 10 working days; beckley 7 working days
      inForceFrom: ashford left out; beckley 2026-04-01

    council.yaml differs in what moves a day:
      cutOff: ashford 16:00; beckley left out"
  `);
});

test('the draft keeps what was promised before the day, and marks what has to be decided', async () => {
  const draft = await run('ashford', 'beckley', '--draft', '--from', '2027-04-01');
  expect(draft).toMatchInlineSnapshot(`
    "---
    title: Customer charter
    description: «What people can expect of the new council»
    standards:
      # Decide target: ashford "10 working days"; beckley "7 working days"
      # Decide inForceFrom: ashford leaves it out; beckley "2026-04-01"
      - id: letter
        title: letter
        channel: letter
        target: «10 working days, or 7 working days»
        measures: reply
        appliesTo: Letters.
        inForceFrom: 2027-04-01
        earlier:
          - target: 10 working days
            inForceUntil: 2027-03-31
      - id: foi
        title: foi
        channel: letter
        target: 20 working days
        measures: reply
        about: foi
        calendar: foi
        appliesTo: Letters.
      # Decide whether to promise this: only ashford does.
      - id: visit
        title: visit
        channel: in-person
        target: «10 minutes, or take this out»
        measures: be-seen
        appliesTo: Letters.
      # Decide whether to promise this: only beckley does.
      - id: email
        title: email
        channel: email
        target: «1 working day, or take this out»
        measures: reply
        appliesTo: Letters.
    ---

    «What the new council promises, in words»"
  `);
});

test('once it is decided, a letter of 31 March has the old target and one of 1 April the new', async () => {
  const draft = await run('ashford', 'beckley', '--draft', '--from', '2027-04-01');
  const [, head = ''] = draft
    .replace('«10 working days, or 7 working days»', '7 working days')
    .split('---');
  const { standards } = parse(head) as { standards: object[] };
  const letter = serviceStandardSchema.parse(standards[0]);
  expect(targetInForce(letter, '2027-03-31')).toEqual(parseTarget('10 working days'));
  expect(targetInForce(letter, '2027-04-01')).toEqual(parseTarget('7 working days'));
});

test('a draft in which something is left to decide cannot be published', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'front-door-merged-'));
  await cp('tests/fixtures/councils', folder, { recursive: true });
  const draft = await run('ashford', 'beckley', '--draft', '--from', '2027-04-01');
  await writeFile(join(folder, 'plain', 'charter.mdx'), draft);
  const read = loadCouncil('plain', { contentFolder: folder, today: '2026-11-23' });
  await expect(read).rejects.toThrow(ContentErrors);
  await expect(read).rejects.toThrow('«10 working days, or 7 working days»');
  await rm(folder, { recursive: true, force: true });
});

test.each([
  [['ashford'], /^Compares the charters/],
  [['ashford', 'ashford'], '"ashford" is there twice. Name two councils.'],
  [['ashford', 'beckley', '--draft'], 'No day is known.'],
  [
    ['ashford', 'beckley', '--draft', '--from', '2027-04-31'],
    '--from is "2027-04-31": April 2027 has 30 days.',
  ],
])('%j is answered with what to write', async (argv, message) => {
  await expect(run(...argv)).rejects.toThrow(message);
});
