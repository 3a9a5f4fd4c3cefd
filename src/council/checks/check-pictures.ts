import { closeSync, openSync, readSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ContentFile, Council } from '../council.ts';
import { fileAt, type CouncilFiles } from '../files/council-files.ts';
import { filesAddress } from '../files/site-files.ts';
import { kindOfPicture } from '../mdx/kind-of-picture.ts';
import { drawnFrom } from '../mdx/drawn.ts';
import type { PictureInWords } from '../mdx/pictures-in.ts';
import { pictureKinds } from '../mdx/vocabulary.ts';
import { filesWithProse } from '../read/files-with-prose.ts';
import type { Finding } from '../wording/finding.ts';

/** Pictures that no one who cannot see them would know (WCAG 1.1.1), and those that no browser or build can show. */
export function checkPictures(council: Council): Finding[] {
  return filesWithProse(council).flatMap((page) =>
    drawnFrom(page.tree).pictures.flatMap((written) => {
      const { at, ...settings } = written;
      const shown: Shown = { ...settings, alt: (settings.alt ?? '').trim() };
      const messages = [wrongAlt(shown), wrongKind(shown, page, council.files)];
      return messages.flatMap((message): Finding[] =>
        message === undefined ? [] : [{ severity: 'error', file: page.file, ...at, message }],
      );
    }),
  );
}

/** Without the space around what it shows. */
type Shown = Omit<PictureInWords, 'at'> & { alt: string };

/** `IMG_0042.JPG`, `DSC01234`, `town-hall.svg`, `Screenshot 2026-11-25`. */
const fileName =
  /\.(?:jpe?g|jfif|png|gif|svg|webp|avif|heic|bmp|tiff?)$|^(?:img|dscn?|dscf|pxl|image|photo|picture|screenshot|unnamed|untitled)[\s_-]*\d*[\s\d._-]*$/i;
/** What a screen reader says already. */
const saysPicture = /^(?:an? |the )?(?:image|photo|photograph|picture|graphic) (?:of|showing) /i;

function wrongAlt({ as, src = '…', alt, caption, isDecoration }: Shown): string | undefined {
  if (alt === '') {
    if (as === 'img' || isDecoration === true) return undefined;
    const decoration =
      as === 'Picture' || isBeside(src)
        ? `<Picture src="${src}" decoration="yes" />`
        : `<img src="${src}" alt="" />`;
    const words =
      as === 'Picture' ? `alt="what it shows" into <Picture>` : `![what it shows](${src})`;
    return `People who cannot see this picture have no way to know what it shows. Write ${words}; if it is only decoration, write ${decoration}.`;
  }
  if (isDecoration === true)
    return `This picture says what it shows, and that it is only decoration. Take one of the two out: alt or decoration.`;
  if (fileName.test(alt))
    return `"${alt}" is the name of a file. Write what the picture shows, such as "The front of the town hall".`;
  if (saysPicture.test(alt))
    return `A screen reader says "picture" by itself. Begin with what is in it: "${begun(alt.replace(saysPicture, ''))}".`;
  return alt === caption
    ? `What the picture shows is the same as the words below it, and would be read out twice. Write into alt what is seen: "${alt}, with steps up to its door".`
    : undefined;
}

function begun(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function isBeside(src: string): boolean {
  return !/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(src) && src !== '…';
}

const savedAs = 'Save it as a JPEG (.jpg) or PNG (.png) in the program you look at pictures with';

function wrongKind(
  { as, src, alt }: Shown,
  { file }: ContentFile<unknown>,
  files: CouncilFiles,
): string | undefined {
  if (src === undefined || /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(src)) return undefined;
  const path = src.replace(/[?#].*$/, '');
  const ending = /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  if (!pictureKinds.some((kind) => kind === ending))
    return `"${src}" is no kind of picture that every browser shows: those end in ${pictureKinds.map((kind) => `.${kind}`).join(', ')}. ${savedAs}.`;
  if (as === 'img' && isBeside(path))
    return `<img> shows a picture of public/ alone. Write <Picture src="${src}" ${alt === '' ? 'decoration="yes"' : `alt="${alt}"`} />`;
  // Of those in files/ each is held to its own name.
  if (path.startsWith(filesAddress)) return undefined;
  const bytes = beginningOf(
    path.startsWith('/') ? fileAt(path, files) : join(dirname(file), decodedPath(path)),
  );
  return bytes === undefined || kindOfPicture(bytes) !== undefined
    ? undefined
    : `"${src}" is named as a picture and is none: nothing could show it. ${savedAs}.`;
}

function decodedPath(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** The first bytes of a file; `undefined` where it is not there, which the check of links reports. */
function beginningOf(path: string): Uint8Array | undefined {
  try {
    const opened = openSync(path, 'r');
    try {
      const bytes = new Uint8Array(1024);
      return bytes.subarray(0, readSync(opened, bytes));
    } finally {
      closeSync(opened);
    }
  } catch {
    return undefined;
  }
}
