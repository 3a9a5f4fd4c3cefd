import type { SubmissionStore } from '../domain/submissions/ports.ts';
import { turnPassed, type BuiltFor } from './releases/turn-passed.ts';

export interface BuildHook {
  /** BUILD_HOOK_URL: the address that Netlify gives for it. Left out: nothing is done. */
  url: string | undefined;
  site: BuiltFor;
  store: Pick<SubmissionStore, 'hold'>;
  now: () => number;
  /** A name of this call's own. */
  name: string;
  log: (line: string) => void;
}

/** Milliseconds in which a build has surely ended: after that it is asked for again. */
const AGAIN_MILLISECONDS = 30 * 60_000;
const DEADLINE_MILLISECONDS = 10_000;

/**
 * Asks Netlify for a build when a day has come on which a page has to say something else. Once for each such day, and
 * again every half hour until a build has come of it.
 */
export async function askForBuild({ url, site, store, now, name, log }: BuildHook): Promise<void> {
  const turn = turnPassed(site, now());
  if (url === undefined || url === '' || turn === undefined) return;
  const key = `build/${turn}/${String(Math.floor(now() / AGAIN_MILLISECONDS))}`;
  if ((await store.hold(key, name)) !== name) return;
  try {
    const signal = AbortSignal.timeout(DEADLINE_MILLISECONDS);
    const { status } = await fetch(url, { method: 'POST', signal });
    log(
      status < 300
        ? `[release] something on the site changes by ${turn}: a build was asked for`
        : `[release] a build could not be asked for: the hook answered ${String(status)}`,
    );
  } catch (error) {
    log(
      `[release] a build could not be asked for: ${error instanceof Error ? error.name : 'error'}`,
    );
  }
}
