import { describe, expect, test } from 'vitest';
import { delaysSchema } from '../../../src/domain/charter/delay.ts';
import { formDefinitionSchema } from '../../../src/domain/forms/definition.ts';
import { frontmatterProblems } from '../../../src/council/wording/frontmatter-problems.ts';
import { councilSchema } from '../../../src/council/schemas/council.ts';
import { serviceSchema } from '../../../src/site/schemas/page.ts';
import { errorsOf } from '../../support/errors-of.ts';

/** What an editor reads about keys that no schema knows. */
function unknownKeys(schema: Parameters<typeof frontmatterProblems>[3], value: unknown): string[] {
  const issues = schema.safeParse(value).error?.issues ?? [];
  return frontmatterProblems(
    issues,
    { value, lineOf: () => 1, writtenAt: () => undefined },
    'a.mdx',
    schema,
  )
    .map(({ message }) => message)
    .filter((message) => message.includes('not a setting'));
}

test('an unknown key says which settings there are, however deep it stands', () => {
  expect([
    ...unknownKeys(serviceSchema, { titel: 'Bins', ways: { telephone: { nummer: '1' } } }),
    ...unknownKeys(serviceSchema, { ways: { letter: { address: 'Town Hall' } } }),
    ...unknownKeys(councilSchema, { hours: { default: { mondy: '09:00-17:00' } } }),
    ...unknownKeys(formDefinitionSchema, {
      fields: [{ name: 'a', type: 'date', slot: { hours: 'telephone', time: 'b', day: 'c' } }],
    }),
    ...unknownKeys(delaysSchema, [{ untill: '2026-11-30' }]),
  ]).toMatchInlineSnapshot(`
    [
      "\`nummer\` is not a setting of \`ways.telephone\`. Did you mean \`number\`?",
      "\`titel\` is not a setting of this file. Did you mean \`title\`?",
      "\`address\` is not a setting of \`ways.letter\`. The settings are: standard, note.",
      "\`mondy\` is not a setting of \`hours.default\`. Did you mean \`monday\`?",
      "\`day\` is not a setting of \`slot\` of number 1 under \`fields\`. The settings are: hours, time, most.",
      "\`untill\` is not a setting of number 1. Did you mean \`until\`?",
    ]
  `);
});

describe('a setting that is nearly right', () => {
  const withOption = (option: string) => ({
    'forms/general-enquiry.mdx': (text: string) =>
      text.replace(
        '---\n\nTell',
        `  - name: bin\n    type: radios\n    options:\n      - ${option}\n---\n\nTell`,
      ),
  });

  const service = (from: string, to: string) => ({
    'services/missed-bin.mdx': (text: string) => text.replace(from, to),
  });

  test.each([
    [
      'its name misspelt is one error, not also a missing setting',
      service('title:', 'titel:'),
      'services/missed-bin.mdx:2 `titel` is not a setting of this file. Did you mean `title`?',
    ],
    [
      'deep down, too',
      service('label:', 'lable:'),
      'services/missed-bin.mdx:9 `lable` is not a setting of `ways.online`. Did you mean `label`?',
    ],
    [
      'a number where words are wanted',
      service('title: Report a missed bin', 'title: 2026'),
      'services/missed-bin.mdx:2 `title` is 2026. Put it in quotation marks: title: "2026"',
    ],
    [
      'a telephone number that begins with a nought',
      { 'council.yaml': (text: string) => text.replace('01632 960000', '01632960000') },
      'council.yaml:16 `contact.telephone` is 01632960000. Put it in quotation marks: telephone: "01632960000"',
    ],
    [
      'yes or no where words are wanted',
      service('title: Report a missed bin', 'title: true'),
      'services/missed-bin.mdx:2 `title` is true. Put it in quotation marks: title: "true"',
    ],
    [
      'a number in a list of words',
      { 'council.yaml': (text: string) => text.replace('[Town Hall]', '[Town Hall, 12]') },
      'council.yaml:18 number 2 under `contact.address` is 12. Put it in quotation marks: "12"',
    ],
    [
      'words with a colon in a list',
      {
        'council.yaml': (text: string) => text.replace('[Town Hall]', '\n    - Town Hall: room 1'),
      },
      'council.yaml:19 There is a colon within the words of number 1 under `contact.address`. Put them in quotation marks: "Town Hall: room 1"',
    ],
    [
      'an answer to choose that has a colon in it',
      withOption('Bins: the brown one'),
      'forms/general-enquiry.mdx:16 There is a colon within the words of number 1 under `options` of number 3 under `fields`. Put them in quotation marks: "Bins: the brown one"',
    ],
    [
      'an answer to choose that is a number',
      withOption('2026'),
      'forms/general-enquiry.mdx:16 number 1 under `options` of number 3 under `fields` is 2026. Put it in quotation marks: "2026"',
    ],
    [
      'a setting of an answer, misspelt',
      withOption('valeu: brown'),
      'forms/general-enquiry.mdx:16 `valeu` is not a setting of number 1 under `options` of number 3 under `fields`. Did you mean `value`?',
    ],
    [
      'one of several words, misspelt',
      {
        'forms/general-enquiry.mdx': (text: string) =>
          text.replace('type: textarea', 'type: textaera'),
      },
      'forms/general-enquiry.mdx:9 `type` of number 1 under `fields` is "textaera". Did you mean "textarea"?',
    ],
    [
      'a delay’s number, without spaces',
      {
        'delays.yaml': () =>
          '- forms: [general-enquiry]\n  from: 2026-11-20\n  until: 2026-12-04\n  target: 10 working days\n  reason: A storm.\n  telephone: 01632960101\n',
      },
      'delays.yaml:6 `telephone` of number 1 is 01632960101. Put it in quotation marks: telephone: "01632960101"',
    ],
  ])('%s', async (_, changes, problem) => {
    expect(await errorsOf(changes)).toEqual([problem]);
  });
});
