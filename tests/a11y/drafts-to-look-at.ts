import type { Drafts, Editing } from '../../src/http/editing/editing.ts';
import type { ShownDraft, ShownDrafts } from '../../src/http/editing/shown-drafts.ts';
import { EditRefused } from '../../src/http/editing/editing.ts';

const by = { name: 'Ada Lane', email: 'ada@c.test' };
const place = 'services/missed-bin.mdx';
const before = { at: '2026-11-23T09:00:00.000Z', by };

/** Pages of an editor: one changed, one new, two that were published, of which one can be taken back. */
const drafts: Drafts = {
  waiting: () =>
    Promise.resolve([
      {
        ...before,
        place,
        change: 'changed',
        lines: ['-It was not emptied.', '+It was left full.'],
      },
      { ...before, place: 'news/bridge.mdx', change: 'new', lines: ['+The bridge is open.'] },
    ]),
  published: () =>
    Promise.resolve(
      [true, false].map((canBeUndone) => ({
        ...before,
        ...{ id: 'a'.repeat(40), message: `Publish ${place}`, places: [place], canBeUndone },
      })),
    ),
  publish: () =>
    Promise.reject(
      new EditRefused(
        422,
        'Nothing was published.\nservices/missed-bin.mdx:3: The topic is not there.',
      ),
    ),
  undo: () => Promise.resolve(),
  forget: () => Promise.resolve(),
};

/** A draft that is shown by a link, with a comment to do and one that is done. */
const shownDraft: ShownDraft = {
  ...{ id: '00000000-0000-4000-8000-000000000001', place, by },
  ...{ madeAt: before.at, endsAt: '2026-12-07T09:00:00.000Z' },
  comments: [
    { id: '1', at: before.at, name: 'Sam Hill', text: 'Which bin is it?', doneBy: 'Ada Lane' },
    { id: '2', at: before.at, name: 'Jo Orr', text: 'Say when we come.\n\nAnd for flats?' },
  ],
};

/**
 * A desk at which pages are written: of all that an editor can do, its pages ask for the drafts alone.
 * @param page what the site would publish
 */
export function editingToLookAt(page: string): Editing {
  const shown: ShownDrafts = {
    list: () => Promise.resolve([shownDraft]),
    open: () => Promise.resolve({ draft: shownDraft, page }),
    show: () => Promise.resolve(),
    takeBack: () => Promise.resolve(),
    file: () => Promise.resolve(undefined),
    comment: () => Promise.resolve(shownDraft),
    done: () => Promise.resolve(),
  };
  return { council: 'c', drafts, shown } as unknown as Editing;
}

/** The place of the page that is chosen. */
export const draftChosen = { page: place };
