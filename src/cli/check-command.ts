import { britishDay } from '../domain/calendar/british-day.ts';
import { checkWordsLanguage } from '../council/checks/check-words-language.ts';
import { languageJudge, type LanguageJudge } from '../council/language/other-language.ts';
import { checkTranslations } from '../council/checks/check-translations.ts';
import { asChecked, findingInWords, type Finding } from '../council/wording/finding.ts';
import {
  ContentErrors,
  defaultContentFolder,
  listCouncils,
  loadCouncil,
  mustExist,
  NoSuchCouncil,
} from '../council/read/load-council.ts';
import { readingList } from './reading-list.ts';
import { BadArguments, outcomeOf, type Outcome } from './outcome.ts';

/**
 * `npm run check`: reads the councils named, or all of them, and prints what is wrong or doubtful.
 * The exit code is 1 where there are errors.
 */
export async function checkCommand(
  args: string[],
  now: Date,
  contentFolder = defaultContentFolder,
): Promise<Outcome> {
  let errors = 0;
  const outcome = await outcomeOf(async () => {
    const councils = await namedOrAll(args, contentFolder);
    const read: Checked[] = [];
    const judge = languageJudge();
    for (const council of councils)
      read.push(await checked(council, { contentFolder, now, judge }));
    const findings = read.flatMap((one) => one.findings);
    errors = findings.filter(({ severity }) => severity === 'error').length;
    const counts = `${counted(errors, 'error')}, ${counted(findings.length - errors, 'warning')}`;
    return [
      ...findings.map(findingInWords),
      ...read.flatMap(({ reading }) => reading),
      `${councils.join(', ')}: ${counts}.`,
    ].join('\n');
  });
  return errors > 0 ? { ...outcome, code: 1 } : outcome;
}

async function namedOrAll(args: string[], contentFolder: string): Promise<string[]> {
  try {
    for (const council of args) await mustExist(council, contentFolder);
    return args.length > 0 ? args : await listCouncils(contentFolder);
  } catch (error) {
    throw error instanceof NoSuchCouncil ? new BadArguments(error.message) : error;
  }
}

interface Checked {
  findings: Finding[];
  /** How hard the pages are to read, in lines; none where a file has errors. */
  reading: string[];
}

interface With {
  contentFolder: string;
  now: Date;
  judge: Promise<LanguageJudge>;
}

async function checked(id: string, { contentFolder, now, judge }: With): Promise<Checked> {
  try {
    const today = britishDay(now);
    const council = await loadCouncil(id, { contentFolder, today });
    return {
      findings: [
        ...council.findings.map(asChecked),
        ...checkWordsLanguage(council, await judge),
        ...checkTranslations(council),
      ],
      reading: readingList(council),
    };
  } catch (error) {
    if (error instanceof ContentErrors)
      return { findings: error.findings.map(asChecked), reading: [] };
    throw error;
  }
}

function counted(amount: number, thing: string): string {
  return `${String(amount)} ${thing}${amount === 1 ? '' : 's'}`;
}
