/** What modules keep from one call to the next, in any WeakMap. */
export interface Kept {
  /** From here on nothing is kept. */
  forget: () => void;
  /** What was kept before `forget` is there again, and what was kept since is not. */
  remember: () => void;
}
