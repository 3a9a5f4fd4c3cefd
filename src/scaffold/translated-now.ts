import type { Council } from '../council/council.ts';
import { withOriginals, withOriginalsSetAside, wordsOfPage } from '../council/read/originals-of.ts';
import type { Translated } from '../council/schemas/translated.ts';
import { noSuch } from '../council/wording/no-such.ts';
import { CannotMake } from './new-page.ts';

/**
 * What `translated.json` says when some translations say the same as their originals again. What it says of a translation that
 * is no longer there is left out.
 * @param names below the council's folder, without their ending: `services/bins/missed-bin.pl`; or `all`
 * @throws CannotMake where there is no such translation
 */
export function translatedNow(
  names: readonly string[] | 'all',
  council: Council,
  today: string,
): Translated {
  const all = [...withOriginals(council), ...withOriginalsSetAside(council)];
  const known = all.map(({ name }) => name);
  const missing = names === 'all' ? undefined : names.find((name) => !known.includes(name));
  if (missing !== undefined) throw new CannotMake(noSuch('translation', missing, known));
  const kept = all.flatMap(({ name, original }): [string, Translated[string]][] => {
    const before = council.translated[name];
    const isNow = names === 'all' || names.includes(name);
    const words = wordsOfPage(original);
    if (!isNow) return before === undefined ? [] : [[name, before]];
    const isSame = before !== undefined && JSON.stringify(before.words) === JSON.stringify(words);
    return [[name, isSame ? before : { on: today, words }]];
  });
  return Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** As it is written into the file. */
export function translatedText(translated: Translated): string {
  return `${JSON.stringify(translated, null, 2)}\n`;
}
