import { kindIn } from '../../site/kinds.ts';
import type { ContentFile, Council } from '../council.ts';
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
  const english = council.notices.find(({ data }) => data.language === 'en');
  const notices = council.notices.filter((one) => one !== english);
  return [
    ...council.translations.flatMap((translation): WithOriginal[] => {
      const { folder, id, data } = translation;
      if (!council.facts.languages.includes(data.language)) return [];
      const files = council[folder] as readonly ContentFile<Named>[];
      const original = files.find((one) => one.id === translation.original);
      if (original === undefined || kindIn(folder).hasTranslations !== true) return [];
      return [{ name: `${folder}/${id}`, translation, original, isNotice: false }];
    }),
    ...(english === undefined
      ? []
      : notices.map((translation) => ({
          name: `notices/${translation.id}`,
          translation,
          original: english,
          isNotice: true,
        }))),
  ];
}

/** What a page says, in passages; how its lines are broken is no part of it. */
export function wordsOfPage({ data, tree }: ContentFile<Named>): string[] {
  const passages = passagesIn(tree.root).map(({ text }) => text);
  return [data.title, data.description, ...passages].map(inOneLine);
}

export function inOneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
