import { allWords } from '../../i18n/all-words.ts';
import { listInWords } from '../../i18n/list-in-words.ts';
import { isUnchecked, languageOf } from '../../i18n/languages.ts';
import { wordsFrom } from '../../i18n/words.ts';
import type { Council } from '../council.ts';
import type { Finding } from '../wording/finding.ts';

const english = wordsFrom('en', allWords);

/**
 * Translations that no one who speaks the language has read, in one line for the whole council. Their pages say so to
 * residents; `npm run check` says so to the council. A build does not: it is no news there, and would hide what is.
 */
export function checkTranslations({ facts, factsFile, notices, translations }: Council): Finding[] {
  const words = facts.languages.filter(isUnchecked).map((code) => languageOf(code).english);
  const files = [
    ...notices
      .filter(({ data }) => data.language !== 'en' && data.checkedBy === undefined)
      .map(({ id }) => `notices/${id}.mdx`),
    ...translations
      .filter(({ data }) => data.checkedBy === undefined)
      .map(({ folder, id }) => `${folder}/${id}.mdx`),
  ];
  if (words.length + files.length === 0) return [];
  const unchecked = [
    ...(words.length > 0 ? [`the site's own words in ${listInWords(words, english)}`] : []),
    ...(files.length > 0 ? [listInWords(files, english)] : []),
  ];
  const where = [
    ...(words.length > 0 ? ['in src/i18n/languages.ts'] : []),
    ...(files.length > 0 ? ["in the page's settings"] : []),
  ];
  return [
    {
      severity: 'warning',
      file: factsFile.file,
      line: factsFile.lineOf(['languages']),
      message: `No one who speaks the language has checked these translations, and their pages say so: ${unchecked.join('; ')}. When someone has, name them as checkedBy ${where.join(' or ')}.`,
    },
  ];
}
