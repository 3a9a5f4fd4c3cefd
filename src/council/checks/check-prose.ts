import { hash } from 'node:crypto';
import type { ServiceStandard } from '../../domain/charter/standard.ts';
import { standardNamed } from '../../domain/charter/standard-named.ts';
import type { ContentFile, Council } from '../council.ts';
import type { KeptTable } from '../kept/kept-table.ts';
import { passagesIn } from '../mdx/passages-in.ts';
import { childrenOf } from '../mdx/nodes-in.ts';
import type { MdxNode } from '../mdx/parse.ts';
import { promisesNamed } from '../mdx/tags-in.ts';
import type { Finding } from '../wording/finding.ts';
import { wrongNumbers, type Passage } from './wrong-numbers.ts';

/**
 * Times written in prose that differ from the standard they are about. In the charter every time is looked at; on
 * other pages minutes and seconds are not, because they may be about anything; `numbersInProse` says which days count.
 */
export function checkProse(council: Council, _today: string, known: KeptTable): Finding[] {
  const { standards } = council;
  const heldAgainst = hash('sha256', JSON.stringify(standards));
  const inPage: InPage = (page, own, sentences, language = 'en') => {
    const about = JSON.stringify([own.map(({ id }) => id), sentences, language]);
    return known.of(['prose', page.file, page.hash, heldAgainst, about], () =>
      inOne(page, standards, own, sentences, language),
    );
  };
  return [
    ...inCharter(council),
    ...inForms(council, inPage),
    ...inServices(council, inPage),
    ...inOffices(council, inPage),
    ...inPages(council, inPage),
    ...inTranslations(council, inPage),
  ];
}

/** What is found in a page that is about these standards, with the sentences at its head. */
type InPage = (
  page: ContentFile<unknown>,
  own: ServiceStandard[],
  sentences: readonly Sentence[],
  language?: string,
) => Finding[];

/** The standards that words name; where they name none, those given. */
function standardsNamed(
  words: MdxNode,
  standards: Council['standards'],
  otherwise: ServiceStandard[],
): ServiceStandard[] {
  const named = promisesNamed(words).flatMap(({ id }) => standardNamed(standards, id) ?? []);
  return named.length > 0 ? named : otherwise;
}

function inCharter({ charter, standards }: Council): Finding[] {
  const all = charter.data.standards;
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

function inForms({ forms, standards }: Council, inPage: InPage): Finding[] {
  return forms.flatMap((form) => {
    const { standard, acknowledgementStandard = 'none', description, urgent } = form.data;
    const about = [standard, acknowledgementStandard].flatMap(
      (id) => standardNamed(standards, id) ?? [],
    );
    return inPage(form, about, [
      { path: ['description'], text: description },
      { path: ['urgent'], text: urgent },
    ]);
  });
}

function inServices({ services, forms, standards, unread }: Council, inPage: InPage): Finding[] {
  return services.flatMap((service) => {
    const { description } = service.data;
    const { without = {}, ...ways } = service.data.ways;
    // Its form's standard may be the one it speaks of.
    if (unread.has(`forms/${String(ways.online?.form)}`)) return [];
    const form = forms.find(({ id }) => id === ways.online?.form)?.data;
    const ids = [
      form?.standard,
      form?.acknowledgementStandard,
      ...Object.values(ways).map((way) => way?.standard),
    ];
    const about = ids.flatMap((id) => standardNamed(standards, id) ?? []);
    const notes = Object.entries(ways).map(([way, given]): Sentence => ({
      path: ['ways', way, 'note'],
      text: given?.note,
    }));
    return inPage(service, about, [
      { path: ['description'], text: description },
      ...notes,
      ...Object.entries(without).map(([way, text]) => ({ path: ['ways', 'without', way], text })),
    ]);
  });
}

function inOffices({ offices, standards }: Council, inPage: InPage): Finding[] {
  return offices.flatMap((office) => {
    const about = standardNamed(standards, office.data.standard);
    const { description } = office.data;
    return inPage(office, about ? [about] : [], [{ path: ['description'], text: description }]);
  });
}

/** What is on every page, and pages about no service. News may tell of what used to be. */
function inPages({ pages, notices, alerts }: Council, inPage: InPage): Finding[] {
  const about = (
    page: (typeof pages | typeof notices | typeof alerts)[number],
    language: string,
  ): Finding[] =>
    inPage(page, [], [{ path: ['description'], text: page.data.description }], language);
  return [
    ...[...pages, ...alerts].flatMap((page) => about(page, 'en')),
    ...notices.flatMap((notice) => about(notice, notice.data.language)),
  ];
}

/** A translation names the standards that its original does, and is held against them in its own language. */
function inTranslations({ translations }: Council, inPage: InPage): Finding[] {
  return translations.flatMap((page) => {
    const { description, language } = page.data;
    return inPage(page, [], [{ path: ['description'], text: description }], language);
  });
}

/** One sentence of a page's settings. */
interface Sentence {
  path: PropertyKey[];
  text: string | undefined;
}

/** A page's words and the sentences at its head; where it is about no standard, it is held against them all. */
function inOne(
  page: ContentFile<unknown>,
  standards: Council['standards'],
  own: ServiceStandard[],
  sentences: readonly Sentence[],
  language: string,
): Finding[] {
  const { file, tree, lineOf } = page;
  const named = [...own, ...standardsNamed(tree.root, standards, [])];
  const about = [...new Set(named.length > 0 ? named : Object.values(standards))];
  const passage = (text: string, line: number): Passage => ({
    file,
    text,
    line,
    about,
    everyUnit: false,
    language,
  });
  return [
    ...sentences.flatMap(({ path, text }) =>
      text === undefined ? [] : wrongNumbers({ ...passage(text, lineOf(path)), inSettings: true }),
    ),
    ...passagesIn(tree.root).flatMap(({ text, line }) => wrongNumbers(passage(text, line))),
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
