import type { Snapshot } from '../../../src/council/snapshot/snapshot.ts';
import type { SubmissionEvent } from '../../../src/domain/submissions/submission.ts';
import type { Call } from '../../../src/http/runtime.ts';
import { yoursEndpoint } from '../../../src/http/yours/yours-endpoint.ts';
import { testRuntime, testSite, type TestRuntime } from '../../support/test-runtime.ts';

/** What came back. */
export interface Answer {
  path: string;
  status: number;
  headers: Headers;
  text: string;
}

/** A council, and a resident who wrote to it and follows the links in its mail. */
export interface Resident extends TestRuntime {
  /** Sends the form of the site, and answers the reference. */
  write: (answers?: Record<string, string>, form?: string) => Promise<string>;
  get: (path: string, init?: RequestInit) => Promise<Answer>;
  send: (path: string, filled: Record<string, string> | FormData) => Promise<Answer>;
  /** Asks for the list, and hands on what follows the reply instead of doing it. */
  ask: (path: string, email: string, later: Call['afterReply']) => Promise<Response>;
  /** The path of the secret link in the last mail to someone. */
  link: (to?: string) => string;
  /** What happened to a message, without what machines did. */
  events: (reference: string) => Promise<SubmissionEvent[]>;
  kinds: (reference: string) => Promise<string[]>;
}

const fields = [
  { name: 'name', type: 'text' },
  { name: 'email', type: 'email' },
  { name: 'message', type: 'textarea', required: true },
];

export function siteOfResident(): Snapshot {
  return testSite({ general: { fields } });
}

export function aResident(
  site: Snapshot = siteOfResident(),
  options: Parameters<typeof testRuntime>[0] = {},
): Resident {
  const made = testRuntime({ ...options, site });

  async function ask(path: string, init: RequestInit = {}): Promise<Answer> {
    const url = new URL(path, 'https://c.test');
    const parts = url.pathname.split('/').filter((part) => part !== '');
    const language = parts[0] === 'yours' ? undefined : parts.shift();
    const [, token, act] = parts;
    const after: Promise<unknown>[] = [];
    const call: Call = {
      params: { language, token, act },
      client: '192.0.2.1',
      afterReply: (work) => {
        after.push(work());
      },
    };
    const reply = await yoursEndpoint(made.runtime, new Request(url, init), call);
    await Promise.all(after);
    const to = reply.headers.get('location');
    if (reply.status === 303 && to !== null) return ask(to);
    return { path, status: reply.status, headers: reply.headers, text: await reply.text() };
  }

  const events = async (reference: string): Promise<SubmissionEvent[]> => {
    const record = await made.store.find(reference.replace('-', ''));
    return (record?.events ?? []).filter(({ kind }) => !kind.startsWith('delivery'));
  };

  return {
    ...made,
    get: ask,
    send: (path, filled) =>
      ask(path, {
        method: 'POST',
        // As browsers do for a page that names itself to no one.
        headers: { origin: 'null' },
        body: filled instanceof FormData ? filled : new URLSearchParams(filled),
      }),
    ask: (path, email, afterReply) => {
      const body = new URLSearchParams({ email });
      const request = new Request(new URL(path, 'https://c.test'), { method: 'POST', body });
      return yoursEndpoint(made.runtime, request, { params: {}, client: '192.0.2.1', afterReply });
    },
    write: async (answers = {}, form = 'general') => {
      const sent = await made.post(`/f/${form}`, {
        headers: { Accept: 'application/json' },
        body: new URLSearchParams({
          message: 'a-private-sentence',
          email: 'ada@example.org',
          ...answers,
        }),
      });
      return ((await sent.json()) as { reference: string }).reference;
    },
    link: (to = 'ada@example.org') => {
      const mail = made.sent.findLast((one) => one.to === to && /\/yours\//.test(one.text));
      return (
        /https:\/\/c\.test(\/\S*yours\/[^/\s]{20,}\/)(?:\s|$)/.exec(mail?.text ?? '')?.[1] ?? 'none'
      );
    },
    events,
    kinds: async (reference) => (await events(reference)).map(({ kind }) => kind),
  };
}
