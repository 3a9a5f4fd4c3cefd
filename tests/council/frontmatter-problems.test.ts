import { expect, test } from 'vitest';
import { delaysSchema } from '../../src/domain/charter/delay.ts';
import { formDefinitionSchema } from '../../src/domain/forms/definition.ts';
import { frontmatterProblems } from '../../src/council/frontmatter-problems.ts';
import { councilSchema } from '../../src/council/schemas/council.ts';
import { serviceSchema } from '../../src/council/schemas/page.ts';

/** What an editor reads about keys that no schema knows. */
function unknownKeys(schema: Parameters<typeof frontmatterProblems>[4], value: unknown): string[] {
  const issues = schema.safeParse(value).error?.issues ?? [];
  return frontmatterProblems(issues, value, 'a.mdx', () => 1, schema)
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
      "\`day\` is not a setting of \`slot\` of number 1 under \`fields\`. The settings are: hours, time.",
      "\`untill\` is not a setting of number 1. Did you mean \`until\`?",
    ]
  `);
});
