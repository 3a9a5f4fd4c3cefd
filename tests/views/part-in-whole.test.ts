import { expect, test } from 'vitest';
import { partInWhole } from '../../src/views/part-in-whole.ts';

test('a part’s headings go below its title, and its places keep apart from those of other parts', () => {
  expect(
    partInWhole(
      '<h2 id="who-can">Who can</h2><p><a href="#who-can">See</a> <a href="/bins/#who-can">bins</a></p><h3 id="a">A</h3>',
      'pay',
    ),
  ).toBe(
    '<h3 id="pay-who-can">Who can</h3><p><a href="#pay-who-can">See</a> <a href="/bins/#who-can">bins</a></p><h4 id="pay-a">A</h4>',
  );
});
