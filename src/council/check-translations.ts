import { listInWords } from '../i18n/date-in-words.ts';
import { isUnchecked } from '../i18n/languages.ts';
import type { Council } from './council.ts';
import type { Finding } from './finding.ts';

/**
 * Translations that nobody who speaks the language has read. Their pages say so to residents; `npm run check` says so
 * to the council. A build does not: it is no news there, and would hide what is.
 */
export function checkTranslations({ facts, factsFile, notices }: Council): Finding[] {
  const named = new Intl.DisplayNames('en', { type: 'language' });
  const nameOf = (code: string): string => named.of(code) ?? code;
  const unchecked = facts.languages.filter(isUnchecked).map(nameOf);
  return [
    ...(unchecked.length === 0
      ? []
      : [
          {
            severity: 'warning',
            file: factsFile.file,
            line: factsFile.lineOf(['languages']),
            message: `Nobody has checked the site's own words in ${listInWords(unchecked, 'en')}, and the pages say so. When somebody who speaks the language has, name them as checkedBy in src/i18n/languages.ts.`,
          } satisfies Finding,
        ]),
    ...notices
      .filter(({ data }) => data.language !== 'en' && data.checkedBy === undefined)
      .map(({ file, data, lineOf }): Finding => ({
        severity: 'warning',
        file,
        line: lineOf(['language']),
        message: `Nobody who speaks ${nameOf(data.language)} has checked this notice, and its page says so. When somebody has, name them as checkedBy.`,
      })),
  ];
}
