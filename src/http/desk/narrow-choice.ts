import { select } from '../../form-html/govuk/select.ts';
import type { Html } from '../../form-html/html.ts';

/**
 * One of the choices by which a list of the desk is narrowed; the first is all of it.
 * @example narrowChoice('team', 'Team', [{ value: 'waste', text: 'Waste' }], 'waste') // => all, and Waste, which is chosen
 */
export function narrowChoice(
  name: string,
  text: string,
  items: readonly { value: string; text: string }[],
  chosen: string | undefined,
): Html {
  return select({
    name,
    label: { text },
    items: [{ value: '', text: 'All' }, ...items].map((one) => ({
      ...one,
      selected: one.value === chosen,
    })),
  });
}
