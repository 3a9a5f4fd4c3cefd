import { expect, test } from 'vitest';
import { findingsOf } from '../../support/findings-of.ts';

const withLogo = (logo: string): Promise<string[]> =>
  findingsOf({ 'council.yaml': (text) => `logo: ${logo}\n${text}` });

test('a crest that is not in public/ is named', async () => {
  expect(await withLogo('/crest.svg')).toEqual([
    'error 1 There is no file public/crest.svg. Put the picture there, or take the line out: the site then shows its own sign.',
  ]);
});

test('one that is there is not', async () => {
  expect(await withLogo('/icon.svg')).toEqual([]);
});
