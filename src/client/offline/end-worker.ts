import { forgetBut } from './kept-files.ts';
import type { WorkerScope } from './worker-scope.ts';

/**
 * What is at the service worker's address where a council keeps no copies (any more): a browser that still has one looks
 * there by itself, and this forgets every copy and then itself.
 */
const worker = globalThis as unknown as WorkerScope;

worker.addEventListener('install', () => void worker.skipWaiting());
worker.addEventListener('activate', (event) => {
  event.waitUntil(forgetBut().then(() => worker.registration.unregister()));
});
