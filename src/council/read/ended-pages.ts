import { translationAddress } from '../../site/addresses.ts';
import { kindIn } from '../../site/kinds.ts';
import type { Council } from '../council.ts';

/** The address of a page that has ended. It stays, so that no one's link leads nowhere. */
export interface EndedPage {
  /** With a slash at both ends. */
  path: string;
  /** The language of the address. */
  language: string;
  /** What it was called; a form may have its title from the site's words. */
  title: string | undefined;
  /** Whether that is in the language of the address. */
  isTitleTranslated?: boolean;
  /** The address of what to read instead. */
  instead: string | undefined;
}

/** Every address at which a page has ended, in every language that it had. */
export function endedPages({ setAside, facts }: Council): EndedPage[] {
  return setAside.flatMap(({ folder, file, life, translations }): EndedPage[] => {
    const { addressOf, isInEveryLanguage } = kindIn(folder);
    if (life !== 'ended' || addressOf === undefined) return [];
    const { id, data } = file as { id: string; data: Record<string, unknown> };
    const { title, instead, language } = data as Partial<Record<string, string>>;
    const inOthers = isInEveryLanguage === true ? facts.languages : [];
    const path = addressOf({ id, data });
    return [
      { path, language: language ?? 'en', title, instead },
      ...inOthers.map((code) => ({
        path: addressOf({ id, data }, code),
        language: code,
        title,
        instead,
      })),
      ...translations
        .filter((one) => facts.languages.includes(one.data.language))
        .map(({ data: words }) => ({
          ...{ path: translationAddress(path, words.language), language: words.language },
          ...{ title: words.title, isTitleTranslated: true, instead },
        })),
    ];
  });
}
