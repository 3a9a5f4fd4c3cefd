import type { Council } from '../council.ts';
import { noTable, type KeptTable } from '../kept/kept-table.ts';
import type { LanguageJudge } from '../language/other-language.ts';
import type { Finding } from '../wording/finding.ts';
import { checkWordsLanguage } from './check-words-language.ts';

/**
 * What is asked of a council that could be read, and takes too long for every build: which language its words are in.
 * @param known what was found before in files that are as they were
 */
export async function besideLoading(
  council: Council,
  judge: () => Promise<LanguageJudge>,
  known: KeptTable = noTable,
): Promise<Finding[]> {
  const found = await checkWordsLanguage(council, judge, known);
  return found.map((finding) => ({ rule: 'words-language', ...finding }));
}
