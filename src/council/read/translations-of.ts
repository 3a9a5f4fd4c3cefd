import { kindIn, type FrontmatterOf, type KindFolder } from '../../site/kinds.ts';
import { translationAddress } from '../../site/addresses.ts';
import type { ContentFile, Council, Translation } from '../council.ts';

/** A page in another language, with its address and the page it is a translation of. */
export interface TranslatedPage {
  translation: Translation;
  original: ContentFile<Record<string, unknown>>;
  path: string;
}

/** Made once for each reading of a council: every page asks. */
const made = new WeakMap<readonly Translation[], ReadonlyMap<string, readonly Translation[]>>();

/** The translations of one page, in the order in which the council lists its languages. */
export function translationsOf(
  folder: KindFolder,
  id: string,
  { translations, facts }: Pick<Council, 'translations' | 'facts'>,
): Translation[] {
  const known =
    made.get(translations) ?? Map.groupBy(translations, (one) => `${one.folder}/${one.original}`);
  made.set(translations, known);
  const all = known.get(`${folder}/${id}`) ?? [];
  return facts.languages.flatMap((code) => all.find(({ data }) => data.language === code) ?? []);
}

/** Every page in another language that has an original, in a language that the council offers. */
export function translatedPages(council: Council): TranslatedPage[] {
  return council.translations.flatMap((translation): TranslatedPage[] => {
    const { folder, data } = translation;
    const { addressOf, hasTranslations } = kindIn(folder);
    const files: ContentFile<Record<string, unknown>>[] = council[folder];
    const original = files.find(({ id }) => id === translation.original);
    if (original === undefined || addressOf === undefined || hasTranslations !== true) return [];
    if (!council.facts.languages.includes(data.language)) return [];
    return [
      { translation, original, path: translationAddress(addressOf(original), data.language) },
    ];
  });
}

/**
 * A page in another language as a page of its kind: the words of the translation, and the facts of the original, which a
 * translation does not repeat.
 */
export function withWordsOf<Folder extends KindFolder>(
  original: ContentFile<FrontmatterOf<Folder>>,
  { file, data, tree, hash, lineOf }: Translation,
): ContentFile<FrontmatterOf<Folder>> {
  const { title, description, alsoKnownAs } = data;
  return {
    ...{ id: original.id, file, tree, hash, lineOf },
    data: { ...original.data, title, description, alsoKnownAs },
  };
}
