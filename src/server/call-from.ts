import type { Call } from '../http/runtime.ts';
import { afterReplies } from './after-replies.ts';
import type { FunctionContext } from './functions.ts';

/** On Netlify, where a process has one site: mail is sent when no one waits for a reply. */
const mailing = afterReplies();

/** One request's circumstances, from Netlify's context or the Node server's stand-in for it. */
export function callFrom(context: FunctionContext): Call {
  const after = context.hosted?.mailing ?? mailing;
  after.requestCame();
  return {
    params: context.params,
    client: context.ip,
    ...(context.turn && { turn: context.turn }),
    afterReply: (work) => {
      context.waitUntil(after.add(work));
    },
  };
}
