import type { Council } from '../council.ts';
import { languages as allLanguages } from '../../i18n/languages.ts';
import type { Finding } from '../wording/finding.ts';

const shipped = new Set(allLanguages.map(({ code }) => code));

/** Languages that are listed and need not be, Welsh where it is missing, and notices in a language that is not listed. */
export function checkLanguages(council: Council): Finding[] {
  const { facts, factsFile, notices } = council;
  const { languages } = facts;
  return [
    ...withoutWelsh(council),
    ...languages.flatMap((code, index): Finding[] => {
      if (code !== 'en') return [];
      const line = factsFile.lineOf(['languages', index]);
      const message = 'The site is always in English. Take en out, and list the others alone.';
      return [{ severity: 'error', file: factsFile.file, line, message }];
    }),
    ...notices
      .filter(({ data }) => data.language !== 'en' && !languages.includes(data.language))
      // "Polish" in pl.mdx is a code that is written as a name, and told of as such.
      .filter(({ id, data }) => !languages.includes(id) || shipped.has(data.language))
      .map(({ file, data, lineOf }): Finding => {
        const listed = [...languages, data.language].join(', ');
        const message = `Nothing links to a notice in "${data.language}", because council.yaml does not list the language. Write "languages: [${listed}]" there, or take the notice out.`;
        return { severity: 'error', file, line: lineOf(['language']), message };
      }),
  ];
}

/**
 * A council in Wales whose site is in English alone. The Welsh Language Standards (No. 1) Regulations 2015 ask county and
 * county borough councils for every page in Welsh; town and community councils are not under them.
 */
function withoutWelsh({ facts, factsFile }: Council): Finding[] {
  const { nation, languages, name } = facts;
  const isUnderThem = nation === 'wales' && !/\b(?:town|community)\b/i.test(name);
  if (!isUnderThem || languages.includes('cy')) return [];
  const { file } = factsFile;
  const line = factsFile.lineOf(['nation']);
  const listed = ['cy', ...languages].join(', ');
  const message = `A county or county borough council in Wales has its site in Welsh too (Welsh Language Standards (No. 1) Regulations 2015). Write "languages: [${listed}]", and translate your pages: "npm run new -- translation" begins one.`;
  return [{ severity: 'warning', file, line, message }];
}
