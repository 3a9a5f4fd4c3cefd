import { readFile } from 'node:fs/promises';
import type { Site } from '../../src/council/snapshot/site.ts';

/** What the last build wrote for the server: whose site it is, and its forms. */
export async function builtSite(): Promise<Site> {
  return JSON.parse(await readFile('.frontdoor/site.json', 'utf8')) as Site;
}
