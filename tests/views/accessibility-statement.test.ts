import { describe, expect, test } from 'vitest';
import type { Council } from '../../src/council/council.ts';
import { loadCouncil } from '../../src/council/read/load-council.ts';
import { accessibilityStatement } from '../../src/views/accessibility-statement.ts';
import { changedCouncil } from '../support/changed-council.ts';

const run = {
  day: '2026-11-20',
  pages: 161,
  states: 102,
  engines: [
    { name: 'HTML CodeSniffer', version: '2.6.0' },
    { name: 'axe-core', version: '4.14.1' },
  ],
  findings: [],
};
const issue = `issues:
  - what: The map on the contact page can’t be used with a keyboard.
    wcag: 2.1.1
    reason: The map comes from a supplier
    mendedBy: 2027-03-31
`;
const burden = `burdens:
  - what: Films of council meetings have no captions
    wcag: 1.2.4
    reason: Captions of every meeting would cost more than the films.
    assessedOn: 2026-11-02
`;

async function council(files: Record<string, string>): Promise<Council> {
  const changes = Object.entries(files).map(([name, text]) => [name, () => text] as const);
  const contentFolder = await changedCouncil(Object.fromEntries(changes));
  return loadCouncil('plain', { contentFolder, today: '2026-11-23' });
}

async function statement(
  known: string | undefined,
  found: object | undefined,
  change: (council: Council) => Council = (same) => same,
): Promise<string> {
  const written = `preparedOn: 2026-11-01\nreviewedOn: 2026-11-20\n${known ?? ''}`;
  const read = await council({
    ...(known === undefined ? {} : { 'known-issues.yaml': written }),
    ...(found === undefined ? {} : { 'accessibility-run.json': JSON.stringify(found) }),
  });
  return accessibilityStatement(change(read))
    .map(({ text, depth, body }) => `${'#'.repeat(depth)} ${text}\n${asText(body.source)}`)
    .join('\n\n');
}

/** What a reader sees: a line for each paragraph and each item. */
function asText(source: string): string {
  return source
    .replace(/<li>/g, '- ')
    .replace(/<\/(?:p|li)>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

test('nothing found and nothing untested: fully compliant, in the model wording', async () => {
  expect(await statement('', run)).toMatchSnapshot();
});

test('an issue, a burden and what is out of scope: partially compliant, with numbers, reasons and days', async () => {
  const known = `${issue}${burden}notTested: [No one has tried a screen reader.]
improving: [We train everyone who writes pages]
outOfScope:
  - what: Maps of before 2018
    reason: They are not needed for what we do now.
`;
  expect(await statement(known, run)).toMatchSnapshot();
});

test('what the run found is in the statement even where no one listed it', async () => {
  const findings = [{ wcag: '1.4.3', engine: 'axe', what: 'Words too pale', pages: ['/charter/'] }];
  const text = await statement('', { ...run, findings });
  expect(text).toContain(
    '- Our tests found on 1 page: Words too pale. This fails WCAG 2.2 success criterion 1.4.3 (Contrast (Minimum)).',
  );
  expect(text).toContain('partially compliant');
  expect(text).toContain('They found failures on 1 page.');
});

test('never tested: not compliant, and it says so', async () => {
  const text = await statement(undefined, undefined);
  expect(text).toContain('standard: it has not been tested yet.');
  expect(text).not.toContain('last tested');
});

describe('who enforces the regulations', () => {
  const inNation = (nation: Council['facts']['nation']) =>
    statement('', run, (same) => ({ ...same, facts: { ...same.facts, nation } }));

  test('in Northern Ireland, its Equality Commission', async () => {
    const text = await inNation('northern-ireland');
    expect(text).toContain('contact the Equality Commission for Northern Ireland (ECNI).');
    expect(text).not.toContain('EASS');
  });

  test.each(['england-and-wales', 'wales', 'scotland'] as const)(
    'in %s, EHRC and EASS',
    async (nation) => {
      const text = await inNation(nation);
      expect(text).toContain('The Equality and Human Rights Commission (EHRC) is responsible');
      expect(text).toContain('contact the Equality Advisory and Support Service (EASS).');
    },
  );
});
