import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSite } from '../support/site-process.ts';
import { isFlat, tellingMemory } from './memory-held.ts';
import { siege } from './siege.ts';

/**
 * `npm run siege`: 100,000 hostile requests from one seed against the built site, with a resident who reads and sends all
 * the while. `npm run siege -- 5000 7 60` makes it 5,000 from the seed 7, in a minute at most. Takes some minutes.
 */
const [requests = '100000', seed = '20261127', seconds = '1800'] = process.argv.slice(2);
const folder = await mkdtemp(join(tmpdir(), 'front-door-siege-'));
const site = await startSite({ DATA_DIR: folder, ...usualLimits() }, [], tellingMemory);
try {
  const asked = { requests: Number(requests), seed: Number(seed), seconds: Number(seconds) };
  const result = await siege(site, asked);
  console.info(JSON.stringify(result, undefined, 2));
  const code = await site.stop();
  console.info(`seed ${seed}; the server ended with ${String(code)}`);
  const { stands, resident, held } = result;
  const isUnnoticed = resident.over2Seconds === 0 && resident.failed === 0;
  const holds = stands && code === 0 && isUnnoticed && isFlat(held);
  process.exitCode = holds ? 0 : 1;
} finally {
  // Whatever went wrong, no server is left behind.
  await site.kill();
  await rm(folder, { recursive: true, force: true });
}

/** Tests switch the limit on senders off; here it belongs to what is tried. */
function usualLimits(): Record<string, string> {
  return { RATE_LIMIT: '30/300' };
}
