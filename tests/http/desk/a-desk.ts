import { staffSchema } from '../../../src/domain/staff/staff.ts';
import { deskEndpoint } from '../../../src/http/desk/desk-endpoint.ts';
import type { Call } from '../../../src/http/runtime.ts';
import type { Snapshot } from '../../../src/council/snapshot/snapshot.ts';
import { testRuntime, testSite, type TestRuntime } from '../../support/test-runtime.ts';

export const staff = staffSchema.parse({
  teams: [
    { id: 'services', name: 'Customer services', mailbox: 'team@c.test', forms: ['general'] },
    { id: 'complaints', name: 'Complaints', mailbox: 'complaints@c.test', forms: ['complaint'] },
  ],
  people: [
    { name: 'Jo Ismay', email: 'jo@c.test', role: 'officer', teams: ['services'] },
    { name: 'Sam Orr', email: 'sam@c.test', role: 'officer', teams: ['services'] },
    { name: 'Ravi Nair', email: 'ravi@c.test', role: 'officer', teams: ['complaints'] },
    { name: 'Alan Tyson', email: 'alan@c.test', role: 'manager' },
  ],
});

const fields = [
  { name: 'name', type: 'text' },
  { name: 'email', type: 'email' },
  { name: 'message', type: 'textarea', required: true },
];

/** A council with a staff desk: `general` is with customer services, `complaint` with complaints. */
export function siteWithDesk(): Snapshot {
  return { ...testSite({ general: { fields }, complaint: { fields } }), staff };
}

/** A browser at the staff desk: it keeps its cookies, and sends forms as a person would. */
export interface Browser {
  get: (path: string, init?: RequestInit) => Promise<Answer>;
  /** Sends the first form of a page that was got, with what is filled in. */
  send: (from: Answer, filled?: Record<string, string>, path?: string) => Promise<Answer>;
  post: (path: string, filled: Record<string, string>, init?: RequestInit) => Promise<Answer>;
  signIn: (email: string) => Promise<Answer>;
  cookies: Map<string, string>;
}

export interface Answer {
  path: string;
  status: number;
  headers: Headers;
  text: string;
}

export interface Desk extends TestRuntime {
  browser: () => Browser;
  /** The link in the last email to someone, as a path. */
  linkTo: (email: string) => string;
}

export function aDesk(
  site: Snapshot = siteWithDesk(),
  options: Omit<Parameters<typeof testRuntime>[0], 'site'> = {},
): Desk {
  const made = testRuntime({ ...options, site });
  const linkTo = (email: string): string => {
    const mail = made.sent.findLast(({ to }) => to === email);
    return /https:\/\/c\.test(\/staff\/sign-in\/\S+)/.exec(mail?.text ?? '')?.[1] ?? '';
  };
  return { ...made, linkTo, browser: () => aBrowser(made, linkTo) };
}

function aBrowser(made: TestRuntime, linkTo: (email: string) => string): Browser {
  const cookies = new Map<string, string>();

  async function ask(path: string, init: RequestInit = {}): Promise<Answer> {
    const url = new URL(path, 'https://c.test');
    const [, , page, of, part] = url.pathname.split('/');
    const params = Object.fromEntries(
      Object.entries({ page, of, part }).filter(([, value]) => value !== undefined && value !== ''),
    );
    const headers = new Headers(init.headers);
    if (cookies.size > 0 && !headers.has('cookie')) {
      headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    }
    const after: Promise<unknown>[] = [];
    const call: Call = {
      params,
      client: '192.0.2.1',
      afterReply: (work) => {
        after.push(work());
      },
    };
    const reply = await deskEndpoint(made.runtime, new Request(url, { ...init, headers }), call);
    await Promise.all(after);
    for (const cookie of reply.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    const text = await reply.text();
    const to = reply.headers.get('location');
    if (reply.status === 303 && to !== null && init.method === 'POST') return ask(to);
    return { path, status: reply.status, headers: reply.headers, text };
  }

  const post = (path: string, filled: Record<string, string>, init: RequestInit = {}) =>
    ask(path, { method: 'POST', body: new URLSearchParams(filled), ...init });

  const send = (from: Answer, filled: Record<string, string> = {}, path?: string) => {
    const form =
      /<form(?=[^>]*method="post")[^>]*action="([^"]*)"/.exec(from.text) ??
      /<form[^>]*action="([^"]*)"[^>]*method="post"/.exec(from.text);
    const at = path ?? form?.[1] ?? from.path;
    const begins = from.text.indexOf(`action="${at}"`);
    const own = from.text.slice(begins, from.text.indexOf('</form>', begins));
    const hidden = [...own.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, unescaped(value)] as const,
    );
    return post(at, { ...Object.fromEntries(hidden), ...filled });
  };

  return {
    cookies,
    get: ask,
    post,
    send,
    signIn: async (email) => {
      await send(await ask('/staff/sign-in/'), { email });
      return send(await ask(linkTo(email)));
    },
  };
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&#10;', '\n')
    .replaceAll('&amp;', '&');
}

/** Sends a form of the site as a resident does, and answers the reference. */
export async function write(
  desk: Desk,
  form: 'general' | 'complaint',
  answers: Record<string, string> = {},
): Promise<string> {
  const sent = await desk.post(`/f/${form}`, {
    headers: { Accept: 'application/json' },
    body: new URLSearchParams({ message: 'There is a hole', email: 'ada@example.org', ...answers }),
  });
  const { reference } = (await sent.json()) as { reference: string };
  return reference;
}
