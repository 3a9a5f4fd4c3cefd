import { join } from 'node:path';
import { loadCouncil } from '../../council/read/load-council.ts';
import type { Council } from '../../council/council.ts';
import type { Editing } from '../../http/editing/editing.ts';
import type { ShownDrafts } from '../../http/editing/shown-drafts.ts';
import { draftsInFolder } from './drafts-folder.ts';
import { makeDraftPage } from './make-draft-page.ts';
import { openGitPages, type GitPagesOf } from './git-pages.ts';
import { openEditing } from './open-editing.ts';

interface OwnEditing extends Omit<GitPagesOf, 'folder'> {
  contentFolder: string;
  /** How drafts are shown by a link; left out, they are not. */
  links?: {
    /** Where they are kept. */
    folder: string;
    /** Makes the page of one draft. */
    build: Parameters<typeof makeDraftPage>[0]['build'];
    /** Milliseconds since 1970. */
    now?: () => number;
  };
}

/**
 * Pages that editors write on a server of the council's own: drafts and what was published in git, releases made here.
 * One save, publishing or taking back goes after the other.
 */
export async function openOwnEditing({
  council,
  contentFolder,
  links,
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
  const shown = links && shownBy(links);
  /** What is published, or put away, is a draft no longer: its link would say what is not so. */
  const endLinks = async (places: readonly string[]): Promise<void> => shown?.takeBack(places);
  return {
    ...editing,
    ...(shown && { shown }),
    head: () => inTurn(pages.head),
    drafts: {
      waiting: () => inTurn(pages.waiting),
      published: () => inTurn(pages.published),
      publish: async (places, by) => {
        await inTurn(() => pages.publish(places, by));
        await endLinks(places);
      },
      undo: (id, by) => inTurn(() => pages.undo(id, by)),
      forget: async (places, by) => {
        await inTurn(() => pages.forget(places, by));
        await endLinks(places);
      },
    },
  };

  function shownBy({ folder, build, ...clock }: NonNullable<OwnEditing['links']>): ShownDrafts {
    const { with: folderWith, read: readPage } = pages;
    const waiting = async () => (await pages.waiting()).map(({ place }) => place);
    const ofDraft = { council, folderWith, waiting, read: readPage, build };
    const make = (place: string, to: string) => inTurn(() => makeDraftPage(ofDraft, place, to));
    return draftsInFolder({ folder, make, ...clock });
  }
}
