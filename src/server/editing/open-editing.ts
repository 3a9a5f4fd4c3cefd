import { cmsConfig, type Backend } from '../../cms/cms-config.ts';
import type { Council } from '../../council/council.ts';
import { DRAFT, pagesApi } from '../../http/editing/pages-api.ts';
import { MAX_PAGES } from '../../http/editing/page-limits.ts';
import { EditRefused, type Editing } from '../../http/editing/editing.ts';
import { britishDay } from '../../domain/calendar/british-day.ts';
import { oneAfterTheOther } from '../releases/one-after-the-other.ts';
import { checkerBeside } from './check-beside.ts';
import { findingsWhileWriting } from './findings-while-writing.ts';
import type { PageStore } from './page-store.ts';
import { savePages } from './save-pages.ts';

/** Saves that wait for each other, at most: each reads and checks the whole council. */
const MOST_WAITING = 20;

/** People whose page is checked while they write, at a time: each waits for the others. */
const MOST_CHECKING = 8;

/**
 * Pages that are written in the browser, kept in a store of ours. One save goes after the other, so that what was checked is
 * what is kept.
 * @param council as it was last read without mistakes
 * @param today the day for which pages are checked while they are written, YYYY-MM-DD
 */
export function openEditing(
  id: string,
  store: PageStore,
  council: () => Promise<Council> | Council,
  today = (): string => britishDay(new Date()),
): Editing & { inTurn: <Result>(work: () => Promise<Result>) => Promise<Result> } {
  const afterOther = oneAfterTheOther();
  let waiting = 0;
  const check = checkerBeside();
  const checkInTurn = oneAfterTheOther();
  let checking = 0;
  const inTurn = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (waiting >= MOST_WAITING) {
      throw new EditRefused(
        503,
        'Many people are saving. Nothing of yours is lost: try again in a minute.',
      );
    }
    waiting += 1;
    return afterOther(work).finally(() => {
      waiting -= 1;
    });
  };
  return {
    council: id,
    config: async (origin) => cmsConfig(await council(), ownBackend(id, origin)),
    head: store.head,
    list: store.list,
    read: store.read,
    bytes: store.bytes,
    history: store.history,
    save: (changes, by) => {
      const places = new Set(changes.map(({ place }) => place));
      if (places.size < changes.length || changes.length > 2 * MAX_PAGES) {
        throw new EditRefused(422, 'One page is there twice in what was sent. Nothing was saved.');
      }
      return inTurn(() => savePages(id, store, changes, by));
    },
    findings: async (asked) => {
      if (checking >= MOST_CHECKING) {
        throw new EditRefused(
          503,
          'Many people are writing. The check is asked again in a moment.',
        );
      }
      checking += 1;
      return checkInTurn(() => findingsWhileWriting(id, store, asked, { check, today })).finally(
        () => {
          checking -= 1;
        },
      );
    },
    inTurn,
  };
}

/** This server itself, in the words of Gitea's interface. */
function ownBackend(council: string, origin: string): Backend {
  return {
    name: 'gitea',
    repo: `content/${council}`,
    branch: DRAFT,
    base_url: origin,
    api_root: `${origin}${pagesApi.replace(/\/$/, '')}`,
  };
}
