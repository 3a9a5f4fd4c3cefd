import { cleanReleases } from '../server/releases/clean-releases.ts';
import { currentRelease, makeCurrent } from '../server/releases/current-release.ts';
import { listReleases } from '../server/releases/list-releases.ts';
import { loadPublished } from '../server/releases/load-published.ts';
import { lockBuilds } from '../server/releases/make-release.ts';
import { momentInWords } from './moment-in-words.ts';
import { BadArguments, outcomeOf, type Outcome } from './outcome.ts';

const USAGE = `Write what to do:
  npm run releases -- list        the releases that are kept, the newest first
  npm run releases -- use ID      serves another of them, until the next publish
  npm run releases -- clean       takes away all but the last five, and what builds cut short left behind`;

/** `npm run releases`, of the council whose releases are in `home`. */
export function releasesCommand(args: string[], home: string): Promise<Outcome> {
  return outcomeOf(async () => {
    const [what, id, ...more] = args;
    if (more.length > 0) throw new BadArguments(USAGE);
    if (what === 'list' && id === undefined) return list(home);
    if (what === 'clean' && id === undefined) return clean(home);
    if (what === 'use' && id !== undefined) return use(home, id);
    throw new BadArguments(USAGE);
  });
}

async function list(home: string): Promise<string> {
  const current = await currentRelease(home);
  const releases = await listReleases(home);
  if (releases.length === 0) return 'There is no release yet. Run `npm run publish`.';
  return releases
    .map(({ id, madeAt, pages }) => {
      const mark =
        id === current?.id ? (current.isChosen ? '  current, by hand' : '  current') : '';
      return `${id}  ${momentInWords(madeAt).padEnd(27)} ${String(pages).padStart(6)} pages${mark}`;
    })
    .join('\n');
}

/** The same single step by which a build's release becomes current. */
async function use(home: string, id: string): Promise<string> {
  const known = (await listReleases(home)).map((one) => one.id);
  if (!known.includes(id)) {
    throw new BadArguments(
      known.length === 0
        ? 'There is no release yet. Run `npm run publish`.'
        : `There is no release "${id}". There are: ${known.join(', ')}.`,
    );
  }
  await loadPublished(home, id).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : 'error';
    throw new Error(`Release ${id} cannot be used: ${why}. Nothing was changed.`);
  });
  await makeCurrent(home, { id, isChosen: true });
  return `Release ${id} is current. A server that is running takes it up within seconds. It stays until you publish again: until then nothing is published by itself.`;
}

async function clean(home: string): Promise<string> {
  const unlock = lockBuilds(home);
  try {
    const gone = await cleanReleases(home);
    return gone.length === 0 ? 'There was nothing to take away.' : `Gone: ${gone.join(', ')}.`;
  } finally {
    unlock();
  }
}
