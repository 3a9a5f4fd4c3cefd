import { mayWritePages } from '../../domain/staff/staff.ts';
import { ownHosts } from '../admit.ts';
import { signInAddress } from '../desk/desk-addresses.ts';
import { audited } from '../desk/audited.ts';
import { sessionOf } from '../desk/session.ts';
import type { Endpoint } from '../runtime.ts';
import { isSameOrigin } from '../same-origin.ts';
import { json, pagesApiAnswer } from './pages-api.ts';

const none = 'Pages are not written in the browser here.';
const foreign = 'This came from another website, so nothing was saved.';
const ended = 'You have been signed out. Copy what you wrote, sign in again, and add it again.';
const notAllowed =
  'You are signed in, and your name has no role for writing pages. A manager can give you one in staff.yaml: role: editor.';

/**
 * `/staff/pages/start` and `/staff/pages/api/…`: what the editing page asks, for those who are signed in at the staff desk
 * and may write. Every request sends what no other website knows, as every form of the desk does.
 */
export const editingEndpoint: Endpoint = async (runtime, request, call) => {
  const { editing } = runtime;
  const { staff } = runtime.site;
  if (editing === undefined || staff === undefined) return json(404, { message: none });
  if (!isSameOrigin(request, ownHosts(runtime))) return json(403, { message: foreign });
  const session = await sessionOf(runtime, staff, request);
  const rest = call.params['*'];
  if (session === undefined) return json(401, { signIn: signInAddress, message: ended });
  if (!mayWritePages(session.person)) return json(403, { message: notAllowed });
  if (rest === undefined) {
    if (request.method !== 'GET') return json(405, { message: none });
    const config = await editing.config(originOf(request));
    return json(200, { ...(config as object), token: session.token });
  }
  if (request.headers.get('authorization') !== `token ${session.token}`) {
    return json(401, { message: ended });
  }
  const { name, email } = session.person;
  if (request.method === 'POST' && rest.endsWith('/contents')) {
    await audited(runtime, session.person, 'saved-pages');
  }
  return pagesApiAnswer(editing, request, rest, { name, email });
};

/** The address that the browser has the page from, whatever is in front of us. */
function originOf(request: Request): string {
  const { origin, host, protocol } = new URL(request.url);
  const forwarded = request.headers.get('x-forwarded-proto');
  return forwarded === 'https' && protocol === 'http:' ? `https://${host}` : origin;
}
