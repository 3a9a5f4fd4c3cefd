import type { Council } from '../council/council.ts';
import { addressAtSuccessor, hasTakenOver } from '../domain/successor/successor.ts';
import { dayOfBuild } from './in-force.ts';

type Service = Pick<Council['services'][number], 'data'>;

/** A body that runs a service instead of this council. */
interface Runner {
  name: string;
  /** Where the service is, as far as it is known; else their site. */
  href: string | undefined;
  /** Their site. */
  site: string | undefined;
}

/**
 * Who runs a service instead of this council: the body that its page names, and from the first day of a new council that
 * one; undefined where it is this council.
 * @param day YYYY-MM-DD
 */
export function whoRuns(
  { data: { whoDoesThis, atSuccessor } }: Service,
  { facts: { successor } }: Pick<Council, 'facts'>,
  day = dayOfBuild,
): Runner | undefined {
  if (whoDoesThis !== undefined) {
    const { name, href } = whoDoesThis;
    return { name, href, site: href };
  }
  if (successor === undefined || !hasTakenOver(successor, day)) return undefined;
  const { name, url } = successor;
  return { name, href: addressAtSuccessor(successor, atSuccessor), site: url };
}
