/** What the snapshot says of a build, as far as it is about time. */
export interface BuiltFor {
  builtAt?: string;
  /** The moments at which the site has to be built again, ISO 8601, the next first. */
  turns?: readonly string[];
}

/**
 * The last moment that has passed since the build and after which a page may say something else; undefined where there
 * is none, and the build is as good as new.
 * @param now milliseconds since 1970
 * @example
 * // Built on 27 November 2026, with an alert from 24 December:
 * turnPassed(site, Date.parse('2026-12-24T00:00:05Z')) // => "2026-12-24T00:00:00+00:00"
 */
export function turnPassed({ builtAt, turns = [] }: BuiltFor, now: number): string | undefined {
  if (builtAt === undefined) return undefined;
  const built = Date.parse(builtAt);
  return turns.findLast((turn) => Date.parse(turn) > built && Date.parse(turn) <= now);
}
