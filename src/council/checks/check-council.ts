import { hash } from 'node:crypto';
import type { ContentFile, Council } from '../council.ts';
import { checkAcronyms } from './check-acronyms.ts';
import { checkBareAddresses } from './check-bare-addresses.ts';
import { checkCampaigns } from './check-campaigns.ts';
import { checkChannels } from './check-channels.ts';
import { checkDocuments } from './check-documents.ts';
import { checkJargon } from './check-jargon.ts';
import { checkPastDays } from './check-past-days.ts';
import { checkPersonalData, checkPersonalDataInFile } from './check-personal-data.ts';
import { checkPictureSizes } from './check-picture-sizes.ts';
import { checkUnreadSettings } from './check-unread-settings.ts';
import { checkColours } from './check-colours.ts';
import { checkAlerts } from './check-alerts.ts';
import { checkCalendar } from './check-calendar.ts';
import { checkDaysOfPages } from './check-days-of-pages.ts';
import { checkDirectories } from './check-directories.ts';
import { checkConsultations } from './check-consultations.ts';
import { checkDelays } from './check-delays.ts';
import { checkComplaintsReport } from './check-complaints-report.ts';
import { checkEvents } from './check-events.ts';
import { checkFormStandards } from './check-form-standards.ts';
import { checkExternalLinks } from './check-external-links.ts';
import { checkFees } from './check-fees.ts';
import { checkFiles } from './check-files.ts';
import { checkForms } from './check-forms.ts';
import { checkGuides } from './check-guides.ts';
import { checkHeadings } from './check-headings.ts';
import { checkLinkWords } from './check-link-words.ts';
import { checkLinks } from './check-links.ts';
import { checkLogo } from './check-logo.ts';
import { checkLookUps } from './check-look-ups.ts';
import { checkOriginals } from './check-originals.ts';
import { checkMdx } from './check-mdx.ts';
import { checkOmbudsman } from './check-ombudsman.ts';
import { checkPages } from './check-pages.ts';
import { checkPlaces } from './check-places.ts';
import { checkPictures } from './check-pictures.ts';
import { checkProse } from './check-prose.ts';
import { checkPublications } from './check-publications.ts';
import { checkQuestions } from './check-questions.ts';
import { checkRedirects } from './check-redirects.ts';
import { checkReferences } from './check-references.ts';
import { checkReviewDates } from './check-review-dates.ts';
import { checkSearch } from './check-search.ts';
import { checkSigns } from './check-signs.ts';
import { checkStandards } from './check-standards.ts';
import { checkStepByStep } from './check-step-by-step.ts';
import { checkTables } from './check-tables.ts';
import { checkTexts, checkTextsInFile } from './check-texts.ts';
import { checkUnique } from './check-unique.ts';
import { checkHiddenWords } from './check-hidden-words.ts';
import { checkLanguages } from './check-languages.ts';
import { checkLegalPages } from './check-legal-pages.ts';
import { checkReachable } from './check-reachable.ts';
import { checkShownDays } from './check-shown-days.ts';
import { checkMysteryShopping } from './check-mystery-shopping.ts';
import { checkStaff } from './check-staff.ts';
import { checkStatement } from './check-statement.ts';
import { checkSources } from './check-sources.ts';
import { checkSuccessor } from './check-successor.ts';
import { checkTelephones, checkTelephonesInWords } from './check-telephones.ts';
import { checkTranslatedPages } from './check-translated-pages.ts';
import { checkSettingTranslations } from './check-setting-translations.ts';
import { checkTitles } from './check-titles.ts';
import { checkWeekdays } from './check-weekdays.ts';
import { checkWordsToReplace } from './check-words-to-replace.ts';
import { checkWays } from './check-ways.ts';
import { noTable, type KeptTable } from '../kept/kept-table.ts';
import { filesWithProse } from '../read/files-with-prose.ts';
import type { Finding } from '../wording/finding.ts';

type OfCouncil = (council: Council, today: string, known: KeptTable) => Finding[];

/** What is found in one file, from that file and what is given alone: it is kept until either changes. */
type OfFile = (file: ContentFile<unknown>, given: Given) => Finding[];

/** What a check of one file is given besides it. */
type Given = Pick<Council, 'plainWords'> & { languages: readonly string[] };

type Check = OfCouncil | { ofCouncil?: OfCouncil; ofFile: OfFile };

/** Each check by the name under which its findings are known in reports. A name stays as it is once it was published. */
const checks: Readonly<Record<string, Check>> = {
  colours: checkColours,
  logo: checkLogo,
  sources: checkSources,
  languages: checkLanguages,
  'translated-pages': checkTranslatedPages,
  'setting-translations': checkSettingTranslations,
  originals: checkOriginals,
  'legal-pages': checkLegalPages,
  telephones: { ofCouncil: checkTelephones, ofFile: checkTelephonesInWords },
  pages: checkPages,
  mdx: { ofFile: checkMdx },
  headings: { ofFile: checkHeadings },
  tables: { ofFile: checkTables },
  signs: { ofFile: checkSigns },
  pictures: checkPictures,
  places: checkPlaces,
  'link-words': { ofFile: checkLinkWords },
  texts: { ofCouncil: checkTexts, ofFile: checkTextsInFile },
  'words-to-replace': checkWordsToReplace,
  unique: checkUnique,
  titles: checkTitles,
  'hidden-words': checkHiddenWords,
  standards: checkStandards,
  forms: checkForms,
  'form-standards': checkFormStandards,
  ways: checkWays,
  guides: checkGuides,
  'step-by-step': checkStepByStep,
  alerts: checkAlerts,
  events: checkEvents,
  fees: checkFees,
  directories: checkDirectories,
  consultations: checkConsultations,
  campaigns: checkCampaigns,
  publications: checkPublications,
  questions: { ofFile: checkQuestions },
  'look-ups': checkLookUps,
  references: checkReferences,
  prose: checkProse,
  ombudsman: checkOmbudsman,
  calendar: checkCalendar,
  delays: checkDelays,
  staff: checkStaff,
  'mystery-shopping': checkMysteryShopping,
  'complaints-report': checkComplaintsReport,
  reachable: checkReachable,
  'shown-days': checkShownDays,
  'review-dates': checkReviewDates,
  statement: checkStatement,
  acronyms: { ofFile: checkAcronyms },
  'bare-addresses': { ofFile: checkBareAddresses },
  channels: checkChannels,
  documents: checkDocuments,
  jargon: { ofFile: checkJargon },
  'past-days': checkPastDays,
  weekdays: { ofFile: checkWeekdays },
  'personal-data': { ofCouncil: checkPersonalData, ofFile: checkPersonalDataInFile },
  'picture-sizes': checkPictureSizes,
  files: checkFiles,
  'unread-settings': checkUnreadSettings,
};

/** What is asked only of a council whose every file could be read: links to what was not would be told as broken. */
const checksOfAll: typeof checks = {
  links: checkLinks,
  'external-links': checkExternalLinks,
  'days-of-pages': checkDaysOfPages,
  redirects: checkRedirects,
  successor: checkSuccessor,
  search: checkSearch,
};

/**
 * What is wrong or doubtful across a council's files.
 * @param today YYYY-MM-DD, for review dates
 * @param known what earlier checks found in files that are as they were
 */
export function checkCouncil(
  council: Council,
  today: string,
  known: KeptTable = noTable,
): Finding[] {
  const asked = council.unread.size === 0 ? { ...checks, ...checksOfAll } : checks;
  const ofFiles = findingsOfFiles(council, known);
  return Object.entries(asked).flatMap(([rule, check]) => {
    const ofCouncil = typeof check === 'function' ? check : check.ofCouncil;
    const found = [
      ...(ofCouncil?.(council, today, known) ?? []),
      ...ofFiles.flatMap((ofFile) => ofFile[rule] ?? []),
    ];
    return found.map((finding) => ({ rule, ...finding }));
  });
}

/** What the checks of one file find in each file with words, by their names. */
function findingsOfFiles(council: Council, known: KeptTable): Record<string, Finding[]>[] {
  const given: Given = { plainWords: council.plainWords, languages: council.facts.languages };
  const isGiven = hash('sha256', JSON.stringify(given));
  return filesWithProse(council).map((file) =>
    known.of(['file', file.file, file.hash, isGiven], () => findingsOfFile(file, given)),
  );
}

function findingsOfFile(file: ContentFile<unknown>, given: Given): Record<string, Finding[]> {
  const found = Object.entries(checks).map(([rule, check]): [string, Finding[]] => [
    rule,
    typeof check === 'function' ? [] : check.ofFile(file, given),
  ]);
  return Object.fromEntries(found.filter(([, its]) => its.length > 0));
}
