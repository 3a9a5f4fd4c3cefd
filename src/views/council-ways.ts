import type { Council } from '../council/council.ts';
import type { Channel } from '../domain/charter/standard.ts';
import type { Words } from '../i18n/words.ts';

type Ways = Council['services'][number]['data']['ways'];

/** The form for anything at all; without one of this name, the council's first. */
const OPEN_QUESTION = 'general-enquiry';

/** Every way to reach the council about anything, each with the first standard its charter has for that channel. */
export function councilWays(council: Council, words: Words): Ways {
  const form = council.forms.find(({ id }) => id === OPEN_QUESTION) ?? council.forms[0];
  const standardOf = (channel: Channel): { standard?: string } => {
    const found = council.charter.data.standards.find((one) => one.channel === channel);
    return found ? { standard: found.id } : {};
  };
  return {
    ...(form && { online: { form: form.id, label: words('site.way.write') } }),
    telephone: standardOf('telephone'),
    inPerson: standardOf('in-person'),
    letter: standardOf('letter'),
  };
}
