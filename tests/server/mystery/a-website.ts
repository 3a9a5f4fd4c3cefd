import { formPage } from '../../../src/http/form-page.ts';
import { wordsFor } from '../../../src/http/language.ts';
import { writePage } from '../../../src/http/page-shell.ts';
import { sentEndpoint } from '../../../src/http/sent-endpoint.ts';
import { mysteryShoppingSchema } from '../../../src/domain/mystery/scenario.ts';
import type { ShopWith } from '../../../src/server/mystery/shop.ts';
import type { TestRuntime } from '../../support/test-runtime.ts';

export const fields = [
  { name: 'name', type: 'text' },
  { name: 'email', type: 'email' },
  { name: 'message', type: 'textarea', required: true },
];

const answers = { message: 'Whom do I tell?', name: 'Grace Holm', email: 'grace@example.org' };

export const shopping = mysteryShoppingSchema.parse({
  questions: [{ id: 'plain', text: 'Was it plain?' }],
  scenarios: [
    { id: 'moving', title: 'Moves house', by: 'online', form: 'general', hours: 'office', answers },
    {
      ...{ id: 'in-polish', title: 'Asks in Polish', by: 'online', form: 'general' },
      ...{ language: 'pl', hours: 'night', answers: { ...answers, message: 'Dzień dobry' } },
      questions: [{ id: 'language', text: 'Was it in Polish?' }],
    },
    { id: 'call', title: 'Calls', by: 'telephone', hours: 'office', say: 'Ask when we are open.' },
  ],
});

/** The pages and functions of a site in this process, behind `fetch`. */
export function fetchOf(made: TestRuntime, seen: Request[] = []): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input as URL, init);
    seen.push(request);
    const url = new URL(request.url);
    const segments = url.pathname.split('/').filter((one) => one !== '');
    const language = segments[0] === 'pl' ? 'pl' : 'en';
    const [what = '', id = ''] = segments.filter((one) => one !== 'pl');
    if (what === 'f') return made.post(url.pathname, init);
    if (what === 'sent') {
      const params = { reference: id, ...(language === 'pl' && { language }) };
      return sentEndpoint(made.runtime, request, { params, afterReply: () => undefined });
    }
    const definition = made.runtime.site.forms[id];
    if (what !== 'forms' || definition === undefined) return new Response('', { status: 404 });
    const words = wordsFor(made.runtime.site, language);
    const page = formPage({
      ...{ runtime: made.runtime, words, definition },
      given: {},
      problems: [],
    });
    return writePage(made.runtime.site, { status: 200, language, ...page });
  };
}

/** What sending needs, in that site. */
export function shopIn(made: TestRuntime, more: Partial<ShopWith> = {}): ShopWith {
  const { site, store, calendar, hash, now, randomName } = made.runtime;
  return {
    ...{ council: site.council.id, shopping, forms: site.forms, calendar, store, hash, now },
    ...{ randomName, site: 'https://c.test', fetch: fetchOf(made) },
    ...more,
  };
}
