import { hash } from 'node:crypto';
import { standardNamed } from '../../domain/charter/standard-named.ts';
import { delaysInForce } from '../../domain/charter/delays-in-force.ts';
import { targetInForce } from '../../domain/charter/target-in-force.ts';
import { kindFolders } from '../../site/kinds.ts';
import type { ContentFile, Council, SettingsFile } from '../council.ts';
import type { KeptTable } from '../kept/kept-table.ts';
import { passagesIn } from '../mdx/passages-in.ts';
import { childrenOf } from '../mdx/nodes-in.ts';
import type { MdxNode } from '../mdx/parse.ts';
import { promisesNamed } from '../mdx/tags-in.ts';
import type { Finding } from '../wording/finding.ts';
import { textsIn } from './texts-in.ts';
import { wrongNumbers, type StandardToday } from './wrong-numbers.ts';

/**
 * Times that words give and that differ from the standard they are about, on pages of every kind and in the texts of all
 * settings. In the charter every time is looked at; on other pages minutes and seconds are not, because they may be about
 * anything; `numbersInProse` says which days count. What tells of another time than today (news, publications,
 * consultations) may give a number that is no promise: there it is doubtful and not wrong.
 */
export function checkProse(council: Council, today: string, known: KeptTable): Finding[] {
  const standards = standardsToday(council, today);
  const heldAgainst = hash('sha256', JSON.stringify(Object.values(standards)));
  const inPage: InPage = (page, own, language = 'en') => {
    const about = JSON.stringify([own.map(({ id, now }) => [id, now]), language]);
    return known.of(['prose', page.file, page.hash, heldAgainst, about], () =>
      inOne({ page, standards, own, language }),
    );
  };
  const asked = { ...council, standards };
  return [
    ...inCharter(asked),
    ...inForms(asked, today, inPage),
    ...inServices(asked, today, inPage),
    ...inOffices(asked, inPage),
    ...inPages(asked, inPage),
    ...inTranslations(asked, inPage),
    ...inSettingsFiles(asked),
  ];
}

type Standards = Readonly<Record<string, StandardToday>>;
type Asked = Omit<Council, 'standards'> & { standards: Standards };

function standardsToday({ standards, delays }: Council, today: string): Standards {
  return Object.fromEntries(
    Object.entries(standards).map(([id, standard]) => {
      const held = delaysInForce(delays, today, { standard: id }).map(({ target }) => target);
      const usual = targetInForce(standard, today);
      return [id, { ...standard, now: held.length > 0 ? held : usual ? [usual] : [] }];
    }),
  );
}

/** What is found in a page that is about these standards. */
type InPage = (page: ContentFile<unknown>, own: StandardToday[], language?: string) => Finding[];

/** The standards that words name; where they name none, those given. */
function standardsNamed(
  words: MdxNode,
  standards: Standards,
  otherwise: StandardToday[],
): StandardToday[] {
  const named = promisesNamed(words).flatMap(({ id }) => standardNamed(standards, id) ?? []);
  return named.length > 0 ? named : otherwise;
}

function inCharter({ charter, standards }: Asked): Finding[] {
  const all = charter.data.standards.flatMap(({ id }) => standardNamed(standards, id) ?? []);
  const sections = sectionsOf(charter.tree.root).flatMap((section) =>
    passagesIn(section).flatMap((passage) =>
      wrongNumbers({
        ...passage,
        file: charter.file,
        about: standardsNamed(section, standards, all),
        everyUnit: true,
      }),
    ),
  );
  const sentences = all.flatMap((standard, index) =>
    wrongNumbers({
      file: charter.file,
      text: `${standard.title}. ${standard.appliesTo}`,
      line: charter.lineOf(['standards', index, 'appliesTo']),
      about: [standard],
      everyUnit: true,
      inSettings: true,
    }).map((finding) => ({
      ...finding,
      line: charter.lineOf(['standards', index, 'appliesTo']),
    })),
  );
  return [...sentences, ...sections];
}

/** What a form promises today: a reply, with a delay that names the form, and an acknowledgement. */
function promisedBy(form: Council['forms'][number], asked: Asked, today: string): StandardToday[] {
  const { standards, delays } = asked;
  const { standard, acknowledgementStandard = 'none' } = form.data;
  const own = standardNamed(standards, standard);
  const held = delaysInForce(delays, today, { standard, form: form.id });
  const delayed = held.length > 0 && own && { ...own, now: held.map(({ target }) => target) };
  const acknowledged = standardNamed(standards, acknowledgementStandard);
  return [delayed || own, acknowledged].filter((one) => one !== undefined);
}

function inForms(asked: Asked, today: string, inPage: InPage): Finding[] {
  return asked.forms.flatMap((form) => inPage(form, promisedBy(form, asked, today)));
}

function inServices(asked: Asked, today: string, inPage: InPage): Finding[] {
  const { services, forms, standards, unread } = asked;
  return services.flatMap((service) => {
    const { ways } = service.data;
    // Its form's standard may be the one it speaks of.
    if (unread.has(`forms/${String(ways.online?.form)}`)) return [];
    const form = forms.find(({ id }) => id === ways.online?.form);
    const others = Object.values(ways).flatMap((way) =>
      way !== undefined && 'standard' in way ? (standardNamed(standards, way.standard) ?? []) : [],
    );
    return inPage(service, [
      ...(form === undefined ? [] : promisedBy(form, asked, today)),
      ...others,
    ]);
  });
}

function inOffices({ offices, standards }: Asked, inPage: InPage): Finding[] {
  return offices.flatMap((office) => {
    const about = standardNamed(standards, office.data.standard);
    return inPage(office, about ? [about] : []);
  });
}

/** Kinds of page that are about something else than one standard: they are held against all. */
const ofAllKinds = kindFolders.filter(
  (folder) => folder !== 'forms' && folder !== 'services' && folder !== 'offices',
);
/** They tell of what was, of what may be, or of others. */
const ofAnotherTime: ReadonlySet<string> = new Set(['news', 'publications', 'consultations']);

function inPages(council: Asked, inPage: InPage): Finding[] {
  return ofAllKinds.flatMap((folder) => {
    const pages: ContentFile<unknown>[] = council[folder];
    const found = pages.flatMap((page) => inPage(page, [], languageOf(page)));
    return ofAnotherTime.has(folder) ? found.map(asDoubtful) : found;
  });
}

/** The language of a notice; all other pages are in English. */
function languageOf({ data }: ContentFile<unknown>): string {
  const { language } = data as { language?: unknown };
  return typeof language === 'string' ? language : 'en';
}

function asDoubtful(finding: Finding): Finding {
  return {
    ...finding,
    severity: 'warning',
    message: `${finding.message} Leave it where it is not about what you promise now.`,
  };
}

/** A translation names the standards that its original does, and is held against them in its own language. */
function inTranslations({ translations }: Asked, inPage: InPage): Finding[] {
  return translations.flatMap((page) => {
    const found = inPage(page, [], page.data.language);
    return ofAnotherTime.has(page.folder) ? found.map(asDoubtful) : found;
  });
}

/** Sentences in the settings of the whole council: what a topic is about, why a delay is. */
function inSettingsFiles(council: Asked): Finding[] {
  const { factsFile, topicsFile, feesFile, lookUpsFile, knownIssuesFile } = council;
  const all = Object.values(council.standards);
  const ofDelays = council.delays.flatMap((delay, index) => {
    const delayed = all
      .slice(0, 1)
      .map((standard) => ({ ...standard, target: delay.target, now: [delay.target] }));
    return inTexts(council.delaysFile, delay, [...all, ...delayed], 'en', [index]);
  });
  return [
    ...[factsFile, topicsFile, feesFile, lookUpsFile, knownIssuesFile].flatMap((file) =>
      inTexts(file, file.data, all, 'en'),
    ),
    ...ofDelays,
  ];
}

/** Texts of settings, each in its language: what is below `translations` and a language's code is in that. */
function inTexts(
  { file, lineOf }: Pick<SettingsFile<unknown>, 'file' | 'lineOf'>,
  fields: unknown,
  about: StandardToday[],
  language: string,
  at: PropertyKey[] = [],
): Finding[] {
  return textsIn(fields, at).flatMap(({ path, text }) => {
    const [translations, code] = path.slice(path.indexOf('translations'));
    // A name is no sentence, and a source is quoted.
    if (!/\s|\p{Lo}/u.test(text) || path.includes('source') || path.includes('sources')) return [];
    return wrongNumbers({
      ...{ file, text, line: lineOf(path), about, everyUnit: false, inSettings: true },
      language: translations === 'translations' ? String(code) : language,
    }).map((finding) => ({ ...finding, line: lineOf(path) }));
  });
}

interface OnePage {
  page: ContentFile<unknown>;
  standards: Standards;
  own: StandardToday[];
  language: string;
}

/** A page's words and the texts at its head; where it is about no standard, it is held against them all. */
function inOne({ page, standards, own, language }: OnePage): Finding[] {
  const { file, tree } = page;
  const named = [...own, ...standardsNamed(tree.root, standards, [])];
  const about = [...new Set(named.length > 0 ? named : Object.values(standards))];
  return [
    ...inTexts(page, page.data, about, language),
    ...passagesIn(tree.root).flatMap(({ text, line }) =>
      wrongNumbers({ file, text, line, about, everyUnit: false, language }),
    ),
  ];
}

/** The words from heading to heading, so that a number is held against the standards of its own section. */
function sectionsOf(root: MdxNode): MdxNode[] {
  const sections: MdxNode[][] = [[]];
  for (const node of childrenOf(root)) {
    if (node.type === 'heading') sections.push([]);
    sections.at(-1)?.push(node);
  }
  return sections.map((children) => ({ type: 'root', children }) as MdxNode);
}
