import { expect, test } from 'vitest';
import { whyNotPublished } from '../../../src/server/releases/why-not-published.ts';

function failed(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: not so, open '${path}'`), { code, path });
}

test.each(['EACCES', 'EPERM', 'EROFS'])(
  'what the user that publishes cannot write to is named: %s',
  (code) => {
    expect(whyNotPublished(failed(code, `${process.cwd()}/.astro/content.d.ts`))).toBe(
      'This user cannot write to .astro/content.d.ts. Builds write to .astro, node_modules/.astro, node_modules/.cache: give these to the user that publishes (docs/operations.md).',
    );
  },
);

test('a full disk is said in words, wherever the error has it', () => {
  const full = new Error('The build failed.', { cause: failed('ENOSPC', 'site.json') });
  expect(whyNotPublished(full)).toBe('The disk is full. Free some space, and publish again.');
});

test('of any other error it is what that says, and where', () => {
  const other = Object.assign(new Error('No such page.'), {
    loc: { file: 'src/pages/a.astro', line: 3 },
    hint: 'Write it.',
  });
  expect(whyNotPublished(other)).toBe('No such page.\nsrc/pages/a.astro, line 3\nWrite it.');
});
