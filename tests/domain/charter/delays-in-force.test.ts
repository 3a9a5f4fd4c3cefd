import { expect, test } from 'vitest';
import { delaySchema } from '../../../src/domain/charter/delay.ts';
import { covers, delaysInForce } from '../../../src/domain/charter/delays-in-force.ts';

const complaints = { standard: 'complaint-stage-1', form: 'complaint' };

test.each([
  [{ standards: ['complaint-stage-1'], forms: [] }, complaints, true],
  [{ standards: [], forms: ['complaint'] }, complaints, true],
  [{ standards: ['online-enquiry'], forms: ['missed-bin'] }, complaints, false],
  // An acknowledgement goes out by itself, so no form is named with it.
  [{ standards: [], forms: ['complaint'] }, { standard: 'acknowledgement' }, false],
  [{ standards: ['acknowledgement'], forms: [] }, { standard: 'acknowledgement' }, true],
])('a delay of %j covers %j: %s', (delay, promised, does) => {
  expect(covers(delay, promised)).toBe(does);
});

test.each([
  ['2026-11-15', 0],
  ['2026-11-16', 1],
  ['2026-11-20', 1],
  ['2026-11-27', 1],
  ['2026-11-28', 0],
])('a delay from 16 to 27 November 2026 on %s: %i in force', (day, count) => {
  const storm = delaySchema.parse({
    forms: ['complaint'],
    from: '2026-11-16',
    until: '2026-11-27',
    target: '10 working days',
    reason: 'A storm.',
    telephone: '01632 960101',
  });
  expect(delaysInForce([storm], day, complaints)).toHaveLength(count);
  expect(delaysInForce([storm], day, { standard: 'complaint-stage-1' })).toEqual([]);
});
