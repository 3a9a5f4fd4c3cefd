import type { Call } from '../http/runtime.ts';
import { afterReplies } from './after-replies.ts';
import type { FunctionContext } from './functions.ts';

/** Managers of processes wait 10 seconds (Docker) to 90 (systemd) before they kill. */
const HURRY_MILLISECONDS = 5_000;

/** Mail is sent when no one waits for a reply. */
const mailing = afterReplies();

/** One request's circumstances, from Netlify's context or the Node server's stand-in for it. */
export function callFrom(context: FunctionContext): Call {
  mailing.requestCame();
  return {
    params: context.params,
    client: context.ip,
    afterReply: (work) => {
      context.waitUntil(mailing.add(work));
    },
  };
}

/** The process is to end: what follows replies waits for no one, and what cannot begin soon stays in the outbox. */
export function hurryMail(): void {
  mailing.hurry(HURRY_MILLISECONDS);
}
