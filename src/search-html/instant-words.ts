import type { Words } from '../i18n/words.ts';
import type { InstantWords } from '../search/instant-html.ts';
import { resultWords } from './search-region.ts';

/** What the results below the header's box say, for the script that fetches it when someone first types. */
export function instantWords(words: Words): InstantWords {
  const query = '{query}';
  return {
    counts: words.forms('site.search.results', '{count}', { query }),
    none: words('site.search.none', { query }),
    help: words('site.search.none.text'),
    busy: words('site.search.busy'),
    failed: words('site.search.instant.failed', { button: words('site.search.button') }),
    all: words('site.search.all'),
    results: resultWords(words),
  };
}
