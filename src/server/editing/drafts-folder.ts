import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { EditRefused } from '../../http/editing/editing.ts';
import {
  LINK_DAYS,
  MOST_COMMENTS,
  MOST_LINKS,
  type ShownDraft,
  type ShownDrafts,
} from '../../http/editing/shown-drafts.ts';
import { oneAfterTheOther } from '../releases/one-after-the-other.ts';
import { writeWhole } from '../releases/write-whole.ts';

const DAY = 86_400_000;
/** Days after the end of a link in which its comments are kept. */
const KEPT_DAYS = 30;
const NOTE = 'note.json';
/** A draft's page, in the folder that it was made in. */
export const PAGE = 'page.html';

const noteSchema = z.object({
  id: z.uuid(),
  place: z.string(),
  by: z.object({ name: z.string(), email: z.string() }),
  madeAt: z.string(),
  endsAt: z.string(),
  comments: z.array(
    z.object({
      id: z.string(),
      at: z.string(),
      name: z.string(),
      text: z.string(),
      doneBy: z.string().optional(),
    }),
  ),
  /** The folder with the page as it was made last. */
  made: z.uuid(),
});

type Note = ShownDraft & { made: string };

interface DraftsFolder {
  /** Where they are kept: a folder for each link. */
  folder: string;
  /** Writes a draft's page (`page.html`) and all that it needs into a folder. @throws EditRefused */
  make: (place: string, to: string) => Promise<void>;
  /** Milliseconds since 1970. */
  now?: () => number;
}

/** Drafts that are shown by a link, in a folder of the server's own. One change goes after the other. */
export function draftsInFolder({ folder, make, now = Date.now }: DraftsFolder): ShownDrafts {
  const inTurn = oneAfterTheOther();
  const at = (): string => new Date(now()).toISOString();
  const works = ({ endsAt }: ShownDraft): boolean => endsAt > at();

  async function read(id: string): Promise<Note | undefined> {
    // One that cannot be read, whatever befell it, is no link.
    const said = await readFile(join(folder, id, NOTE), 'utf8')
      .then((text) => JSON.parse(text) as unknown)
      .catch(() => undefined);
    return noteSchema.safeParse(said).data as Note | undefined;
  }

  async function all(): Promise<Note[]> {
    const names = (await readdir(folder).catch(() => [])).filter(isId);
    const notes = await Promise.all(names.map(read));
    return notes
      .filter((note) => note !== undefined)
      .sort((a, b) => a.madeAt.localeCompare(b.madeAt));
  }

  const keep = (note: Note): Promise<void> =>
    writeWhole(join(folder, note.id, NOTE), JSON.stringify(note));

  async function change(
    which: (note: Note) => boolean,
    to: (note: Note) => Partial<Note>,
  ): Promise<void> {
    await inTurn(async () => {
      for (const note of (await all()).filter(which)) await keep({ ...note, ...to(note) });
    });
  }

  /** What is over for long, and what a stop in the middle left behind. */
  async function tidy(): Promise<void> {
    const before = new Date(now() - KEPT_DAYS * DAY).toISOString();
    for (const { id, endsAt, made } of await all()) {
      if (endsAt < before) await rm(join(folder, id), { recursive: true, force: true });
      else {
        const names = await readdir(join(folder, id));
        for (const name of names.filter((one) => isId(one) && one !== made)) {
          await rm(join(folder, id, name), { recursive: true, force: true });
        }
      }
    }
  }

  return {
    list: async () =>
      (await all()).filter(
        (note) => works(note) || note.comments.some(({ doneBy }) => doneBy === undefined),
      ),

    show: (place, by) =>
      inTurn(async () => {
        await tidy();
        const working = (await all()).filter(works);
        const before = working.find((note) => note.place === place);
        if (before === undefined && working.length >= MOST_LINKS) {
          throw new EditRefused(
            422,
            `No link was made: ${String(MOST_LINKS)} drafts have one. Take one back first.`,
          );
        }
        const id = before?.id ?? randomUUID();
        const made = randomUUID();
        const into = join(folder, id, made);
        await mkdir(into, { recursive: true });
        try {
          await make(place, into);
        } catch (error) {
          await rm(before === undefined ? join(folder, id) : into, { recursive: true });
          throw error;
        }
        const endsAt = new Date(now() + LINK_DAYS * DAY).toISOString();
        const comments = before?.comments ?? [];
        await keep({ id, place, by, madeAt: at(), endsAt, comments, made });
        await tidy();
      }),

    takeBack: (places) =>
      change(
        (note) => places.includes(note.place) && works(note),
        () => ({ endsAt: at() }),
      ),

    open: async (id) => {
      const note = isId(id) ? await read(id) : undefined;
      if (note === undefined || !works(note)) return undefined;
      const { made, ...draft } = note;
      const page = await readFile(join(folder, id, made, PAGE), 'utf8').catch(() => undefined);
      return page === undefined ? undefined : { draft, page };
    },

    file: async (id, name) => {
      // One name of letters, digits and what is in a hash: no way out of the folder.
      const note = isId(id) && /^\w[\w.-]*$/.test(name) ? await read(id) : undefined;
      if (note === undefined || !works(note) || name === PAGE) return undefined;
      return readFile(join(folder, id, note.made, name)).catch(() => undefined);
    },

    comment: (id, said) =>
      inTurn(async () => {
        const note = await read(id);
        if (note === undefined || !works(note)) throw new EditRefused(404, 'This link has ended.');
        if (note.comments.length >= MOST_COMMENTS) {
          throw new EditRefused(
            422,
            `This draft has ${String(MOST_COMMENTS)} comments, as many as it can have. Tell ${note.by.name} another way.`,
          );
        }
        const comments = [...note.comments, { id: randomUUID(), at: at(), ...said }];
        await keep({ ...note, comments });
        return { ...note, comments };
      }),

    done: (comment, by) =>
      change(
        ({ comments }) => comments.some(({ id }) => id === comment),
        ({ comments }) => ({
          comments: comments.map((one) => (one.id === comment ? { ...one, doneBy: by.name } : one)),
        }),
      ),
  };
}

function isId(name: string): boolean {
  return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(name);
}
