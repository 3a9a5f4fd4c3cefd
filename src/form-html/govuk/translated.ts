import type { AttributeList } from '../attributes.ts';

/** A sentence for each of a language's plural forms. */
export type PluralTexts = Record<string, string>;

/** A sentence for GOV.UK's script, as the data attributes in which it looks for it. */
export function translated(key: string, text: string | PluralTexts | undefined): AttributeList {
  if (text === undefined || text === '') return {};
  if (typeof text === 'string') return { [`data-i18n.${key}`]: text };
  return Object.fromEntries(
    Object.entries(text).map(([plural, sentence]) => [`data-i18n.${key}.${plural}`, sentence]),
  );
}
