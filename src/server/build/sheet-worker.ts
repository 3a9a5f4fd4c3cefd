import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { compileString, type StringOptionsWithoutImporter } from 'sass';
import type { CompiledSheet, SheetToCompile } from './sheets-beside.ts';

/** Compiles style sheets in a thread of its own, one after another. It is given Sass's options. */
const options = workerData as StringOptionsWithoutImporter<'sync'>;

parentPort?.on('message', ({ path, above }: SheetToCompile) => {
  const { css } = compileString(above + readFileSync(path, 'utf8'), {
    ...options,
    url: pathToFileURL(path),
  });
  parentPort?.postMessage({ path, css } satisfies CompiledSheet);
});
