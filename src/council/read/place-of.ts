import { filesFolder, isFileName } from '../files/site-files.ts';
import { translatedFile } from '../../site/translated-file.ts';
import { kindFolders, kindIn } from '../../site/kinds.ts';

/** Characters of a file's whole place. */
const LONGEST = 200;
/** Folders below a kind's own, where its files may be sorted. */
const MOST_FOLDERS = 3;

/** Small letters, digits and hyphens; a language's code has capitals: `zh-Hant`. No dot, so none can lead out of a folder, but for the language of a translation: `missed-bin.pl`. */
const part = /^[A-Za-z0-9][A-Za-z0-9-]*$/;

/**
 * The place of a page, or of a picture or a document, in the council's folder, where what was sent names one; `undefined` for everything else: another
 * council's, another ending, a setting such as who may sign in, a way out of the folder. What is allowed is listed, and nothing
 * is repaired.
 * @example placeOf('content/your-council/news/snow.mdx', 'your-council') // => "news/snow.mdx"
 * @example placeOf('content/your-council/files/hall.jpg', 'your-council') // => "files/hall.jpg"
 * @example placeOf('content/your-council/news/../staff.yaml', 'your-council') // => undefined
 */
export function placeOf(path: unknown, council: string): string | undefined {
  if (typeof path !== 'string' || path.length > LONGEST) return undefined;
  const [content, own, folder, ...rest] = path.split('/');
  if (content !== 'content' || own !== council) return undefined;
  if (folder === filesFolder) {
    return rest.length === 1 && isFileName(rest[0] ?? '') ? [folder, ...rest].join('/') : undefined;
  }
  const kind = kindFolders.find((one) => one === folder);
  if (kind === undefined) return undefined;
  const most = kindIn(kind).maySort === true ? MOST_FOLDERS : 0;
  const last = rest.pop();
  if (last === undefined || rest.length > most || !last.endsWith('.mdx')) return undefined;
  const name = last.slice(0, -'.mdx'.length);
  const parts = [...rest, translatedFile(name)?.original ?? name];
  return parts.every((one) => part.test(one)) ? [kind, ...rest, last].join('/') : undefined;
}

/** @example isFilePlace('files/hall.jpg') // => true: a picture or a document, and no page */
export function isFilePlace(place: string): boolean {
  return place.startsWith(`${filesFolder}/`);
}
