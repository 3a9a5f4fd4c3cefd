import { parseMdx } from '../../council/mdx/parse.ts';
import { readYaml } from '../../council/read/content-file.ts';
import { wordsOfPage } from '../../council/read/originals-of.ts';
import { translatedSchema, type Translated } from '../../council/schemas/translated.ts';
import { translatedFile } from '../../site/translated-file.ts';
import { blobId } from './blob-id.ts';
import type { Entry, PageStore } from './page-store.ts';

/** What the original of each translation said when the two said the same. */
export const TRANSLATED = 'translated.json';

const ending = /\.mdx$/;
const fence = /^---\n([\s\S]*?)\n---[ \t]*(?:\n|$)([\s\S]*)$/;

/** @example isTranslation('services/missed-bin.pl.mdx') // => true */
export function isTranslation(place: string): boolean {
  return translatedFile(place.replace(ending, '')) !== undefined;
}

/**
 * What a change adds to `translated.json`, as `npm run new -- translation` does: a new translation says what its original says
 * at this moment, so that the check can tell later what has changed. One that is taken away takes its line with it.
 * @param today YYYY-MM-DD
 * @returns nothing where no translation comes or goes, or where the file cannot be read: the check says so by itself
 */
export async function translatedEntries(
  store: Pick<PageStore, 'read'>,
  entries: readonly Entry[],
  today: string,
): Promise<Entry[]> {
  const changed = entries.filter(
    ({ place, text, sha }) => isTranslation(place) && (text === undefined || sha === undefined),
  );
  if (changed.length === 0) return [];
  const before = await store.read(TRANSLATED);
  const translated = readTranslated(before);
  if (translated === undefined) return [];
  for (const { place, text } of changed) {
    const name = place.replace(ending, '');
    const original = `${translatedFile(name)?.original ?? ''}.mdx`;
    const sent = entries.find((entry) => entry.place === original);
    const its = sent === undefined ? await store.read(original) : sent.text?.toString();
    const words = text === undefined || its === undefined ? undefined : wordsOf(its);
    if (words === undefined) translated.delete(name);
    else translated.set(name, { on: today, words });
  }
  const text = written(translated);
  const sha = before === undefined ? {} : { sha: blobId(before) };
  return text === before ? [] : [{ place: TRANSLATED, text, ...sha }];
}

/**
 * `translated.json` with what another version of it says of some translations.
 * @param places of the translations: `services/missed-bin.pl.mdx`
 */
export function translatedWith(
  base: string | undefined,
  other: string | undefined,
  places: readonly string[],
): string | undefined {
  const [into, from] = [readTranslated(base), readTranslated(other)];
  if (into === undefined || from === undefined) return base;
  for (const place of places) {
    const name = place.replace(ending, '');
    const said = from.get(name);
    if (said === undefined) into.delete(name);
    else into.set(name, said);
  }
  const isNone = into.size === 0 && (base === undefined || other === undefined);
  return isNone ? undefined : written(into);
}

function readTranslated(text: string | undefined): Map<string, Translated[string]> | undefined {
  try {
    const { data } = translatedSchema.safeParse(JSON.parse(text ?? '{}'));
    return data && new Map(Object.entries(data));
  } catch {
    return undefined;
  }
}

/** In the order and the form in which the commands write it. */
function written(translated: ReadonlyMap<string, Translated[string]>): string {
  const sorted = [...translated].sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`;
}

/** What a page says; nothing where its settings cannot be read. */
function wordsOf(text: string): string[] | undefined {
  const [, settings = '', words = ''] = fence.exec(text) ?? [];
  const data = readYaml(settings).value as { title?: unknown; description?: unknown } | undefined;
  if (typeof data?.title !== 'string' || typeof data.description !== 'string') return undefined;
  const { title, description } = data;
  return wordsOfPage({ data: { title, description }, tree: parseMdx(words) });
}
