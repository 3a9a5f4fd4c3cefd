import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { htmlOfWord, isTooLong } from '../../moving/from-word.ts';
import type { OldFile, OldSite } from './old-file.ts';

const MOST_BYTES = 20_000_000;

/**
 * The HTML and Word files of a folder, or one such file.
 * @param mostPages no more are read
 */
export async function siteInFolder(path: string, mostPages: number): Promise<OldSite> {
  const isFolder = (await stat(path)).isDirectory();
  const root = resolve(isFolder ? path : join(path, '..'));
  const names = isFolder ? await readdir(path, { recursive: true }) : [basename(path)];
  const files: OldFile[] = [];
  const leftOut: string[] = [];
  for (const name of names.sort().filter((one) => /\.(?:html?|docx?|odt|rtf|pdf)$/i.test(one))) {
    const file = join(root, name);
    const shown = isFolder ? join(path, name) : path;
    if (!/\.(?:html?|docx)$/i.test(name)) {
      leftOut.push(
        `${shown}: only HTML and Word files (.docx) can be read. Save it as one of them.`,
      );
    } else if (basename(name).startsWith('~$')) {
      // Word's own note that a file is open.
    } else if (files.length >= mostPages) {
      leftOut.push(`${shown}: more than ${String(mostPages)} pages. Say --pages to read more.`);
    } else if ((await sizeOf(file)) > MOST_BYTES) {
      leftOut.push(`${shown}: it is larger than 20 MB.`);
    } else {
      const html = await htmlOf(file).catch(whyNot);
      if (typeof html !== 'string') leftOut.push(`${shown}: ${html.why}`);
      else files.push({ from: shown, address: pathToFileURL(file), before: [], html });
    }
  }
  const within = (address: URL): boolean => {
    const path = pathAt(address);
    if (path === undefined) return false;
    const below = relative(root, path);
    return !below.startsWith(`..${sep}`) && below !== '..';
  };
  const read: OldSite['read'] = async (address) =>
    within(address) ? readFile(address).catch(() => undefined) : undefined;
  return { files, leftOut, isOnWeb: false, read };
}

/** The path of a file; `undefined` where an address names none, as `file://another-site.example/logo.png` does not. */
function pathAt(address: URL): string | undefined {
  try {
    return fileURLToPath(address);
  } catch {
    return undefined;
  }
}

/** Nothing of what leads to a file that is not there. */
async function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    ({ size }) => size,
    () => 0,
  );
}

class TooLong extends Error {}

async function htmlOf(file: string): Promise<string> {
  const bytes = await readFile(file);
  if (!/\.docx$/i.test(file)) return asText(bytes);
  if (isTooLong(bytes)) throw new TooLong();
  return htmlOfWord(bytes, basename(file));
}

function whyNot(error: unknown): { why: string } {
  if (error instanceof TooLong)
    return { why: 'it is too long to be read at once. Divide it, and save each part as a file.' };
  const isRead = !(error instanceof Error && 'syscall' in error);
  return { why: isRead ? 'it cannot be read as a Word file.' : 'it cannot be read.' };
}

/** Old pages are often not in UTF-8, and say so. */
export function asText(bytes: Uint8Array, type = ''): string {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const said = /charset\s*=\s*["']?([\w-]+)/i.exec(`${type} ${head}`)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(said).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
