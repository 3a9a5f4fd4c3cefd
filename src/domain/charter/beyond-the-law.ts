import type { CharterProblem } from './charter-problem.ts';
import type { ServiceStandard } from './standard.ts';
import { targetAsWritten, timeOfOneCase, type Target } from './target.ts';

/** What one law says of a time, and the standards that are under it. */
interface LegalTime {
  isUnder: (standard: ServiceStandard) => boolean;
  isLonger: (target: Target) => boolean;
  says: string;
  source: string;
}

const legalTimes: readonly LegalTime[] = [
  {
    isUnder: ({ calendar, measures }) => calendar === 'foi' && measures === 'reply',
    isLonger: (target) => target.kind === 'working-days' && target.amount > 20,
    says: 'a request for information is answered within 20 working days',
    source:
      'Freedom of Information Act 2000, section 10; Freedom of Information (Scotland) Act 2002, section 10',
  },
  {
    isUnder: ({ about, measures }) => about === 'personal-information' && measures === 'reply',
    // The longest month has 31 days, and 23 working days at most.
    isLonger: (target) =>
      (target.kind === 'months' && target.amount > 1) ||
      (target.kind === 'weeks' && target.amount > 4) ||
      (target.kind === 'days' && target.amount > 31) ||
      (target.kind === 'working-days' && target.amount > 23),
    says: 'people have what is held about them within 1 month',
    source: 'UK General Data Protection Regulation, article 12(3)',
  },
];

/**
 * A target that is longer than the law lets a reply take: a council may promise a shorter time, and no longer one.
 * @param index its place in the charter's list, from 0
 * @example
 * // calendar: foi, target: 40 working days
 * beyondTheLaw(standard, 0)[0]?.message // => "40 working days is longer than the law allows: …"
 */
export function beyondTheLaw(standard: ServiceStandard, index: number): CharterProblem[] {
  const time = timeOfOneCase(standard.target);
  return legalTimes
    .filter(({ isUnder, isLonger }) => isUnder(standard) && isLonger(time))
    .map(({ says, source }) => ({
      code: 'beyond-the-law',
      severity: 'error',
      at: { standard: index, key: 'target' },
      message: `${targetAsWritten(standard.target)} is longer than the law allows: ${says}. Write that time or a shorter one.`,
      source,
    }));
}
