import { britishDay } from '../../domain/calendar/british-day.ts';
import { MAX_FILES, MAX_FILES_BYTES } from '../../http/editing/page-limits.ts';
import { isFilePlace } from '../../council/read/place-of.ts';
import { asWritten } from '../../cms/as-written.ts';
import { settingsWithoutField, usualValues } from '../../cms/fields-of.ts';
import { nothingStays, type Stays } from '../../cms/settings-as-written.ts';
import {
  EditRefused,
  type PageChange,
  type Saved,
  type Writer,
} from '../../http/editing/editing.ts';
import { kindFolders, kindIn } from '../../site/kinds.ts';
import { translationSchema } from '../../site/schemas/translation.ts';
import { translatedFile } from '../../site/translated-file.ts';
import { blobId } from './blob-id.ts';
import { errorsWith, filesWith, findingsInWords } from './check-pages.ts';
import type { Entry, PageStore } from './page-store.ts';
import { fileToKeep } from './sent-file.ts';
import { translatedEntries } from './translated-entries.ts';

/** Findings that are shown of one save. */
const MOST_SHOWN = 10;

/**
 * Keeps what someone wrote: no one else has changed the page since they began, what did not change stays as it was written,
 * and the site's own check finds no mistake in it. What the check refuses includes everything that could run as code.
 * @throws EditRefused
 */
export async function savePages(
  council: string,
  store: PageStore,
  changes: readonly PageChange[],
  by: Writer,
): Promise<Saved> {
  const entries = await Promise.all(changes.map((change) => entryOf(store, change)));
  const sizes = filesWith(await store.list(), entries);
  if (entries.some(({ place }) => isFilePlace(place))) mustHaveRoom(sizes);
  const errors = await errorsWith(council, store.copyPages, entries, sizes);
  const isOwn = (place: string): boolean => entries.some((entry) => entry.place === place);
  // Where a picture is taken away or gets another name, what is wrong is on the pages that show it.
  const gone = entries.filter(({ place, text }) => isFilePlace(place) && text === undefined);
  const own = errors.filter(
    ({ file, message }) => isOwn(file) || gone.some(({ place }) => message.includes(`/${place}"`)),
  );
  if (own.length > 0) {
    const one = own.length === 1;
    throw new EditRefused(
      422,
      `Nothing was saved yet: ${one ? 'one thing needs' : `${String(own.length)} things need`} putting right.\n${findingsInWords(own.slice(0, MOST_SHOWN))}`,
      own,
    );
  }
  const besides = await translatedEntries(store, entries, britishDay(new Date()));
  const kept = await store.write([...entries, ...besides], by, messageOf(entries));
  const files = entries.flatMap(({ place, text }) =>
    text === undefined ? [] : [{ place, sha: blobId(text) }],
  );
  return { ...kept, files };
}

async function entryOf(store: PageStore, { place, text, sha }: PageChange): Promise<Entry> {
  const before = await store.bytes(place);
  const is = before === undefined ? undefined : blobId(before);
  if (is !== sha) throw await changedSince(store, place, is === undefined);
  const own = sha === undefined ? {} : { sha };
  if (text === undefined) return { place, ...own };
  if (isFilePlace(place))
    return { place, text: await fileToKeep(place, Buffer.from(text)), ...own };
  try {
    const written = asWritten(text.toString(), before?.toString(), staysIn(place));
    return { place, text: written, ...own };
  } catch {
    // Settings that a parser gives up on: an alias of an alias of an alias.
    throw new EditRefused(422, `Nothing was saved: the settings of ${place} cannot be read.`);
  }
}

function mustHaveRoom(files: ReadonlyMap<string, number>): void {
  const bytes = [...files.values()].reduce((sum, size) => sum + size, 0);
  if (files.size <= MAX_FILES && bytes <= MAX_FILES_BYTES) return;
  throw new EditRefused(
    413,
    'Nothing was saved: there is no more room for pictures and documents. Take away those that no page shows, or ask the people who run the site.',
  );
}

async function changedSince(
  store: PageStore,
  place: string,
  isGone: boolean,
): Promise<EditRefused> {
  const [last] = await store.history(place);
  const who = last === undefined ? 'Someone else' : last.by.name;
  const did = isGone ? 'took this page away' : 'changed this page';
  return new EditRefused(
    409,
    `${who} ${did} (${place}) after you opened it. Nothing of yours is lost: it is still here. Copy what you wrote, open the page again, and add it to what is there now.`,
  );
}

/** What of a page's settings is not for the editing page to say. */
export function staysIn(place: string): Stays {
  const folder = kindFolders.find((one) => place.startsWith(`${one}/`));
  if (folder === undefined) return nothingStays;
  const isTranslation = translatedFile(place.replace(/\.mdx$/, '')) !== undefined;
  if (isTranslation) {
    // Who has read it and found it right has no box there.
    return { kept: ['checkedBy'], usual: usualValues(translationSchema) };
  }
  const { schema } = kindIn(folder);
  return { kept: settingsWithoutField(schema), usual: usualValues(schema) };
}

function messageOf(entries: readonly Entry[]): string {
  return entries
    .map(({ place, text, sha }) => {
      const did = text === undefined ? 'Take away' : sha === undefined ? 'Add' : 'Change';
      return `${did} ${place}`;
    })
    .join(', ');
}
