import type { Drafts, Editing } from '../../src/http/editing/editing.ts';
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

/** A desk at which pages are written: of all that an editor can do, its pages ask for the drafts alone. */
export const editingToLookAt = { council: 'c', drafts } as unknown as Editing;

/** The place of the page that is chosen. */
export const draftChosen = { page: place };
