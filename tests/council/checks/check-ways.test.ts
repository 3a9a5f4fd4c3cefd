import { expect, test } from 'vitest';
import { checkCommand } from '../../../src/cli/check-command.ts';
import { changedCouncil } from '../../support/changed-council.ts';
import { withoutColumn } from '../../support/without-column.ts';

type Changes = Parameters<typeof changedCouncil>[0];

/** What the check says of the council made up for tests, changed so, in its services and offices. */
async function told(changes: Changes): Promise<string[]> {
  const contentFolder = await changedCouncil({ 'charter.mdx': withMore, ...changes });
  const { out } = await checkCommand([], new Date('2026-11-23T12:00:00Z'), contentFolder);
  return out
    .replaceAll(`${contentFolder}/plain/`, '')
    .split('\n')
    .map(withoutColumn)
    .filter((line) => /^(services|offices)\//.test(line));
}

/** The charter with a standard for each channel besides. */
const withMore = (text: string): string =>
  text.replace(
    '---\n\nWe reply',
    [
      ...[
        ['letter', 'letter', '10 working days', 'reply'],
        ['telephone', 'telephone', '45 seconds', 'answer'],
        ['visit', 'in-person', '10 minutes', 'be-seen'],
        ['complaint', 'any', '10 working days', 'reply'],
      ].flatMap(([id = '', channel = '', target = '', measures = '']) => [
        `  - id: ${id}`,
        `    title: ${id}`,
        `    channel: ${channel}`,
        `    target: ${target}`,
        `    measures: ${measures}`,
        `    about: ${id}`,
        '    appliesTo: Made up.',
        '    source: Made up for tests',
      ]),
      '---\n\nWe reply',
    ].join('\n'),
  );

const service = (ways: string): Changes => ({
  'services/missed-bin.mdx': (text) =>
    text.replace(
      /ways:[\s\S]*?---/,
      `ways:\n${ways.trimEnd()}\n  without: { telephone: No., inPerson: No., letter: No. }\n---`,
    ),
});

test('a way to a form that names another standard than the form promises something else', async () => {
  expect(
    await told(
      service(`
  online:
    form: general-enquiry
    label: Tell us online
    standard: complaint`),
    ),
  ).toEqual([
    'services/missed-bin.mdx:11 error: The form "general-enquiry" promises "online-enquiry" (2 working days), and this way to it "complaint" (10 working days). Take "standard" out here: the card shows what the form promises. To promise another time, change it in the form.',
  ]);
});

test('the same of a form that is named by its address, in any language', async () => {
  for (const href of [
    '/forms/general-enquiry/',
    '/forms/general-enquiry',
    '/pl/forms/general-enquiry/',
  ]) {
    const found = await told(
      service(`
  online:
    href: ${href}
    label: Tell us online
    standard: complaint`),
    );
    expect(found.filter((line) => line.includes('and this way to it'))).toHaveLength(1);
  }
});

test('a standard that says the same as the form is not needed', async () => {
  expect(
    await told(
      service(`
  online:
    form: general-enquiry
    label: Tell us online
    standard: online-enquiry`),
    ),
  ).toEqual([
    'services/missed-bin.mdx:11 warning: The form "general-enquiry" has its standard already, and this card shows it. Take "standard" out here.',
  ]);
});

test('a form without a published time, and a way that gives one', async () => {
  const found = await told({
    'forms/general-enquiry.mdx': (text) =>
      text.replace('standard: online-enquiry', 'standard: none'),
    ...service(`
  online:
    form: general-enquiry
    label: Tell us online
    standard: online-enquiry`),
  });
  expect(found[0]).toContain(
    'promises "none", and this way to it "online-enquiry" (2 working days)',
  );
});

test.each([
  ['telephone', 'letter', 'by telephone', 'telephone, complaint'],
  ['telephone', 'online-enquiry', 'by telephone', 'telephone, complaint'],
  ['inPerson', 'telephone', 'in person', 'visit, complaint'],
  ['letter', 'online-enquiry', 'by letter', 'letter, complaint'],
  ['letter', 'visit', 'by letter', 'letter, complaint'],
])('the way %s under "%s"', async (way, standard, called, suits) => {
  const [found] = await told(service(`\n  ${way}:\n    standard: ${standard}`));
  expect(found).toContain(`error: "${standard}" is a standard for the channel "`);
  expect(found).toContain(`this is the way to do it ${called}. Standards that suit: ${suits}.`);
});

test.each([
  ['telephone', 'telephone'],
  ['inPerson', 'visit'],
  ['letter', 'letter'],
  ['letter', 'complaint'],
])('the way %s under "%s" is right', async (way, standard) => {
  expect(await told(service(`\n  ${way}:\n    standard: ${standard}`))).toEqual([]);
});

test('a page elsewhere may have a standard of its own, for what is done online', async () => {
  const elsewhere = (standard: string): Changes =>
    service(`
  online:
    href: https://pay.example.org/
    label: Pay
    standard: ${standard}`);
  expect(await told(elsewhere('online-enquiry'))).toEqual([]);
  expect((await told(elsewhere('letter')))[0]).toContain(
    'Standards that suit: online-enquiry, complaint.',
  );
});

test('an office under the standard of another channel', async () => {
  const office = (standard: string): Changes => ({
    'offices/town-hall.mdx': () =>
      `---\ntitle: Town Hall\ndescription: Where it is.\nsource: Made up\nplace: Town\nhow: walk-in\nstandard: ${standard}\n---\n`,
  });
  expect(await told(office('visit'))).toEqual([]);
  expect(await told(office('telephone'))).toEqual([
    'offices/town-hall.mdx:7 error: "telephone" is a standard for the channel "telephone", and this is an office. Standards that suit: visit, complaint.',
  ]);
});
