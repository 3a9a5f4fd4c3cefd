import type { Delay } from './delay.ts';

/** What someone is promised by: a standard, and the form, where it is that form's own promise. */
export interface Promised {
  /** A standard's id. */
  standard: string;
  /**
   * The form's id. Left out for a form's acknowledgement, which goes out by itself: a delay of the form does not make
   * it later, and one that names its standard does.
   */
  form?: string | undefined;
}

/**
 * Whether a delay makes a promise later. All that need to know who a delay covers ask here: date, pages, checks.
 * @example
 * covers({ standards: [], forms: ['complaint'], … }, { standard: 'complaint-stage-1', form: 'complaint' }) // => true
 */
export function covers(
  { standards, forms }: Pick<Delay, 'standards' | 'forms'>,
  { standard, form }: Promised,
): boolean {
  return standards.includes(standard) || (form !== undefined && forms.includes(form));
}

/**
 * The delays that hold on a day for a promise.
 * @param day YYYY-MM-DD. The first and the last day of a delay are days of it.
 */
export function delaysInForce(delays: readonly Delay[], day: string, promised: Promised): Delay[] {
  return delays.filter(
    (delay) => delay.from <= day && day <= delay.until && covers(delay, promised),
  );
}
