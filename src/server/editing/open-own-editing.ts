import { join } from 'node:path';
import { loadCouncil } from '../../council/read/load-council.ts';
import type { Council } from '../../council/council.ts';
import type { Editing } from '../../http/editing/editing.ts';
import { openGitPages, type GitPagesOf } from './git-pages.ts';
import { openEditing } from './open-editing.ts';

/**
 * Pages that editors write on a server of the council's own: drafts and what was published in git, releases made here.
 * One save, publishing or taking back goes after the other.
 */
export async function openOwnEditing({
  council,
  contentFolder,
  ...given
}: Omit<GitPagesOf, 'folder'> & { contentFolder: string }): Promise<Editing> {
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
  return {
    ...editing,
    head: () => inTurn(pages.head),
    drafts: {
      waiting: () => inTurn(pages.waiting),
      published: () => inTurn(pages.published),
      publish: (places, by) => inTurn(() => pages.publish(places, by)),
      undo: (id, by) => inTurn(() => pages.undo(id, by)),
      forget: (places, by) => inTurn(() => pages.forget(places, by)),
    },
  };
}
