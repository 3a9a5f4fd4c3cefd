import { slug } from 'github-slugger';

/**
 * Whether a page's name can be its address.
 * @example isAddressName('bins/Garden Waste') // => false
 */
export function isAddressName(id: string): boolean {
  return /^[a-z0-9][a-z0-9-]*(\/[a-z0-9][a-z0-9-]*)*$/.test(id);
}

/** What computers add to the name of a file that is copied. */
const ofCopies = /\s*(?:\(\d+\)|[-_ ]+copy(?: \d+)?)$/i;

/**
 * What is wrong with the name of a page's file, and how to name it.
 * @param isThere whether there is a page of a name
 * @example wrongName('bins/Café', () => false) // => "The file's name becomes its address. … only: cafe.mdx."
 */
export function wrongName(id: string, isThere: (id: string) => boolean): string {
  const original = id.replace(ofCopies, '');
  const last = original.split('/').at(-1) ?? '';
  if (original !== id && isThere(original)) {
    return `This looks like a copy of ${last}.mdx that a computer made. Take it out, or give it a name of its own with small letters, digits and hyphens only.`;
  }
  const plain = slug(last.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('_', '-'));
  const such = isAddressName(plain) ? `: ${plain}.mdx` : ', such as missed-bin.mdx';
  return `The file's name becomes its address. Name it with small letters, digits and hyphens only${such}.`;
}
