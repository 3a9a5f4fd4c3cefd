import type { Council } from '../council.ts';

type Online = Council['services'][number]['data']['ways']['online'];

/**
 * The council's own form that a way online leads to, by its id or by its address; `undefined` for a page elsewhere.
 * What its card promises is what the form promises, so that no service can say another time than its form.
 * @example
 * onlineForm({ label: 'Complain', href: '/forms/complaint/' }, forms)?.id // => "complaint"
 */
export function onlineForm(
  online: Online,
  forms: Council['forms'],
): Council['forms'][number] | undefined {
  const byAddress = /^(?:\/[a-z-]+)?\/forms\/([^/?#]+)\/?(?:[?#]|$)/i.exec(online?.href ?? '')?.[1];
  const id = online?.form ?? byAddress;
  return forms.find((form) => form.id === id);
}
