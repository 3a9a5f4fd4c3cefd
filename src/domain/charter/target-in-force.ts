import type { ServiceStandard } from './standard.ts';
import type { Target } from './target.ts';

/**
 * The target a standard had on a day: a contact keeps the promise that was in force when it was made.
 * `undefined` before the standard was first in force.
 * @param day YYYY-MM-DD
 */
export function targetInForce(standard: ServiceStandard, day: string): Target | undefined {
  const { target, inForceFrom = '', earlier } = standard;
  if (day >= inForceFrom) return target;
  return earlier.find(
    (version) => (version.inForceFrom ?? '') <= day && day <= version.inForceUntil,
  )?.target;
}
