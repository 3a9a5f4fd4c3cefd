/** The row that all answers of a quarter are in, whatever they are about: no standard is called so. */
export const ALL_STANDARDS = '*';
