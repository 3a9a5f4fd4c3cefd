import { expect, test } from 'vitest';
import { errorsOf } from '../../support/errors-of.ts';

const service = (topic: string, topTask: number): string =>
  `---\ntitle: Pay\ndescription: How to pay.\nsource: Made up\ntopic: ${topic}\ntopTask: ${String(topTask)}\nways: {}\n---\n`;

test('two topics, two sources of one id', async () => {
  expect(
    await errorsOf({
      'topics.yaml': (text) => text + text,
      'council.yaml': (text) =>
        text.replace(
          'brand:',
          '  - id: made-up\n    title: A\n    publisher: B\n    date: C\nbrand:',
        ),
    }),
  ).toMatchInlineSnapshot(`
    [
      "topics.yaml:4 There are two topics "bins". Give one of them another id.",
      "council.yaml:10 There are two sources "made-up". Give one of them another id.",
    ]
  `);
});

test('two services of one place among the top tasks', async () => {
  expect(
    await errorsOf({
      'services/pay.mdx': () => service('bins', 2),
      'services/ring.mdx': () => service('bins', 2),
      'services/write.mdx': () => service('bins', 3),
    }),
  ).toMatchInlineSnapshot(`
    [
      "services/ring.mdx:6 pay.mdx is top task 2 already. Give one of them another place, or take its topTask out.",
    ]
  `);
});

test('two files that would have one address', async () => {
  const told = await errorsOf({
    'services/a/pay.mdx': () => service('bins', 1),
    'services/b/pay.mdx': () => service('bins', 2),
  });
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(
    /^services\/b\/pay\.mdx:1 \S+services\/a\/pay\.mdx is at \/services\/bins\/pay\/ too\. Give one of the files another name\.$/,
  );
});

test('a language that is there twice', async () => {
  const notice = '---\ntitle: A\ndescription: B\nsource: Made up\nlanguage: pl\n---\n';
  expect(
    await errorsOf({
      'council.yaml': (text) => `${text}languages:\n  - pl\n  - pl\n`,
      'notices/pl.mdx': () => notice,
    }),
  ).toEqual(['council.yaml:29 "pl" is there twice. Take one out.']);
});

test('a topic’s id is part of an address', async () => {
  expect(
    await errorsOf({ 'topics.yaml': (text) => text.replace('id: bins', 'id: Bins & more') }),
  ).toContain(
    'topics.yaml:1 `id` of number 1 is "Bins & more". An id becomes an address: small letters, digits and hyphens, such as bins-and-recycling.',
  );
});
