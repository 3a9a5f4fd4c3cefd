import { createHash } from 'node:crypto';
import type { ContentFile, Council } from '../council/council.ts';
import { drawnFrom } from '../council/mdx/drawn.ts';
import { hasOwnPictures } from '../council/mdx/own-pictures.ts';
import { addressesOfFiles } from '../council/read/addresses-of-files.ts';
import { endedPages } from '../council/read/ended-pages.ts';
import { filesOfEveryKind } from '../council/read/files-of-every-kind.ts';
import type { MdxTree } from '../council/mdx/parse.ts';
import { openDataFolder, ownAddresses, pageAddress, serviceAddress } from '../site/addresses.ts';
import { kindFolders } from '../site/kinds.ts';
import { lastDayOf } from './event-days.ts';
import { dayOfBuildNow } from '../council/read/day-of-build.ts';
import { fileAt, type CouncilFiles } from '../council/files/council-files.ts';
import { bytesOfDocument } from './document-facts.ts';
import { guidesOf } from './guides.ts';
import { isNotOver } from './in-force.ts';
import { relatedTo, serviceAt } from './services-by.ts';

/** All that a page shows, as texts or their hashes. Pages of the same parts, made by the same code, are the same. */
type Parts = readonly string[];

/**
 * All that each page of a council's site shows, so that a build may take from an earlier one what would be the same. It
 * says too much rather than too little: a page that shows one file says the file and everything that is on every
 * page; every other page says the whole council. Anyone who lets a page show more of other pages adds it here, and
 * tests/build/kept-pages.test.ts holds a build that kept pages to one that made them all.
 * @param site the address that the site is published at
 * @returns by address; `undefined` for a page that is always made, since its pictures are the bundler's
 */
export function pageParts(council: Council, site: string): (path: string) => Parts | undefined {
  const frame = frameOf(council, site);
  const said = (file: ContentFile<unknown>): unknown => saidIn(file, council.files);
  const whole = hashOf([
    ...[filesOfEveryKind(council).map(said), council.translations.map(said)],
    ...[endedPages(council), council.lookUps],
  ]);
  const files = ownFiles(council);
  const guideFiles = new Set<ContentFile<unknown>>(council.guides);
  const translations = new Set<ContentFile<unknown>>(council.translations);
  const campaigns = new Set<ContentFile<unknown>>(council.campaigns);
  const guides = hashOf(council.guides.map(({ id, data }) => [id, data]));
  const statement = pageAddress('accessibility');
  const known = hashOf([council.knownIssues, council.accessibilityRun]);
  const together = shownTogether(council);
  return (path) => {
    const file = files.get(path);
    const shown = file === undefined ? together.get(path) : [file];
    if (shown?.some(({ tree }) => hasOwnPictures(tree))) return undefined;
    if (path === statement) return ['whole', path, frame, whole, known];
    if (file === undefined) return ['whole', path, frame, whole];
    // It shows what is in a list of places.
    if (file.tree.text.includes('<Map')) return ['whole', path, frame, whole];
    // Each has the menu of all.
    if (campaigns.has(file)) return ['whole', path, frame, whole];
    // It shows the facts of its original, and links to any other that is in its language.
    if (translations.has(file)) return ['whole', path, frame, whole];
    const service = serviceAt(path, council.services);
    // A part shows the names of the others, and a service those of the guides that it names.
    const showsGuides = guideFiles.has(file) || (service?.data.guides.length ?? 0) > 0;
    const near = service === undefined ? [] : relatedTo(service, council.services);
    const named = near.map((other) => [serviceAddress(other), other.data.title]);
    return ['file', path, frame, JSON.stringify([said(file), named, showsGuides ? guides : []])];
  };
}

/**
 * All that each file of data at `/api/` says: what is on every page, and the settings of every file. Of words it says nothing
 * (tests/views/data/open-data.test.ts), so after most changes it is as it was.
 * @returns by address; `undefined` for all else
 */
export function dataParts(council: Council, site: string): (path: string) => Parts | undefined {
  const settings = hashOf(
    kindFolders.map((folder) => [folder, council[folder].map(({ id, data }) => [id, data])]),
  );
  const frame = frameOf(council, site);
  return (path) => (path.startsWith(openDataFolder) ? ['data', path, frame, settings] : undefined);
}

function frameOf(council: Council, site: string): string {
  const day = dayOfBuildNow();
  return hashOf([site, day, onEveryPage(council, day)]);
}

/**
 * What header, footer, alerts, ways and promises say on any page. Of services, guides, publications, directories, consultations, news and events no page but
 * their own, those that name them and the lists says more than whether there are any; of the other kinds there are few, and all that their settings say
 * is here.
 */
function onEveryPage(council: Council, day: string): unknown {
  const { id, facts, standards, delays, fees, calendar, topics, alerts } = council;
  const settings = (files: readonly ContentFile<unknown>[]): unknown[] =>
    files.map((file) => [file.id, file.data]);
  return [
    ...[id, facts, standards, delays, fees, calendar, topics, council.charter.data],
    ...[alerts, council.forms, council.notices, council.offices, council.pages].map(settings),
    // Every page names its languages. A language's first page and its footers say the titles of pages in it.
    council.translations.map(({ folder, id, data }) => [
      ...[folder, id],
      folder === 'alerts' ? data : data.title,
    ]),
    // The box for a postcode is on any page that an editor puts it on.
    [council.postcodesFile.rows.length > 0, council.lookUps.note],
    council.news.length > 0,
    council.guides.length > 0,
    council.publications.length > 0,
    council.consultations.length > 0,
    council.directories.length > 0,
    council.campaigns.length > 0,
    // A service names what it is a step of.
    council['step-by-step'].map(({ id, data }) => [id, data]),
    council.events.some(({ data }) => isNotOver({ until: lastDayOf(data) }, day)),
  ];
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

/** All that an editor wrote in a file, and the documents that it says the facts of. */
function saidIn({ id, file, data, tree }: ContentFile<unknown>, files: CouncilFiles): unknown {
  return [id, file, data, tree.text, documentsIn(tree, files), originalOf(data, files)];
}

/** A publication says the same of its original. */
function originalOf(data: unknown, files: CouncilFiles): string[] {
  const { original } = data as { original?: unknown };
  return typeof original === 'string' ? hashOfDocument(fileAt(original, files)) : [];
}

/** A page says the size and the pages of what people download from it, and the width and the height of a picture. */
function documentsIn(tree: MdxTree, files: CouncilFiles): string[] {
  return drawnFrom(tree).filesShown.flatMap((href) => hashOfDocument(fileAt(href, files)));
}

function hashOfDocument(path: string): string[] {
  const bytes = bytesOfDocument(path);
  return bytes === undefined ? [] : [createHash('sha256').update(bytes).digest('hex')];
}

/** By address, the files whose words a page shows that is no file's own: the charter, and a guide on one page. */
function shownTogether(council: Council): Map<string, ContentFile<unknown>[]> {
  return new Map<string, ContentFile<unknown>[]>([
    [ownAddresses.charter, [council.charter]],
    ...guidesOf(council).map(({ printHref, front, parts }): [string, ContentFile<unknown>[]] => [
      printHref,
      [front, ...parts.map(({ file }) => file)],
    ]),
  ]);
}

/** By address, the one file that a page shows, in whatever language. */
function ownFiles(council: Council): Map<string, ContentFile<unknown>> {
  return new Map(
    addressesOfFiles(council).flatMap(([file, paths]) =>
      paths.map((path): [string, ContentFile<unknown>] => [path, file]),
    ),
  );
}
