import { slug } from 'github-slugger';
import { stringify } from 'yaml';
import type { Council } from '../council/council.ts';
import { hasDueDate } from '../domain/charter/target.ts';
import { ownAddresses } from '../site/addresses.ts';
import { guideFront, guidePlace } from '../site/guide-place.ts';
import { toReplace } from '../site/words-to-replace.ts';
import type { KindFolder } from '../site/kinds.ts';

/** What `npm run new` can make, and the folder it goes into. */
export const newKinds = {
  service: 'services',
  form: 'forms',
  guide: 'guides',
  'step-by-step': 'step-by-step',
  news: 'news',
  event: 'events',
  consultation: 'consultations',
  campaign: 'campaigns',
  publication: 'publications',
  directory: 'directories',
  alert: 'alerts',
  office: 'offices',
  page: 'pages',
  notice: 'notices',
} as const satisfies Record<string, KindFolder>;

export type NewKind = keyof typeof newKinds;

/** What an editor says of a new page. All but the title can be worked out or is put in to be changed. */
export interface NewPage {
  kind: NewKind;
  title: string;
  /** A service's or a guide's topic, by its id. */
  topic?: string | undefined;
  /** A form's standard, by its id. */
  standard?: string | undefined;
  /** The first day of an event or an alert, YYYY-MM-DD. */
  from?: string | undefined;
  /** The place of an office or an event. */
  place?: string | undefined;
  /** The guide that a new part belongs to, by its folder; left out, a new guide is made. */
  guide?: string | undefined;
  /** The language of a notice. */
  language?: string | undefined;
  /** YYYY-MM-DD */
  today: string;
  /** What it says already, where it was written elsewhere: it is a draft until its editor has read it. */
  written?: { description: string | undefined; words: string } | undefined;
}

export interface MadePage {
  /** Below the council's folder: "services/bins/garden-waste.mdx". */
  path: string;
  text: string;
  /** What is made with it: a guide's first part. */
  more?: MadePage[];
}

/** Something that an editor has to say otherwise. */
export class CannotMake extends Error {
  override name = 'CannotMake';
}

type Settings = Record<string, unknown>;

/**
 * A new page with all its settings in their places, which the check passes as it is: its words are there to be written
 * over.
 * @throws CannotMake where the council has no such topic, or no standard that a form can promise
 * @example
 * newPage({ kind: 'page', title: 'Opening at Easter', today: '2026-11-27' }, council).path // => "pages/opening-at-easter.mdx"
 */
export function newPage(asked: NewPage, council: Council): MadePage {
  const title = asked.title.trim();
  const name = asked.kind === 'notice' ? languageOf(asked, council) : nameFrom(title);
  if (name === '') throw new CannotMake('Give the page a title with letters in it.');
  const made = makers[asked.kind](asked, council);
  const { written } = asked;
  const { settings, below = '', named = String, first } = made;
  const { words } = written ?? made;
  const source = council.facts.demonstration
    ? { source: council.facts.sources[0]?.title ?? '' }
    : {};
  const description = written?.description ?? toReplace[asked.kind].description;
  const head = { title, description, ...source, ...settings, ...(written && { draft: true }) };
  const pathOf = (file: string): string => `${newKinds[asked.kind]}/${below}${file}.mdx`;
  const textOf = (settings: Settings, its: string): string =>
    `---\n${stringify(settings, { lineWidth: 0, aliasDuplicateObjects: false })}---\n\n${its}\n`;
  const page = { path: pathOf(named(name)), text: textOf(head, words) };
  if (first === undefined) return page;
  const part = { title: first.title, description: toReplace[asked.kind].description, ...source };
  return {
    ...page,
    more: [{ path: pathOf(slugOfPart(1, first.title)), text: textOf(part, words) }],
  };
}

/** Bytes: a file's name can have 255, with its ending and what is put before and behind it. */
const LONGEST_NAME = 180;

/** A title as the name of a file: as many of its words as one can have. In some scripts a letter has three bytes. */
function nameFrom(title: string): string {
  let name = slug(title);
  while (Buffer.byteLength(name) > LONGEST_NAME) {
    const shorter = name.replace(/-[^-]*$/, '');
    name = shorter === name ? [...name].slice(0, LONGEST_NAME / 4).join('') : shorter;
  }
  return name;
}

/** @example slugOfPart(2, 'What to tell us') // => "2-what-to-tell-us" */
function slugOfPart(number: number, title: string): string {
  return `${String(number)}-${slug(title)}`;
}

interface Made {
  settings: Settings;
  words: string;
  /** A folder below the kind's own, with its slash. */
  below?: string;
  /** The file's name, where it is another than its title's. */
  named?: (name: string) => string;
  /** A second page that is made with it. */
  first?: { title: string };
}

const makers: Record<NewKind, (asked: NewPage, council: Council) => Made> = {
  service: ({ topic: asked }, council) => {
    const topic = oneOf(
      asked,
      council.topics.map(({ id }) => id),
      'topic',
      'topics.yaml',
    );
    const form = council.forms.find(({ id }) => id === 'general-enquiry') ?? council.forms[0];
    const ways = {
      ...(form && { online: { form: form.id } }),
      telephone: {},
      inPerson: {},
      letter: {},
    };
    return {
      settings: { topic, ways },
      words: toReplace.service.words,
      below: `${topic}/`,
    };
  },
  form: ({ standard: asked }, council) => {
    const dated = Object.values(council.standards)
      .filter(({ target, measures }) => hasDueDate(target) && measures === 'reply')
      .map(({ id }) => id);
    const standard = oneOf(asked, dated, 'standard that promises a day', 'charter.mdx');
    return {
      settings: {
        standard,
        mailbox: council.facts.contact.email,
        fields: [
          { name: 'message', type: 'textarea', label: 'What do you need?', required: true },
          { name: 'name', type: 'text' },
          { name: 'email', type: 'email' },
        ],
      },
      words: `${toReplace.form.words} We aim to reply within <Promise of="${standard}" />.`,
    };
  },
  guide: ({ guide, topic: asked, title }, council) => {
    const { words } = toReplace.guide;
    if (guide === undefined) {
      const ids = council.topics.map(({ id }) => id);
      const topic = oneOf(asked, ids, 'topic', 'topics.yaml');
      const below = `${slug(title)}/`;
      return {
        settings: { topic },
        words,
        below,
        named: () => guideFront,
        first: { title: 'First part' },
      };
    }
    const places = council.guides.map(({ id }) => guidePlace(id));
    const folders = [...new Set(places.map((place) => place.guide))];
    const of = oneOf(guide, folders, 'guide', 'The folder guides');
    const figures = places.filter((place) => place.guide === of).map(({ number = 0 }) => number);
    const next = Math.max(0, ...figures) + 1;
    return { settings: {}, words, below: `${of}/`, named: (name) => slugOfPart(next, name) };
  },
  'step-by-step': ({ topic: asked }, council) => {
    const ids = council.topics.map(({ id }) => id);
    const topic = oneOf(asked, ids, 'topic', 'topics.yaml');
    const links = [{ href: ownAddresses.contact, label: 'Contact us' }];
    const steps = [
      { title: 'First step', links },
      { title: 'Or this instead of it', joined: 'or', links },
      { title: 'Next step', links },
    ];
    return { settings: { topic, steps }, words: toReplace['step-by-step'].words };
  },
  news: ({ today }) => ({
    settings: { publishedOn: today },
    words: toReplace.news.words,
  }),
  event: ({ from, place, today }) => ({
    settings: {
      from: dayOf(from, today),
      time: '10am to midday',
      place: place ?? 'Say where it is',
      cost: 'Free',
    },
    words: toReplace.event.words,
  }),
  consultation: ({ from, today }, council) => {
    const opensOn = dayOf(from, today);
    const form = council.forms.find(({ id }) => id === 'suggestion') ?? council.forms[0];
    return {
      settings: {
        ...{ opensOn, closesOn: daysAfter(opensOn, 42) },
        ...(form && { form: form.id }),
        next: 'Say who reads what people write, and when they will hear what came of it.',
      },
      words: toReplace.consultation.words,
    };
  },
  campaign: ({ title }) => ({
    settings: {
      headline: 'Say in a few words what you ask people to do',
      look: {
        deep: '#6b2a4a',
        light: '#f7e9ef',
        deepOnDark: '#f0b6d0',
        lightOnDark: '#35232c',
      },
    },
    words: toReplace.campaign.words,
    below: `${slug(title)}/`,
    named: () => guideFront,
    first: { title: 'First page' },
  }),
  publication: ({ today }) => ({
    settings: { publishedOn: today },
    words: `## First section\n\n${toReplace.publication.words}`,
  }),
  directory: () => ({
    settings: {
      filters: [{ id: 'town', title: 'Town' }],
      entries: [
        { name: 'First place', address: ['1 Market Street'], is: { town: 'First town' } },
        { name: 'Second place', address: ['2 Church Road'], is: { town: 'Second town' } },
      ],
    },
    words: toReplace.directory.words,
  }),
  alert: ({ from, today }) => {
    const first = dayOf(from, today);
    return {
      settings: { level: 'minor', from: first, until: daysAfter(first, 7) },
      words: toReplace.alert.words,
    };
  },
  office: ({ place, title }) => ({
    settings: { place: place ?? title, how: 'walk-in' },
    words: toReplace.office.words,
  }),
  page: () => ({ settings: {}, words: toReplace.page.words }),
  notice: (asked, council) => ({
    settings: { language: languageOf(asked, council) },
    words: '- <Telephone />\n',
  }),
};

function languageOf({ language }: NewPage, { facts, notices }: Council): string {
  const written = notices.map(({ data }) => data.language);
  const missing = ['en', ...facts.languages].filter((code) => !written.includes(code));
  return oneOf(language, missing, 'language without a notice', 'council.yaml');
}

/** What was asked for, where the council has it; the only one where nothing was. @throws CannotMake */
export function oneOf(
  asked: string | undefined,
  known: readonly string[],
  what: string,
  file: string,
): string {
  const list = known.length === 0 ? `${file} has none` : `there are: ${known.join(', ')}`;
  if (asked === undefined) {
    const [only] = known;
    if (only === undefined) throw new CannotMake(`It needs a ${what}, and ${file} has none.`);
    return only;
  }
  if (!known.includes(asked)) throw new CannotMake(`"${asked}" is no ${what}; ${list}.`);
  return asked;
}

function dayOf(asked: string | undefined, today: string): string {
  if (asked === undefined) return daysAfter(today, 7);
  if (!/^\d{4}-\d\d-\d\d$/.test(asked) || Number.isNaN(Date.parse(asked))) {
    throw new CannotMake(`"${asked}" is no day. Write one like ${today}.`);
  }
  return asked;
}

function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
