import type { Council } from '../council.ts';
import type { Finding } from '../wording/finding.ts';

/** Languages that are listed and need not be, and notices in a language that is not listed. */
export function checkLanguages({ facts, factsFile, notices }: Council): Finding[] {
  const { languages } = facts;
  return [
    ...languages.flatMap((code, index): Finding[] => {
      if (code !== 'en') return [];
      const line = factsFile.lineOf(['languages', index]);
      const message = 'The site is always in English. Take en out, and list the others alone.';
      return [{ severity: 'error', file: factsFile.file, line, message }];
    }),
    ...notices
      .filter(({ data }) => data.language !== 'en' && !languages.includes(data.language))
      .map(({ file, data, lineOf }): Finding => {
        const listed = [...languages, data.language].join(', ');
        const message = `Nothing links to a notice in "${data.language}", because council.yaml does not list the language. Write "languages: [${listed}]" there, or take the notice out.`;
        return { severity: 'error', file, line: lineOf(['language']), message };
      }),
  ];
}
