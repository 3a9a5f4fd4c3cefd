import { slug } from 'github-slugger';
import { quoted, type Lost } from './lost.ts';

/** A picture that goes beside the page: its file's name, and what is in it. */
export interface MovedPicture {
  name: string;
  bytes: Uint8Array;
}

/** Reads a picture of the old page; undefined where there is none, or it is of no kind that a page can show. */
export type ReadPicture = (
  src: string,
) => Promise<{ bytes: Uint8Array; ending: string } | undefined>;

/** Pages with more pictures than this are galleries. */
const MOST_PICTURES = 30;

/** Puts pictures that say what they show beside the page, and takes the others out, each with a line for the editor. */
export async function movedPictures(
  main: Element,
  stem: string,
  read: ReadPicture,
): Promise<{ pictures: MovedPicture[]; lost: Lost[] }> {
  const pictures: MovedPicture[] = [];
  const lost: Lost[] = [];
  for (const image of main.querySelectorAll('img')) {
    const alt = quoted(image.getAttribute('alt'), 300);
    const src = image.getAttribute('src') ?? '';
    const shown = src.startsWith('data:') ? 'a picture in the document' : quoted(src, 100);
    const out = (why: string): void => {
      lost.push({ kind: 'picture', words: `${shown === '' ? 'A picture' : shown}: ${why}` });
      image.remove();
    };
    if (alt === '') {
      out(
        'it has no words for people who cannot see it. If it says something, put it beside the page and write ![what it shows](its-name.jpg).',
      );
      continue;
    }
    const found = pictures.length < MOST_PICTURES ? await read(src) : undefined;
    if (found === undefined) {
      out(
        `it could not be read, or is of a kind that a page cannot show. It shows “${quoted(alt)}”.`,
      );
      continue;
    }
    const name = nameFor(src, stem, found.ending, pictures);
    pictures.push({ name, bytes: found.bytes });
    image.setAttribute('src', name);
  }
  return { pictures, lost };
}

function nameFor(
  src: string,
  stem: string,
  ending: string,
  there: readonly MovedPicture[],
): string {
  const file = src.startsWith('data:') ? '' : (src.split(/[?#]/)[0]?.split('/').at(-1) ?? '');
  const own = slug(file.replace(/\.[^.]*$/, '')).replace(/[^a-z0-9-]/g, '');
  const name = `${stem}-${own === '' ? 'picture' : own}`.slice(0, 80);
  const taken = (one: string): boolean => there.some((picture) => picture.name === one);
  let number = 1;
  let tried = `${name}.${ending}`;
  while (taken(tried)) tried = `${name}-${String((number += 1))}.${ending}`;
  return tried;
}
