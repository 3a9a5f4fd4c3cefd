import type { Council } from '../council.ts';
import { loadCouncil } from './load-council.ts';
import { councilAsked } from './default-council.ts';

/** The council this build is of: `COUNCIL` names its folder under content/. */
export const councilId = councilAsked();

/**
 * Where the one reading of a process is kept. The configuration, the integration and the bundle of pages each have
 * their own copy of this module; what they read is one and the same.
 */
const place = Symbol.for('front-door.council');
const kept = globalThis as { [place]?: { council: Council } };

/** Read and checked once a process; every page reads it from here. */
kept[place] ??= {
  // `npm run build -- --force` has no use for what earlier builds found.
  council: await loadCouncil(councilId, { anew: process.argv.includes('--force') }),
};

/** While an editor writes, pages show the newest reading without being loaded anew. */
export const council: Council = import.meta.env?.DEV ? newestOf(kept[place]) : kept[place].council;

/** Puts another reading in its place: development has read the folder again. */
export function readAnew(newest: Council): void {
  kept[place] = Object.assign(kept[place] ?? { council: newest }, { council: newest });
}

function newestOf(holder: { council: Council }): Council {
  return new Proxy(holder.council, {
    get: (_, key) => Reflect.get(holder.council, key) as unknown,
    ownKeys: () => Reflect.ownKeys(holder.council),
    getOwnPropertyDescriptor: (_, key) => Reflect.getOwnPropertyDescriptor(holder.council, key),
  });
}
