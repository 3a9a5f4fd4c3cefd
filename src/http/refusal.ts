import type { Problem } from '../domain/forms/answers.ts';

/** Why a request is not taken, with what the sender reads. Pages are written from `kind`, JSON from `code`. */
export interface Refusal {
  status: 400 | 403 | 404 | 405 | 408 | 413 | 415 | 422 | 429 | 500 | 503;
  /** Picks the words: see `refusalWords`. */
  kind:
    | 'unreadable'
    | 'no-such-form'
    | 'no-such-project'
    | 'no-such-page'
    | 'closed'
    | 'method'
    | 'foreign-origin'
    | 'too-big'
    | 'too-slow'
    | 'charset'
    | 'too-many'
    | 'not-read'
    | 'no-room'
    | 'store-down'
    | 'no-such-message'
    | 'cannot-look-up'
    | 'broken'
    | 'page-broken'
    | 'problems';
  /** Formspree's form code, where it has one. */
  code?: string;
  /** Seconds, for 429 and 503. */
  retryAfterSeconds?: number;
  /** Under which the log tells what went wrong, for anyone who calls about it. */
  number?: string;
  problems?: Problem[];
  headers?: Record<string, string>;
}

/**
 * The heading and the sentence of a refusal. A page that is not there has the words of the site's own 404.
 * @example refusalWords('closed', 'title') // => "refusal.closed.title"
 */
export function refusalWords(kind: Refusal['kind'], part: 'title' | 'text'): string {
  return kind === 'no-such-page' ? `site.missing.${part}` : `refusal.${kind}.${part}`;
}

/**
 * The one way to say no on the way through an endpoint: thrown wherever something is found that cannot be taken, and
 * caught once, in `answering`, which writes the page or the JSON.
 */
export class Refused extends Error {
  override name = 'Refused';
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.kind);
    this.refusal = refusal;
  }
}
