/** Signs without width that come with words copied from a web page or from Word. */
export const unseen = /[\u00ad\u200b\u2060\ufeff]/;

/**
 * What an editor reads about a name in which one of them is: it looks like the right one.
 * @example withUnseen('/char\u00adter/') // => 'There is a sign in "/charter/" that no one sees, …'
 */
export function withUnseen(written: string): string {
  const plain = written.replace(new RegExp(unseen, 'g'), '');
  return `There is a sign in "${written}" that no one sees, as comes with words copied from elsewhere. Delete "${plain}" here and type it again.`;
}
