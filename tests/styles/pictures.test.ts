import { compile } from 'sass';
import { expect, test } from 'vitest';

test('a picture within a page’s words keeps its shape where it is made narrower', () => {
  const { css } = compile('src/styles/_prose.scss');
  expect(/\.prose img \{([^}]*)\}/.exec(css)?.[1]).toContain('block-size: auto');
});
