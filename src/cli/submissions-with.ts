import type { SubmissionStore } from '../domain/submissions/ports.ts';
import type { CharterRules } from './charter-of.ts';

/** What the commands for staff work with. */
export interface SubmissionsWith {
  store: SubmissionStore;
  /** ISO 8601, UTC. */
  now: () => string;
  timeZone: string;
  /** For what may be long: it is written as it comes. */
  write: (text: string) => void;
  /** Erases the mail about one submission, where it lies in a folder of ours. */
  eraseMail: (reference: string) => Promise<void>;
  /** What a council promises: asked for by the acts that its charter has rules for. */
  charterOf: (council: string) => Promise<CharterRules>;
}
