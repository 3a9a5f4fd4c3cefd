import { randomUUID } from 'node:crypto';
import { mkdir, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { filesAddress } from '../../council/files/site-files.ts';
import { isFilePlace, placeOf } from '../../council/read/place-of.ts';
import {
  EditRefused,
  type Drafts,
  type KeptChange,
  type PageFile,
  type PublishedChange,
  type WaitingPage,
  type Writer,
} from '../../http/editing/editing.ts';
import { errorsWith, filesWith, findingsInWords } from './check-pages.ts';
import { put } from './folder-of-pages.ts';
import { isTranslation, TRANSLATED, translatedWith } from './translated-entries.ts';
import { SettingError } from '../setting-error.ts';
import { gitBytesIn, gitIn } from './git.ts';
import type { Entry, PageStore } from './page-store.ts';

const MAIN = 'refs/heads/main';
const DRAFT = 'refs/heads/draft';
/** Changes that are shown, the last of them. */
const MOST_SHOWN = 50;
/** Lines of one page's difference that are shown. */
const MOST_LINES = 400;
const folderItself: Writer = { name: 'The council’s folder', email: 'folder@localhost' };

/** A branch to move; left out, it was not there. */
interface Move {
  ref: string;
  to: string;
  was?: string | undefined;
}

/** The tree of a commit: by place, what git calls the words there. */
type Tree = ReadonlyMap<string, string>;

export interface GitPagesOf {
  council: string;
  /** The council's folder: what is published is written there, and what others change there is taken up. */
  folder: string;
  /** Where the repository is kept. */
  repository: string;
  /** Makes a release of the folder, or says why not. */
  release: () => Promise<{ isPublished: true } | { isPublished: false; why: string }>;
}

/** A council's folder as it would be. */
export interface FolderAsItWouldBe {
  /** Bytes of its pictures and documents, by name. */
  files: ReadonlyMap<string, number>;
  /** Puts it into another folder. */
  copyTo: (folder: string) => Promise<void>;
  /** The same without pictures and documents. */
  copyPages: (folder: string) => Promise<void>;
}

/** What is published, with some drafts in it. */
export interface WithDrafts {
  /**
   * The folder as it is published, with the draft of some pages, and of the pictures and documents that they show.
   * @param waits all that waits
   */
  with: (places: readonly string[], waits: readonly string[]) => Promise<FolderAsItWouldBe>;
}

/**
 * Pages in a git repository of the server's own: `main` is what the council's folder has, `draft` what editors wrote and have not
 * published. No files are checked out: trees are made from their parts, and a branch moves in one step from what it was.
 */
export async function openGitPages(given: GitPagesOf): Promise<PageStore & Drafts & WithDrafts> {
  const { council, repository, release } = given;
  const folder = resolve(given.folder);
  const git = gitIn(resolve(repository));
  const gitBytes = gitBytesIn(resolve(repository));
  if ((await stat(join(repository, 'HEAD')).catch(() => undefined)) === undefined) {
    await mkdir(repository, { recursive: true });
    await git(['init', '--bare', '--quiet', '--initial-branch=main', resolve(repository)]).catch(
      () => {
        throw new SettingError(
          'ADMIN is on, and git could not be run: it keeps what editors write. Install git, or set ADMIN=off.',
        );
      },
    );
  }
  const idOf = async (ref: string): Promise<string | undefined> =>
    (await git(['rev-parse', '--verify', '--quiet', ref]).catch(() => '')).trim() || undefined;
  const isPage = (place: string): boolean =>
    placeOf(`content/${council}/${place}`, council) !== undefined;

  async function withIndex<Result>(work: (index: string) => Promise<Result>): Promise<Result> {
    const index = join(resolve(repository), `index-${randomUUID()}`);
    return work(index).finally(() => rm(index, { force: true }));
  }

  async function filesOf(ref: string): Promise<PageFile[]> {
    const lines = (await git(['ls-tree', '-r', '-l', '-z', ref])).split('\0').filter(Boolean);
    return lines.flatMap((line) => {
      const [about = '', place = ''] = line.split('\t');
      const [mode, , sha = '', size] = about.split(/ +/);
      return mode?.startsWith('100') === true ? [{ place, sha, size: Number(size) }] : [];
    });
  }

  async function treeOf(ref: string): Promise<Tree> {
    return new Map((await filesOf(ref)).map(({ place, sha }) => [place, sha]));
  }

  /** A tree with some places changed; `undefined` takes one away. */
  async function treeWith(
    base: string,
    changed: ReadonlyMap<string, string | undefined>,
  ): Promise<string> {
    return withIndex(async (index) => {
      await git(['read-tree', base], { index });
      const lines = [...changed].map(([place, sha]) =>
        sha === undefined ? `0 ${'0'.repeat(40)}\t${place}` : `100644 ${sha}\t${place}`,
      );
      await git(['update-index', '-z', '--index-info'], {
        index,
        input: lines.map((line) => `${line}\0`).join(''),
      });
      return (await git(['write-tree'], { index })).trim();
    });
  }

  /** A commit that no branch has yet. */
  async function committed(
    tree: string,
    parent: string | undefined,
    by: Writer,
    message: string,
  ): Promise<string> {
    const parents = parent === undefined ? [] : ['-p', parent];
    return (await git(['commit-tree', tree, ...parents], { by, input: `${message}\n` })).trim();
  }

  /** Moves branches from what they were, all of them or none. */
  async function move(branches: readonly Move[]): Promise<void> {
    const lines = branches.map(
      ({ ref, to, was = '0'.repeat(40) }) => `update ${ref} ${to} ${was}\n`,
    );
    await git(['update-ref', '--stdin'], { input: lines.join('') });
  }

  async function commitDraft(tree: string, by: Writer, message: string): Promise<string> {
    const was = await idOf(DRAFT);
    const to = await committed(tree, was, by, message);
    await move([{ ref: DRAFT, to, was }]);
    return to;
  }

  const kept = async (content: string | Uint8Array): Promise<string> =>
    (await git(['hash-object', '-w', '--stdin'], { input: content })).trim();

  const bytesOf = (sha: string): Promise<Buffer> => gitBytes(['cat-file', 'blob', sha]);

  /**
   * Moves `main` on. Drafts are of what is published: what it changes and no draft did changes in `draft` too, in the same step.
   */
  async function advance(tree: string, by: Writer, message: string): Promise<void> {
    const was = await idOf(MAIN);
    const to = await committed(tree, was, by, message);
    const [before, now, draft] = await Promise.all([treeOf(MAIN), treeOf(to), treeOf(DRAFT)]);
    const changed = new Map<string, string | undefined>();
    for (const place of new Set([...before.keys(), ...now.keys()])) {
      const isOwn = draft.get(place) !== before.get(place);
      if (!isOwn && now.get(place) !== before.get(place)) changed.set(place, now.get(place));
    }
    const moves: Move[] = [{ ref: MAIN, to, was }];
    if (changed.size > 0) {
      const tip = await idOf(DRAFT);
      const along = await treeWith(DRAFT, changed);
      const next = await committed(along, tip, folderItself, 'As it is published');
      moves.push({ ref: DRAFT, to: next, was: tip });
    }
    await move(moves);
  }

  /** What others changed in the folder, a developer for instance, is taken up as a change of its own. */
  async function takeUp(): Promise<void> {
    // What git knows of the folder stays, so that only files that are other are read: pictures and documents are large.
    const index = join(resolve(repository), 'folder-index');
    await rm(`${index}.lock`, { force: true });
    await git(['add', '--all', '--force', '--', '.'], { index, workTree: folder });
    const tree = (await git(['write-tree'], { index })).trim();
    if ((await idOf(MAIN)) === undefined) {
      const to = await committed(tree, undefined, folderItself, 'As it was');
      await move([MAIN, DRAFT].map((ref) => ({ ref, to })));
      return;
    }
    if ((await git(['rev-parse', `${MAIN}^{tree}`])).trim() === tree) return;
    await advance(tree, folderItself, 'Change the folder itself');
  }

  async function changes(ref: string, place?: string): Promise<KeptChange[]> {
    const format = '--format=%H%x00%aI%x00%an%x00%ae%x00%s';
    const paths = place === undefined ? [] : ['--', place];
    const text = await git(['log', `--max-count=${String(MOST_SHOWN)}`, format, ref, ...paths]);
    return text
      .split('\n')
      .filter(Boolean)
      .map((line) => {
        const [id = '', at = '', name = '', email = '', message = ''] = line.split('\0');
        return { id, at: new Date(at).toISOString(), by: { name, email }, message };
      });
  }

  async function copyOf(ref: string, to: string): Promise<void> {
    await withIndex(async (index) => {
      await git(['read-tree', ref], { index });
      await git(['checkout-index', '--all', '--force', `--prefix=${to}/`], { index, workTree: to });
    });
  }

  /** The same without pictures and documents. */
  async function copyOfPages(ref: string, to: string): Promise<void> {
    const places = [...(await treeOf(ref)).keys()].filter((place) => !isFilePlace(place));
    await withIndex(async (index) => {
      await git(['read-tree', ref], { index });
      const input = places.map((place) => `${place}\0`).join('');
      const args = ['checkout-index', '--force', `--prefix=${to}/`, '-z', '--stdin'];
      await git(args, { index, workTree: to, input });
    });
  }

  /** Changes what is published: checked whole, written to the folder, released; or left as it was. */
  async function publishTree(
    changed: ReadonlyMap<string, string | undefined>,
    by: Writer,
    message: string,
  ): Promise<void> {
    const before = await treeOf(MAIN);
    const tree = await treeWith(MAIN, changed);
    const files = filesWith(await filesOf(tree), []);
    const errors = await errorsWith(council, (to) => copyOfPages(tree, to), [], files);
    if (errors.length > 0) {
      const count =
        errors.length === 1 ? 'one thing needs' : `${String(errors.length)} things need`;
      throw new EditRefused(
        422,
        `Nothing was published: ${count} putting right.\n${findingsInWords(errors)}`,
        errors,
      );
    }
    const write = async (to: Tree | ReadonlyMap<string, string | undefined>): Promise<void> => {
      for (const place of changed.keys()) {
        const sha = to.get(place);
        await put(folder, place, sha === undefined ? undefined : await bytesOf(sha));
      }
    };
    const outcome = await write(changed).then(release).catch(notPublished);
    // Last: whatever is cut short before, the folder is what it is, and a draft that differs from it still waits.
    if (outcome.isPublished) return advance(tree, by, message);
    const putBack = await write(before).then(() => undefined, notPublished);
    const left =
      putBack === undefined ? '' : `\nThe council’s folder could not be put back: ${putBack.why}`;
    throw new EditRefused(422, `Nothing was published.\n${outcome.why}${left}`);
  }

  async function placesOf(id: string): Promise<string[]> {
    const text = await git([
      'diff-tree',
      '-r',
      '-z',
      '--no-commit-id',
      '--name-only',
      '--root',
      id,
    ]);
    return text.split('\0').filter(Boolean);
  }

  async function waiting(): Promise<WaitingPage[]> {
    await takeUp();
    const [main, draft] = await Promise.all([treeOf(MAIN), treeOf(DRAFT)]);
    const places = [...new Set([...main.keys(), ...draft.keys()])]
      .filter((place) => isPage(place) && main.get(place) !== draft.get(place))
      .sort();
    const pages: WaitingPage[] = [];
    // One after the other: each asks git twice, and there may be many.
    for (const place of places) {
      const [last] = await changes(DRAFT, place);
      const diff = ['diff', '--no-color', '--no-ext-diff', '--unified=0', MAIN, DRAFT, '--', place];
      const lines = (await git(diff)).split('\n').filter((line) => /^[+-](?!\+\+ |-- )/.test(line));
      pages.push({
        place,
        change: !main.has(place) ? 'new' : draft.has(place) ? 'changed' : 'taken away',
        by: last?.by ?? folderItself,
        at: last?.at ?? '',
        lines: lines.slice(0, MOST_LINES),
      });
    }
    return pages;
  }

  const bytes = async (place: string): Promise<Buffer | undefined> => {
    const sha = (await treeOf(DRAFT)).get(place);
    return sha === undefined ? undefined : bytesOf(sha);
  };

  const isOurs = (place: string): boolean => isPage(place) || place === TRANSLATED;
  /** What is said of other translations may have changed meanwhile. */
  const isSame = (place: string, then: Tree, now: Tree): boolean =>
    place === TRANSLATED || then.get(place) === now.get(place);

  /** What `translated.json` of one branch says with what another says of some pages, where any of them is a translation. */
  async function translatedIn(
    into: string,
    from: string,
    places: readonly string[],
  ): Promise<[string, string | undefined][]> {
    const translations = places.filter(isTranslation);
    if (translations.length === 0) return [];
    const [base, other] = await Promise.all([into, from].map((ref) => textAt(ref, TRANSLATED)));
    const text = translatedWith(base, other, translations);
    if (text === base) return [];
    return [[TRANSLATED, text === undefined ? undefined : await kept(text)]];
  }

  async function textAt(ref: string, place: string): Promise<string | undefined> {
    const sha = (await treeOf(ref)).get(place);
    return sha === undefined ? undefined : (await bytesOf(sha)).toString('utf8');
  }

  /** The pictures and documents that pages show and that wait as they do: without them no page could be published. */
  async function shownBy(pages: readonly string[], waits: readonly string[]): Promise<string[]> {
    const texts = await Promise.all(pages.map(async (place) => (await bytes(place))?.toString()));
    const said = texts.join('\n');
    return waits.filter(
      (place) => isFilePlace(place) && said.includes(`${filesAddress}${place.split('/')[1] ?? ''}`),
    );
  }

  await takeUp();
  return {
    head: async () => {
      await takeUp();
      const [last] = await changes(DRAFT);
      if (last === undefined) throw new Error('There is no draft.');
      return last;
    },
    list: async (): Promise<PageFile[]> => {
      const files = await filesOf(DRAFT);
      return files.filter(({ place }) => isPage(place));
    },
    read: async (place) => (await bytes(place))?.toString('utf8'),
    bytes,
    history: (place) => changes(DRAFT, place),
    copyTo: (to) => copyOf(DRAFT, to),
    copyPages: (to) => copyOfPages(DRAFT, to),
    with: async (places, waits) => {
      const draft = await treeOf(DRAFT);
      const all = [...places, ...(await shownBy(places, waits))];
      const tree = await treeWith(MAIN, new Map(all.map((place) => [place, draft.get(place)])));
      return {
        files: filesWith(await filesOf(tree), []),
        copyTo: (to) => copyOf(tree, to),
        copyPages: (to) => copyOfPages(tree, to),
      };
    },
    write: async (entries: readonly Entry[], by, message) => {
      const now = await treeOf(DRAFT);
      const changed = new Map<string, string | undefined>();
      for (const { place, text, sha } of entries) {
        if (now.get(place) !== sha)
          throw new EditRefused(409, `${place} changed while it was saved. Save once more.`);
        changed.set(place, text === undefined ? undefined : await kept(text));
      }
      const id = await commitDraft(await treeWith(DRAFT, changed), by, message);
      return { id, at: new Date().toISOString(), by, message };
    },
    waiting,
    published: async (): Promise<PublishedChange[]> => {
      await takeUp();
      const main = await treeOf(MAIN);
      const all = (await changes(MAIN)).slice(0, -1);
      const changed: PublishedChange[] = [];
      for (const change of all) {
        const [places, then] = await Promise.all([placesOf(change.id), treeOf(change.id)]);
        const canBeUndone = places.every((place) => isOurs(place) && isSame(place, then, main));
        changed.push({ ...change, places, canBeUndone });
      }
      return changed;
    },
    publish: async (places, by) => {
      const known = (await waiting()).map(({ place }) => place);
      const chosen = places.filter((place) => known.includes(place));
      if (chosen.length === 0 || chosen.length < places.length) {
        throw new EditRefused(
          409,
          'What waits has changed since this page was made. Look at it again.',
        );
      }
      const draft = await treeOf(DRAFT);
      const all = [...new Set([...chosen, ...(await shownBy(chosen, known))])];
      await publishTree(
        new Map([
          ...all.map((place) => [place, draft.get(place)] as const),
          ...(await translatedIn(MAIN, DRAFT, all)),
        ]),
        by,
        `Publish ${all.join(', ')}`,
      );
    },
    undo: async (id, by) => {
      await takeUp();
      const change = /^[0-9a-f]{40}$/.test(id)
        ? (await changes(MAIN)).find((one) => one.id === id)
        : undefined;
      const parent = change && (await idOf(`${change.id}^`));
      if (change === undefined || parent === undefined) {
        throw new EditRefused(404, 'There is no such change to take back.');
      }
      const [places, then, before, main] = await Promise.all([
        placesOf(id),
        treeOf(id),
        treeOf(parent),
        treeOf(MAIN),
      ]);
      if (!places.every((place) => isOurs(place) && isSame(place, then, main))) {
        throw new EditRefused(
          409,
          'The same pages have changed since. Take the later change back first.',
        );
      }
      await publishTree(
        new Map([
          ...places.filter(isPage).map((place) => [place, before.get(place)] as const),
          ...(await translatedIn(MAIN, parent, places)),
        ]),
        by,
        `Take back: ${change.message}`,
      );
    },
    forget: async (places, by) => {
      const main = await treeOf(MAIN);
      const own = places.filter(isPage);
      const changed = new Map([
        ...own.map((place) => [place, main.get(place)] as const),
        ...(await translatedIn(DRAFT, MAIN, own)),
      ]);
      const message = `Put away the draft of ${own.join(', ')}`;
      await commitDraft(await treeWith(DRAFT, changed), by, message);
    },
  };
}

function notPublished(error: unknown): { isPublished: false; why: string } {
  return { isPublished: false, why: error instanceof Error ? error.message : 'error' };
}
