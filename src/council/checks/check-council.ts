import type { Council } from '../council.ts';
import { checkColours } from './check-colours.ts';
import { checkCalendar } from './check-calendar.ts';
import { checkDelays } from './check-delays.ts';
import { checkFormStandards } from './check-form-standards.ts';
import { checkForms } from './check-forms.ts';
import { checkHeadings } from './check-headings.ts';
import { checkLinkWords } from './check-link-words.ts';
import { checkLinks } from './check-links.ts';
import { checkLogo } from './check-logo.ts';
import { checkMdx } from './check-mdx.ts';
import { checkOmbudsman } from './check-ombudsman.ts';
import { checkPages } from './check-pages.ts';
import { checkPictures } from './check-pictures.ts';
import { checkProse } from './check-prose.ts';
import { checkRedirects } from './check-redirects.ts';
import { checkReferences } from './check-references.ts';
import { checkReviewDates } from './check-review-dates.ts';
import { checkSearch } from './check-search.ts';
import { checkSigns } from './check-signs.ts';
import { checkStandards } from './check-standards.ts';
import { checkTables } from './check-tables.ts';
import { checkTexts } from './check-texts.ts';
import { checkUnique } from './check-unique.ts';
import { checkHiddenWords } from './check-hidden-words.ts';
import { checkLanguages } from './check-languages.ts';
import { checkLegalPages } from './check-legal-pages.ts';
import { checkReachable } from './check-reachable.ts';
import { checkShownDays } from './check-shown-days.ts';
import { checkStaff } from './check-staff.ts';
import { checkStatement } from './check-statement.ts';
import { checkSources } from './check-sources.ts';
import { checkTelephones } from './check-telephones.ts';
import { checkTitles } from './check-titles.ts';
import { checkWordsToReplace } from './check-words-to-replace.ts';
import { checkWays } from './check-ways.ts';
import type { Finding } from '../wording/finding.ts';

/** What is wrong or doubtful across a council's files. `today` is YYYY-MM-DD, for review dates. */
export function checkCouncil(council: Council, today: string): Finding[] {
  // A file that could not be read is missing from the site, and every link to it would be told as broken.
  const allRead = council.unread.size === 0;
  return [
    ...checkColours(council),
    ...checkLogo(council),
    ...checkSources(council),
    ...checkLanguages(council),
    ...checkLegalPages(council),
    ...checkTelephones(council),
    ...checkPages(council),
    ...checkMdx(council),
    ...checkHeadings(council),
    ...checkTables(council),
    ...checkSigns(council),
    ...checkPictures(council),
    ...checkLinkWords(council),
    ...checkTexts(council),
    ...checkWordsToReplace(council),
    ...checkUnique(council),
    ...checkTitles(council),
    ...checkHiddenWords(council),
    ...checkStandards(council),
    ...checkForms(council),
    ...checkFormStandards(council),
    ...checkWays(council),
    ...checkReferences(council),
    ...(allRead
      ? [...checkLinks(council), ...checkRedirects(council), ...checkSearch(council)]
      : []),
    ...checkProse(council),
    ...checkOmbudsman(council),
    ...checkCalendar(council, today),
    ...checkDelays(council, today),
    ...checkStaff(council),
    ...checkReachable(council),
    ...checkShownDays(council, today),
    ...checkReviewDates(council, today),
    ...checkStatement(council, today),
  ];
}
