import { beforeEach, expect, test } from 'vitest';
import { publishByItself } from '../../../src/server/releases/publish-by-itself.ts';
import { publishBeside } from '../../../src/server/releases/publish-beside.ts';
import type { BuiltFor } from '../../../src/server/releases/turn-passed.ts';

const turn = '2026-12-24T00:00:00+00:00';
let site: BuiltFor;
let now: number;
let steady: number;
let isChosen: boolean;
let published: number;
let fails: string | undefined;
let log: string[];
let look: () => Promise<void>;
beforeEach(() => {
  site = { builtAt: '2026-11-27T09:30:00.000Z', turns: [turn, '2027-01-01T00:00:00+00:00'] };
  now = Date.parse('2026-12-23T23:59:55Z');
  steady = 0;
  isChosen = false;
  published = 0;
  fails = undefined;
  log = [];
  look = publishByItself({
    site: () => site,
    isChosen: () => isChosen,
    publish: async () => {
      published += 1;
      if (fails !== undefined) return { isPublished: false, why: fails };
      site = { ...site, builtAt: new Date(now).toISOString() };
      return { isPublished: true };
    },
    now: () => now,
    steady: () => steady,
    log: (line) => log.push(line),
  });
});

function pass(seconds: number): void {
  now += seconds * 1_000;
  steady += seconds * 1_000;
}

test('an alert that begins on 24 December is published that night, once', async () => {
  await look();
  expect(published).toBe(0);
  pass(10);
  await look();
  pass(100);
  await look();
  expect(published).toBe(1);
  expect(log).toEqual([`[release] something on the site changes by ${turn}: publishing`]);
});

test('a server that was switched off over the day publishes when it is back', async () => {
  now = Date.parse('2026-12-30T09:00:00Z');
  await look();
  expect(published).toBe(1);
});

test('a publish that fails is tried again after 1, 2, 5, 15 and 60 minutes, and then every hour', async () => {
  fails = 'charter.mdx, line 4: "2 workng days" is not a target.';
  pass(10);
  const at: number[] = [];
  for (let minute = 0; minute <= 150; minute += 1) {
    const before = published;
    await look();
    if (published > before) at.push(minute);
    pass(60);
  }
  expect(at).toEqual([0, 1, 3, 8, 23, 83, 143]);
  expect(log[1]).toBe(`[release] could not be published, and is tried again in a minute: ${fails}`);
  fails = undefined;
  pass(3_600);
  await look();
  const done = published;
  pass(120);
  await look();
  expect(published).toBe(done);
});

test('a release that was chosen by hand stays: the log says so once', async () => {
  isChosen = true;
  pass(10);
  await look();
  pass(3_600);
  await look();
  expect(published).toBe(0);
  expect(log).toEqual([
    `[release] something on the site changes by ${turn}, but its release was chosen by hand: it stays until npm run publish`,
  ]);
  isChosen = false;
  await look();
  expect(published).toBe(1);
});

test('two looks at a time publish once', async () => {
  pass(10);
  await Promise.all([look(), look()]);
  expect(published).toBe(1);
});

test('what a publish in a process of its own says on its way out is the reason', async () => {
  const well = publishBeside(['--eval', 'process.exitCode = 0']);
  expect(await well.publish()).toEqual({ isPublished: true });
  const ill = publishBeside(['--eval', 'console.error("The disk is full."); process.exitCode = 1']);
  expect(await ill.publish()).toEqual({ isPublished: false, why: 'The disk is full.' });
  const silent = publishBeside(['--eval', 'process.exit(3)']);
  expect(await silent.publish()).toEqual({ isPublished: false, why: 'the build ended with 3' });
});
