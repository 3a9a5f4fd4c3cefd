import {
  directoryPartAddress,
  guidePrintAddress,
  homeAddress,
  lookUpAddress,
  newsArchiveAddress,
  offlineAddress,
  ownAddresses,
  searchAddress,
  topicAddress,
  translationAddress,
} from '../../site/addresses.ts';
import { allLanguages } from '../../site/all-languages.ts';
import { guidePlace } from '../../site/guide-place.ts';
import { kindFolders, kindIn } from '../../site/kinds.ts';
import type { ContentFile, Council } from '../council.ts';
import { anchorsOn } from '../mdx/anchors.ts';
import { translatedPages } from './translations-of.ts';

/** An address that the site answers at. */
export interface SiteAddress {
  /** From the root, with a slash at its end: `/services/bins/missed-bin/`. */
  path: string;
  /** The file it is made from, where there is one. */
  file?: ContentFile<unknown>;
  /** The places on it that a link may lead to, which few links name; left out where the site makes the page by itself. */
  anchors?: () => ReadonlySet<string>;
  /** The same words are at other addresses, or it is for those without a connection: no sitemap names it. */
  unlisted?: true;
}

/**
 * Every page of a council's site, as `src/pages/` builds them. A page that an editor wrote comes with its file;
 * an address may be there twice, which is for `checkUnique` to tell.
 */
export function siteAddresses(council: Council): SiteAddress[] {
  const { charter, topics, facts } = council;
  const standards = charter.data.standards.map(({ id }) => id);
  const written: SiteAddress[] = [
    {
      path: ownAddresses.charter,
      file: charter,
      anchors: () => anchorsOn(charter.tree).union(new Set(standards)),
    },
    ...kindFolders.flatMap((folder) => ofKind(council, folder)),
    ...translatedPages(council).map(({ translation, path }) => ({
      ...{ path, file: translation, anchors: () => anchorsOn(translation.tree) },
    })),
  ];
  const taken = new Set(written.map(({ path }) => path));
  return [
    ...written,
    ...[homeAddress, ...Object.values(ownAddresses)]
      .filter((path) => !taken.has(path))
      .map((path) => ({ path })),
    ...topics.map(({ id }) => ({ path: topicAddress(id) })),
    ...(council.postcodesFile.rows.length === 0
      ? []
      : allLanguages(facts).map((code) => ({ path: translationAddress(lookUpAddress, code) }))),
    ...wholeGuides(council),
    ...yearsOfNews(council),
    ...partsOfDirectories(council),
    ...facts.languages.map((language) => ({ path: searchAddress(language) })),
    ...(facts.offline
      ? allLanguages(facts).map((language) => ({
          path: offlineAddress(language),
          unlisted: true as const,
        }))
      : []),
  ];
}

/** What is in a directory under each value of its filters. */
function partsOfDirectories({ directories }: Council): SiteAddress[] {
  const paths = directories.flatMap(({ id, data }) =>
    data.entries.flatMap(({ is }) =>
      Object.entries(is).map(([filter, value]) => directoryPartAddress(id, filter, value)),
    ),
  );
  return [...new Set(paths)].map((path) => ({ path }));
}

/** All news of each year that there is news of. */
function yearsOfNews({ news }: Council): SiteAddress[] {
  const years = new Set(news.map(({ data }) => data.publishedOn.slice(0, 4)));
  return [...years].map((year) => ({ path: newsArchiveAddress(year) }));
}

/** All parts of each guide on one page, to print. */
function wholeGuides({ guides }: Council): SiteAddress[] {
  return guides
    .map(({ id }) => guidePlace(id))
    .filter(({ part }) => part === undefined)
    .map(({ guide }) => ({ path: guidePrintAddress(guide), unlisted: true }));
}

function ofKind(council: Council, folder: (typeof kindFolders)[number]): SiteAddress[] {
  const { addressOf, isInEveryLanguage } = kindIn(folder);
  if (addressOf === undefined) return [];
  const files: ContentFile<Record<string, unknown>>[] = council[folder];
  if (!isInEveryLanguage) {
    return files.map((file) => ({
      path: addressOf(file),
      file,
      anchors: () => anchorsOn(file.tree),
    }));
  }
  // A form has a place for each of its questions, so any place may be meant.
  return files.flatMap((file): SiteAddress[] => [
    { path: addressOf(file), file },
    ...council.facts.languages.map((language) => ({ path: addressOf(file, language) })),
  ]);
}
