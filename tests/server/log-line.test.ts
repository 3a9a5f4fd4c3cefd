import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { log, logError, say, sayError } from '../../src/server/log.ts';
import { logAreas, logEntry } from '../../src/server/log-line.ts';

const time = '2026-11-27T09:30:00.000Z';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

test.each([
  ['[outbox] K7RM-3XDW: left for the sweep', 'info', 'outbox', 'K7RM-3XDW', undefined],
  ['[outbox] the sweep stopped: StoreUnavailable', 'warn', 'outbox', undefined, undefined],
  ['[fault] 481-207: POST /f/:form failed: TypeError', 'error', 'fault', undefined, '481-207'],
  ['[http] 429 POST /f/:form from 203.0.113.0/24', 'warn', 'http', undefined, undefined],
  ['[http] 503: 7 more in one second', 'error', 'http', undefined, undefined],
  ['[retention] erased 4 messages', 'info', 'retention', undefined, undefined],
  ['[retention] nothing is erased', 'warn', 'retention', undefined, undefined],
  ['[release] a build could not be asked for: TypeError', 'warn', 'release', undefined, undefined],
  [
    '[release] could not be published, and is tried again in 5 minutes: no space',
    'warn',
    'release',
    undefined,
    undefined,
  ],
  ['without an area', 'info', 'server', undefined, undefined],
])('%s is %s of %s', (line, level, area, reference, number) => {
  const entry = logEntry(line, time);
  expect(entry).toEqual({
    time,
    level,
    area,
    message: line.replace(/^\[\w+\] /, ''),
    ...(reference === undefined ? {} : { reference }),
    ...(number === undefined ? {} : { number }),
  });
});

test('lines are for people, and with LOG=json each is one object', () => {
  const out = vi.spyOn(console, 'info').mockImplementation(() => undefined);
  const err = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  log('[disk] There is little space left.');
  say('Come in', '[server] open');
  expect(out.mock.calls[0]?.[0]).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z \[disk\] There is little/);
  expect(out.mock.calls[1]).toEqual(['Come in']);

  vi.stubEnv('LOG', 'json');
  log('[disk] There is little\nspace left.');
  say('Come in', '[server] open');
  logError('[fault] 481-207: an error no one caught');
  sayError(new Error('PORT is "x".'));
  const lines = [...out.mock.calls.slice(2), ...err.mock.calls].map(([line]) => String(line));
  expect(lines.every((line) => !line.includes('\n'))).toBe(true);
  expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
    { level: 'error', area: 'disk', message: 'There is little\nspace left.' },
    { level: 'info', area: 'server', message: 'open' },
    { level: 'error', area: 'fault', number: '481-207' },
    { level: 'error', area: 'start', message: 'PORT is "x".' },
  ]);
});

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join('src', name));

test('every area that a line of the program begins with is known', () => {
  const used = new Set(
    sources.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/[`']\[([a-z-]+)\] \S/g)].map(
        ([, area = '']) => area,
      ),
    ),
  );
  expect([...used].sort()).toEqual(Object.keys(logAreas).sort());
});

test('the server says nothing past the log', () => {
  const past = sources.filter(
    (file) =>
      /^src\/(?:server|http|mail|domain|adapters)\//.test(file) &&
      file !== 'src/server/log.ts' &&
      // A build speaks to the person who builds, and runs in a process of its own.
      !file.startsWith('src/server/build/') &&
      /console\.|process\.std(?:out|err)\.write/.test(readFileSync(file, 'utf8')),
  );
  expect(past).toEqual([]);
});
