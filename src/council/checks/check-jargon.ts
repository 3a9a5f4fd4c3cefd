import { escapePattern } from '../../domain/text/escape-pattern.ts';
import type { PlainWords } from '../../site/schemas/plain-words.ts';
import type { ContentFile } from '../council.ts';
import type { Finding } from '../wording/finding.ts';
import commonJargon from './common-jargon.json' with { type: 'json' };
import { lineAt } from '../mdx/passages-in.ts';
import { englishPassagesOf } from './english-passages.ts';

/**
 * Words of offices that people do not use at home, each with the plain one: those of every council, and its own in plain-words.yaml.
 */
export function checkJargon(
  file: ContentFile<unknown>,
  { plainWords }: { plainWords: PlainWords },
): Finding[] {
  const { instead, pattern } = jargonBeside(plainWords);
  if (instead.size === 0) return [];
  const told = new Set<string>();
  return englishPassagesOf(file).flatMap((passage) =>
    [...passage.text.matchAll(pattern)].flatMap(({ 0: found, index }): Finding[] => {
      const word = found.toLowerCase();
      // Once a page is enough: an editor who mends it looks for the others.
      if (told.has(word)) return [];
      told.add(word);
      const message = `"${found}" is not a word that people use at home. Write "${instead.get(word) ?? ''}", or say it in another way.`;
      return [{ severity: 'warning', file: file.file, line: lineAt(passage, index), message }];
    }),
  );
}

interface Jargon {
  /** The plain word, by the other in small letters. */
  instead: ReadonlyMap<string, string>;
  pattern: RegExp;
}

/** One council's words are asked for with each of its files. */
const ofWords = new WeakMap<PlainWords, Jargon>();

function jargonBeside(plainWords: PlainWords): Jargon {
  const known = ofWords.get(plainWords) ?? jargonOf(plainWords);
  ofWords.set(plainWords, known);
  return known;
}

function jargonOf({ insteadOf, allowed }: PlainWords): Jargon {
  const kept = new Set(allowed.map((word) => word.toLowerCase()));
  const instead = new Map(
    Object.entries({ ...commonJargon, ...insteadOf })
      .map(([word, plain]) => [word.toLowerCase(), plain] as const)
      .filter(([word]) => !kept.has(word)),
  );
  // The longest first, so that "in the event that" is not taken for a shorter one.
  const words = [...instead.keys()].sort((a, b) => b.length - a.length).map(escapePattern);
  const pattern = new RegExp(`(?<![\\w-])(?:${words.join('|')})(?![\\w-])`, 'gi');
  return { instead, pattern };
}
