import { describe, expect, test } from 'vitest';
import { motifPath } from '../../src/views/motif.ts';

test('a plain line is the same for every council', () => {
  expect(motifPath('line', 'north')).toBe('M0 60V48H1200V60z');
  expect(motifPath('line', 'south')).toBe('M0 60V48H1200V60z');
});

describe.each(['hills', 'waves'] as const)('%s', (motif) => {
  test('are always the same for a council, and its own', () => {
    expect(motifPath(motif, 'north')).toBe(motifPath(motif, 'north'));
    expect(motifPath(motif, 'north')).not.toBe(motifPath(motif, 'south'));
  });

  test('begin and end at the foot of the drawing', () => {
    expect(motifPath(motif, 'north')).toMatch(/^M0 60V\d+C.*1200 \d+V60z$/);
  });
});
