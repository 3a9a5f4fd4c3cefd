import { expect, test } from 'vitest';
import { servicePages } from '../bench/service-pages.ts';
import { components } from '../bench/starlight-site.ts';

test('made-up pages have the settings of a service each, where there are translations too', async () => {
  const pages = await servicePages('content/allerdale', 60);
  expect(pages.length).toBe(60);
  expect(pages.map(({ settings }) => [settings.topic, typeof settings['ways']])).not.toContainEqual(
    ['undefined', 'undefined'],
  );
  expect(new Set(pages.map(({ settings }) => settings.title)).size).toBe(60);
});

test('made-up pages name no component that the site they are compared with does not have', async () => {
  const pages = await servicePages('content/allerdale', 300);
  const named = pages.flatMap(({ words }) =>
    [...words.matchAll(/<([A-Z]\w*)/g)].map(([, name]) => name),
  );
  expect([...new Set(named)].sort()).toEqual(Object.keys(components));
});
