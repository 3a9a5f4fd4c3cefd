import type { Endpoint, Runtime } from '../http/runtime.ts';
import { refuse } from '../http/refuse.ts';
import { adminFrom } from './admin-setting.ts';
import { adminHeadersFor, adminHome, adminPage } from './editing/admin-page.ts';

/** `GET /admin/`, where a git host keeps what is written. Elsewhere there is no such page. */
export const adminEndpoint: Endpoint = (runtime, request) =>
  Promise.resolve(answer(runtime, request));

function answer(runtime: Runtime, request: Request): Response {
  const setting = adminFrom(process.env);
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (setting.kind !== 'git-host') {
    return refuse(runtime, request, { status: 404, kind: 'no-such-page' });
  }
  const headers = adminHeadersFor(setting);
  if (!isRead)
    return new Response(null, { status: 405, headers: { ...headers, Allow: 'GET, HEAD' } });
  if (new URL(request.url).pathname !== adminHome) {
    return new Response(null, { status: 301, headers: { ...headers, Location: adminHome } });
  }
  return new Response(request.method === 'HEAD' ? null : adminPage('/admin/start.json'), {
    headers: {
      ...headers,
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-cache',
    },
  });
}
