import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { britishDay } from '../../domain/calendar/british-day.ts';
import { delaysSchema } from '../../domain/charter/delay.ts';
import { feesSchema } from '../../domain/fees/fee.ts';
import { lookUpsSchema, noLookUps } from '../../domain/look-ups/look-ups.ts';
import { askedLinksSchema } from '../../domain/links/asked-links.ts';
import { accessibilityRunSchema } from '../../domain/accessibility/accessibility-run.ts';
import { knownIssuesSchema } from '../../domain/accessibility/known-issues.ts';
import { mysteryShoppingSchema, noMysteryShopping } from '../../domain/mystery/scenario.ts';
import { complaintsReportSchema } from '../../domain/reports/complaints-report.ts';
import { noStaff, staffSchema } from '../../domain/staff/staff.ts';
import { calendarDataFor } from '../calendar/council-calendar.ts';
import { checkCouncil } from '../checks/check-council.ts';
import type { ContentFile, Council, Translation } from '../council.ts';
import { readFiles } from '../files/council-files.ts';
import { filesFolder } from '../files/site-files.ts';
import { wrongFiles } from '../files/wrong-files.ts';
import { findingInWords, type Finding } from '../wording/finding.ts';
import { nearest } from '../wording/nearest.ts';
import { byLife } from './by-life.ts';
import { keptReadings } from '../kept/kept-readings.ts';
import { noTable, type KeptTable } from '../kept/kept-table.ts';
import { placeFindings } from './place-findings.ts';
import { loadPostcodes } from './load-postcodes.ts';
import { loadFolder, loadMdx, loadYaml } from './load-folder.ts';
import type { Reader } from './reader.ts';
import { charterSchema } from '../schemas/charter.ts';
import { councilSchema } from '../schemas/council.ts';
import { translatedSchema } from '../schemas/translated.ts';
import { kindFolders, kindIn, type FrontmatterOf, type KindFolder } from '../../site/kinds.ts';
import { redirectsSchema, topicsSchema } from '../../site/schemas/page.ts';
import { noPlainWords, plainWordsSchema } from '../../site/schemas/plain-words.ts';
import { nothingToSearchBy, searchSchema } from '../../site/schemas/search.ts';
import { translationSchema } from '../../site/schemas/translation.ts';
import { translatedFile } from '../../site/translated-file.ts';
import { unreadFiles } from './unread-files.ts';
import { withLanguages } from './with-languages.ts';
import { ToldError } from '../wording/told-error.ts';

/** The content cannot be built. The message names every file and line, what was found and what to write. */
export class ContentErrors extends ToldError {
  override name = 'ContentErrors';
  readonly findings: readonly Finding[];
  constructor(findings: readonly Finding[]) {
    const errors = findings.filter(({ severity }) => severity === 'error');
    super(
      `${String(errors.length)} ${errors.length === 1 ? 'thing needs' : 'things need'} putting right:\n\n` +
        errors.map(findingInWords).join('\n'),
    );
    this.findings = findings;
  }
}

/** COUNCIL or CONTENT_DIR names what is not there. The message says what is. */
export class NoSuchCouncil extends ToldError {
  override name = 'NoSuchCouncil';
}

/** The folder that holds the councils' folders: CONTENT_DIR, else `content`. */
export const defaultContentFolder = process.env['CONTENT_DIR'] ?? 'content';

export interface LoadOptions {
  /** The folder that holds the councils' folders. */
  contentFolder?: string;
  /** YYYY-MM-DD, for review dates and for which years the calendar covers. */
  today?: string;
  /** Bytes of the council's pictures and documents by their names, where they are kept elsewhere; left out, its folder says. */
  files?: ReadonlyMap<string, number>;
  /** Everything is read and checked anew, and nothing of it is kept for another reading. */
  anew?: boolean;
}

/**
 * Reads one council's folder, checks all of it, and throws `ContentErrors` naming everything that is wrong.
 * Warnings come back in `findings`.
 */
export async function loadCouncil(id: string, options: LoadOptions = {}): Promise<Council> {
  const { contentFolder = defaultContentFolder, today = britishDay(new Date()), anew } = options;
  await mustExist(id, contentFolder);
  const folder = join(contentFolder, id);
  const known = anew ? noTable : await knownOf(folder);
  const reader: Reader = { folder, findings: [], unread: new Set(), below: {}, known };

  const [
    factsFile,
    charter,
    delaysFile,
    feesFile,
    topicsFile,
    redirectsFile,
    searchFile,
    plainWordsFile,
    staffFile,
    mysteryShoppingFile,
    complaintsReportFile,
    knownIssuesFile,
    accessibilityRunFile,
    askedLinksFile,
    translatedWordsFile,
    lookUpsFile,
    postcodesFile,
  ] = await Promise.all([
    loadYaml(reader, 'council.yaml', councilSchema),
    loadMdx(reader, 'charter.mdx', charterSchema),
    loadYaml(reader, 'delays.yaml', delaysSchema, []),
    loadYaml(reader, 'fees.yaml', feesSchema, []),
    loadYaml(reader, 'topics.yaml', topicsSchema, []),
    loadYaml(reader, 'redirects.yaml', redirectsSchema, {}),
    loadYaml(reader, 'search.yaml', searchSchema, nothingToSearchBy),
    loadYaml(reader, 'plain-words.yaml', plainWordsSchema, noPlainWords),
    loadYaml(reader, 'staff.yaml', staffSchema, noStaff),
    loadYaml(reader, 'mystery-shopping.yaml', mysteryShoppingSchema, noMysteryShopping),
    loadYaml(reader, 'complaints-report.yaml', complaintsReportSchema.nullable(), null),
    loadYaml(reader, 'known-issues.yaml', knownIssuesSchema.nullable(), null),
    loadYaml(reader, 'accessibility-run.json', accessibilityRunSchema.nullable(), null),
    loadYaml(reader, 'external-links.json', askedLinksSchema, []),
    loadYaml(reader, 'translated.json', translatedSchema, {}),
    loadYaml(reader, 'look-ups.yaml', lookUpsSchema, noLookUps),
    loadPostcodes(reader),
  ]);
  const files = await loadKinds(reader);
  const translations = await loadTranslations(reader);
  reader.findings.push(...(await unreadFiles(reader.folder)));
  const ownFiles =
    options.files === undefined
      ? await readFiles(folder)
      : { folder: join(folder, filesFolder), sizes: options.files };
  if (options.files === undefined) reader.findings.push(...(await wrongFiles(ownFiles)));
  if (
    !factsFile ||
    !charter ||
    !delaysFile ||
    !feesFile ||
    !topicsFile ||
    !redirectsFile ||
    !searchFile ||
    !plainWordsFile ||
    !staffFile ||
    !mysteryShoppingFile ||
    !complaintsReportFile ||
    !knownIssuesFile ||
    !accessibilityRunFile ||
    !askedLinksFile ||
    !translatedWordsFile ||
    !lookUpsFile
  ) {
    await known.keep();
    throw new ContentErrors(await placeFindings(reader.findings));
  }

  const { data: facts } = factsFile;
  const { shown, toBe, setAside } = byLife(files, translations, today);
  const council: Council = {
    id,
    facts,
    factsFile,
    charter,
    standards: Object.fromEntries(charter.data.standards.map((one) => [one.id, one])),
    delays: delaysFile.data,
    delaysFile,
    fees: feesFile.data,
    feesFile,
    calendar: calendarDataFor(facts, Number(today.slice(0, 4))),
    files: ownFiles,
    ...withForms(shown.files, facts.languages),
    translations: shown.translations,
    setAside,
    topics: topicsFile.data,
    topicsFile,
    redirects: redirectsFile.data,
    redirectsFile,
    search: searchFile.data,
    searchFile,
    plainWords: plainWordsFile.data,
    staff: staffFile.data,
    staffFile,
    mysteryShopping: mysteryShoppingFile.data,
    mysteryShoppingFile,
    complaintsReport: complaintsReportFile.data,
    complaintsReportFile,
    knownIssues: knownIssuesFile.data,
    knownIssuesFile,
    accessibilityRun: accessibilityRunFile.data,
    accessibilityRunFile,
    askedLinks: askedLinksFile.data,
    translated: translatedWordsFile.data,
    lookUps: lookUpsFile.data,
    lookUpsFile,
    postcodesFile,
    unread: reader.unread,
    findings: reader.findings,
  };
  // What is to come is checked with the rest.
  const isAhead = setAside.some(({ life }) => life === 'waiting');
  const councilToBe = isAhead
    ? { ...council, ...withForms(toBe.files, facts.languages), translations: toBe.translations }
    : council;
  const found = [...reader.findings, ...eachOnce(checkCouncil(councilToBe, today, known))];
  await known.keep();
  council.findings.splice(0, council.findings.length, ...(await placeFindings(found)));
  if (council.findings.some(({ severity }) => severity === 'error')) {
    throw new ContentErrors(council.findings);
  }
  return council;
}

/** What this process knows of the council that it read last, so that development does not ask the disk at each change. */
let last: { folder: string; known: Promise<KeptTable> } | undefined;

function knownOf(folder: string): Promise<KeptTable> {
  if (last?.folder !== folder) last = { folder, known: keptReadings(folder, 'council') };
  return last.known;
}

/** Two checks may find one thing, and two things on one line may lack the same. */
function eachOnce(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [findingInWords(finding), finding])).values()];
}

/** Forms have their file's name, and their questions the languages of the site. */
function withForms(files: Files, languages: readonly string[]): FilesWithForms {
  const forms = files.forms.map((form): Council['forms'][number] => ({
    ...form,
    data: { ...form.data, id: form.id, fields: withLanguages(form.data.fields, languages) },
  }));
  return { ...files, forms };
}

type FilesWithForms = Omit<Files, 'forms'> & Pick<Council, 'forms'>;

type Files = { [Folder in KindFolder]: Awaited<ReturnType<typeof loadKind<Folder>>> };

/** The files of every kind of page. */
async function loadKinds(reader: Reader): Promise<Files> {
  const loaded = await Promise.all(
    kindFolders.map(async (folder) => [folder, await loadKind(reader, folder)] as const),
  );
  return Object.fromEntries(loaded) as Files;
}

async function loadKind<Folder extends KindFolder>(
  reader: Reader,
  folder: Folder,
): Promise<ContentFile<FrontmatterOf<Folder>>[]> {
  const { schema, order } = kindIn(folder);
  const files = await loadFolder(reader, folder, schema);
  return (order ? files.sort(order) : files) as ContentFile<FrontmatterOf<Folder>>[];
}

/** Every file beside a page that is the page in another language. */
async function loadTranslations(reader: Reader): Promise<Translation[]> {
  const loaded = await Promise.all(
    kindFolders.map(async (folder) => {
      const files = await loadFolder(reader, folder, translationSchema, 'translations');
      return files.flatMap((file): Translation[] => {
        const named = translatedFile(file.id);
        if (named === undefined) return [];
        const { original, language } = named;
        return [{ ...file, folder, original, data: { ...file.data, language } }];
      });
    }),
  );
  return loaded.flat();
}

/** The councils under the content folder, in alphabetical order. @throws NoSuchCouncil where there is no such folder */
export async function listCouncils(contentFolder = defaultContentFolder): Promise<string[]> {
  const entries = await readdir(contentFolder, { withFileTypes: true }).catch(() => undefined);
  if (entries === undefined) {
    throw new NoSuchCouncil(
      `There is no folder "${contentFolder}". CONTENT_DIR names the folder that holds the councils' folders; left out, it is "content".`,
    );
  }
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** A mistyped COUNCIL is answered with the ones there are. @throws NoSuchCouncil */
export async function mustExist(id: string, contentFolder: string): Promise<void> {
  const councils = await listCouncils(contentFolder);
  if (councils.includes(id)) return;
  const near = nearest(id, councils);
  throw new NoSuchCouncil(
    `There is no council "${id}" in ${contentFolder}/.` +
      (near === undefined ? '' : ` Did you mean "${near}"?`) +
      (councils.length === 0 ? ' There are none.' : ` There are: ${councils.join(', ')}.`),
  );
}
