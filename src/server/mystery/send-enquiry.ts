import { checkAnswers } from '../../domain/forms/check-answers.ts';
import type { Given } from '../../domain/forms/answers.ts';
import type { FormDefinition } from '../../domain/forms/definition.ts';
import { isMachinery } from '../../domain/forms/special-fields.ts';
import type { Seen } from '../../domain/mystery/notes.ts';
import type { OnlineScenario } from '../../domain/mystery/scenario.ts';
import { parseReference } from '../../domain/submissions/reference.ts';
import { samenessHashes, type Hash } from '../../domain/submissions/sameness.ts';
import { pageSeen, type FormInPage } from './form-in-page.ts';

/** Pages of the longest form, and some to spare. */
const MOST_PAGES = 30;

/** Milliseconds for one page: a resident waits no longer either. */
const PATIENCE = 30_000;

/** As many seconds as a person takes to write a few lines. The script of the form says so too. */
const SECONDS = 94;

export interface SendWith {
  /** The council's id, and the form as the site has it. */
  council: string;
  definition: FormDefinition;
  /** The site's own address: https://www.example.gov.uk */
  site: string;
  hash: Hash;
  /** Milliseconds since 1970. */
  now: () => number;
  /** A name no one can guess. */
  nonce: string;
  fetch: typeof globalThis.fetch;
  /** Called with the hash under which the ledger will have the message, before it is sent. */
  willBe: (sameness: Uint8Array) => Promise<void>;
}

/**
 * Fills in a form of the website and sends it, over HTTP, as a resident without script does: the page is asked for, what is in
 * its boxes stays, answers go where they belong, page after page, until a confirmation comes. Nothing that is sent says whose it
 * is.
 * @returns what a resident would have seen, and the reference that the confirmation names
 */
export async function sendEnquiry(
  scenario: OnlineScenario,
  given: SendWith,
): Promise<Seen & { reference?: string }> {
  const at = new Date(given.now()).toISOString();
  try {
    return { at, ...(await fillIn(scenario, given)) };
  } catch (error) {
    return { at, wasTaken: false, problem: reasonOf(error, given.site) };
  }
}

type Outcome = Omit<Seen, 'at'> & { reference?: string };

async function fillIn(scenario: OnlineScenario, given: SendWith): Promise<Outcome> {
  const { site } = given;
  const inLanguage = scenario.language === 'en' ? '' : `/${scenario.language}`;
  const start = new URL(`${inLanguage}/forms/${scenario.form}/`, site);
  let reply = await ask(given, start);
  let from = start;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const seen = pageSeen(await reply.text(), scenario.form);
    if (seen.problems.length > 0) return refused(seen.problems.join(' '));
    if (seen.form === undefined) return refused(`no form on the page (${String(reply.status)})`);
    const body = filledIn(seen.form, scenario, given.nonce);
    if (isLast(seen.form)) await given.willBe(await samenessOf(body, given));
    const action = new URL(seen.form.action, from);
    // A form that sends answers to another site is none of ours.
    if (action.origin !== start.origin) return refused('the form is sent to another site');
    reply = await ask(given, action, { method: 'POST', ...sent(body, seen.form, from) });
    const to = reply.headers.get('location');
    if (reply.status === 303 && to !== null) return confirmed(given, scenario, new URL(to, action));
    from = action;
  }
  return refused('the form has no end');
}

async function confirmed(given: SendWith, scenario: OnlineScenario, to: URL): Promise<Outcome> {
  const segments = to.pathname.split('/').filter((one) => one !== '');
  const named = parseReference(segments.at(-1) ?? '');
  const reply = await ask(given, to);
  const { language, date } = pageSeen(await reply.text(), scenario.form);
  return {
    wasTaken: reply.status === 200,
    ...(date !== undefined && { date }),
    ...(language !== undefined && { language }),
    ...(reply.status !== 200 && {
      problem: `the confirmation was answered with ${String(reply.status)}`,
    }),
    ...(named !== undefined && { reference: named }),
  };
}

function refused(problem: string): Outcome {
  return { wasTaken: false, problem: problem.slice(0, 500) };
}

function filledIn(form: FormInPage, { answers }: OnlineScenario, nonce: string): Given {
  const body: Record<string, readonly string[]> = { ...form.given };
  for (const [name, value] of Object.entries(answers)) {
    if (form.names.has(name)) body[name] = [value];
  }
  const [name, value] = form.button ?? [];
  return {
    ...body,
    _nonce: [nonce],
    _seconds: [String(SECONDS)],
    ...(name !== undefined && value !== undefined && { [name]: [value] }),
  };
}

/** A form on one page has a button without a name; one on several pages says on which it is sent. */
function isLast({ button }: FormInPage): boolean {
  return button === undefined || button[1] === 'send';
}

/** The hash that the server will make of it: by its own functions, from what is sent. */
async function samenessOf(body: Given, given: SendWith): Promise<Uint8Array> {
  const { council, definition, hash, nonce, now } = given;
  const read = Object.fromEntries(Object.entries(body).filter(([name]) => !isMachinery(name)));
  const checked = checkAnswers(definition, read);
  const { answers, extra } = checked.ok ? checked : { answers: {}, extra: {} };
  const same = { council, form: definition.id, answers, extra, files: [], nonce };
  return (await samenessHashes(same, new Date(now()).toISOString(), hash)).own;
}

function sent(body: Given, { isMultipart }: FormInPage, from: URL): RequestInit {
  const fields = isMultipart ? new FormData() : new URLSearchParams();
  for (const [name, values] of Object.entries(body)) {
    for (const value of values) fields.append(name, value);
  }
  return { body: fields, headers: { Origin: from.origin, Referer: from.href } };
}

function ask({ fetch }: SendWith, url: URL, init: RequestInit = {}): Promise<Response> {
  const headers = { Accept: 'text/html', ...(init.headers as Record<string, string> | undefined) };
  const signal = AbortSignal.timeout(PATIENCE);
  return fetch(url, { ...init, headers, redirect: 'manual', signal });
}

/** In words, since councillors read it in the report. */
function reasonOf(error: unknown, site: string): string {
  if (!(error instanceof Error)) return 'error';
  const cause = error.cause as { code?: string } | undefined;
  const reason = cause?.code ?? error.name;
  const { host } = new URL(site);
  if (reason === 'ENOTFOUND' || reason === 'EAI_AGAIN') return `There is no website at ${host}.`;
  if (reason === 'ECONNREFUSED') return `Nothing answered at ${host}.`;
  if (reason === 'TimeoutError') return `${host} did not answer in time.`;
  return `The connection to ${host} broke off (${reason}).`;
}
