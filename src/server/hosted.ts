import type { Snapshot } from '../council/snapshot/snapshot.ts';
import type { RateLimiter } from '../http/rate-limit.ts';
import type { Runtime } from '../http/runtime.ts';
import type { AfterReplies } from './after-replies.ts';
import type { Health } from './health.ts';

/** What a function asks of the site that a request is for, where a Node server serves it. */
export interface Hosted {
  /** What endpoints need, for a release's snapshot, or for the one that is served now. */
  runtime: (site?: Snapshot) => Promise<Runtime>;
  /** What follows replies. Each site has its own, so that a flood at one keeps no other's mail waiting. */
  mailing: AfterReplies;
  health: () => Promise<Health>;
  /** What functions answer from now; undefined until there is a release. */
  snapshot: () => Snapshot | undefined;
  /** Counts who searches how much. */
  searchLimited: RateLimiter;
  log: (line: string) => void;
}
