import type { Words } from '../i18n/words.ts';
import { html, Html } from './html.ts';

/** Take the place of HTML while a sentence is put together: characters no sentence holds. */
const placeFor = (index: number) => String.fromCharCode(0xe000 + index);

/**
 * A sentence with HTML in some of its places, such as a label marked with its own language.
 * @example
 * wordsHtml(words, 'form.optional', { label: html`<span lang="en">Bins</span>` })
 */
export function wordsHtml(
  words: Words,
  key: string,
  values: Record<string, string | number | Html>,
): Html {
  const marked: Html[] = [];
  const plain = Object.entries(values).map(([name, value]): [string, string | number] => {
    if (!(value instanceof Html)) return [name, value];
    marked.push(value);
    return [name, placeFor(marked.length - 1)];
  });
  const pieces = words(key, Object.fromEntries(plain)).split(/([\uE000-\uE0FF])/);
  return html`${pieces.map((piece) => marked.find((_, index) => placeFor(index) === piece) ?? piece)}`;
}
