import { dateOf } from './day-number.ts';

/**
 * Thrown when a date lies where no list of bank holidays reaches. A date worked out without the list
 * would be a guess, so none is given.
 */
export class BeyondKnownDays extends Error {
  override name = 'BeyondKnownDays';
  /** The first year that is not known. */
  readonly year: number;
  constructor(unknownDay: number, firstKnown: number, lastKnown: number) {
    const year = Number(dateOf(unknownDay).slice(0, 4));
    super(
      `The bank holidays of ${String(year)} are not known: the list goes from ${dateOf(firstKnown)} to ` +
        `${dateOf(lastKnown)}. Build the site again, or add the year to the list.`,
    );
    this.year = year;
  }
}
