import { expect, test } from 'vitest';
import { checkCommand } from '../../../src/cli/check-command.ts';
import { changedCouncil } from '../../support/changed-council.ts';
import { withoutColumn } from '../../support/without-column.ts';

/** The errors of the council made up for tests, changed so. */
async function errors(changes: Parameters<typeof changedCouncil>[0]): Promise<string[]> {
  const contentFolder = await changedCouncil(changes);
  const { out } = await checkCommand([], new Date('2026-11-23T12:00:00Z'), contentFolder);
  return out
    .replaceAll(`${contentFolder}/plain/`, '')
    .split('\n')
    .map(withoutColumn)
    .filter((line) => line.includes(' error: '));
}

const office =
  '---\ntitle: Town Hall\ndescription: Where it is.\nsource: Made up\nplace: Town\nhow: walk-in\n---\n';
const callBack = (hours: string): string =>
  [
    '---',
    'source: Made up',
    'standard: online-enquiry',
    'mailbox: calls@plain.example.gov.uk',
    'fields:',
    '  - name: call-on',
    '    type: date',
    '    label: On which day?',
    `    slot: { hours: ${hours}, time: call-at }`,
    '  - name: call-at',
    '    type: radios',
    '    label: At what time?',
    "    options: ['09:00-11:00']",
    '---',
    '',
  ].join('\n');

test('a service that names what is nearly there', async () => {
  expect(
    await errors({
      'offices/town-hall.mdx': () => office,
      'services/bins/bulky.mdx': () =>
        '---\ntitle: Large items\ndescription: Taken away.\nsource: Made up\ntopic: bins\nways: {}\n---\n',
      'services/missed-bin.mdx': (text) =>
        text
          .replace('topic: bins', 'topic: bin\nrelated:\n  - bulky\n  - bins/bulki\n  - missed-bin')
          .replace('general-enquiry', 'general-enquiri')
          .replace('ways:', 'ways:\n  inPerson:\n    offices: [town-hall, townhall]'),
    }),
  ).toMatchInlineSnapshot(`
    [
      "services/missed-bin.mdx:5 error: There is no topic "bin". Did you mean "bins"?",
      "services/missed-bin.mdx:14 error: There is no form "general-enquiri". Did you mean "general-enquiry"?",
      "services/missed-bin.mdx:12 error: There is no office "townhall". Did you mean "town-hall"?",
      "services/missed-bin.mdx:8 error: There is no other service "bins/bulki". Did you mean "bins/bulky"?",
      "services/missed-bin.mdx:9 error: This is the page itself, and it would lead to where people are. Take it out.",
    ]
  `);
});

test('a service that names what is nowhere', async () => {
  expect(
    await errors({
      'services/missed-bin.mdx': (text) =>
        text
          .replace('topic: bins', 'topic: roads')
          .replace('general-enquiry', 'pigeon')
          .replace('ways:', 'ways:\n  inPerson:\n    offices: [moon]'),
    }),
  ).toMatchInlineSnapshot(`
    [
      "services/missed-bin.mdx:5 error: There is no topic "roads". There are: bins.",
      "services/missed-bin.mdx:10 error: There is no form "pigeon". There are: general-enquiry.",
      "services/missed-bin.mdx:8 error: There is no office "moon". There are none.",
    ]
  `);
});

test('a day for a call, in hours that the council does not have', async () => {
  expect(await errors({ 'forms/call-back.mdx': () => callBack('telefone') }))
    .toMatchInlineSnapshot(`
    [
      "forms/call-back.mdx:9 error: There is no set of opening hours "telefone". Did you mean "telephone"?",
    ]
  `);
});

test('a channel without hours of its own has the default ones', async () => {
  expect(await errors({ 'forms/call-back.mdx': () => callBack('telephone') })).toEqual([]);
});

test('a language that the site is not written in', async () => {
  expect(await errors({ 'council.yaml': (text) => `${text}languages: [cy]\n` }))
    .toMatchInlineSnapshot(`
      [
        "council.yaml:27 error: There is no notice in "cy", and the site would link to one. Write notices/cy.mdx, or take the language out.",
      ]
    `);
});

test('a form or a standard of nearly that name, wherever it is named', async () => {
  expect(
    await errors({
      'pages/privacy.mdx': (text) =>
        `${text}\n<Form of="general-enqiry">Ask</Form> within <Promise of="online-enqiry" />.\n`,
      'forms/general-enquiry.mdx': (text) =>
        text.replace(
          'standard: online-enquiry',
          'standard: online-enqiry\nacknowledgementStandard: online',
        ),
      'services/missed-bin.mdx': (text) =>
        text.replace('note: Have your address ready.', 'standard: non'),
      'delays.yaml': () =>
        '- standards: [online-enqiry]\n  forms: [general-enqiry]\n  from: 2026-11-16\n  until: 2026-11-30\n  target: 5 working days\n  reason: Storm damage.\n  telephone: 01632 960101\n',
    }),
  ).toMatchInlineSnapshot(`
    [
      "pages/privacy.mdx:9 error: There is no form "general-enqiry". Did you mean "general-enquiry"?",
      "forms/general-enquiry.mdx:5 error: There is no standard "online-enqiry" in the charter. Did you mean "online-enquiry"?",
      "forms/general-enquiry.mdx:6 error: There is no standard "online" in the charter. There are: online-enquiry; or none, where no time is published.",
      "pages/privacy.mdx:9 error: There is no standard "online-enqiry" in the charter. Did you mean "online-enquiry"?",
      "services/missed-bin.mdx:10 error: There is no standard "non" in the charter. Did you mean "none"?",
      "delays.yaml:1 error: There is no standard "online-enqiry". Did you mean "online-enquiry"?",
      "delays.yaml:2 error: There is no form "general-enqiry". Did you mean "general-enquiry"?",
    ]
  `);
});

test('what two questions of one name both lack is reported once', async () => {
  expect(
    await errors({
      'forms/general-enquiry.mdx': (text) =>
        text
          .replace(
            'fields:',
            'fields: [{ name: colour, type: text }, { name: colour, type: text }]',
          )
          .replace(/  - name[\s\S]*?---/, '---'),
    }),
  ).toMatchInlineSnapshot(`
    [
      "forms/general-enquiry.mdx:7 error: There are two questions called "colour". Give one of them another name.",
      "forms/general-enquiry.mdx:7 error: "colour" needs "label:", the question as residents read it. Front Door has no words of its own for it.",
    ]
  `);
});
