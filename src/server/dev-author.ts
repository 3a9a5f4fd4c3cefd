import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Connect, ViteDevServer } from 'vite';
import { besideLoading } from '../council/checks/beside-loading.ts';
import { findingsOfPage } from '../council/checks/findings-of-page.ts';
import type { Council } from '../council/council.ts';
import { languageJudge } from '../council/language/other-language.ts';
import { placeFindings } from '../council/read/place-findings.ts';
import { asChecked, type Finding } from '../council/wording/finding.ts';

/** Where a page asks, in development, what is wrong with it. src/client/author-panel.ts knows both addresses. */
const FINDINGS = '/@author/findings';
const AXE = '/@author/axe.js';

/**
 * `npm run dev`: answers a page that asks what the check says of it, in its own sentences, and hands out axe, which looks at
 * the page as it is. What stops a build is shown instead of the page (`dev-mistakes.ts`).
 * @param council as it was last read
 */
export function tellAuthorInDev(server: ViteDevServer, council: () => Council): void {
  const handle: Connect.NextHandleFunction = (request, response, next) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname !== FINDINGS && pathname !== AXE) {
      next();
      return;
    }
    const answer =
      pathname === AXE
        ? axe()
        : findingsNow(council()).then((found) =>
            JSON.stringify(findingsOfPage(searchParams.get('path') ?? '/', council(), found)),
          );
    answer
      .then((body) => {
        const type = pathname === AXE ? 'text/javascript' : 'application/json';
        response.setHeader('Content-Type', `${type}; charset=utf-8`);
        response.setHeader('Cache-Control', 'no-store');
        response.end(body);
      })
      .catch(next);
  };
  server.middlewares.stack.unshift({ route: '', handle });
}

/** Of each reading of the council, what the check says: languages are guessed once. */
const found = new WeakMap<Council, Promise<Finding[]>>();

function findingsNow(council: Council): Promise<Finding[]> {
  const known =
    found.get(council) ??
    languageJudge().then(async (judge) => [
      ...council.findings.map(asChecked),
      ...(await placeFindings(besideLoading(council, judge))),
    ]);
  found.set(council, known);
  return known;
}

/** Nothing, where only what a site runs on is installed. */
async function axe(): Promise<string> {
  try {
    return await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  } catch {
    return '';
  }
}
