import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { keepFindings } from '../a11y/kept-findings.ts';
import { annotationsOf } from '../a11y/report/annotations.ts';
import { exampleReport } from '../a11y/report/example-report.ts';
import { fileOf } from '../a11y/report/file-of.ts';
import { gatherReport } from '../a11y/report/make-report.ts';
import { reportHtml } from '../a11y/report/report-html.ts';
import { sarifOf } from '../a11y/report/sarif.ts';
import { sinceWhen, finger } from '../a11y/report/since.ts';
import { faultsInHtml } from '../a11y/valid-html.ts';

const made: string[] = [];
async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'front-door-report-'));
  made.push(path);
  return path;
}
afterEach(async () => {
  for (const path of made.splice(0)) await rm(path, { recursive: true, force: true });
});

const [first, second] = exampleReport.findings;
if (first === undefined || second === undefined) throw new Error('The example has no findings.');

test('the page says what fails, where, how to mend it, the criterion with its link, and since when', () => {
  const html = reportHtml(exampleReport);
  expect(html).toContain('4 places to mend, of 3 kinds.');
  expect(html).toContain('1. Elements must meet minimum color contrast ratio thresholds');
  expect(html).toContain('1.2 /cookies/, as opened');
  expect(html).toContain('content/allerdale/pages/privacy.mdx');
  expect(html).toContain('Element has insufficient color contrast of 1.9');
  expect(html).toContain(
    '<a href="https://www.w3.org/WAI/WCAG22/Understanding/contrast-minimum.html">WCAG 1.4.3 Contrast (Minimum)</a>',
  );
  expect(html).toContain('<dt>Since</dt><dd>2026-11-20</dd>');
  expect(html).toContain('Good practice: no success criterion asks for it.');
  expect(html).toContain('&lt;p style=');
});

test('the page is valid HTML, with findings and with none', async () => {
  const pictured = { ...first, picture: 'a.png' };
  for (const findings of [[...exampleReport.findings, pictured], []])
    expect(await faultsInHtml(reportHtml({ ...exampleReport, findings }))).toEqual([]);
  expect(reportHtml({ ...exampleReport, findings: [] })).toContain('Nothing was found.');
});

test('GitHub shows each finding at its file', () => {
  const lines = annotationsOf(exampleReport);
  expect(lines).toHaveLength(4);
  expect(lines[0]).toBe(
    '::error file=content/allerdale/pages/privacy.mdx,title=axe%3A color-contrast::Elements must meet minimum color contrast ratio thresholds (WCAG 1.4.3 Contrast (Minimum))%0AOn /privacy/, as opened.%0AFix any of the following:%0A  Element has insufficient color contrast of 1.9',
  );
  expect(lines.every((line) => !line.includes('\n'))).toBe(true);
});

test('SARIF has a run for each engine, its rules, and each place with a fingerprint', () => {
  const sarif = sarifOf(exampleReport) as {
    version: string;
    runs: {
      tool: { driver: { name: string; rules: { id: string }[] } };
      results: { ruleId: string; partialFingerprints: { finding: string } }[];
    }[];
  };
  expect(sarif.version).toBe('2.1.0');
  expect(sarif.runs.map(({ tool, results }) => [tool.driver.name, results.length])).toEqual([
    ['htmlcs', 0],
    ['axe', 3],
    ['ibm', 0],
    ['keyboard', 1],
  ]);
  for (const { tool, results } of sarif.runs)
    for (const { ruleId } of results)
      expect(tool.driver.rules.map(({ id }) => id)).toContain(ruleId);
});

test('a finding keeps the day on which it was first seen, and one that was mended begins anew', async () => {
  const where = { folder: await folder(), council: 'allerdale' };
  await sinceWhen([first], { ...where, day: '2026-11-20' });
  const later = await sinceWhen([first, second], { ...where, day: '2026-11-27' });
  expect([later.get(finger(first)), later.get(finger(second))]).toEqual([
    '2026-11-20',
    '2026-11-27',
  ]);
  await sinceWhen([second], { ...where, day: '2026-11-28' });
  const again = await sinceWhen([first], { ...where, day: '2026-11-29' });
  expect(again.get(finger(first))).toBe('2026-11-29');
});

test('a part of the run that did not come to its end is a finding', async () => {
  const kept = await folder();
  process.env['FINDINGS_DIR'] = kept;
  await keepFindings('pages-x', {
    findings: [],
    looked: [{ engine: 'axe', count: 3 }],
    seconds: 1,
  });
  delete process.env['FINDINGS_DIR'];
  const parts = { 'pages-x': 'Pages', 'states-x': 'States' };
  const report = await gatherReport({ folder: kept, parts, council: 'x', day: '2026-11-27' });
  expect(report.parts.map(({ name }) => name)).toEqual(['Pages']);
  expect(report.findings.map(({ message }) => message)).toEqual([
    'States: this part of the run did not come to its end, so nothing is known of it.',
  ]);
});

test.each([
  ['/services/council-tax/pay/', 'content/allerdale/services/council-tax/pay.mdx'],
  ['/privacy/', 'content/allerdale/pages/privacy.mdx'],
  ['/forms/complaint/', 'content/allerdale/forms/complaint.mdx'],
  ['/pl/f/complaint', 'content/allerdale/forms/complaint.mdx'],
  ['/pl/', 'content/allerdale/notices/pl.mdx'],
  ['/charter/', 'content/allerdale/charter.mdx'],
  ['/a-to-z/', 'src/pages/a-to-z.astro'],
  ['/search/?q=council', 'src/pages/search.astro'],
  ['/sent/x/', 'src/http/sent-page.ts'],
  ['/staff/case/K7RM-3XDW/', 'src/http/desk/desk-page.ts'],
])('a fault on %s is mended in %s', (path, file) => {
  const written = [
    'services/council-tax/pay',
    'pages/privacy',
    'forms/complaint',
    'notices/pl',
    'charter',
  ].map((name) => `content/allerdale/${name}.mdx`);
  expect(fileOf(path, 'allerdale', (name) => written.includes(name))).toBe(file);
});
