import type { Delay } from './delay.ts';
import type { ServiceStandard } from './standard.ts';

/**
 * The delays that hold for a contact received on a day, by the standard it falls under or the form it came by.
 * An acknowledgement goes out by itself, so a delay of a form does not make it later; one that names its
 * standard does.
 * @param day YYYY-MM-DD. The first and the last day of a delay are days of it.
 */
export function delaysInForce(
  delays: readonly Delay[],
  day: string,
  { standard, form }: { standard: ServiceStandard; form?: string | undefined },
): Delay[] {
  return delays.filter(
    (delay) =>
      delay.from <= day &&
      day <= delay.until &&
      (delay.standards.includes(standard.id) ||
        (form !== undefined &&
          standard.measures !== 'acknowledgement' &&
          delay.forms.includes(form))),
  );
}
