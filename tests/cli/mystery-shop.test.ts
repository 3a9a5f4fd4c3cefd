import { expect, test } from 'vitest';
import { mysteryShopCommand, type MysteryWith } from '../../src/cli/mystery-shop-command.ts';
import { BadArguments } from '../../src/cli/outcome.ts';
import { testRuntime, testSite } from '../support/test-runtime.ts';
import { fields, shopIn } from '../server/mystery/a-website.ts';

function aCommand() {
  const made = testRuntime({ site: testSite({ general: { fields } }) });
  const files = new Map<string, string>();
  const given: MysteryWith = {
    ...shopIn(made),
    name: 'Test Council',
    standards: made.runtime.site.standards,
    writeFile: (path, text) => {
      files.set(path, text);
      return Promise.resolve();
    },
  };
  const run = (...argv: string[]) => mysteryShopCommand(argv, () => Promise.resolve(given));
  return { ...made, files, run };
}

test('sends, reports and keeps answers', async () => {
  const { run, at } = aCommand();
  expect(await run('now', 'moving')).toBe('moving: sent, reply promised by 2026-11-25.');
  expect(await run('score', 'moving', '--answers', 'plain=partly')).toBe('Kept: moving, 2026-Q4.');
  expect(await run('score', 'call', '--answers', 'plain=yes')).toBe('Kept: call, 2026-Q4.');
  at('2026-11-30T10:00:00Z');
  expect(await run('report')).toBe(`2026-Q4
call: telephone; questions answered with yes: 1 of 1
moving: taken yes, date yes, acknowledged yes, replied no, in time no; questions answered with yes: 0 of 1
in-polish: not done yet (online)`);
  expect(await run('report', '--quarter', '2026-Q3')).toMatch(/^2026-Q3\nmoving: not done yet/);
  at('2026-12-31T12:00:00Z');
  expect(await run()).toBe('Nothing is to be sent now.');
});

test('a report for a committee names no case, and cards have boxes to fill in', async () => {
  const { run, files, store } = aCommand();
  await run('now');
  await run('report', '--out', 'report.html');
  const report = files.get('report.html') ?? '';
  expect(report).toMatch(/^<!doctype html>\n<html lang="en">/);
  expect(report).toContain('Test Council: mystery shopping, October–December 2026');
  expect(report).toContain('An acknowledgement was sent: 2 of 2.');
  for await (const { submission } of store.list()) {
    expect(report.replace('-', '')).not.toContain(submission.reference);
  }
  await run('cards', '--out', 'cards.html');
  const cards = files.get('cards.html') ?? '';
  expect(cards).toContain('Ask when we are open.');
  expect(cards).toContain('Seconds until someone answered');
  expect(cards).not.toContain('Moves house');
});

test.each([
  [['report', '--quarter', 'autumn'], '"autumn" is no quarter. Write one such as 2026-Q4.'],
  [['now', 'moved'], 'There is no enquiry "moved". There are: moving, in-polish, call.'],
  [['now', 'call'], '"call" is a card for a person: npm run mystery-shop -- cards --out FILE'],
  [['score', 'moving', '--answers', 'plain=yes'], '"moving" was not sent in 2026-Q4.'],
  [
    ['score', 'call', '--answers', 'plain=good'],
    'Write --answers "plain=yes", each with yes, partly or no.',
  ],
  [['score', 'call'], 'Not answered: plain.'],
  [['--to', 'nowhere'], '"nowhere" is no address. Write one such as http://127.0.0.1:8888.'],
])('%j is answered with what to write', async (argv, message) => {
  const { run } = aCommand();
  await expect(run(...argv)).rejects.toThrow(new BadArguments(message));
});
