import type { Council } from '../council.ts';
import type { LanguageJudge } from '../language/other-language.ts';
import type { Finding } from '../wording/finding.ts';
import { checkWordsLanguage } from './check-words-language.ts';

/** What is asked of a council that could be read, and takes too long for every build: which language its words are in. */
export function besideLoading(council: Council, judge: LanguageJudge): Finding[] {
  return checkWordsLanguage(council, judge).map((finding) => ({
    rule: 'words-language',
    ...finding,
  }));
}
