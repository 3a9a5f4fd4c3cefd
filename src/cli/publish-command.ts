import { parseArgs } from 'node:util';
import { currentRelease } from '../server/releases/current-release.ts';
import { listReleases } from '../server/releases/list-releases.ts';
import { AnotherBuild, makeRelease, type MakeRelease } from '../server/releases/make-release.ts';
import { whyNotPublished } from '../server/releases/why-not-published.ts';
import { momentInWords } from './moment-in-words.ts';
import { outcomeOf, type Outcome } from './outcome.ts';

/** The exit code where another build is under way: `EX_TEMPFAIL`. Nothing is wrong, and it may be tried again. */
const ANOTHER_BUILD_CODE = 75;

export interface PublishWith extends Omit<MakeRelease, 'build'> {
  build: (folders: { pages: string; snapshot: string }, as: { isQuiet: boolean }) => Promise<void>;
  /** Lets everything else on the machine go first. */
  beInBackground: () => void;
}

/** `npm run publish`: makes a release and makes it current, or says why not and leaves the site as it was. */
export async function publishCommand(args: string[], given: PublishWith): Promise<Outcome> {
  const began = performance.now();
  let code = 1;
  const outcome = await outcomeOf(async () => {
    const { values } = parseArgs({ args, options: { 'in-background': { type: 'boolean' } } });
    const isQuiet = values['in-background'] === true;
    if (isQuiet) given.beInBackground();
    try {
      const { id, pages } = await makeRelease({
        ...given,
        build: (folders) => given.build(folders, { isQuiet }),
      });
      const seconds = Math.round((performance.now() - began) / 1_000);
      return `Release ${id} is current: ${String(pages)} pages, made in ${seconds === 1 ? '1 second' : `${String(seconds)} seconds`}.`;
    } catch (error) {
      if (error instanceof AnotherBuild) {
        code = ANOTHER_BUILD_CODE;
        throw error;
      }
      throw new Error(`${whyNotPublished(error)}\n\n${await asItWas(given.home)}`, {
        cause: error,
      });
    }
  });
  return outcome.code === 1 ? { ...outcome, code } : outcome;
}

async function asItWas(home: string): Promise<string> {
  const current = await currentRelease(home);
  const note = (await listReleases(home)).find(({ id }) => id === current?.id);
  return note === undefined
    ? 'Nothing was published.'
    : `Nothing was published. The release of ${momentInWords(note.madeAt)} (${note.id}) goes on.`;
}
