import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { kindFolders, kindIn } from '../../src/site/kinds.ts';

describe.each(kindFolders)('the kind in %s/', (folder) => {
  const kind = kindIn(folder);

  test('is named by its folder', () => {
    expect(kind.folder).toBe(folder);
  });

  test('has a page in src/pages/ if it has an address, and not otherwise', () => {
    expect(kind.page === undefined).toBe(kind.addressOf === undefined);
    expect(existsSync(`src/pages/${kind.page ?? ''}`)).toBe(true);
  });

  test('is found by search only where it has a page', () => {
    expect(kind.isSearched && kind.page === undefined).toBe(false);
  });
});
