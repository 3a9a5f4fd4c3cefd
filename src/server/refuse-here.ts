import type { IncomingHttpHeaders } from 'node:http';
import { writeJson } from '../http/page-shell.ts';
import { securityHeaders } from '../http/security-headers.ts';
import { wantsJson } from '../http/wants-json.ts';

/** Says no where no function was asked: in one sentence, and as JSON to a script. */
export function refuseHere(
  asked: IncomingHttpHeaders,
  status: 400 | 405 | 421 | 500 | 501 | 503,
  message: string,
  headers: Record<string, string> = {},
): Response {
  if (wantsJson(namesOf(asked))) {
    const body = { error: message, errors: [{ code: 'UNSPECIFIED', message }] };
    return writeJson(status, body, headers);
  }
  return new Response(`${message}\n`, {
    status,
    headers: {
      ...securityHeaders,
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
      ...headers,
    },
  });
}

/** The headers by which a sender says what it reads. */
function namesOf(asked: IncomingHttpHeaders): Headers {
  const names = ['accept', 'content-type', 'x-requested-with'];
  return new Headers(names.map((name): [string, string] => [name, String(asked[name] ?? '')]));
}
