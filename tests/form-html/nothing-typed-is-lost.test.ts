import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Given } from '../../src/domain/forms/answers.ts';
import { checkAnswers } from '../../src/domain/forms/check-answers.ts';
import type { FormFieldInput } from '../../src/domain/forms/definition.ts';
import { stepsOf } from '../../src/domain/forms/steps.ts';
import { answerHtml } from '../../src/form-html/answer-html.ts';
import { formHtml, type FormView } from '../../src/form-html/form-html.ts';
import { formOf } from '../domain/forms/a-form.ts';
import { en } from './english.ts';
import { elementsIn, mistakesIn, sentBy } from './parsed-html.ts';

const fields: FormFieldInput[] = [
  { name: 'message', type: 'textarea', required: true, maxLength: 50 },
  { name: 'name', type: 'text' },
  { name: 'email', type: 'email' },
  { name: 'phone', type: 'tel' },
  { name: 'bins', type: 'number' },
  { name: 'postcode', type: 'postcode' },
  { name: 'earlier-reference', type: 'reference' },
  { name: 'address', type: 'address' },
  { name: 'happened-on', type: 'date' },
  { name: 'before', type: 'radios', options: ['yes', 'no'] },
  { name: 'why', type: 'text', showWhen: { field: 'before', is: 'yes' } },
  { name: 'language', type: 'select', options: ['en', 'pl'] },
  { name: 'topics', type: 'checkboxes', options: ['bins', 'tax', '"><i>'] },
  { name: 'consent', type: 'consent' },
];

const onePage = formOf(fields);
const inSteps = formOf(fields, {
  steps: [
    { id: 'what', title: 'What', fields: ['message', 'before', 'why', 'topics', 'happened-on'] },
    { id: 'you', title: 'You', fields: ['name', 'email', 'phone', 'address', 'language'] },
    { id: 'rest', title: 'The rest', fields: ['bins'] },
  ],
});

const typedNames = [
  'message',
  'name',
  'email',
  'phone',
  'bins',
  'postcode',
  'earlier-reference',
  'address-line1',
  'address-line2',
  'address-town',
  'address-postcode',
  'happened-on-day',
  'happened-on-month',
  'happened-on-year',
  'why',
];

/** What people, and people who mean harm, put into a box. */
const typed = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    '',
    ' ',
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onfocus='alert(1)",
    '</textarea><h1>',
    '\n\nTwo lines\nfirst empty',
    '&lt;b&gt; &amp; &#39;',
    '${7*7} {label} {{x}} \uE000',
    '\u202Eabc\u202C \u2066x',
    'شكرا জ্ঞান 谢谢 👩‍🦽',
  ),
);

const given: fc.Arbitrary<Given> = fc
  .tuple(
    fc.dictionary(fc.constantFrom(...typedNames), fc.array(typed, { minLength: 1, maxLength: 1 })),
    fc.record(
      {
        before: fc.constantFrom(['yes'], ['no']),
        language: fc.constantFrom(['en'], ['pl']),
        topics: fc.subarray(['bins', 'tax', '"><i>'], { minLength: 1 }),
        consent: fc.constant(['yes']),
      },
      { requiredKeys: [] },
    ),
    fc.dictionary(
      fc.oneof(fc.constantFrom('_replyto', '_subject', 'other', '__proto__'), typed),
      fc.array(typed, { minLength: 1, maxLength: 3 }),
    ),
  )
  .map(([boxes, choices, others]) => {
    const known = new Set([...typedNames, ...fields.map(({ name }) => name)]);
    const unknown = Object.entries(others).filter(([name]) => !known.has(name));
    return Object.fromEntries([
      ...Object.entries(boxes),
      ...Object.entries(choices),
      ...unknown,
    ]) as Given;
  });

/** A browser writes every line end in its own way, and cannot hold the character zero. */
function asBrowsersHoldIt(text: string): string {
  return text.replace(/\r\n?/g, '\n').replaceAll('\u0000', '\uFFFD');
}

/** The names that the form itself writes anew. */
const ownNames = ['_gotcha', '_language', '_nonce', '_at', '_step', '_promised'];

function expectAllThere(sent: Given, source: string): void {
  const held = sentBy(source).map((pair) => pair.map(asBrowsersHoldIt).join(' = '));
  for (const [name, values] of Object.entries(sent)) {
    if (ownNames.includes(name)) continue;
    for (const value of values.filter((one) => one !== '')) {
      // Two values for a box that holds one are in it together.
      const isThere =
        held.includes([name, value].map(asBrowsersHoldIt).join(' = ')) ||
        held.includes(
          [name, values.filter((one) => one !== '').join(', ')].map(asBrowsersHoldIt).join(' = '),
        );
      expect(isThere ? [] : [name, value]).toEqual([]);
    }
  }
}

test('a form shown again holds everything that was typed', () => {
  fc.assert(
    fc.property(given, (sent) => {
      const checked = checkAnswers(onePage, sent);
      const problems = checked.ok ? [] : checked.problems;
      const source = formHtml({
        definition: onePage,
        given: sent,
        problems,
        words: en,
        action: '/f/x',
      });
      expectAllThere(sent, source);
    }),
    { numRuns: 60 },
  );
});

test('every page of a long form holds everything that was typed on all of them', () => {
  const views: FormView[] = [
    ...stepsOf(inSteps).map(({ id }): FormView => ({
      show: 'step',
      step: id,
      problems: [],
      isChange: false,
    })),
    { show: 'check', problems: [] },
  ];
  fc.assert(
    fc.property(given, fc.constantFrom(...views), (sent, view) => {
      const source = formHtml({
        definition: inSteps,
        given: sent,
        problems: [],
        words: en,
        action: '/f/x',
        view,
      });
      expectAllThere(sent, source);
    }),
    { numRuns: 60 },
  );
});

/** Elements and the names of their attributes: what HTML is apart from its words. */
function skeleton(source: string): string[] {
  return elementsIn(source).map(({ tag, attributes }) =>
    [tag, ...Object.keys(attributes)].join(' '),
  );
}

test('nothing typed becomes an element or an attribute', () => {
  const visible = typed.filter((text) => text !== '' && !/[\n\r]/.test(text));
  fc.assert(
    fc.property(fc.array(visible, { minLength: 5, maxLength: 5 }), (texts) => {
      const put = (words: readonly string[]) => {
        const [message = '', name = '', email = '', unknown = '', replyTo = ''] = words;
        const sent = { message: [message], name: [name], email: [email], [`x${'y'}`]: [unknown] };
        return formHtml({
          definition: onePage,
          given: { ...sent, _replyto: [replyTo] },
          problems: [{ field: 'photo', code: 'FILE_EMPTY', values: { name } }],
          words: en,
          action: '/f/x',
        });
      };
      expect(skeleton(put(texts))).toEqual(skeleton(put(['a', 'b', 'c', 'd', 'e'])));
      expect(mistakesIn(put(texts).replace(/\p{Cc}|\p{Cs}|\p{Cn}/gu, ''))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('an answer shown to be checked holds no element of anyone else’s', () => {
  fc.assert(
    fc.property(typed, fc.constantFrom(...onePage.fields), (answer, field) => {
      const form = { definition: onePage, words: en, contentLanguage: 'en' };
      const { source } = answerHtml(form, field, answer);
      const tags = new Set(elementsIn(source).map(({ tag }) => tag));
      expect([...tags].filter((tag) => !['bdi', 'br'].includes(tag))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
