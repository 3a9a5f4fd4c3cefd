import type { FormDefinition } from '../domain/forms/definition.ts';
import { formNamed } from './form-named.ts';
import { writeEmpty } from './page-shell.ts';
import type { Refusal } from './refusal.ts';
import type { Call, Runtime } from './runtime.ts';
import { hostOf, isSameOrigin } from './same-origin.ts';

const allowed = 'POST, OPTIONS';

/** The form that a request is for, or what is wrong with it before its body is read. */
export function formFor(
  { site }: Runtime,
  request: Request,
  { params }: Call,
): FormDefinition | Refusal {
  const { project } = params;
  if (project !== undefined && project !== site.council.id) {
    return { status: 404, kind: 'no-such-project', code: 'PROJECT_NOT_FOUND' };
  }
  const definition = formNamed(site, params['form']);
  if (!definition) return { status: 404, kind: 'no-such-form', code: 'FORM_NOT_FOUND' };
  if (request.method !== 'POST') {
    return { status: 405, kind: 'method', headers: { Allow: allowed } };
  }
  return definition;
}

/** What is wrong with a message whose words have been read, so that they can be shown again. */
export function notAdmitted(
  runtime: Runtime,
  request: Request,
  definition: FormDefinition,
): Refusal | undefined {
  if (!isSameOrigin(request, ownHosts(runtime))) return { status: 403, kind: 'foreign-origin' };
  if (!definition.open) return { status: 403, kind: 'closed', code: 'INACTIVE' };
  return undefined;
}

function ownHosts(runtime: Runtime): string[] {
  const host = hostOf(runtime.site.council.url);
  return host === undefined ? [] : [host];
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
