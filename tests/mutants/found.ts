/** Which mutants were found, by the mutant's number: by which test, how, and what it said. */
export type Found = Record<string, { by: string; how: 'killed' | 'timeout'; message: string }>;

/** Where the process that runs the tests leaves what it found, in Stryker's own copy of the project. */
export const foundFile = '.mutants-found.json';
