import { folded } from '../../domain/text/folded.ts';
import { languages } from '../../i18n/languages.ts';
import type { Council } from '../council.ts';
import type { Finding } from '../wording/finding.ts';
import { noSuch } from '../wording/no-such.ts';
import { isWithoutTopic, knownAddresses, wrongAddress } from '../wording/wrong-address.ts';

/** Best bets that lead nowhere or to two pages, and words that are said to be the same as themselves. */
export function checkSearch(council: Council): Finding[] {
  const { search, searchFile } = council;
  const finding = (path: PropertyKey[], message: string): Finding => ({
    severity: 'error',
    file: searchFile.file,
    line: searchFile.lineOf(path),
    message,
  });
  const known = knownAddresses(council);
  const codes = languages.map(({ code }) => code);
  const pageOf = new Map<string, string>();
  return [
    ...search.bestBets.flatMap(({ asked, page, language }, index): Finding[] => {
      const at = ['bestBets', index];
      const message = known.pages.has(page)
        ? undefined
        : (notOfThisSite(page) ??
          wrongAddress(page, '/search/', known) ??
          (isWithoutTopic(page, known) ? undefined : notItself(page)));
      return [
        ...(message === undefined ? [] : [finding([...at, 'page'], message)]),
        ...(language === undefined || codes.includes(language)
          ? []
          : [finding([...at, 'language'], noSuch('language', language, codes))]),
        ...asked.flatMap((question, place) => {
          const name = `${language ?? 'en'} ${folded(question)}`;
          const other = pageOf.get(name);
          pageOf.set(name, other ?? page);
          if (other === undefined) return [];
          const what =
            other === page
              ? `"${question}" is there twice. Take one out.`
              : `"${question}" leads to ${other} already. Only one page can come first: take one out.`;
          return [finding([...at, 'asked', place], what)];
        }),
      ];
    }),
    ...search.sameAs.flatMap((group, index) =>
      group.flatMap((word, place) =>
        group.findIndex((one) => folded(one) === folded(word)) === place
          ? []
          : [finding(['sameAs', index, place], `"${word}" is there twice. Take one out.`)],
      ),
    ),
  ];
}

function notOfThisSite(page: string): string | undefined {
  return page.startsWith('/') && !page.startsWith('//')
    ? undefined
    : `A best bet is a page of this site, and "${page}" is none. Write its address from the first /, such as /services/.`;
}

/** An old address, a file, a place on a page, an address without its slash: search finds pages. */
function notItself(page: string): string {
  return `"${page}" is not the address of a page by itself. Write the one that the page has in your browser, with the slash at its end and no # in it.`;
}
