import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { languageJudge, type LanguageJudge } from '../council/language/other-language.ts';
import { wholeCheck } from '../council/checks/whole-check.ts';
import { contentFilesIn } from '../council/read/content-files-in.ts';
import {
  defaultContentFolder,
  listCouncils,
  mustExist,
  NoSuchCouncil,
} from '../council/read/load-council.ts';
import type { Finding } from '../council/wording/finding.ts';
import { britishDay } from '../domain/calendar/british-day.ts';
import { saveAskedLinks, type AskLinks } from './save-asked-links.ts';
import { askedPage, fileOfPage, type AskedPage } from './asked-page.ts';
import { annotationsReport } from './check-report/annotations-report.ts';
import { countsOf, type Checked } from './check-report/checked.ts';
import { htmlReport } from './check-report/html-report.ts';
import { jsonReport } from './check-report/json-report.ts';
import { sarifReport } from './check-report/sarif-report.ts';
import { textReport } from './check-report/text-report.ts';
import { BadArguments, outcomeOf, type Outcome } from './outcome.ts';
import { readingList, readingOfPage } from './reading-list.ts';

const usage = `Reads what a council has written, and says what is wrong or doubtful.

  npm run check                                    every council
  npm run check -- thornby                       one council
  npm run check -- services/licensing/taxis        one page of the council that is built
  npm run check -- --html report.html              one page for editors: what to do first, by owner

  npm run check -- --links                         asks every link to another site once, and keeps the answers

  --json, --sarif, --annotations   for other programs, for code scanning, for GitHub's pull requests
  --warnings-as-errors             the exit code is 1 for warnings too
  --force                          every file is checked anew, and not only those that have changed`;

const reports = { json: jsonReport, sarif: sarifReport, annotations: annotationsReport };

/**
 * `npm run check`: reads the councils named, or all of them, and prints what is wrong or doubtful.
 * The exit code is 1 where there are errors.
 */
export async function checkCommand(
  args: string[],
  now: Date,
  contentFolder = defaultContentFolder,
  ownCouncil = '',
  ask?: AskLinks,
): Promise<Outcome> {
  let code = 0;
  const outcome = await outcomeOf(async () => {
    const bool = { type: 'boolean', default: false } as const;
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        ...{
          json: bool,
          sarif: bool,
          annotations: bool,
          'warnings-as-errors': bool,
          force: bool,
          links: bool,
          help: bool,
        },
        html: { type: 'string' },
      },
    });
    if (values.help) return usage;
    if (values.links) {
      for (const id of await namedOrAll(positionals, contentFolder))
        await saveAskedLinks(id, { contentFolder, day: britishDay(now), ...(ask && { ask }) });
    }
    const found = await checkedOf(positionals, {
      ...{ contentFolder, now, ownCouncil },
      anew: values.force,
    });
    const stops = ({ severity }: Finding): boolean =>
      severity === 'error' || values['warnings-as-errors'];
    code = found.findings.some(stops) ? 1 : 0;
    if (values.html !== undefined) {
      await writeFile(values.html, htmlReport(found));
      return `${found.councils.join(', ')}: ${countsOf(found.findings)}. ${values.html} is written.`;
    }
    const kind = (['json', 'sarif', 'annotations'] as const).find((name) => values[name]);
    return kind === undefined ? textReport(found) : reports[kind](found);
  });
  return outcome.code === 0 ? { ...outcome, code } : outcome;
}

interface With {
  contentFolder: string;
  now: Date;
  ownCouncil: string;
  /** Nothing that earlier checks found is used or kept. */
  anew: boolean;
}

async function checkedOf(args: string[], given: With): Promise<Checked> {
  const { contentFolder, now, ownCouncil } = given;
  const day = britishDay(now);
  const at: At = { contentFolder, day, judge: judgeOnce(), anew: given.anew };
  const councils = await councilsIn(contentFolder);
  const pages = args.flatMap((typed) => askedPage(typed, councils, ownCouncil) ?? []);
  if (pages.length > 0) return pagesChecked(pages, given);
  const named = await namedOrAll(args, contentFolder);
  const read: Found[] = [];
  for (const council of named) read.push(await checked(council, at));
  return {
    councils: named,
    day,
    findings: read.flatMap(({ findings }) => findings),
    reading: read.flatMap(({ reading }) => reading),
  };
}

/** What is found in some pages alone, and how hard they are to read. */
async function pagesChecked(pages: readonly AskedPage[], given: With): Promise<Checked> {
  const { contentFolder, now, anew } = given;
  const day = britishDay(now);
  const at: At = { contentFolder, day, judge: judgeOnce(), anew };
  const findings: Finding[] = [];
  const reading: string[] = [];
  const names: string[] = [];
  for (const page of pages) {
    await known(page.council, contentFolder);
    const files = await contentFilesIn(`${contentFolder}/${page.council}`);
    const file = fileOfPage(page, files, contentFolder);
    const found = await checked(page.council, at, file);
    names.push(file);
    findings.push(...found.findings.filter((finding) => finding.file === file));
    reading.push(...found.reading);
  }
  return { councils: names, day, findings, reading };
}

async function namedOrAll(args: string[], contentFolder: string): Promise<string[]> {
  for (const council of args) await known(council, contentFolder);
  return args.length > 0 ? args : await councilsIn(contentFolder);
}

async function known(council: string, contentFolder: string): Promise<void> {
  await mustExist(council, contentFolder).catch(asArgument);
}

async function councilsIn(contentFolder: string): Promise<string[]> {
  return listCouncils(contentFolder).catch(asArgument);
}

function asArgument(error: unknown): never {
  throw error instanceof NoSuchCouncil ? new BadArguments(error.message) : error;
}

interface Found {
  findings: Finding[];
  /** How hard the pages are to read, in lines; none where a file has errors. */
  reading: string[];
}

interface At {
  contentFolder: string;
  day: string;
  judge: () => Promise<LanguageJudge>;
  anew: boolean;
}

/** The guesser is read when a file is to be judged, and once. */
function judgeOnce(): () => Promise<LanguageJudge> {
  let judge: Promise<LanguageJudge> | undefined;
  return () => (judge ??= languageJudge());
}

/** @param page a file, where its reading age alone is wanted */
async function checked(id: string, at: At, page?: string): Promise<Found> {
  const { contentFolder, day, judge, anew } = at;
  const { findings, council, known } = await wholeCheck(id, {
    ...{ contentFolder, today: day, judge, anew },
  });
  if (council === undefined) return { findings, reading: [] };
  const reading = page === undefined ? readingList(council, known) : readingOfPage(council, page);
  if (page === undefined) await known.keep();
  return { findings, reading };
}
