import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { Connect, ViteDevServer } from 'vite';
import { besideLoading } from '../council/checks/beside-loading.ts';
import { findingsOfPage } from '../council/checks/findings-of-page.ts';
import type { Council } from '../council/council.ts';
import { keptReadings } from '../council/kept/kept-readings.ts';
import type { KeptTable } from '../council/kept/kept-table.ts';
import { languageJudge, type LanguageJudge } from '../council/language/other-language.ts';
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

/** Of each reading of the council, what the check says. */
const found = new WeakMap<Council, Promise<Finding[]>>();

/** What was found in files that are as they were, and who judges the others. */
let known: Promise<KeptTable> | undefined;
let judge: Promise<LanguageJudge> | undefined;

function findingsNow(council: Council): Promise<Finding[]> {
  const its = found.get(council) ?? findingsOf(council);
  found.set(council, its);
  return its;
}

async function findingsOf(council: Council): Promise<Finding[]> {
  const table = await (known ??= keptReadings(dirname(council.charter.file), 'author'));
  const more = await besideLoading(council, () => (judge ??= languageJudge()), table);
  await table.keep();
  return [...council.findings.map(asChecked), ...(await placeFindings(more))];
}

/** Nothing, where only what a site runs on is installed. */
async function axe(): Promise<string> {
  try {
    return await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  } catch {
    return '';
  }
}
