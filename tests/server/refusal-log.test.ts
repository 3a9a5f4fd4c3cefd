import { expect, test } from 'vitest';
import { refusalLog } from '../../src/server/refusal-log.ts';

const about = { method: 'POST', route: '/f/:form', client: '203.0.113.9' };

test.each([403, 413, 429, 500, 503])('%i has a line that names no address', (status) => {
  const lines: string[] = [];
  refusalLog((line) => lines.push(line))({ status, ...about });
  expect(lines).toEqual([`[http] ${String(status)} POST /f/:form from 203.0.113.0/24`]);
});

test.each([200, 303, 304, 404, 405, 416, 422])('%i has none', (status) => {
  const lines: string[] = [];
  refusalLog((line) => lines.push(line))({ status, ...about });
  expect(lines).toEqual([]);
});

test('a method of a stranger’s own is not repeated', () => {
  const lines: string[] = [];
  refusalLog((line) => lines.push(line))({ status: 403, ...about, method: 'ADA' });
  expect(lines).toEqual(['[http] 403 (other) /f/:form from 203.0.113.0/24']);
});

test('a flood is fifty lines a second and a count, and the next second is logged again', () => {
  const lines: string[] = [];
  let now = 0;
  const refused = refusalLog(
    (line) => lines.push(line),
    () => now,
  );
  for (let index = 0; index < 1_000; index += 1) refused({ status: 429, ...about });
  expect(lines).toHaveLength(50);
  now = 1_000;
  refused({ status: 429, ...about });
  expect(lines.slice(50)).toEqual([
    '[http] 429: 950 more in one second',
    '[http] 429 POST /f/:form from 203.0.113.0/24',
  ]);
});
