import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { toNodeHandler } from 'srvx/node';
import type { Connect, ViteDevServer } from 'vite';
import type { Council } from '../council/council.ts';
import { json, pagesApi, pagesApiAnswer } from '../http/editing/pages-api.ts';
import { isSameOrigin } from '../http/same-origin.ts';
import { answerAdmin } from './editing/admin-files.ts';
import { adminHome } from './editing/admin-page.ts';
import { folderOfPages } from './editing/folder-of-pages.ts';
import { openEditing } from './editing/open-editing.ts';

const START = '/staff/pages/start';

/** The person at this machine. */
const here = { name: 'You', email: 'you@localhost' };

const notHere =
  'Pages are written here from this machine alone, at the address 127.0.0.1 or localhost.';

export interface EditedHere {
  /** The council's id. */
  id: string;
  /** Its folder. */
  folder: string;
  /** As it was last read without mistakes. */
  council: () => Council;
}

/**
 * `ADMIN=on npm run dev`: the editing page at `/admin/`, which writes to the council's folder itself. For this machine alone: to
 * its own address, and under its own name, so that no other website can have a browser write here.
 */
export function editInDev(server: ViteDevServer, edited: EditedHere): void {
  server.middlewares.stack.unshift({ route: '', handle: editHere(edited) });
}

/** Answers what is the editing page's, and hands everything else on. */
export function editHere({ id, folder, council }: EditedHere): Connect.NextHandleFunction {
  const token = randomUUID();
  const editing = openEditing(id, folderOfPages(id, resolve(folder)), council);

  const answer = async (request: Request): Promise<Response> => {
    const { pathname, origin } = new URL(request.url);
    if (!pathname.startsWith('/staff/')) return answerAdmin(request, START);
    if (!isSameOrigin(request, { url: origin, isHostChecked: false })) {
      return json(403, { message: notHere });
    }
    if (pathname === START) {
      return json(200, { ...((await editing.config(origin)) as object), token });
    }
    if (request.headers.get('authorization') !== `token ${token}`) {
      return json(401, { message: 'The development server has begun anew. Open /admin/ again.' });
    }
    return pagesApiAnswer(editing, request, pathname.slice(pagesApi.length), here);
  };

  return (request, response, next) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const isOurs =
      pathname === '/admin' ||
      pathname.startsWith(adminHome) ||
      pathname === START ||
      pathname.startsWith(pagesApi);
    if (!isOurs) {
      next();
      return;
    }
    const isNear = isLoopback(request.socket.remoteAddress) && isOwnName(request.headers.host);
    const answerHere = isNear ? answer : () => json(403, { message: notHere });
    const handler = toNodeHandler((asked) => answerHere(asked)) as unknown as (
      request: unknown,
      response: unknown,
    ) => Promise<void> | void;
    Promise.resolve(handler(request, response)).catch(next);
  };
}

function isLoopback(address = ''): boolean {
  return /^(?:::1|(?:::ffff:)?127\.\d+\.\d+\.\d+)$/.test(address);
}

/** Names that no name server answers for. */
function isOwnName(host = ''): boolean {
  return /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(host);
}
