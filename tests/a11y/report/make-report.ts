import { existsSync } from 'node:fs';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { siteFolder } from '../../support/built-site.ts';
import { chromiumArguments, ensureChromium } from '../../support/chromium.ts';
import { keptFindings, type Looked } from '../kept-findings.ts';
import { pictureOf } from '../picture-of.ts';
import { origin, serve } from '../served.ts';
import { verdictsFolder } from '../verdicts.ts';
import { fileOf } from './file-of.ts';
import { reportHtml } from './report-html.ts';
import type { Report, ReportedFinding } from './reported.ts';
import { sarifOf } from './sarif.ts';
import { finger, sinceWhen } from './since.ts';

/** So many pictures are taken of pages at most: a broken style may fail a thousand. */
const MOST_PICTURES = 40;

/**
 * The report of what the parts of a run have kept. A part that did not come to its end is a finding of its own: a report may
 * not say "nothing" of what was not looked at.
 * @param parts the names under which they kept what they found, and what each is called
 * @param day YYYY-MM-DD
 */
export async function gatherReport({
  folder,
  parts,
  council,
  day,
}: {
  folder: string;
  parts: Record<string, string>;
  council: string;
  day: string;
}): Promise<Report> {
  const gathered: Report['parts'][number][] = [];
  const findings: Looked['findings'] = [];
  for (const [name, called] of Object.entries(parts)) {
    const kept = await keptFindings(folder, name);
    if (kept === undefined) findings.push(cutShort(called));
    else {
      gathered.push({ name: called, looked: kept.looked, seconds: kept.seconds });
      findings.push(...kept.findings);
    }
  }
  const since = await sinceWhen(findings, { folder: verdictsFolder, council, day });
  const reported = findings.map((finding): ReportedFinding => ({
    ...finding,
    file: fileOf(finding.path, council, existsSync),
    since: since.get(finger(finding)) ?? day,
  }));
  return { council, day, findings: reported, parts: gathered };
}

function cutShort(part: string): Looked['findings'][number] {
  return {
    engine: 'run',
    rule: 'cut short',
    message: `${part}: this part of the run did not come to its end, so nothing is known of it.`,
    mend: 'Read what it printed above, and run it again.',
    criteria: [],
    link: 'https://www.w3.org/TR/WCAG22/',
    path: '/',
    state: 'not opened',
    selector: '',
    html: '',
  };
}

/** Writes index.html with its pictures, report.json and report.sarif into a folder. */
export async function writeReport(report: Report, folder: string, kept: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const findings = await pictured(report.findings, folder, kept);
  const whole = { ...report, findings };
  await writeFile(join(folder, 'index.html'), reportHtml(whole));
  await writeFile(join(folder, 'report.json'), `${JSON.stringify(whole, undefined, 2)}\n`);
  await writeFile(
    join(folder, 'report.sarif'),
    `${JSON.stringify(sarifOf(whole), undefined, 2)}\n`,
  );
}

/** States have brought their pictures; pages, which pa11y-ci opened, are opened again for theirs. */
async function pictured(
  findings: readonly ReportedFinding[],
  folder: string,
  kept: string,
): Promise<ReportedFinding[]> {
  const without = findings.filter(({ picture, state }) => !picture && state === 'as opened');
  const taken = new Map<ReportedFinding, string>();
  if (without.length > 0) {
    const browser = await chromium.launch({
      executablePath: ensureChromium(),
      args: chromiumArguments,
    });
    try {
      const context = await browser.newContext();
      await serve(context, siteFolder);
      const page = await context.newPage();
      for (const finding of without.slice(0, MOST_PICTURES)) {
        await page.goto(origin + finding.path).catch(() => undefined);
        const bytes = await pictureOf(page, finding.selector);
        const name = `${finger(finding).slice(0, 16)}.png`;
        if (bytes === undefined) continue;
        await writeFile(join(folder, name), bytes);
        taken.set(finding, name);
      }
    } finally {
      await browser.close();
    }
  }
  for (const { picture } of findings) {
    if (picture !== undefined) await copyFile(join(kept, picture), join(folder, picture));
  }
  return findings.map((finding) => {
    const picture = finding.picture ?? taken.get(finding);
    return picture === undefined ? finding : { ...finding, picture };
  });
}
