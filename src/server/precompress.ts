import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Kinds of file that are text. The search index is compressed already, by Pagefind itself. */
const text = /\.(?:html|css|js|svg|xml|txt|json|webmanifest)$/;
/** Below this the headers weigh more than what is saved. */
const WORTHWHILE_BYTES = 1024;

const asGzip = promisify(gzip);
const asBrotli = promisify(brotliCompress);

/**
 * Writes a `.br` and a `.gz` beside every text file of the built site, for the Node server to send to whoever takes
 * them: the work is done once, at its best, and not while somebody on a slow line waits. (Netlify does this itself.)
 */
export async function precompress(folder: string): Promise<void> {
  const names = await readdir(folder, { recursive: true });
  for (const name of names.filter((one) => text.test(one))) {
    const path = join(folder, name);
    const bytes = await readFile(path);
    if (bytes.byteLength < WORTHWHILE_BYTES) continue;
    await Promise.all([
      asGzip(bytes, { level: 9 }).then((small) => writeFile(`${path}.gz`, small)),
      asBrotli(bytes, {
        params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength },
      }).then((small) => writeFile(`${path}.br`, small)),
    ]);
  }
}
