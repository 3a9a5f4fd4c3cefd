import type { ContentFile, Council } from '../council/council.ts';
import { translationsOf, withWordsOf } from '../council/read/translations-of.ts';
import { isUnchecked } from '../i18n/languages.ts';
import { translationAddress } from '../site/addresses.ts';
import { kindIn, type FrontmatterOf, type KindFolder } from '../site/kinds.ts';

/** What a page's frame has to know of its languages. */
export interface PageLanguages {
  language: string;
  /** The same page in every language that it is in, English first; none where it is in English alone. */
  alternates: { language: string; href: string }[];
  /** No one who speaks the language has checked its words. */
  unchecked: boolean;
}

/** A page in one of its languages. */
export interface InLanguage<Folder extends KindFolder> {
  /** The file that it is made from: the original, or its facts with the words of a translation. */
  page: ContentFile<FrontmatterOf<Folder>>;
  languages: PageLanguages;
  /** `[...language]` in the address; nothing in English. */
  param: string | undefined;
}

/** Every page of a kind in every language that it is written in, as `src/pages/` builds them. */
export function inLanguages<Folder extends KindFolder>(
  folder: Folder,
  council: Council,
): InLanguage<Folder>[] {
  const files = council[folder] as unknown as ContentFile<FrontmatterOf<Folder>>[];
  return files.flatMap((page) => languagesOf(folder, page, council));
}

/** One page in every language that it is written in, English first. */
export function languagesOf<Folder extends KindFolder>(
  folder: Folder,
  original: ContentFile<FrontmatterOf<Folder>>,
  council: Council,
): InLanguage<Folder>[] {
  const path = kindIn(folder).addressOf?.(original as ContentFile<Record<string, unknown>>) ?? '';
  const translations = translationsOf(folder, original.id, council);
  const alternates = alternatesOf(
    path,
    translations.map(({ data }) => data.language),
  );
  return [
    {
      page: original,
      languages: { language: 'en', alternates, unchecked: false },
      param: undefined,
    },
    ...translations.map((translation) => {
      const { language, checkedBy } = translation.data;
      const unchecked = checkedBy === undefined || isUnchecked(language);
      return {
        page: withWordsOf(original, translation),
        languages: { language, alternates, unchecked },
        param: language,
      };
    }),
  ];
}

/** A page's addresses by language, where it is in more than English. */
export function alternatesOf(
  path: string,
  languages: readonly string[],
): PageLanguages['alternates'] {
  if (languages.length === 0) return [];
  return ['en', ...languages].map((language) => ({
    language,
    href: translationAddress(path, language),
  }));
}
