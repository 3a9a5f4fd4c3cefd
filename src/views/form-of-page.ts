import type { Council } from '../council/council.ts';
import { onlineForm } from '../council/read/online-form.ts';
import { serviceAt } from './services-by.ts';

/**
 * The form that a page is about: a form's own page, or the service that leads to it. A delay of that form makes the number
 * in the page's words later too, where they name the form's own standard.
 * @param path `/forms/complaint/`, `/pl/forms/complaint/`, `/services/bins/missed-bin/`, `/pl/services/bins/missed-bin/`
 * @param standard the standard that the words name
 */
export function formOfPage(
  path: string,
  standard: string,
  { forms, services }: Pick<Council, 'forms' | 'services'>,
): string | undefined {
  const id = /^(?:\/[^/]+)?\/forms\/([^/]+)\//.exec(path)?.[1];
  const service = serviceAt(path.replace(/^\/[^/]+(?=\/services\/)/, ''), services);
  const form = forms.find((one) => one.id === id) ?? onlineForm(service?.data.ways.online, forms);
  return form?.data.standard === standard ? form.id : undefined;
}
