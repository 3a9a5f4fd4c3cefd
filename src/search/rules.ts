/**
 * The rules by which a question is understood, by name. Each can be left out, so that a table can say what it adds
 * (`npm run bench -- search`); a site uses them all.
 */
export const rules = [
  'other-names',
  'same-as',
  'best-bets',
  'other-languages',
  'misspellings',
  'joined-words',
  'stop-words',
  'stems',
  'folding',
  'beginnings',
  'rare-words',
  'whole-names',
] as const;

export type Rule = (typeof rules)[number];

/** The rules that are left out. */
export type Without = ReadonlySet<Rule>;

export const nothingLeftOut: Without = new Set();
