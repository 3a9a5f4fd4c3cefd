/** Names remembered at a time, so that a flood from many addresses cannot fill the memory. */
const MOST_NAMES = 10_000;

/** How much has been counted under each name in a stretch of time that begins with the first. */
export interface Counts {
  /** Adds to what is counted under a name, and says what it comes to now, and in how many seconds it begins anew. */
  add: (name: string, amount: number) => Counted;
  /** What it comes to, without adding anything. */
  of: (name: string) => Counted;
}

export interface Counted {
  count: number;
  secondsLeft: number;
}

/** How other servers learn what was counted here; see `countsTogether`. */
export interface Together {
  /** Notes what was added here, for the others; `learn` hears later what it comes to with what they added. */
  tell: (added: {
    name: string;
    amount: number;
    minutes: number;
    learn: (known: Counted) => void;
  }) => void;
}

/**
 * Counts in memory, in stretches of so many minutes. Of more than `MOST_NAMES` names, the one that has been silent for
 * longest is forgotten.
 * @param now milliseconds of a clock that never jumps: `performance.now`
 * @param together where other servers count the same, and under what name
 */
export function countsOver(
  minutes: number,
  now: () => number,
  together?: Together & { what: string },
): Counts {
  const stretch = minutes * 60_000;
  const known = new Map<string, { since: number; count: number }>();

  function entryOf(name: string): { since: number; count: number } {
    const found = known.get(name);
    return found && now() - found.since < stretch ? found : { since: now(), count: 0 };
  }

  function counted({ since, count }: { since: number; count: number }): Counted {
    return { count, secondsLeft: Math.max(1, Math.ceil((since + stretch - now()) / 1000)) };
  }

  function keep(name: string, entry: { since: number; count: number }): void {
    // Deleted and set again, so that the one silent for longest stands first in the map.
    known.delete(name);
    known.set(name, entry);
    if (known.size > MOST_NAMES) {
      const oldest = known.keys().next();
      if (!oldest.done) known.delete(oldest.value);
    }
  }

  return {
    of: (name) => counted(entryOf(name)),
    add: (name, amount) => {
      const entry = entryOf(name);
      entry.count += amount;
      keep(name, entry);
      together?.tell({
        name: `${together.what}/${name}`,
        amount,
        minutes,
        learn: ({ count, secondsLeft }) => {
          keep(name, { count, since: now() + secondsLeft * 1_000 - stretch });
        },
      });
      return counted(entry);
    },
  };
}
