import { parentPort } from 'node:worker_threads';
import { brotliCompressSync } from 'node:zlib';
import { brotliOptions } from '../brotli.ts';

/** Compresses pages in a thread of its own, one after another, in the order in which they come. */
parentPort?.on('message', (html: Uint8Array) => {
  parentPort?.postMessage(brotliCompressSync(html, brotliOptions('index.html', html.byteLength)));
});
