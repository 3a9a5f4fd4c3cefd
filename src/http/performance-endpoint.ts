import { complaintsAsCsv, figuresAsCsv, informationAsCsv } from '../domain/reports/figures-csv.ts';
import { figuresAsJson, type Figures } from '../domain/reports/published-figures.ts';
import { complaintsReportPage } from './complaints-report-page.ts';
import { answering } from './answering.ts';
import { figuresNow } from './figures-now.ts';
import { hasPagesUnder, languageFor, wordsFor } from './language.ts';
import { writeEmpty, writePage } from './page-shell.ts';
import { performancePage } from './performance-page.ts';
import { Refused } from './refusal.ts';
import type { Endpoint, Runtime } from './runtime.ts';
import { complaintsReportAddress } from '../site/function-addresses.ts';
import { securityHeaders } from './security-headers.ts';

/** A cache between us may show the figures for five minutes; they are counted once an hour. */
const CACHED = { 'Cache-Control': 'public, max-age=300' };

const csvFiles: Readonly<Record<string, (figures: Figures) => string>> = {
  'figures.csv': figuresAsCsv,
  'information.csv': informationAsCsv,
  'complaints.csv': complaintsAsCsv,
};

/** `GET /charter/performance/`: how often the charter's promises were kept; and the same as CSV and JSON beside it. */
export const performanceEndpoint: Endpoint = (runtime, request, call) =>
  answering(runtime, request, 'page-broken', call, async () =>
    compressed(request, await answer(runtime, request, call)),
  );

const answer: Endpoint = async (runtime, request, call) => {
  const { site } = runtime;
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    throw new Refused({ status: 405, kind: 'method', headers: { Allow: 'GET, HEAD' } });
  }
  const { file, language: named } = call.params;
  if (named !== undefined && !hasPagesUnder(site, named)) throw noSuchPage();
  const url = new URL(request.url);
  if (file === undefined && !url.pathname.endsWith('/')) {
    return writeEmpty(301, { Location: `${url.pathname}/` });
  }
  if (file === 'figures.schema.json') return written('application/schema+json', await schema());
  if (file === 'complaints') return complaintsReport(runtime, url);
  if (file !== undefined && url.pathname.endsWith(`/${file}/`)) throw noSuchPage();
  const asCsv = Object.hasOwn(csvFiles, file ?? '') ? csvFiles[file ?? ''] : undefined;
  if (file !== undefined && file !== 'figures.json' && !asCsv) throw noSuchPage();
  const { figures, countedAt } = await figuresNow(runtime);
  // Spreadsheets read a file as UTF-8 only when it begins with this mark.
  if (asCsv) return written('text/csv', `\uFEFF${asCsv(figures)}`);
  if (file === 'figures.json') {
    const about = { council: site.council.name, countedAt };
    return written('application/json', JSON.stringify(figuresAsJson(figures, about), undefined, 2));
  }
  const language = languageFor(site, named);
  const page = performancePage(figures, countedAt, wordsFor(site, language), site.complaintsReport);
  const headers = { ...CACHED, 'X-Robots-Tag': 'all' };
  return writePage(site, { status: 200, language, headers, ...page });
};

/** The yearly report on complaints, where one was approved. */
async function complaintsReport(runtime: Runtime, url: URL): Promise<Response> {
  const { site } = runtime;
  const report = site.complaintsReport;
  if (report === undefined) throw noSuchPage();
  if (!url.pathname.endsWith('/')) return writeEmpty(301, { Location: complaintsReportAddress });
  const { figures } = await figuresNow(runtime);
  const page = complaintsReportPage(report, figures, wordsFor(site, 'en'));
  const headers = { ...CACHED, 'X-Robots-Tag': 'all' };
  return writePage(site, { status: 200, language: 'en', headers, ...page });
}

/**
 * A fifth of its size for a slow line. It is the same for everyone and holds no secret, so that its size gives nothing away.
 */
function compressed(request: Request, reply: Response): Response {
  const { status, body } = reply;
  const headers = new Headers(reply.headers);
  headers.append('Vary', 'Accept-Encoding');
  const isTaken = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(
    request.headers.get('accept-encoding') ?? '',
  );
  if (!isTaken || body === null) return new Response(body, { status, headers });
  headers.set('Content-Encoding', 'gzip');
  return new Response(body.pipeThrough(new CompressionStream('gzip')), { status, headers });
}

async function schema(): Promise<string> {
  const { toJSONSchema } = await import('zod');
  const { figuresSchema } = await import('../domain/reports/figures-schema.ts');
  return JSON.stringify(toJSONSchema(figuresSchema), undefined, 2);
}

function written(type: string, text: string): Response {
  const headers = { ...securityHeaders, 'Content-Type': `${type}; charset=utf-8`, ...CACHED };
  return new Response(text, { headers });
}

function noSuchPage(): Refused {
  return new Refused({ status: 404, kind: 'no-such-page' });
}
