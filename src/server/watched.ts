import { channel } from 'node:diagnostics_channel';
import type { Attempted } from '../domain/submissions/outbox.ts';
import type { SubmissionStore } from '../domain/submissions/ports.ts';
import type { LogEntry } from './log-line.ts';
import type { Served } from './metrics.ts';

/**
 * What happens in the house, for anyone who watches it: metrics and health. Nothing of it is about anyone. Where no one
 * watches, telling costs nothing.
 */
interface Happenings {
  /** A message was kept. */
  kept: { form: string } & OfSite;
  attempted: Attempted & OfSite;
  served: Served & OfSite;
  logged: Pick<LogEntry, 'area' | 'level'> & OfSite;
}

/** The council's id, where the server has several sites. */
interface OfSite {
  site?: string | undefined;
}

const channels = {
  kept: channel('front-door:kept'),
  attempted: channel('front-door:attempted'),
  served: channel('front-door:served'),
  logged: channel('front-door:logged'),
};

export function tell<Name extends keyof Happenings>(name: Name, what: Happenings[Name]): void {
  channels[name].publish(what);
}

/** Whether anyone watches. */
export function isWatched(name: keyof Happenings): boolean {
  return channels[name].hasSubscribers;
}

/** From now on `told` hears of it. */
export function watch<Name extends keyof Happenings>(
  name: Name,
  told: (what: Happenings[Name]) => void,
): void {
  channels[name].subscribe((message) => {
    told(message as Happenings[Name]);
  });
}

/** A store that tells of each message it keeps. */
export function watchedStore(store: SubmissionStore, site?: string): SubmissionStore {
  return {
    ...store,
    async add(submission, files) {
      const added = await store.add(submission, files);
      if (added.outcome === 'added') tell('kept', { form: submission.form, site });
      return added;
    },
  };
}
