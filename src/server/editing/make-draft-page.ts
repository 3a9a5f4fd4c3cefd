import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EditRefused } from '../../http/editing/editing.ts';
import { hasOwnPage } from '../../site/has-own-page.ts';
import { errorsWith, findingsInWords } from './check-pages.ts';
import type { WithDrafts } from './git-pages.ts';

interface DraftPageOf {
  council: string;
  /** The council's folder as it is published, with the draft of some pages. */
  folderWith: WithDrafts['with'];
  /** Pages that wait. */
  waiting: () => Promise<readonly string[]>;
  read: (place: string) => Promise<string | undefined>;
  /** Makes the page of one place, with the site's own program, from a folder of content into another folder. */
  build: (
    place: string,
    folders: { content: string; to: string },
  ) => Promise<{ isPublished: true } | { isPublished: false; why: string }>;
}

/**
 * Makes the page of one draft as it would be published: the site as it is, with this draft (and what waits of the same page in
 * other languages, and of the same guide), read, checked and rendered as for a release.
 * @throws EditRefused
 */
export async function makeDraftPage(given: DraftPageOf, place: string, to: string): Promise<void> {
  const { council, folderWith, read, build } = given;
  const waiting = await given.waiting();
  if (!waiting.includes(place)) {
    throw new EditRefused(
      409,
      'What waits has changed since this page was made. Look at it again.',
    );
  }
  if (!hasOwnPage(place)) {
    throw new EditRefused(422, `No link was made: ${place} has no page of its own.`);
  }
  const text = await read(place);
  if (text === undefined) {
    throw new EditRefused(422, `No link was made: ${place} is to be taken away.`);
  }
  const together = waiting.filter((one) => nameOf(one) === nameOf(place));
  const shown: { place: string; text: string }[] = [];
  for (const one of together) {
    const words = await read(one);
    if (words !== undefined) shown.push({ place: one, text: asShown(words) });
  }
  const { files, copyPages, copyTo } = await folderWith(together, waiting);
  const errors = await errorsWith(council, copyPages, shown, files);
  if (errors.length > 0) {
    throw new EditRefused(
      422,
      `No link was made: this page cannot be published as it is.\n${findingsInWords(errors)}`,
      errors,
    );
  }
  const content = await mkdtemp(join(tmpdir(), 'front-door-draft-'));
  try {
    await mkdir(join(content, council));
    await copyTo(join(content, council));
    for (const one of shown) await writeFile(join(content, council, one.place), one.text);
    const outcome = await build(place, { content, to });
    if (!outcome.isPublished) throw new EditRefused(422, `No link was made.\n${outcome.why}`);
  } finally {
    await rm(content, { recursive: true, force: true });
  }
}

/**
 * What is shown together: a page with itself in other languages, and a guide with all its parts.
 * @example nameOf('services/bins/missed-bin.pl.mdx') // => "services/bins/missed-bin"
 * @example nameOf('guides/moving/1-before.mdx') // => "guides/moving"
 */
function nameOf(place: string): string {
  const [guide] = /^guides\/[^/]+(?=\/)/.exec(place) ?? [];
  return guide ?? place.replace(/(?:\.[A-Za-z]{2}(?:-[A-Za-z]{2,4})?)?\.mdx$/, '');
}

/**
 * A page as on the day on which it is on the site: without the settings that keep it from it. Each leaves an empty line, so that
 * findings name the right one.
 */
export function asShown(text: string): string {
  const [settings = ''] = /^---\r?\n[\s\S]*?\n---/.exec(text) ?? [];
  const shown = settings.replace(/^(?:draft|publishOn|expireOn):.*$/gm, '');
  return shown + text.slice(settings.length);
}
