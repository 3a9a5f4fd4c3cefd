import type { Council } from '../council/council.ts';
import { translationsOf, withWordsOf } from '../council/read/translations-of.ts';

type Alert = Council['alerts'][number];

/**
 * An alert to readers of a language: as its translation beside it says it (`storm.pl.mdx`), or in English.
 * @returns it, and as `lang` the language of its words where that is another than the page's
 */
export function alertIn(
  alert: Alert,
  language: string,
  council: Pick<Council, 'translations' | 'facts'>,
): Pick<Alert, 'id' | 'data'> & { lang: string | undefined } {
  const { id, data } = alert;
  const [translation] = translationsOf('alerts', id, council).filter(
    (one) => one.data.language === language,
  );
  if (translation === undefined) return { id, data, lang: language === 'en' ? undefined : 'en' };
  return { id, data: withWordsOf<'alerts'>(alert, translation).data, lang: undefined };
}
