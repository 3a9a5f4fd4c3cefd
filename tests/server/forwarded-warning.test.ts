import { expect, test } from 'vitest';
import { forwardedWarning } from '../../src/server/forwarded-warning.ts';

test('a neighbour that TRUST_PROXY does not name is reported once, with what to write', () => {
  const lines: string[] = [];
  const warn = forwardedWarning(['10.0.0.2'], (line) => lines.push(line));
  warn({}, '10.0.0.3');
  warn({ 'x-forwarded-for': '203.0.113.9' }, '10.0.0.2');
  warn({ 'x-forwarded-for': '203.0.113.9' }, '198.51.100.7');
  expect(lines).toEqual([]);
  for (let time = 0; time < 3; time += 1)
    warn({ 'x-forwarded-for': '203.0.113.9' }, '::ffff:10.0.0.3');
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('set TRUST_PROXY=10.0.0.3.');
});

test.each([
  ['X-Real-IP', '10.0.0.3', /X-Real-IP comes from 10\.0\.0\.3.*and set TRUST_PROXY=10\.0\.0\.3\.$/],
  [
    'Forwarded',
    '10.0.0.2',
    /Forwarded comes from 10\.0\.0\.2.*have it send X-Forwarded-For as well\.$/,
  ],
])('a proxy that names senders in %s alone is reported', (name, neighbour, said) => {
  const lines: string[] = [];
  const warn = forwardedWarning(['10.0.0.2'], (line) => lines.push(line));
  warn({ [name.toLowerCase()]: '203.0.113.9' }, '198.51.100.7');
  warn({ [name.toLowerCase()]: '203.0.113.9', 'x-forwarded-for': '203.0.113.9' }, '10.0.0.2');
  expect(lines).toEqual([]);
  warn({ [name.toLowerCase()]: '203.0.113.9' }, neighbour);
  expect(lines).toEqual([expect.stringMatching(said)]);
});
