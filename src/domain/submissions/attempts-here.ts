/** What this process knows of attempts by itself, whatever any clock says. */
export interface AttemptsHere {
  /** Begins one, unless it is under way here already. */
  begin: (name: string) => boolean;
  end: (name: string) => void;
  /**
   * Whether an attempt that someone else began has been seen under way here for so many minutes: what to go by where
   * the clock was set back since it began. It is seen by being asked for.
   */
  wasSeenFor: (name: string, minutes: number) => boolean;
}

/** Attempts that may be remembered as seen: as many as one sweep looks at, and more. */
const MOST_SEEN = 10_000;

/** @param now milliseconds of a clock that never jumps: `performance.now` */
export function attemptsHere(now: () => number): AttemptsHere {
  const underWay = new Set<string>();
  const seen = new Map<string, number>();
  return {
    begin: (name) => {
      if (underWay.has(name)) return false;
      underWay.add(name);
      return true;
    },
    end: (name) => {
      underWay.delete(name);
      seen.delete(name);
    },
    wasSeenFor: (name, minutes) => {
      const since = seen.get(name);
      if (since !== undefined) return now() - since >= minutes * 60_000;
      if (seen.size >= MOST_SEEN) seen.clear();
      seen.set(name, now());
      return false;
    },
  };
}
