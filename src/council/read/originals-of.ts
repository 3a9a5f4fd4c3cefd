import { kindIn } from '../../site/kinds.ts';
import type { ContentFile, Council, Translation } from '../council.ts';
import { passagesIn } from '../mdx/passages-in.ts';

interface Named {
  title: string;
  description: string;
}

/** A page in another language, and what it says the same as. */
export interface WithOriginal {
  /** Below the council's folder, without its ending: `services/bins/missed-bin.pl`, `notices/pl`. */
  name: string;
  translation: ContentFile<unknown>;
  original: ContentFile<Named>;
  isNotice: boolean;
}

/** Every page in another language of the site that has an original: translations, and notices, whose original is the English one. */
export function withOriginals(council: Council): WithOriginal[] {
  return [
    ...council.translations.flatMap((translation) => {
      const files = council[translation.folder] as readonly ContentFile<Named>[];
      return ofTranslation(translation, files, council);
    }),
    ...ofNotices(council.notices, council),
  ];
}

/** The same of pages that are not on the site today: drafts, what is to come, and what has ended. */
export function withOriginalsSetAside(council: Council): WithOriginal[] {
  return council.setAside.flatMap(({ folder, file, translations }) => [
    ...translations.flatMap((one) => ofTranslation(one, [file as ContentFile<Named>], council)),
    ...(folder === 'notices' ? ofNotices([file as ContentFile<Named>], council) : []),
  ]);
}

function ofTranslation(
  translation: Translation,
  files: readonly ContentFile<Named>[],
  { facts }: Council,
): WithOriginal[] {
  const { folder, id, data } = translation;
  const original = files.find((one) => one.id === translation.original);
  const isOffered = facts.languages.includes(data.language);
  if (!isOffered || original === undefined || kindIn(folder).hasTranslations !== true) return [];
  return [{ name: `${folder}/${id}`, translation, original, isNotice: false }];
}

function ofNotices(notices: readonly ContentFile<Named>[], council: Council): WithOriginal[] {
  const english = council.notices.find(({ data }) => data.language === 'en');
  if (english === undefined) return [];
  return notices
    .filter(({ id }) => id !== english.id)
    .map((translation) => ({
      name: `notices/${translation.id}`,
      translation,
      original: english,
      isNotice: true,
    }));
}

/** What a page says, in passages; how its lines are broken is no part of it. */
export function wordsOfPage({ data, tree }: Pick<ContentFile<Named>, 'data' | 'tree'>): string[] {
  const passages = passagesIn(tree.root).map(({ text }) => text);
  return [data.title, data.description, ...passages].map(inOneLine);
}

export function inOneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
