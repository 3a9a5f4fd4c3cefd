import { escapePattern } from '../../domain/text/escape-pattern.ts';
import type { Council } from '../council.ts';
import type { Finding } from '../wording/finding.ts';
import commonJargon from './common-jargon.json' with { type: 'json' };
import { englishPassages, lineAt } from './english-passages.ts';

/**
 * Words of offices that people do not use at home, each with the plain one: those of every council, and its own in plain-words.yaml.
 */
export function checkJargon(council: Council): Finding[] {
  const { insteadOf, allowed } = council.plainWords;
  const kept = new Set(allowed.map((word) => word.toLowerCase()));
  const instead = new Map(
    Object.entries({ ...commonJargon, ...insteadOf })
      .map(([word, plain]) => [word.toLowerCase(), plain] as const)
      .filter(([word]) => !kept.has(word)),
  );
  if (instead.size === 0) return [];
  // The longest first, so that "in the event that" is not taken for a shorter one.
  const words = [...instead.keys()].sort((a, b) => b.length - a.length).map(escapePattern);
  const pattern = new RegExp(`(?<![\\w-])(?:${words.join('|')})(?![\\w-])`, 'gi');
  return englishPassages(council).flatMap(({ file, passages }) => {
    const told = new Set<string>();
    return passages.flatMap((passage) =>
      [...passage.text.matchAll(pattern)].flatMap(({ 0: found, index }): Finding[] => {
        const word = found.toLowerCase();
        // Once a page is enough: an editor who mends it looks for the others.
        if (told.has(word)) return [];
        told.add(word);
        const message = `"${found}" is not a word that people use at home. Write "${instead.get(word) ?? ''}", or say it in another way.`;
        return [{ severity: 'warning', file: file.file, line: lineAt(passage, index), message }];
      }),
    );
  });
}
