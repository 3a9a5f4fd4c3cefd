import { expect, test } from 'vitest';
import { forwardedWarning } from '../../src/server/forwarded-warning.ts';

test('a neighbour that TRUST_PROXY does not name is reported once, with what to write', () => {
  const lines: string[] = [];
  const warn = forwardedWarning(['10.0.0.2'], (line) => lines.push(line));
  warn(undefined, '10.0.0.3');
  warn('203.0.113.9', '10.0.0.2');
  warn('203.0.113.9', '198.51.100.7');
  expect(lines).toEqual([]);
  for (let time = 0; time < 3; time += 1) warn('203.0.113.9', '::ffff:10.0.0.3');
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('set TRUST_PROXY=10.0.0.3.');
});
