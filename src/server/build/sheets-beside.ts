import { readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { StringOptionsWithoutImporter } from 'sass';
import { normalizePath, type Plugin } from 'vite';

export interface SheetToCompile {
  path: string;
  /** Sass to put above it. */
  above: string;
}

export interface CompiledSheet {
  path: string;
  css: string;
}

interface Given {
  options: StringOptionsWithoutImporter<'sync'>;
  /** By the sheet's name, Sass that comes above what it says, once that is known. */
  above?: Record<string, Promise<string>>;
}

const NAME = 'front-door:sheets-beside';
const asked = '.scss?url';
/** Vite asks for a sheet's address first, and then for what it says, under these endings. */
const ofCompiled = /\.css\?(?:url|transform-only)$/;

/**
 * Begins at once to compile the style sheets of a folder in a thread of its own, and gives them to the bundler when it
 * asks. Vite would compile them in the thread that all else waits for: a second or more, while another processor has
 * nothing to do. Where a sheet cannot be compiled, Vite is left to do it, and says why it can't.
 */
export function sheetsBeside(folder: string, { options, above = {} }: Given): Plugin {
  const names = readdirSync(folder).filter((one) => one.endsWith('.scss') && !one.startsWith('_'));
  const worker = workerFor(options);
  if (worker === undefined) {
    // What was to give them says why it could not.
    for (const its of Object.values(above)) its.catch(() => undefined);
    return { name: NAME };
  }
  const sheets = new Map(
    names.map((name) => [resolve(folder, name), Promise.withResolvers<string | undefined>()]),
  );
  worker.on('message', ({ path, css }: CompiledSheet) => sheets.get(path)?.resolve(css));
  const giveUp = (): void => {
    for (const sheet of sheets.values()) sheet.resolve(undefined);
  };
  worker.on('error', giveUp).on('exit', giveUp);
  // Where the council cannot be read, it keeps no process from ending. To hear its messages would undo this, if it came after.
  worker.unref();
  for (const name of names) {
    const path = resolve(folder, name);
    // What was to give it says why it could not.
    Promise.resolve(above[name] ?? '').then((its) => {
      worker.postMessage({ path, above: its } satisfies SheetToCompile);
    }, giveUp);
  }
  const cssOf = (id: string): Promise<string | undefined> | undefined =>
    sheets.get(sheetOf(id))?.promise;
  return {
    name: NAME,
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (ofCompiled.test(source) && sheets.has(sheetOf(source))) return source;
      if (!source.endsWith(asked) || importer === undefined) return undefined;
      const id = resolve(dirname(importer), source.replace(asked, '.css?url'));
      return (await cssOf(id)) === undefined ? undefined : normalizePath(id);
    },
    load: (id) => (id.endsWith('.css?transform-only') ? cssOf(id) : undefined),
    // From here on its answers are waited for.
    buildStart: () => {
      worker.ref();
    },
    buildEnd: () => void worker.terminate(),
  };
}

/** `undefined` where no thread can be had: then the bundler does all. */
function workerFor(workerData: unknown): Worker | undefined {
  try {
    return new Worker(new URL('./sheet-worker.ts', import.meta.url), { workerData });
  } catch {
    return undefined;
  }
}

/** @example sheetOf('/src/styles/site.css?url') // => '/src/styles/site.scss' */
function sheetOf(id: string): string {
  return join(dirname(id), basename(id).replace(ofCompiled, '.scss'));
}
