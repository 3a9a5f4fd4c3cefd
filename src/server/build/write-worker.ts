import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import type { Council } from '../../council/council.ts';
import type { OfflineFacts } from '../../domain/offline/offline-facts.ts';
import { workerAddress } from '../../site/addresses.ts';
import { keptBeforehand, offlineFacts } from '../../views/offline-facts.ts';
import { keyOf, type KeptFiles } from '../../council/kept/kept-files.ts';

/**
 * Writes the service worker, at the one address that browsers look at again by themselves. Where the council keeps no copies it is one that
 * forgets what an earlier one kept, and itself: so the setting turned off reaches every device that comes back.
 * @param folder the pages, all written
 * @param code the hash of our code
 */
export async function writeWorker(
  folder: string,
  council: Council,
  { kept, code }: { kept: KeptFiles; code: string },
): Promise<void> {
  const { offline } = council.facts;
  const script = await bundled(offline ? 'worker' : 'end-worker', { kept, code });
  const facts = offline ? `facts=${JSON.stringify(await factsOf(folder, council))};` : '';
  await writeFile(join(folder, workerAddress), facts + script);
}

async function factsOf(folder: string, council: Council): Promise<OfflineFacts> {
  const hashed = await Promise.all(
    keptBeforehand(council).map(async (address): Promise<[string, string]> => [
      address,
      hashOf(await readFile(join(folder, address, 'index.html'))),
    ]),
  );
  return {
    release: hashOf(JSON.stringify(hashed)),
    pages: Object.fromEntries(hashed),
    ...offlineFacts(council),
  };
}

/** One file with all that it imports, as every browser reads it: not all of them know modules there. */
async function bundled(
  name: string,
  { kept, code }: { kept: KeptFiles; code: string },
): Promise<string> {
  const key = keyOf('worker', name, code);
  const before = await kept.get(key);
  if (before !== undefined) return before.toString();
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    build: {
      write: false,
      minify: true,
      lib: {
        entry: resolve('src/client/offline', `${name}.ts`),
        name: 'worker',
        formats: ['iife'],
      },
    },
  });
  const [output] = Array.isArray(made) ? made : [made];
  if (output === undefined || !('output' in output)) throw new Error('The worker was not made.');
  const script = output.output[0].code;
  await kept.put(key, Buffer.from(script));
  return script;
}

function hashOf(bytes: string | Buffer): string {
  return createHash('sha256').update(bytes).digest('base64url').slice(0, 10);
}
