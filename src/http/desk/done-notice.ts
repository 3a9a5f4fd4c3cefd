import { html, type Html } from '../../form-html/html.ts';
import type { Runtime } from '../runtime.ts';
import { cookieHeader, cookieOf } from './session.ts';

const COOKIE = 'staff-done';
/** Seconds in which the page that follows is shown. */
const SECONDS = 60;

/** What the page that follows says of an act. */
const doneWords: Readonly<Record<string, string>> = {
  release: 'Released. We send the acknowledgement and tell the team.',
  reply: 'Your reply is on its way.',
  record: 'The reply is written down.',
  assign: 'Saved: the officer has it now.',
  'pass-on': 'Passed on. The team gets an email.',
  'no-answer': 'Saved: you called, and no one answered.',
  delay: 'The later day is saved.',
  ask: 'Your question is on its way.',
  'ask-not-mailed': 'Your question is saved. No email is sent.',
  answered: 'The answer is written down.',
  outcome: 'The outcome is saved.',
  link: 'The link is saved.',
  note: 'Your note is saved.',
  close: 'Closed.',
  reopen: 'Reopened.',
  redact: 'The answer was taken out for good.',
  'keep-it': 'Saved: we email the resident why it is kept.',
  erase: 'Erased for good.',
  'erase-told': 'Erased for good. The resident was sent an email that says so.',
  'erase-waits': 'Saved: it is erased as soon as the email that says so has gone.',
};

/**
 * The cookie by which the page that follows an act says that it is done. It holds the name of an act and nothing else, and is
 * taken away by the page that shows it, so that it is said once.
 */
export function doneCookie(runtime: Pick<Runtime, 'site'>, request: Request, act: string): string {
  return cookieHeader(runtime, request, COOKIE, act, SECONDS);
}

/** What was just done, in words; `undefined` where nothing was. */
export function justDone(request: Request): string | undefined {
  const act = cookieOf(request, COOKIE) ?? '';
  return Object.hasOwn(doneWords, act) ? doneWords[act] : undefined;
}

/**
 * The notice above a page. The page's title begins with the same words, so that a screen reader says them once, when the page
 * opens, with script or without.
 */
export function doneHtml(words: string): Html {
  return html`<p class="desk__done">${words}</p>`;
}

/** Takes the cookie away. */
export function noLongerDone(runtime: Pick<Runtime, 'site'>, request: Request): string {
  return cookieHeader(runtime, request, COOKIE, '', 0);
}
