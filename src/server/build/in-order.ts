export interface InOrder<Thing> {
  /** Says which things there will be, in their order. */
  expect: (names: Iterable<string>) => void;
  /** Hands a thing on, or keeps it until all before it are there; `undefined` where there is none of that name after all. */
  take: (name: string, thing: Thing | undefined) => void;
  /** Whether all that was said was handed on, and nothing waits. */
  isWhole: () => boolean;
  /** Hands on all that still waits for what never came. */
  rest: () => void;
}

/** Hands things on in the order that was said beforehand, whichever is there first. What no one said comes last. */
export function inOrder<Thing>(handOn: (name: string, thing: Thing) => void): InOrder<Thing> {
  const waiting = new Map<string, Thing | undefined>();
  let order: readonly string[] = [];
  let next = 0;
  const pass = (name: string): void => {
    const thing = waiting.get(name);
    waiting.delete(name);
    if (thing !== undefined) handOn(name, thing);
  };
  return {
    expect(names) {
      order = [...new Set(names)];
      next = 0;
    },
    take(name, thing) {
      waiting.set(name, thing);
      for (let its = order[next]; its !== undefined && waiting.has(its); its = order[++next]) {
        pass(its);
      }
    },
    isWhole: () => next === order.length && waiting.size === 0,
    rest() {
      for (const name of [...order.slice(next), ...[...waiting.keys()].sort()]) pass(name);
      next = order.length;
    },
  };
}
