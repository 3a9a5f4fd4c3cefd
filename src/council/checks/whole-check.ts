import { join } from 'node:path';
import type { Council } from '../council.ts';
import { keptReadings } from '../kept/kept-readings.ts';
import { noTable, type KeptTable } from '../kept/kept-table.ts';
import type { LanguageJudge } from '../language/other-language.ts';
import { ContentErrors, loadCouncil, type LoadOptions } from '../read/load-council.ts';
import { placeFindings } from '../read/place-findings.ts';
import { asChecked, type Finding } from '../wording/finding.ts';
import { besideLoading } from './beside-loading.ts';
import { checkTranslations } from './check-translations.ts';

export interface WholeCheckOf extends LoadOptions {
  contentFolder: string;
  /** YYYY-MM-DD */
  today: string;
  judge: () => Promise<LanguageJudge>;
}

export interface WholeCheck {
  findings: Finding[];
  /** The council; left out where it has errors. */
  council?: Council;
  /** What is known of its files. */
  known: KeptTable;
}

/** All that is said of one council, wherever someone asks: in the terminal, in a report, on the editing page. */
export async function wholeCheck(id: string, given: WholeCheckOf): Promise<WholeCheck> {
  const { judge, ...options } = given;
  try {
    const council = await loadCouncil(id, options);
    const known =
      options.anew === true
        ? noTable
        : await keptReadings(join(options.contentFolder, id), 'check');
    const more = [
      ...(await besideLoading(council, judge, known)),
      ...checkTranslations(council).map((finding) => ({ rule: 'translations', ...finding })),
    ];
    const findings = [...council.findings.map(asChecked), ...(await placeFindings(more))];
    return { findings, council, known };
  } catch (error) {
    if (!(error instanceof ContentErrors)) throw error;
    return { findings: error.findings.map(asChecked), known: noTable };
  }
}
