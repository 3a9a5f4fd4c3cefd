import { openStore } from '../adapters/open-store.ts';
import { calendarDataBetween } from '../council/calendar/council-calendar.ts';
import { councilAsked } from '../council/read/default-council.ts';
import { loadCouncil } from '../council/read/load-council.ts';
import { britishDay } from '../domain/calendar/british-day.ts';
import { calendarFrom } from '../domain/calendar/calendar.ts';
import type { SubmissionStore } from '../domain/submissions/ports.ts';
import { settingsFrom } from '../server/settings.ts';
import type { FiguresWith } from './figures-command.ts';

/** Bank holidays are held against the official lists from this year on. */
const firstYear = 2024;

/** What commands about figures work with, opened when it is first needed. */
export function openFigures(
  now: number,
  environment: Readonly<Record<string, string | undefined>>,
): {
  open: () => Promise<Omit<FiguresWith, 'readFile'>>;
  close: () => Promise<void>;
} {
  let store: SubmissionStore | undefined;
  return {
    open: async () => {
      const today = britishDay(new Date(now));
      const scope = councilAsked(environment);
      const council = await loadCouncil(scope, { today });
      const lastYear = Number(today.slice(0, 4)) + 3;
      store = await openStore(settingsFrom(environment).store, { mustExist: true, scope });
      return {
        store,
        standards: council.standards,
        forms: council.forms.map(({ data }) => data),
        calendar: calendarFrom(calendarDataBetween(council.facts, firstYear, lastYear)),
        now,
      };
    },
    close: async () => {
      await store?.close();
    },
  };
}
