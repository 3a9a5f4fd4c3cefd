import { join } from 'node:path';
import { loadCouncil } from '../../council/read/load-council.ts';
import type { Council } from '../../council/council.ts';
import type { Editing } from '../../http/editing/editing.ts';
import { draftsInFolder } from './drafts-folder.ts';
import { makeDraftPage } from './make-draft-page.ts';
import { openGitPages, type GitPagesOf } from './git-pages.ts';
import { openEditing } from './open-editing.ts';

interface OwnEditing extends Omit<GitPagesOf, 'folder'> {
  contentFolder: string;
  /** Where drafts that are shown by a link are kept. */
  draftsFolder: string;
  /** Makes the page of one draft. */
  buildPage: Parameters<typeof makeDraftPage>[0]['build'];
  /** Milliseconds since 1970. */
  now?: () => number;
}

/**
 * Pages that editors write on a server of the council's own: drafts and what was published in git, releases made here.
 * One save, publishing or taking back goes after the other.
 */
export async function openOwnEditing({
  council,
  contentFolder,
  draftsFolder,
  buildPage,
  now = Date.now,
  ...given
}: OwnEditing): Promise<Editing> {
  const pages = await openGitPages({ council, folder: join(contentFolder, council), ...given });
  let known: Council | undefined;
  const read = async (): Promise<Council> => {
    try {
      known = await loadCouncil(council, { contentFolder });
    } catch (error) {
      // With a mistake in the folder, the lists of before are still of use.
      if (known === undefined) throw error;
    }
    return known;
  };
  const editing = openEditing(council, pages, read);
  const { inTurn } = editing;
  const ofDraft = {
    council,
    folderWith: pages.with,
    waiting: async () => (await pages.waiting()).map(({ place }) => place),
    read: pages.read,
    build: buildPage,
  };
  const shown = draftsInFolder({
    folder: draftsFolder,
    now,
    make: (place, to) => inTurn(() => makeDraftPage(ofDraft, place, to)),
  });
  return {
    ...editing,
    shown,
    head: () => inTurn(pages.head),
    drafts: {
      waiting: () => inTurn(pages.waiting),
      published: () => inTurn(pages.published),
      // What is published, or put away, is a draft no longer: its link would say what is not so.
      publish: async (places, by) => {
        await inTurn(() => pages.publish(places, by));
        await shown.takeBack(places);
      },
      undo: (id, by) => inTurn(() => pages.undo(id, by)),
      forget: async (places, by) => {
        await inTurn(() => pages.forget(places, by));
        await shown.takeBack(places);
      },
    },
  };
}
