import { expect, test } from 'vitest';
import { checkDefinition } from '../../../src/domain/forms/check-definition.ts';
import { formOf } from './a-form.ts';

const faults = (...given: Parameters<typeof formOf>) =>
  checkDefinition(formOf(...given)).map(({ path, message }) => `${path.join('.')}: ${message}`);

test('a form that fits together has no fault', () => {
  expect(
    faults(
      [
        { name: 'before', type: 'radios', options: ['yes', 'no'] },
        { name: 'reference', type: 'reference', showWhen: { field: 'before', is: 'yes' } },
        { name: 'email', type: 'email' },
      ],
      {
        waysToReply: ['email'],
        steps: [{ id: 'one', title: 'One', fields: ['before', 'reference'] }],
      },
    ),
  ).toEqual([]);
});

test('names used twice', () => {
  expect(
    faults([
      { name: 'a', type: 'text' },
      { name: 'a', type: 'email' },
      { name: 'born-day', type: 'text' },
      { name: 'born', type: 'date' },
    ]),
  ).toMatchInlineSnapshot(`
    [
      "fields.1.name: There are two questions called "a". Give one of them another name.",
      "fields.3.name: "born" and "born-day" both send an answer called "born-day". Give one of them another name.",
    ]
  `);
});

test('options that are missing, too many or there twice', () => {
  expect(
    faults([
      { name: 'a', type: 'radios' },
      { name: 'b', type: 'text', options: ['x'] },
      { name: 'c', type: 'select', options: ['x', 'y', 'x'] },
    ]),
  ).toMatchInlineSnapshot(`
    [
      "fields.0: A question of type radios needs "options:", a list of answers to choose from.",
      "fields.1.options: A question of type text has no options. Use radios, select or checkboxes, or take "options:" out.",
      "fields.2.options: The option "x" is there twice. Take one out.",
    ]
  `);
});

test('a slot without a day, or without times', () => {
  expect(
    faults([
      { name: 'on', type: 'text', slot: { hours: 'telephone', time: 'at' } },
      { name: 'day', type: 'date', slot: { hours: 'telephone', time: 'att' } },
      { name: 'day-2', type: 'date', slot: { hours: 'telephone', time: 'on' } },
      { name: 'day-3', type: 'date', slot: { hours: 'telephone', time: 'part' } },
      { name: 'day-4', type: 'date', slot: { hours: 'telephone', time: 'at' } },
      { name: 'part', type: 'radios', options: ['09:00-11:00', 'afternoon'] },
      { name: 'at', type: 'radios', options: ['09:00-11:00', '15:00-17:00'] },
    ]),
  ).toMatchInlineSnapshot(`
    [
      "fields.0.slot: Only a question of type date has a slot, and "on" is of type text. Make it a date, or take "slot:" out.",
      "fields.1.slot.time: There is no question "att" that asks for the time of "day". There are: on, day, day-2, day-3, day-4, part, at.",
      "fields.2.slot.time: "on" is asked for the time of "day-2", so its options are times such as 09:00-11:00; it has none.",
      "fields.3.slot.time: "part" is asked for the time of "day-3", so its options are times such as 09:00-11:00; "afternoon" is not one.",
    ]
  `);
});

test('conditions that can never hold', () => {
  expect(
    faults([
      { name: 'a', type: 'text', showWhen: { field: 'z', is: 'x' } },
      { name: 'b', type: 'text', showWhen: { field: 'c', is: 'yes' } },
      { name: 'c', type: 'radios', options: ['yes', 'no'] },
      { name: 'd', type: 'text', showWhen: { field: 'c', is: ['yes', 'perhaps'] } },
    ]),
  ).toMatchInlineSnapshot(`
    [
      "fields.0.showWhen.field: There is no question "z" for "a" to depend on. There are: a, b, c, d.",
      "fields.1.showWhen.field: "b" depends on "c", which is asked later. Put "c" before it.",
      "fields.3.showWhen.is: "perhaps" is not an answer to "c", so "d" would never be asked. The answers are: yes, no.",
    ]
  `);
});

test('ways to reply and steps that speak of questions that are not there', () => {
  expect(
    faults([{ name: 'a', type: 'text' }], {
      waysToReply: ['email'],
      steps: [
        { id: 'one', title: 'One', fields: ['a', 'b'] },
        { id: 'send', title: 'Two', fields: ['a'] },
        { id: 'one', title: 'Three', fields: ['a'] },
      ],
    }),
  ).toMatchInlineSnapshot(`
    [
      "waysToReply.0: There is no question "email". There are: a.",
      "steps.0.fields.1: There is no question "b". There are: a.",
      "steps.1.id: "send" is what a button of the form is called. Give the step another id.",
      "steps.1.fields.0: "a" is asked in two steps. Take it out of one.",
      "steps.2.id: There are two steps called "one". Rename one.",
      "steps.2.fields.0: "a" is asked in two steps. Take it out of one.",
    ]
  `);
});

test('more files than one request can carry', () => {
  expect([
    ...faults([{ name: 'photos', type: 'file', maxFiles: 5, maxFileMegabytes: 2 }]),
    ...faults([{ name: 'photos', type: 'file', maxFiles: 3 }]),
    ...faults([
      { name: 'letter', type: 'file' },
      { name: 'message', type: 'textarea' },
      { name: 'photos', type: 'file', maxFiles: 2, maxFileMegabytes: 1.5 },
    ]),
  ]).toMatchInlineSnapshot(`
    [
      "fields.0.maxFiles: The files of this form can come to 10 MB (5 in all), and it can send 4 MB at once. Write "maxFileMegabytes: 0.8", or allow fewer files.",
      "fields.0.maxFiles: The files of this form can come to 12 MB (3 in all), and it can send 4 MB at once. Write "maxFileMegabytes: 1.3", or allow fewer files.",
      "fields.0.maxFileMegabytes: The files of this form can come to 7 MB (3 in all), and it can send 4 MB at once. Write "maxFileMegabytes: 1.3", or allow fewer files.",
    ]
  `);
  expect(
    faults([
      { name: 'letter', type: 'file', maxFileMegabytes: 2 },
      { name: 'photos', type: 'file', maxFiles: 4, maxFileMegabytes: 0.5 },
    ]),
  ).toEqual([]);
  expect(faults([{ name: 'letter', type: 'file' }])).toEqual([]);
});

test.each(['next', 'back', 'check', 'send'])('no step is called "%s", as a button is', (id) => {
  const steps = [{ id, title: 'One', fields: ['a'] }];
  expect(faults([{ name: 'a', type: 'text' }], { steps })).toEqual([
    `steps.0.id: "${id}" is what a button of the form is called. Give the step another id.`,
  ]);
});

test('a question depends on no answer to itself', () => {
  expect(
    faults([{ name: 'a', type: 'radios', options: ['x', 'y'], showWhen: { field: 'a', is: 'x' } }]),
  ).toEqual([
    'fields.0.showWhen.field: "a" depends on "a", which is asked later. Put "a" before it.',
  ]);
});

test('any words may be the answer to a question without options', () => {
  expect(
    faults([
      { name: 'a', type: 'text' },
      { name: 'b', type: 'text', showWhen: { field: 'a', is: 'anything' } },
    ]),
  ).toEqual([]);
});

test.each([
  ['one file of 4 MB', [{ name: 'a', type: 'file' as const, maxFileMegabytes: 4 }], []],
  ['two of 2 MB', [{ name: 'a', type: 'file' as const, maxFiles: 2, maxFileMegabytes: 2 }], []],
  [
    'two of 2.1 MB',
    [{ name: 'a', type: 'file' as const, maxFiles: 2, maxFileMegabytes: 2.1 }],
    [
      'fields.0.maxFiles: The files of this form can come to 4.2 MB (2 in all), and it can send 4 MB at once. Write "maxFileMegabytes: 2", or allow fewer files.',
    ],
  ],
])('%s: what one request can carry', (_, fields, found) => {
  expect(faults(fields)).toEqual(found);
});

test.each([
  ['radios', true],
  ['select', true],
  ['checkboxes', true],
  ['text', false],
  ['textarea', false],
  ['email', false],
  ['tel', false],
  ['number', false],
  ['date', false],
  ['postcode', false],
  ['address', false],
  ['reference', false],
  ['file', false],
  ['consent', false],
] as const)('a question of type %s has options: %s', (type, takes) => {
  expect(faults([{ name: 'a', type, options: ['x', 'y'] }])).toHaveLength(takes ? 0 : 1);
  expect(faults([{ name: 'a', type }])).toHaveLength(takes ? 1 : 0);
  expect(faults([{ name: 'a', type, options: [] }])).toHaveLength(1);
});
