import { expect, test } from 'vitest';
import { shopped } from '../../../src/domain/submissions/shopped.ts';
import { aSubmission } from './a-submission.ts';

test('what the council sent itself is known by its mark, and nothing else is', async () => {
  const asked: string[] = [];
  const keptUnder = async (prefix: string) => {
    asked.push(prefix);
    return new Map([['mystery/mark/1', 'aa'.repeat(32)]]);
  };
  const isShopped = await shopped({ keptUnder });
  expect(asked).toEqual(['mystery/mark/']);
  expect(isShopped(aSubmission())).toBe(true);
  expect(isShopped(aSubmission({ sameness: 'bb'.repeat(32) }))).toBe(false);
});
