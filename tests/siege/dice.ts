/** Chance that comes out the same every time for one seed (mulberry32). */
export interface Dice {
  /** From 0 up to but not including `below`. */
  below: (below: number) => number;
  /** Once in so many times. */
  onceIn: (times: number) => boolean;
  one: <Item>(items: readonly [Item, ...Item[]]) => Item;
  /** So many times, from `least` to `most`, what `make` makes. */
  several: <Item>(least: number, most: number, make: (index: number) => Item) => Item[];
}

export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    onceIn: (times) => below(times) === 0,
    one: (items) => items[below(items.length)] ?? items[0],
    several: (least, most, make) =>
      Array.from({ length: least + below(most - least + 1) }, (_, index) => make(index)),
  };
}
