/** Something to choose, and the words beside it. */
export interface Choice {
  value: string;
  label: string;
  hint?: string;
}

/** One question to the person who runs a command. */
export interface Question {
  question: string;
  /** An example of an answer. */
  such?: string;
  /** What is answered where the person only presses Enter. */
  suggested?: string;
  /** The answers that there are; without them any words are one. */
  choices?: readonly Choice[];
  /** Whether several may be chosen, or none. They are answered with commas between. */
  isMany?: boolean;
  /** What is wrong with an answer, as a sentence that says what to write; `undefined` where nothing is. */
  wrong?: (typed: string) => string | undefined;
}

/** Asks one question. `undefined` where no one answers. */
export type Ask = (asked: Question) => Promise<string | undefined>;
