import type { FormDefinition } from '../domain/forms/definition.ts';
import { takesAnswers } from '../domain/forms/takes-answers.ts';
import { dayIn } from '../search/day-in.ts';
import { formNamed } from './form-named.ts';
import { writeEmpty } from './page-shell.ts';
import { Refused } from './refusal.ts';
import type { Call, Runtime } from './runtime.ts';
import { isFromHostAsked, isSameOrigin, type OwnHosts } from './same-origin.ts';

const allowed = 'POST, OPTIONS';

/** The form that a request is for. Throws `Refused` where there is none, or it is not asked by POST. */
export function formFor({ site }: Runtime, request: Request, { params }: Call): FormDefinition {
  const { project } = params;
  if (project !== undefined && project !== site.council.id) {
    throw new Refused({ status: 404, kind: 'no-such-project', code: 'PROJECT_NOT_FOUND' });
  }
  const definition = formNamed(site, params['form']);
  if (!definition) throw new Refused({ status: 404, kind: 'no-such-form', code: 'FORM_NOT_FOUND' });
  if (request.method !== 'POST') {
    throw new Refused({ status: 405, kind: 'method', headers: { Allow: allowed } });
  }
  return definition;
}

/** Throws `Refused` for a message that may not come at all. Asked once its words are read, so that they can be shown again. */
export function admit(runtime: Runtime, request: Request, definition: FormDefinition): void {
  if (!isSameOrigin(request, ownHosts(runtime))) {
    if (isFromHostAsked(request)) tellOfName(runtime);
    throw new Refused({ status: 403, kind: 'foreign-origin' });
  }
  const today = dayIn(runtime.site.council.timeZone, runtime.now());
  if (!takesAnswers(definition, today))
    throw new Refused({ status: 403, kind: 'closed', code: 'INACTIVE' });
}

/** The runtimes of which it has been told that forms come from a name that is not the site's. */
const toldOfName = new WeakSet<Runtime>();

/** A site that is at another name than it was built for refuses all forms: an operator has to be told how to mend that. */
function tellOfName(runtime: Runtime): void {
  if (toldOfName.has(runtime)) return;
  toldOfName.add(runtime);
  runtime.log(
    `[http] a form was refused: its page has another name than this site was built for (${runtime.site.council.url}). If the name is the council's, set SITE_URL to it and build again.`,
  );
}

/** What a request did that costs something, told when it is known: refused or not, nothing passes uncounted. */
export type Cost =
  /** It came, and its body is about to be read: so many bytes, as its sender says. */
  | { of: 'request'; bytes: number; request: Request }
  /** Its body was read, so many bytes, and its answers are about to be checked. */
  | { of: 'body'; bytes: number }
  /** It showed a page of a long form, and nothing was kept or refused. */
  | { of: 'page' }
  /** It was refused, or shown again to be mended. */
  | { of: 'refusal'; status: number }
  /** It is about to be kept. */
  | { of: 'message' };

/**
 * The requests under way whose sender has had its share, and the seconds it has to wait.
 */
const waits = new WeakMap<Call, number>();

/**
 * Counts what a request cost, once, when it comes: what is refused has cost its reading, too. Throws `Refused` (429)
 * where its sender has to wait: once its words are read, so that they can be shown again; before, where that sender is
 * far beyond its share. What another website has a visitor's browser send has a share of its own, and does not use up what a
 * resident may send.
 */
export async function countCost(runtime: Runtime, call: Call, cost: Cost): Promise<void> {
  const { client } = call;
  if (cost.of === 'request') {
    const limited = isSameOrigin(cost.request, ownHosts(runtime))
      ? runtime.rateLimited
      : runtime.foreignLimited;
    const isFar = limited.isFar?.(client) ?? false;
    const wait = await limited(client);
    if (wait === undefined) return;
    if (isFar) throw notRead(wait);
    waits.set(call, wait);
  }
  if (cost.of === 'body') {
    const wait = waits.get(call);
    if (wait !== undefined) throw tooMany(wait);
  }
  if (cost.of === 'page') await runtime.rateLimited(client, 'page');
}

export function tooMany(seconds: number): Refused {
  return new Refused({ status: 429, kind: 'too-many', retryAfterSeconds: seconds });
}

/** For a request of which nothing can be shown again: it was not read, or there was nothing in it. */
export function notRead(seconds: number): Refused {
  return new Refused({ status: 429, kind: 'not-read', retryAfterSeconds: seconds });
}

export function ownHosts({ site, isHostChecked, hosts }: Runtime): OwnHosts {
  return { url: site.council.url, isHostChecked, hosts };
}

/** A page on our own site may post by script; a stranger's gets no permission, and its browser holds it back. */
export function preflight(runtime: Runtime, request: Request): Response {
  const readable = readableBy(runtime, request);
  const permission =
    Object.keys(readable).length > 0
      ? {
          'Access-Control-Allow-Methods': allowed,
          'Access-Control-Allow-Headers': 'Content-Type, Formspree-Client, Formspree-Session-Data',
          'Access-Control-Max-Age': '86400',
        }
      : {};
  return writeEmpty(204, { Vary: 'Origin', Allow: allowed, ...permission, ...readable });
}

/** Lets script on a page of ours, at whichever of our addresses it stands, read the reply. */
export function readableBy(runtime: Runtime, request: Request): Record<string, string> {
  const origin = request.headers.get('origin');
  if (origin === null || origin === 'null' || !isSameOrigin(request, ownHosts(runtime))) return {};
  return { 'Access-Control-Allow-Origin': origin, Vary: 'Origin' };
}
