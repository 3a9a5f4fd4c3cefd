import type { z } from 'zod';
import type { CalendarData } from '../domain/calendar/calendar-data.ts';
import type { Life } from '../domain/calendar/page-life.ts';
import type { Delay } from '../domain/charter/delay.ts';
import type { ServiceStandard } from '../domain/charter/standard.ts';
import type { Fee } from '../domain/fees/fee.ts';
import type { FormDefinition } from '../domain/forms/definition.ts';
import type { LookUps } from '../domain/look-ups/look-ups.ts';
import type { PostcodeRow } from '../domain/look-ups/postcode-list.ts';
import type { FrontmatterOf, KindFolder } from '../site/kinds.ts';
import type { topicsSchema } from '../site/schemas/page.ts';
import type { TranslationWords } from '../site/schemas/translation.ts';
import type { PlainWords } from '../site/schemas/plain-words.ts';
import type { SearchWords } from '../site/schemas/search.ts';
import type { MdxTree } from './mdx/parse.ts';
import type { CouncilFiles } from './files/council-files.ts';
import type { Finding } from './wording/finding.ts';
import type { AskedLink } from '../domain/links/asked-links.ts';
import type { AccessibilityRun } from '../domain/accessibility/accessibility-run.ts';
import type { KnownIssues } from '../domain/accessibility/known-issues.ts';
import type { MysteryShopping } from '../domain/mystery/scenario.ts';
import type { ComplaintsReport } from '../domain/reports/complaints-report.ts';
import type { Staff } from '../domain/staff/staff.ts';
import type { CouncilFacts } from './schemas/council.ts';
import type { Translated } from './schemas/translated.ts';

/** One YAML file as read: checked, and where each key stands. */
export interface SettingsFile<Settings> {
  /** From the project's root. */
  file: string;
  data: Settings;
  /** Of all that is written in the file; empty where there is none. */
  hash: string;
  /** The line of a key; the nearest key above, if there is none. */
  lineOf: (path: readonly PropertyKey[]) => number;
}

/** One MDX file as read: checked frontmatter, the words below it, and where each key stands. */
export interface ContentFile<Frontmatter> extends SettingsFile<Frontmatter> {
  /** The path below its folder without the ending: `bins/missed-bin`. */
  id: string;
  /** The words below the frontmatter, read once. Every check, link and anchor reads this. */
  tree: MdxTree;
}

/** A page in another language: its words, and which page and language they are of. */
export interface Translation extends ContentFile<TranslationWords & { language: string }> {
  folder: KindFolder;
  /** The id of the page it is a translation of: `bins/missed-bin`. */
  original: string;
}

/** The files of every kind of page, by the kind's folder. */
type FilesByKind = { [Folder in KindFolder]: ContentFile<FrontmatterOf<Folder>>[] };

/** A file of a page that is not on the site today. */
export interface SetAside {
  folder: KindFolder;
  file: ContentFile<unknown>;
  life: Exclude<Life, 'shown'>;
  /** It in other languages, which are set aside with it. */
  translations: Translation[];
}

/** `postcodes.csv` as read: its rows, and those of them that can be used. None where there is no such file. */
export interface PostcodesFile {
  file: string;
  rows: PostcodeRow[];
}

/** A whole council, read and checked once; everything at build time reads this. */
export interface Council extends Omit<FilesByKind, 'forms'> {
  /** The folder's name under content/. */
  id: string;
  facts: CouncilFacts;
  /** `council.yaml`, for findings about it. */
  factsFile: SettingsFile<CouncilFacts>;
  charter: ContentFile<{
    title: string;
    description: string;
    source?: string | undefined;
    standards: ServiceStandard[];
  }>;
  standards: Record<string, ServiceStandard>;
  delays: Delay[];
  /** `delays.yaml`, for findings about it. */
  delaysFile: SettingsFile<Delay[]>;
  calendar: CalendarData;
  /** What things cost; none where there is no `fees.yaml`. */
  fees: Fee[];
  /** `fees.yaml`, for findings about it. */
  feesFile: SettingsFile<Fee[]>;
  /** What a resident finds by a postcode; nothing where there is no `look-ups.yaml`. */
  lookUps: LookUps;
  /** `look-ups.yaml`, for findings about it. */
  lookUpsFile: SettingsFile<LookUps>;
  /** `postcodes.csv`: no rows where there is none. */
  postcodesFile: PostcodesFile;
  /** Its own pictures and documents, in `files/`. */
  files: CouncilFiles;
  forms: ContentFile<FormDefinition>[];
  topics: z.output<typeof topicsSchema>;
  /** `topics.yaml`, for findings about it. */
  topicsFile: SettingsFile<z.output<typeof topicsSchema>>;
  /** Old address to new. */
  redirects: Record<string, string>;
  /** `redirects.yaml`, for findings about it. */
  redirectsFile: SettingsFile<Record<string, string>>;
  /** Words that mean the same, and questions with the pages that answer them. */
  search: SearchWords;
  /** `search.yaml`, for findings about it. */
  searchFile: SettingsFile<SearchWords>;
  /** Which words this council writes, for the check. */
  plainWords: PlainWords;
  /** Who may use the staff desk, and the teams; no one where there is no `staff.yaml`. */
  staff: Staff;
  /** `staff.yaml`, for findings about it. */
  staffFile: SettingsFile<Staff>;
  /** The council's own enquiries, to see how they are answered; none where there is no `mystery-shopping.yaml`. */
  mysteryShopping: MysteryShopping;
  /** `mystery-shopping.yaml`, for findings about it. */
  mysteryShoppingFile: SettingsFile<MysteryShopping>;
  /** The yearly report on complaints; `null` where there is none. */
  complaintsReport: ComplaintsReport | null;
  /** `complaints-report.yaml`, for findings about it. */
  complaintsReportFile: SettingsFile<ComplaintsReport | null>;
  /** What the last full run of the accessibility tests showed; `null` where there was none. */
  accessibilityRun: AccessibilityRun | null;
  /** `accessibility-run.json`, for findings about it. */
  accessibilityRunFile: SettingsFile<AccessibilityRun | null>;
  /** What other sites answered when links to them were last asked; none where they never were. */
  askedLinks: AskedLink[];
  /** What is known not to be accessible; `null` where the council has not said. */
  knownIssues: KnownIssues | null;
  /** `known-issues.yaml`, for findings about it. */
  knownIssuesFile: SettingsFile<KnownIssues | null>;
  /** Pages in other languages, of pages that are on the site. */
  translations: Translation[];
  /** What the original of each said when it was translated; nothing where no one has said so. */
  translated: Translated;
  /** Drafts, what is to come, and what has ended. Nothing else here has them. */
  setAside: SetAside[];
  /** Files that are there and could not be read, by their place in the council's folder: `forms/complaint`, `topics`. */
  unread: ReadonlySet<string>;
  /** What the checks found. Errors among them stop the build. */
  findings: Finding[];
}
