import type { RouteData } from 'astro';
import { expect, test } from 'vitest';
import { keyOf, nothingKept } from '../../../src/council/kept/kept-files.ts';
import { keepPages } from '../../../src/server/build/kept-pages.ts';

const page = { type: 'page' } as RouteData;

test('a page is not kept under the key of a document that another has taken the place of since', async () => {
  let document = 'first';
  const kept = new Map<string, string>();
  const pages = keepPages(
    {
      name: 'astro',
      getStaticPaths: () => Promise.resolve([]),
      render: () => Promise.resolve(new Response(`<p>${document}</p>`)),
    },
    {
      kept: {
        ...nothingKept,
        put: (key, bytes) => {
          kept.set(key, Buffer.from(bytes).toString());
          return Promise.resolve();
        },
      },
      partsOf: (path) => ['file', path, document],
      dataPartsOf: () => undefined,
      codeBefore: 'code',
      codeNow: () => Promise.resolve('code'),
      index: { expect: () => undefined, take: () => undefined, isAwaited: () => false },
    },
  );
  const make = (path: string): Promise<Buffer | Response> =>
    pages.make(path, page, () => new Request(`https://council.example.gov.uk${path}`));
  // All keys are worked out before the first page is made.
  for (const path of ['/form/', '/map/']) expect(pages.isOfNewFile(path, page)).toBe(true);
  await make('/form/');
  document = 'second';
  expect(String(await make('/map/'))).toBe('<p>second</p>');
  expect([...kept]).toEqual([[keyOf('code', 'file', '/form/', 'first'), '<p>first</p>']]);
});
