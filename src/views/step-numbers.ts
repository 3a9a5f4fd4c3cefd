import type { Step } from '../site/schemas/step-by-step.ts';

/** A step, and what is in the circle beside it. */
export interface NumberedStep {
  step: Step;
  /** The number of its group: a step with `and` or `or` has that of the one before it. */
  number: number;
  /** "and" or "or" in place of the number. */
  joined: 'and' | 'or' | undefined;
}

/**
 * Steps with their numbers. One that is done with another, or instead of it, counts as the same step.
 * @example
 * // Pay; or ask for a discount; register to vote
 * stepNumbers(steps) // => [{ number: 1 }, { number: 1, joined: "or" }, { number: 2 }]
 */
export function stepNumbers(steps: readonly Step[]): NumberedStep[] {
  let number = 0;
  return steps.map((step) => {
    if (step.joined === undefined || number === 0) number += 1;
    return { step, number, joined: step.joined };
  });
}
