import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { britishDay } from '../../src/domain/calendar/british-day.ts';
import { builtSite } from '../support/built-site.ts';
import { builtHtml, writtenHtml, wrongHtml } from './every-html.ts';
import { keepFindings } from './kept-findings.ts';
import { annotationsOf } from './report/annotations.ts';
import { gatherReport, writeReport } from './report/make-report.ts';
import { sarifOf } from './report/sarif.ts';

/**
 * `npm run a11y`: every page of the built site, every state and every mail by every engine, and one list of what they found.
 * `--report DIR` writes a page for a person, with pictures; `--json FILE` and `--sarif FILE` the same for programs. In
 * GitHub's own runs each finding is shown at its file. `--all` opens what is known, too.
 */
const { values } = parseArgs({
  options: {
    report: { type: 'string' },
    json: { type: 'string' },
    sarif: { type: 'string' },
    annotations: { type: 'boolean', default: process.env['GITHUB_ACTIONS'] === 'true' },
    all: { type: 'boolean', default: false },
  },
});
const { council } = await builtSite();
const kept = await mkdtemp(join(tmpdir(), 'front-door-findings-'));
const more = ['--every-engine', ...(values.all ? ['--all'] : [])];
try {
  for (const script of ['every-page', 'every-state']) {
    const run = spawn(process.execPath, [`tests/a11y/${script}.ts`, ...more], {
      stdio: 'inherit',
      env: { ...process.env, FINDINGS_DIR: kept },
    });
    await once(run, 'close');
  }
  await readHtml();
  const report = await gatherReport({
    folder: kept,
    parts: { [`pages-${council.id}`]: 'Pages', [`states-${council.id}`]: 'States', html: 'HTML' },
    council: council.id,
    day: britishDay(new Date()),
  });
  if (values.annotations) console.info(annotationsOf(report).join('\n'));
  if (values.json !== undefined) await writeFile(values.json, JSON.stringify(report, undefined, 2));
  if (values.sarif !== undefined)
    await writeFile(values.sarif, JSON.stringify(sarifOf(report), undefined, 2));
  if (values.report !== undefined) {
    await writeReport(report, values.report, kept);
    console.info(`${join(values.report, 'index.html')} tells what was found.`);
  }
  console.info(`${String(report.findings.length)} findings in ${council.id}`);
  process.exitCode = report.findings.length > 0 ? 1 : 0;
} finally {
  await rm(kept, { recursive: true, force: true });
}

/** Every page as HTML, which needs no browser. */
async function readHtml(): Promise<void> {
  const started = performance.now();
  const pages = [...(await builtHtml()), ...(await writtenHtml())];
  const findings = await wrongHtml(pages, { opensAll: values.all });
  const seconds = (performance.now() - started) / 1000;
  const looked = [{ engine: 'html-validate', count: pages.length }];
  await keepFindings('html', { findings, looked, seconds }, kept);
  console.info(
    `html-validate: ${String(pages.length)} pages read, ${String(findings.length)} findings`,
  );
}
