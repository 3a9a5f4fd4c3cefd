import type { KnownWords } from './known-words.ts';
import { nearestKnown } from './nearest-known.ts';

/** A word of a question that the council's pages have too. */
export interface AskedWord {
  /** As the council writes it, folded. */
  word: string;
  stem: string;
  /** How much it tells: a word that few pages have tells more. */
  weight: number;
  /** Stems of the council's that it is, or that it begins: "recyc" begins "recycl". */
  stems: string[];
  /** Stems of what the council says means the same. */
  alike: string[];
  /** Phrases that mean the same: whole ones, of which no word by itself does. "Next" and "door" are on every page. */
  phrases: ReadonlySet<string>[];
}

export interface Understood {
  words: AskedWord[];
  /** All its words as they are compared with best bets. */
  asWritten: string;
  /** Words that no page has, nor any like them. */
  unknown: string[];
  /** The question as it was searched for, where that is not as it was typed: words left out or spelt otherwise. */
  instead?: string;
}

/**
 * What a question asks for: its words without those that say nothing, misspelt ones put right, and those apart that no page has.
 * @example
 * understood('when is my bin collected', known).words // => bin, collected
 */
export function understood(question: string, known: KnownWords): Understood {
  const { wordsOf, stops, stemOf } = known;
  const all = wordsOf(question.slice(0, LONGEST_QUESTION)).slice(0, MOST_WORDS);
  const telling = all.filter((word) => !stops.has(word));
  const typed = inPairs(
    [...new Set(telling.length > 0 ? telling : all)].slice(0, MOST_TELLING),
    known,
  );
  const alike = alikeIn([...all, ...typed].map(stemOf), known);
  const words: AskedWord[] = [];
  const unknown: string[] = [];
  const searchedFor: string[] = [];
  for (const one of typed) {
    const same = alike.get(stemOf(one)) ?? nothingAlike;
    const own = stemsFor(one, known);
    const isKnown = own.length > 0 || same !== nothingAlike;
    const near = isKnown ? one : likely(one, known);
    const stems = near === one ? own : stemsFor(near ?? '', known);
    const others =
      near === undefined || near === one ? same : (alikeTo(stemOf(near), known) ?? nothingAlike);
    if (near === undefined || (stems.length === 0 && others === nothingAlike)) {
      unknown.push(one);
      continue;
    }
    searchedFor.push(near);
    words.push({
      word: near,
      stem: stemOf(near),
      stems,
      alike: others.stems.filter((other) => !stems.includes(other)),
      phrases: others.phrases,
      weight: weightOf([...stems, ...others.stems], known),
    });
  }
  const isOther = searchedFor.join(' ') !== typed.join(' ');
  return {
    words,
    asWritten: all.map(stemOf).join(' '),
    unknown,
    ...(isOther ? { instead: searchedFor.join(' ') } : {}),
  };
}

/** No one asks in more words; anyone who pastes a letter is answered by its beginning. */
const MOST_WORDS = 24;
/** So many of them say what is asked for; each is held against every page. */
const MOST_TELLING = 12;
const LONGEST_QUESTION = 400;

/** Two words in a row that the council writes as one: "fly tipping", "gild hall". */
function inPairs(words: string[], known: KnownWords): string[] {
  if (known.without.has('joined-words')) return words;
  return words.reduce<string[]>((done, word) => {
    const before = done.at(-1);
    if (before === undefined) return [word];
    const both = before + word;
    if (isKnown(word, known) && isKnown(before, known)) return [...done, word];
    if (isKnown(both, known)) return [...done.slice(0, -1), both];
    const near =
      both.length >= 7 && !isKnown(before, known) ? nearestKnown(both, known) : undefined;
    return near === undefined ? [...done, word] : [...done.slice(0, -1), near];
  }, []);
}

function isKnown(word: string, known: KnownWords): boolean {
  return stemsFor(word, known).length > 0 || alikeTo(known.stemOf(word), known) !== undefined;
}

/** Its own stem where the council has it; else those it begins, as someone types who has not finished. */
function stemsFor(word: string, known: KnownWords): string[] {
  const its = known.stemOf(word);
  if (known.stems.has(its)) return [its];
  if (known.without.has('beginnings')) return [];
  if (/\p{Script=Han}/u.test(word)) return partsOf(word, known);
  if (/^\d{6,}$/.test(word)) {
    return [...known.stems].filter((one) => /^\d{6,}$/.test(one) && one.endsWith(word));
  }
  if (word.length < 3) return [];
  const begun = known.byLetter.get(word.charAt(0)) ?? [];
  return [...new Set(begun.flatMap(({ word: one, stem }) => (one.startsWith(word) ? [stem] : [])))];
}

/** What a word that the council does not have was meant for: one it is misspelt from, else one that it goes on from. */
function likely(word: string, known: KnownWords): string | undefined {
  const near = known.without.has('misspellings') ? undefined : nearestKnown(word, known);
  if (near !== undefined || known.without.has('beginnings')) return near;
  // "translater" goes on from what "translation" begins with.
  const its = known.stemOf(word);
  return known.byLetter
    .get(its.charAt(0))
    ?.find(
      ({ stem: one }) => one.length >= 5 && its.startsWith(one) && its.length - one.length <= 3,
    )?.word;
}

/** Words of Chinese that are within the one typed, or that it is within: readers part them in more ways than one. */
function partsOf(word: string, { stems }: KnownWords): string[] {
  return [...stems].filter(
    (one) => (one.length >= 2 && word.includes(one)) || (word.length >= 2 && one.includes(word)),
  );
}

/** What means the same as a word, or as a phrase that it is part of. */
interface Alike {
  stems: string[];
  phrases: ReadonlySet<string>[];
}

const nothingAlike: Alike = { stems: [], phrases: [] };

/** What means the same as something in a question, by its stems. */
function alikeIn(asked: readonly string[], { same }: KnownWords): Map<string, Alike> {
  const has = new Set(asked);
  const found = new Map<string, Alike>();
  for (const group of same) {
    for (const phrase of group) {
      if (phrase.all.size === 0 || ![...phrase.all].every((one) => has.has(one))) continue;
      const others = group.filter((other) => other !== phrase);
      const single = others.filter(({ all }) => all.size === 1).flatMap(({ all }) => [...all]);
      const longer = others.filter(({ telling }) => telling.size > 1).map(({ telling }) => telling);
      for (const one of phrase.telling) {
        const { stems, phrases } = found.get(one) ?? nothingAlike;
        found.set(one, {
          stems: [...new Set([...stems, ...single])],
          phrases: [...phrases, ...longer],
        });
      }
    }
  }
  return found;
}

/** What means the same as a word by itself. */
function alikeTo(stem: string, known: KnownWords): Alike | undefined {
  const all = ofOneWord.get(known) ?? alikeByWord(known);
  ofOneWord.set(known, all);
  return all.get(stem);
}

const ofOneWord = new WeakMap<KnownWords, ReadonlyMap<string, Alike>>();

function alikeByWord(known: KnownWords): ReadonlyMap<string, Alike> {
  const single = known.same.flat().filter(({ all }) => all.size === 1);
  const stems = new Set(single.flatMap(({ all }) => [...all]));
  return new Map(
    [...stems].flatMap((stem) => {
      const alike = alikeIn([stem], known).get(stem);
      return alike === undefined ? [] : [[stem, alike] as const];
    }),
  );
}

function weightOf(stems: readonly string[], { pagesWith, pages, without }: KnownWords): number {
  if (without.has('rare-words')) return 1;
  const having = new Set(stems.flatMap((one) => [...(pagesWith.get(one)?.keys() ?? [])]));
  return Math.log(1 + pages.length / (1 + having.size));
}
