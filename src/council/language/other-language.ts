import { stopWords } from '../../search/stop-words.ts';

/** Letters that a text needs before anything is said of its language: of the Latin script, and of any other. */
const FEWEST = { latin: 30, other: 8 };

/**
 * By how much another language has to be likelier than the one that a text is marked as. Measured on the site's own words
 * (about 1,500 sentences in ten languages): at 30 letters and this, none is mistaken, and all that are marked as English and
 * are not are found.
 */
const MARGIN = 0.1;

/**
 * The same for a short sentence that is marked as another language than English: "Prosimy wpisać numer telefonu" has three
 * words of four that other languages have as well, and seems to be Italian by 0.2.
 */
const SHORT = { letters: 40, margin: 0.25 };

/** The share of its small words by which Welsh is known: the guesser does not know it. */
const WELSH = 0.2;

/** A passage that is in another language than it is marked as. */
export interface OtherLanguage {
  /** The passage, or its sentence. */
  text: string;
  /** What it seems to be in: BCP 47. */
  language: string;
}

/** Answers for one text and the language that it is marked as: the first sentence that is in another one. */
export type LanguageJudge = (text: string, tag: string) => OtherLanguage | undefined;

/**
 * Holds texts against the languages they are marked as. The guesser takes a second to read what it knows, so only who asks
 * waits for it: `npm run check` and tests, and no build.
 * @example
 * const judge = await languageJudge();
 * judge('Prosimy zadzwonić do nas lub napisać.', 'en') // => { text: 'Prosimy …', language: 'pl' }
 * judge('Prosimy zadzwonić do nas lub napisać.', 'pl') // => undefined
 */
export async function languageJudge(): Promise<LanguageJudge> {
  const { eld } = await import('eld/extrasmall');
  const known = new Set(Object.values(eld.info().Languages));
  return (text, tag) => {
    const [marked = ''] = tag.toLowerCase().split('-');
    if (marked !== 'cy' && !known.has(marked)) return undefined;
    for (const sentence of sentencesIn(text)) {
      const words = inOneScript(sentence, marked);
      if (!isLongEnough(words)) continue;
      const guess = eld.detect(words);
      if (marked === 'cy') {
        // The guesser does not know Welsh. What it takes for English and has no Welsh word is English.
        if (guess.language === 'en' && shareOfWelsh(words) === 0) {
          return { text: sentence, language: 'en' };
        }
        continue;
      }
      if ((guess.language !== marked || marked === 'en') && shareOfWelsh(words) >= WELSH) {
        return { text: sentence, language: 'cy' };
      }
      const scores = guess.getScores();
      const lead = (scores[guess.language] ?? 0) - (scores[marked] ?? 0);
      // Urdu and Persian share their letters, so that a word or two of them tell nothing.
      const isShort = lettersIn(words) < FEWEST.latin && otherScripts.has(marked);
      const margin = marked !== 'en' && lettersIn(words) < SHORT.letters ? SHORT.margin : MARGIN;
      if (lead >= margin && !isShort) return { text: sentence, language: guess.language };
    }
    return undefined;
  };
}

/** Languages that the site has and that are not written in Latin letters. */
const otherScripts = new Set(['bn', 'ur', 'zh']);

/**
 * A name keeps its own language in any sentence: "本邮件由Ashford Borough Council自动发送" is Chinese. Of a text in two scripts
 * the one that its language does not have says what it is in, unless that is Latin.
 */
function inOneScript(sentence: string, marked: string): string {
  const other = sentence.replace(/\p{Script=Latin}+/gu, ' ').replace(/\s+/g, ' ');
  if (lettersIn(other) >= FEWEST.other) return other;
  return marked === 'en' || otherScripts.has(marked) ? sentence : sentence.replace(names, ' ');
}

/** Two words or more with capitals, one after the other. */
const names = /(?:\p{Lu}[\p{L}’'-]+\s+)+\p{Lu}[\p{L}’'-]+/gu;

/** A text's sentences; the whole where each of them is too short to be judged by itself. */
function sentencesIn(text: string): string[] {
  const plain = withoutAddresses(text);
  const sentences = plain.split(/(?<=[.!?…。！？।۔])\s*/u);
  return sentences.some(isLongEnough) ? sentences : [plain];
}

/** An address is in no language. */
function withoutAddresses(text: string): string {
  return text
    .replace(/\S+@\S+|https?:\S+|\b(?:[\w-]+\.)+(?:uk|com|org|net)\b\S*/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function lettersIn(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

function isLongEnough(text: string): boolean {
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return latin >= FEWEST.latin || lettersIn(text) - latin >= FEWEST.other;
}

const welsh = new Set([...stopWords('cy')].filter((word) => !stopWords('en').has(word)));

function shareOfWelsh(text: string): number {
  const words = text.toLowerCase().match(/[\p{L}’']+/gu) ?? [];
  return words.filter((word) => welsh.has(word)).length / Math.max(1, words.length);
}
