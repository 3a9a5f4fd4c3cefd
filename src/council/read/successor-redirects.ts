import { addressAtSuccessor, hasTakenOver } from '../../domain/successor/successor.ts';
import {
  formAddress,
  homeAddress,
  noticeAddress,
  offlineAddress,
  ownAddresses,
  pageAddress,
  searchAddress,
} from '../../site/addresses.ts';
import { allLanguages } from '../../site/all-languages.ts';
import type { ContentFile, Council } from '../council.ts';
import { siteAddresses, type SiteAddress } from './site-addresses.ts';
import { translatedPages } from './translations-of.ts';

/** Pages that the law asks for as long as there is a site, and the one that says whose site it was. */
const lawful = new Set(['about', 'accessibility', 'cookies', 'privacy']);

/** Forms about this site itself: as long as it has pages, the law asks for a way to say what is not accessible on them. */
const aboutThisSite = new Set(['accessibility-problem', 'another-format', 'page-useful']);

/**
 * Where the pages of this site lead from the first day of the council that takes its place, where `council.yaml` says
 * that they do: a service to the address that its page names, everything else to the new council's first page. What stays:
 * the first page in each language and the page about the change, which say what has changed; the charter, since promises
 * that were made under it are still to be kept; what the law asks a site for; the ways to reach us; forms about the site; what
 * is shown without a connection.
 * @param day YYYY-MM-DD
 * @returns from an address of ours to a whole one of theirs; nothing before the day
 */
export function successorRedirects(council: Council, day: string): Record<string, string> {
  const { successor } = council.facts;
  if (successor === undefined || !hasTakenOver(successor, day)) return {};
  const forms = new Set(formPaths(council));
  const stays = stayingPaths(council);
  // A page in another language goes where its original goes.
  const originals = new Map(
    translatedPages(council).map(({ path, original, translation }) => [
      path,
      { path: path.slice(`/${translation.data.language}`.length), file: original },
    ]),
  );
  return Object.fromEntries(
    siteAddresses(council).flatMap(({ path, file }): [string, string][] => {
      const leaves = forms.has(path) ? successor.forms : successor.pages;
      const original = originals.get(path) ?? { path, file };
      const to = addressAtSuccessor(successor, atSuccessorOf(original.file));
      return leaves === 'stay' || stays.has(original.path) || to === undefined ? [] : [[path, to]];
    }),
  );
}

function atSuccessorOf(file: SiteAddress['file']): string | undefined {
  return (file as ContentFile<{ atSuccessor?: string }> | undefined)?.data.atSuccessor;
}

function formPaths({ forms, facts }: Council): string[] {
  return forms.flatMap(({ id }) =>
    allLanguages(facts).map((language) => formAddress(id, language)),
  );
}

function stayingPaths({ facts, pages }: Council): Set<string> {
  const { charter, contact, forms, search, status } = ownAddresses;
  const languages = allLanguages(facts);
  return new Set([
    homeAddress,
    ...[...aboutThisSite].flatMap((id) => languages.map((language) => formAddress(id, language))),
    ...[charter, contact, forms, search, status],
    ...languages.map((language) => searchAddress(language)),
    ...languages.map((language) => noticeAddress(language)),
    // A service worker that could not keep this page would never take the place of the one before it.
    ...languages.map((language) => offlineAddress(language)),
    ...pages.filter(({ id }) => lawful.has(id)).map(({ id }) => pageAddress(id)),
    ...(facts.successor?.page === undefined ? [] : [facts.successor.page]),
  ]);
}
