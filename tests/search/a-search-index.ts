import { knownWords, type KnownWords } from '../../src/search/known-words.ts';
import type { NamedPage, SearchIndex } from '../../src/search/search-index.ts';

/** A small council's names and words. Each page: its address, title, other names, and the words of its text. */
const pages: [href: string, title: string, also: string[], text: string][] = [
  ['/bins/', 'Report a missed bin', ['Wheelie bins'], 'bin bins collected emptied report council'],
  ['/which-bin/', 'What goes in which bin', ['Collection day'], 'bin bins recycling council'],
  ['/help/', 'Get help with your bins', [], 'bins council'],
  ['/all-bins/', 'Bins', [], 'bins council'],
  ['/area/', 'Report a problem in your area', ['Dog fouling'], 'street report council'],
  ['/dumped/', 'Report dumped rubbish', ['Fly-tipping'], 'rubbish report council street'],
  ['/records/', 'Ask for information we hold', ['FOI'], 'information council ask'],
  ['/councillor/', 'Find your councillor', ['Ward'], 'councillor council domestic'],
  ['/privacy/', 'Privacy notice', [], 'council information collect keep form'],
];

/** @param more what else the index says */
export function smallCouncil(language = 'en', more: Partial<SearchIndex> = {}): KnownWords {
  return knownWords({ ...smallIndex(language), ...more });
}

export function smallIndex(language = 'en'): SearchIndex {
  const words = new Map<string, string[]>();
  for (const [number, [, , , text]] of pages.entries()) {
    for (const word of text.split(' ')) {
      words.set(word, [...(words.get(word) ?? []), number.toString(36)]);
    }
  }
  return {
    language,
    pages: pages.map(([href, title, also], number): NamedPage => {
      return { href, title, id: `id-${String(number)}`, also };
    }),
    words: Object.fromEntries([...words].map(([word, numbers]) => [word, numbers.join(' ')])),
  };
}
