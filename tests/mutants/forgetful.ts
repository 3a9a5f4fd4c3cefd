import type { Kept } from './kept.ts';

const maps: ForgetfulMap<WeakKey, unknown>[] = [];
const WeakMapOfOld = WeakMap;

/**
 * A WeakMap that can forget. What the domain keeps from one call to the next (`calendarFrom`) would hide a mutant of what was
 * kept, or show it in the next test.
 */
class ForgetfulMap<K extends WeakKey, V> extends WeakMap<K, V> {
  #kept = new WeakMapOfOld<K, V>();
  #before: WeakMap<K, V> | undefined;

  constructor() {
    super();
    maps.push(this as unknown as ForgetfulMap<WeakKey, unknown>);
  }

  forget(): void {
    this.#before = this.#kept;
    this.#kept = new WeakMapOfOld();
  }

  remember(): void {
    this.#kept = this.#before ?? this.#kept;
    this.#before = undefined;
  }

  override get(key: K): V | undefined {
    return this.#kept.get(key);
  }

  override has(key: K): boolean {
    return this.#kept.has(key);
  }

  override set(key: K, value: V): this {
    this.#kept.set(key, value);
    return this;
  }

  override delete(key: K): boolean {
    return this.#kept.delete(key);
  }
}

const kept: Kept = {
  forget: () => {
    for (const map of maps) map.forget();
  },
  remember: () => {
    for (const map of maps) map.remember();
  },
};

Object.assign(globalThis, { WeakMap: ForgetfulMap, kept });
