import type { Site } from '../council/site.ts';
import type { MailMessage, Mailer, SubmissionStore } from '../domain/submissions/ports.ts';

/** All that an endpoint needs from the world outside. The entry point hands it in; a test hands in its own. */
export interface Runtime {
  site: Site;
  store: SubmissionStore;
  /** Made when the first mail is sent, so that mail libraries are not loaded before a reply. */
  mailer: () => Promise<Mailer>;
  /** Milliseconds since 1970. */
  now: () => number;
  hash: (text: string) => Promise<Uint8Array>;
  randomBytes: (count: number) => Uint8Array;
  /** For operators: references and codes only, never what a resident typed. */
  log: (line: string) => void;
  /** Goes on with something after the reply has been sent. */
  afterReply: (work: () => Promise<void>) => void;
  /** Who is asking, for rate limits: an address, or undefined where it cannot be known. */
  clientOf: (request: Request) => string | undefined;
  /** Seconds to wait where the client has sent too much; undefined where it may go on. */
  rateLimited: (client: string | undefined) => number | undefined;
}

/** A message an endpoint wants sent. */
export type Compose = (kind: MailMessage['kind']) => MailMessage | undefined;
