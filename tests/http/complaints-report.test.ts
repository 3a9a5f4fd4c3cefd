import { expect, test } from 'vitest';
import { complaintsReportSchema } from '../../src/domain/reports/complaints-report.ts';
import { performanceEndpoint } from '../../src/http/performance-endpoint.ts';
import { aCase, charter, england } from '../domain/submissions/acts/a-charter.ts';
import { testRuntime, testSite, type TestRuntime } from '../support/test-runtime.ts';

const report = complaintsReportSchema.parse({
  year: 2025,
  approvedOn: '2026-07-14',
  approvedBy: 'Cabinet',
  improvements: 'We call before we write.\n\nLetters are shorter.',
  answers: {
    '6.2': { meets: 'yes', how: 'The website acknowledges by itself.' },
    '6.3': { meets: 'partly', how: 'Two teams were late in spring.' },
    '3.1': { meets: 'no', how: 'We publish our policy in September.' },
  },
});

function aSite(isApproved = true): TestRuntime {
  const site = { ...testSite(), standards: charter };
  const made = testRuntime({
    site: isApproved
      ? { ...site, complaintsReport: { ...report, approvedOn: '2026-07-14' } }
      : site,
  });
  made.runtime.calendar = england;
  return made;
}

const ask = ({ runtime }: TestRuntime, path: string, params: Record<string, string> = {}) =>
  performanceEndpoint(runtime, new Request(`https://c.test${path}`), {
    params,
    afterReply: () => undefined,
  });
const address = '/charter/performance/complaints/';

test('the yearly report says when it was approved, and how far the Code is followed', async () => {
  const made = aSite();
  const reply = await ask(made, address, { file: 'complaints' });
  expect(reply.status).toBe(200);
  expect(reply.headers.get('content-language')).toBe('en');
  const text = await reply.text();
  expect(text).toContain('<h1>Complaints in 2025: our report</h1>');
  expect(text).toContain('Cabinet approved this report on Tuesday 14 July 2026.');
  expect(text).toContain('<p>We call before we write.</p><p>Letters are shorter.</p>');
  expect(text).toMatch(
    /<h3>6\.3 Do you give[^<]*<\/h3>\s*<p>\s*<strong>In part\.<\/strong> Two teams were late/,
  );
  expect(text).toMatch(/<h3>6\.4 [^<]*<\/h3>\s*<p>\s*<strong>Not answered\.<\/strong>/);
  expect(text).toMatch(/<h3>3\.1 [^<]*<\/h3>\s*<p>\s*<strong>No, not yet\.<\/strong>/);
  expect(text).toContain('No figures of 2025 are shown with this report.');
});

test('it has the figures of its own year, with no number that the figures hide', async () => {
  const made = aSite();
  const outcomes = ['upheld', 'upheld', 'upheld', 'upheld', 'upheld', 'upheld', 'refused'] as const;
  for (const [index, outcome] of [...outcomes, ...outcomes.slice(0, 6)].entries()) {
    const at = '2025-11-03T10:00:00.000Z';
    const reference = String(index).padStart(8, '0');
    const { submission } = aCase('complaint-stage-1', at, { reference });
    await made.store.add(submission);
    await made.store.addEvent(reference, {
      id: 'replied',
      at: '2025-11-05T10:00:00.000Z',
      kind: 'replied',
    });
    await made.store.addEvent(reference, {
      id: 'outcome',
      at,
      kind: 'outcome',
      of: 'complaint',
      outcome,
    });
  }
  const text = await (await ask(made, address, { file: 'complaints' })).text();
  expect(text).toContain('How complaints ended');
  expect(text).toContain('<th scope="row">2025</th>');
  expect(text).toContain('not shown');
});

test('every language’s figures lead to it, and without an approved report there is none', async () => {
  const made = aSite();
  const page = await (await ask(made, '/pl/charter/performance/', { language: 'pl' })).text();
  expect(page).toContain(
    `<a href="${address}"><span lang="en" dir="ltr">Complaints in 2025: our report</span></a>`,
  );
  const moved = await ask(made, '/charter/performance/complaints', { file: 'complaints' });
  expect([moved.status, moved.headers.get('location')]).toEqual([301, address]);
  const none = aSite(false);
  expect((await ask(none, address, { file: 'complaints' })).status).toBe(404);
  const other = await (await ask(none, '/charter/performance/')).text();
  expect(other).not.toContain(address);
  const csv = await ask(made, '/charter/performance/figures.csv/', { file: 'figures.csv' });
  expect(csv.status).toBe(404);
});
