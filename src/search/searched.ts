import type { KnownWords } from './known-words.ts';
import { nearNames } from './near-names.ts';
import { ranked } from './ranked.ts';
import type { NamedAlert, NamedPage } from './search-index.ts';
import { understood } from './understood.ts';

/** What else narrows an answer: a kind of page and a topic, by their ids. */
export interface Narrowed {
  sort?: string | undefined;
  topic?: string | undefined;
}

/** One link of a filter. */
export interface Choice {
  id: string;
  label: string;
  count: number;
}

export interface Searched {
  /** Best first, as far as they are of the kind and the topic that were chosen. */
  found: NamedPage[];
  /** How many there are of any kind and topic. */
  all: number;
  /** The kinds and the topics among all that was found; each is empty where there is nothing to choose. */
  sorts: Choice[];
  topics: Choice[];
  /** Alerts that hold today and have a word of the question. */
  alerts: NamedAlert[];
  /** The words that were looked for, as the pages write them, for an excerpt. */
  words: string[];
  /** The words that were looked for, where they are not those that were typed. */
  instead?: string;
  /** Whether words were left out because no page has them. */
  leftOut: boolean;
  /** Names that are close to the question, where nothing was found. */
  near: string[];
}

/**
 * Answers a question: by what pages are called, and by what they say. Each word counts by itself, so that one that no page
 * has costs nothing but itself. The same question has the same answer in a browser and on a server.
 * @param today YYYY-MM-DD by the council's clock
 */
export function searched(
  question: string,
  known: KnownWords,
  today: string,
  narrowed: Narrowed = {},
): Searched {
  const asked = understood(question, known);
  const { words, unknown, instead } = asked;
  const all = ranked(asked, known);
  const { sorts = {}, topics = {}, alerts = [] } = known.index;
  // An address that names no kind and no topic of ours narrows nothing.
  const sort = oneOf(sorts, narrowed.sort);
  const topic = oneOf(topics, narrowed.topic);
  // A word that a fifth of all pages have is about none of them: "council" calls up no alert.
  const rare = Math.log(1 + 4);
  const telling = new Set(
    words
      .filter(({ weight }) => weight >= rare)
      .flatMap(({ stems, alike }) => [...stems, ...alike]),
  );
  const ofSort = all.filter((page) => sort === undefined || page.sort === sort);
  const ofTopic = all.filter((page) => topic === undefined || page.topic === topic);
  return {
    found: all.filter(
      (page) =>
        (sort === undefined || page.sort === sort) && (topic === undefined || page.topic === topic),
    ),
    all: all.length,
    sorts: all.length < FROM_RESULTS ? [] : choices(sorts, sort, ofTopic, (page) => page.sort),
    topics: all.length < FROM_RESULTS ? [] : choices(topics, topic, ofSort, (page) => page.topic),
    alerts: alerts.filter(
      ({ from, until, title, about, subject = '' }) =>
        from <= today &&
        today <= until &&
        known
          .wordsOf(`${title} ${about} ${subject}`)
          .some((word) => telling.has(known.stemOf(word))),
    ),
    words: words.map(({ word }) => word),
    ...(instead === undefined ? {} : { instead }),
    leftOut: unknown.length > 0,
    near: all.length > 0 ? [] : nearNames(question, known),
  };
}

/** Of fewer there is nothing to narrow, and on a small screen the filters would push them out of sight. */
const FROM_RESULTS = 6;

function choices(
  labels: Record<string, string>,
  chosen: string | undefined,
  pages: readonly NamedPage[],
  idOf: (page: NamedPage) => string | undefined,
): Choice[] {
  const counted = Object.entries(labels).map(([id, label]) => ({
    id,
    label,
    count: pages.filter((page) => idOf(page) === id).length,
  }));
  const there = counted.filter(({ id, count }) => count > 0 || id === chosen);
  return there.length > 1 || chosen !== undefined ? there : [];
}

function oneOf(labels: Record<string, string>, id: string | undefined): string | undefined {
  return id !== undefined && Object.hasOwn(labels, id) ? id : undefined;
}
