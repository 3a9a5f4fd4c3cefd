import { expect, test } from 'vitest';
import { servicePages } from '../bench/service-pages.ts';

test('made-up pages have the settings of a service each, where there are translations too', async () => {
  const pages = await servicePages('content/allerdale', 60);
  expect(pages.length).toBe(60);
  expect(pages.map(({ settings }) => [settings.topic, typeof settings['ways']])).not.toContainEqual(
    ['undefined', 'undefined'],
  );
  expect(new Set(pages.map(({ settings }) => settings.title)).size).toBe(60);
});
