import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { openStore } from '../adapters/open-store.ts';
import { calendarDataFor } from '../council/calendar/council-calendar.ts';
import { councilAsked } from '../council/read/default-council.ts';
import { loadCouncil } from '../council/read/load-council.ts';
import { siteUrl } from '../council/snapshot/snapshot-of.ts';
import { britishDay } from '../domain/calendar/british-day.ts';
import { calendarFrom } from '../domain/calendar/calendar.ts';
import type { SubmissionStore } from '../domain/submissions/ports.ts';
import { keyedHash } from '../server/reference-secret.ts';
import { settingsFrom } from '../server/settings.ts';
import { mysteryShopCommand } from './mystery-shop-command.ts';
import { finish, outcomeOf } from './outcome.ts';
import { forSite } from './site-asked.ts';

/** `npm run mystery-shop`: of the council that COUNCIL or `--site` names, and the store that the site has. */
finish(
  await forSite(process.argv.slice(2), process.env, async ({ args, environment }) => {
    let store: SubmissionStore | undefined;
    const outcome = await outcomeOf(() =>
      mysteryShopCommand(args, async () => {
        const today = britishDay(new Date());
        const scope = councilAsked(environment);
        const council = await loadCouncil(scope, { today });
        store = await openStore(settingsFrom(environment).store, { mustExist: true, scope });
        return {
          council: council.id,
          name: council.facts.name,
          shopping: council.mysteryShopping,
          forms: Object.fromEntries(council.forms.map(({ id, data }) => [id, data])),
          standards: council.standards,
          calendar: calendarFrom(calendarDataFor(council.facts, Number(today.slice(0, 4)))),
          site: siteUrl(council.facts.url),
          store,
          hash: keyedHash(store),
          now: Date.now,
          randomName: randomUUID,
          fetch: globalThis.fetch,
          writeFile: (path, text) => writeFile(path, text),
        };
      }),
    );
    await store?.close();
    return outcome;
  }),
);
