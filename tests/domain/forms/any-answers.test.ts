import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Given } from '../../../src/domain/forms/answers.ts';
import { checkAnswers } from '../../../src/domain/forms/check-answers.ts';
import { fieldTypes } from '../../../src/domain/forms/definition.ts';
import { fieldModels } from '../../../src/domain/forms/fields/registry.ts';
import { nextPage } from '../../../src/domain/forms/steps.ts';
import { formOf } from './a-form.ts';

const form = formOf(
  [
    { name: 'message', type: 'textarea' },
    { name: 'name', type: 'text' },
    { name: 'email', type: 'email' },
    { name: 'phone', type: 'tel' },
    { name: 'bins', type: 'number' },
    { name: 'postcode', type: 'postcode' },
    { name: 'reference', type: 'reference' },
    { name: 'address', type: 'address' },
    { name: 'day', type: 'date' },
    { name: 'before', type: 'radios', options: ['yes', 'no'] },
    { name: 'why', type: 'text', showWhen: { field: 'before', is: 'yes' } },
    { name: 'topics', type: 'checkboxes', options: ['a', 'a, b', 'b', 'c'] },
    { name: 'consent', type: 'consent' },
  ],
  {
    steps: [
      { id: 'one', title: 'One', fields: ['message', 'before', 'why'] },
      { id: 'two', title: 'Two', fields: ['name'] },
    ],
  },
);

test('the form of this test has every type; a list is chosen from as buttons are, and files have tests of their own', () => {
  const types = new Set([...form.fields.map(({ type }) => type), 'select', 'file']);
  expect([...types].sort()).toEqual([...fieldTypes].sort());
});

const names = form.fields.flatMap((field) => fieldModels[field.type].inputNames(field));

const typed = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    'yes',
    'a, b',
    'c',
    '29',
    '2',
    '2028',
    '2028-02-29',
    ' ca143yj ',
    'k7rm-3xdw',
    'a@b.uk',
    '+44 1632 960001',
    '1,250',
    'Wigton',
    'e\u0301',
    '\u200B',
  ),
);
const given: fc.Arbitrary<Given> = fc.dictionary(
  fc.oneof(fc.constantFrom(...names, '_step', '_at', '_replyto'), fc.string({ maxLength: 5 })),
  fc.array(typed, { maxLength: 3 }),
  { noNullPrototype: true },
);

test('whatever is sent is answered with answers or problems, never with an error', () => {
  fc.assert(
    fc.property(given, (sent) => {
      const checked = checkAnswers(form, sent);
      if (!checked.ok) expect(checked.problems.length).toBeGreaterThan(0);
      expect(['send', 'step', 'check']).toContain(nextPage(form, sent).show);
    }),
    { numRuns: 1000 },
  );
});

test('answers in their stored form are taken as they are when they come again', () => {
  fc.assert(
    fc.property(given, (sent) => {
      const once = checkAnswers(form, sent);
      if (!once.ok) return;
      const again = checkAnswers(
        form,
        Object.fromEntries(
          Object.entries({ ...once.extra, ...once.answers }).map(([name, answer]) => [
            name,
            [answer],
          ]),
        ),
      );
      if (Object.keys(once.answers).length > 0)
        expect(again).toMatchObject({ ok: true, answers: once.answers });
    }),
    { numRuns: 1000 },
  );
});

test('ten thousand fields are looked through at once', () => {
  const many = Object.fromEntries(
    Array.from({ length: 10_000 }, (_, index) => [`f${index}`, ['x']]),
  );
  const checked = checkAnswers(form, { ...many, message: ['hi'], topics: Array(5000).fill('a') });
  expect(checked.ok && Object.keys(checked.extra)).toHaveLength(10_000);
});
