import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sizeAt, type CouncilFiles } from '../files/council-files.ts';
import { filesAddress, filesFolder } from '../files/site-files.ts';
import { answeredByFunction } from '../../site/function-addresses.ts';
import type { Council } from '../council.ts';
import { nearest } from './nearest.ts';
import { unseen, withUnseen } from './unseen.ts';
import { kindIn } from '../../site/kinds.ts';
import { endedPages } from '../read/ended-pages.ts';
import { siteAddresses, type SiteAddress } from '../read/site-addresses.ts';

/** What there is to lead to. */
export interface KnownAddresses {
  /** The site's own address: a link that begins with it is held against the site too. */
  origin: string;
  pages: ReadonlyMap<string, SiteAddress>;
  /** Pages that are not on the site today, each with why; no one could follow a link to it. */
  setAside: ReadonlyMap<string, string>;
  /** Old addresses that lead on. */
  redirects: ReadonlySet<string>;
  /** Names of services whose topic there is not: their addresses are not known yet, and nothing is wrong with links to them. */
  withoutTopic: ReadonlySet<string>;
  /** Pictures and documents. */
  own: CouncilFiles;
}

/** Files of every council's site that no page stands behind. */
const written = ['/robots.txt', '/manifest.webmanifest', '/sitemap-index.xml'];

/** Where an editor puts a file that has this address. */
function folderFor(path: string): string {
  return path.startsWith(filesAddress) ? `${filesFolder}/ of the council's folder` : 'public/';
}

export function knownAddresses(council: Council): KnownAddresses {
  const { facts, redirects, files, services, topics } = council;
  const topicIds = new Set(topics.map(({ id }) => id));
  return {
    origin: facts.url,
    pages: new Map(
      [...endedPages(council), ...siteAddresses(council)].map((page): [string, SiteAddress] => [
        page.path,
        page,
      ]),
    ),
    setAside: setAsideIn(council),
    redirects: new Set(Object.keys(redirects)),
    withoutTopic: new Set(
      services
        .filter(({ data }) => !topicIds.has(data.topic))
        .map(({ id }) => id.slice(id.lastIndexOf('/') + 1)),
    ),
    own: files,
  };
}

/**
 * What is wrong with an address that an editor wrote, and what to write; `undefined` where it leads somewhere.
 * Other sites are not asked: they may be away today.
 * @param from the address of the page it is on; a relative one is read from there
 * @example
 * wrongAddress('/contct/', '/', known) // => '"/contct/" is not a page of this site. Did you mean "/contact/"?'
 */
export function wrongAddress(
  href: string,
  from: string,
  known: KnownAddresses,
): string | undefined {
  if (href === '' || href === '#')
    return 'The link leads nowhere. Write the address of a page, such as /contact/.';
  const written = otherThanAddress(href, known);
  if (written !== undefined) return written;
  const [, half = ''] = /^(https?:?\/{0,2})(?<!https?:\/\/)(?=[^/\s])/i.exec(href) ?? [];
  if (/^https?[:/]/i.test(half)) {
    const scheme = half.replace(/[:/].*/, '');
    return `"${href}" is not an address. Write ${scheme}://${href.slice(half.length)}`;
  }
  if (/\s/.test(href)) return `"${href}" has a space in it. Write %20 instead of the space.`;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href)?.[1]?.toLowerCase();
  if (scheme === 'mailto') return wrongMailbox(href);
  if (scheme === 'tel') {
    return /\d{3}/.test(href.replace(/[^\d]/g, ''))
      ? undefined
      : `No telephone can dial "${href.slice(4)}". Write a number such as tel:01632960101`;
  }
  if (scheme !== undefined && !/^https?$/.test(scheme)) {
    return `"${href}" begins with "${scheme}:", and a link begins with https://, mailto:, tel: or the / of a page of this site.`;
  }
  const page = `${known.origin}${from}`;
  if (!URL.canParse(href, page)) {
    return `"${href}" is not an address. Write one like https://www.example.gov.uk/bins.`;
  }
  const url = new URL(href, page);
  if (url.origin !== new URL(known.origin).origin) {
    return isOfOneComputer(url.hostname)
      ? `"${href}" only works on your own computer. Write the address as readers have it: ${url.pathname} for a page of this site.`
      : undefined;
  }
  const path = url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/`;
  // What is not there today may lead to what is not there either.
  const aside = known.setAside.has(from) ? undefined : known.setAside.get(path);
  return aside === undefined ? wrongPath(href, url, known) : `"${href}" ${aside}`;
}

/** What comes after `mailto:` up to a question mark; several mailboxes have commas between. */
function wrongMailbox(href: string): string | undefined {
  const mailboxes = decoded(href.replace(/^mailto:/i, '').replace(/\?.*$/, ''));
  const areAll = mailboxes
    .split(',')
    .every((one) => /^[^\s@,;]+@[^\s@,;.]+(?:\.[^\s@,;.]+)+$/.test(one.trim()));
  return areAll || mailboxes === ''
    ? undefined
    : `No mail would reach "${mailboxes}". Write an address such as mailto:hello@example.gov.uk`;
}

function setAsideIn({ setAside }: Council): Map<string, string> {
  return new Map(
    setAside.flatMap(({ folder, file, life }): [string, string][] => {
      const { addressOf } = kindIn(folder);
      if (addressOf === undefined || life === 'ended') return [];
      const { id, data } = file as { id: string; data: Record<string, unknown> };
      const why =
        life === 'draft'
          ? 'is a draft, so no one could follow this link. Take "draft: true" out of that page, or take the link out.'
          : `is on the site from ${String(data['publishOn'])} on, and no one could follow this link before. Give this page the same publishOn, or take the link out until then.`;
      return [[addressOf({ id, data }), why]];
    }),
  );
}

/** What an editor wrote where an address goes: a mailbox, a number, a file. */
function otherThanAddress(href: string, { pages }: KnownAddresses): string | undefined {
  if (/^(?:[a-z]:[\\/]|\\\\|file:)/i.test(href)) {
    return `"${href}" is a place on one computer, and no one else has it. Put the file into ${filesFolder}/ of the council's folder, and write ${filesAddress} and its name.`;
  }
  if (/^[^\s/@:?#]+@[^\s/@]+\.[^\s/@]+$/.test(href)) {
    return `"${href}" is an e-mail address. Write mailto:${href}`;
  }
  if (/^\+?[\d\s()-]{7,}$/.test(href) && /\d{6}/.test(href.replace(/\D/g, ''))) {
    return `"${href}" is a telephone number. Write <Telephone number="${href}" /> instead of the link, or tel:${href.replace(/[^\d+]/g, '')}`;
  }
  const [, name] = /^(?![a-z]+:)(?:.*\/)?([^/#?]+)\.mdx?(?:[#?].*)?$/i.exec(href) ?? [];
  if (name === undefined) return undefined;
  const page = [...pages.values()].find(({ file }) => file?.id.split('/').at(-1) === name);
  return page === undefined
    ? `"${href}" is the name of a file. Write the address of its page, such as /contact/.`
    : `"${href}" is the name of a file. Write the address of its page: ${page.path}`;
}

function wrongPath(href: string, url: URL, known: KnownAddresses): string | undefined {
  const { pages, redirects, own: files } = known;
  const path = decoded(url.pathname);
  if (isWithoutTopic(path, known)) return undefined;
  const own = pages.get(path) ?? pages.get(`${path}/`);
  if (own !== undefined) return wrongAnchor(href, decoded(url.hash.slice(1)), own);
  if (
    redirects.has(path) ||
    redirects.has(withoutSlash(path)) ||
    redirects.has(`${path}/`) ||
    answeredByFunction.test(path) ||
    isFile(path, files)
  )
    return undefined;
  if (/\.[a-z0-9]+$/i.test(path) && !/^www\./i.test(href)) {
    return `There is no file "${path}". Put it into ${folderFor(path)}, or correct its name.`;
  }
  if (unseen.test(path)) return withUnseen(href);
  return `"${href}" is not a page of this site. ${suggestion(href, path, [...pages.keys()])}`;
}

/** Whether an address may be that of a service which names a topic that there is not: that alone is to be mended. */
export function isWithoutTopic(path: string, { withoutTopic }: KnownAddresses): boolean {
  const [, service = ''] = /^\/services\/[^/]+\/([^/]+)\/?$/.exec(path) ?? [];
  return withoutTopic.has(service);
}

/** `localhost`, `127.0.0.1`, `192.168.0.10`, `build.local`: no one else's browser finds the same there. */
function isOfOneComputer(host: string): boolean {
  return (
    /^(?:localhost|\[::1?\]|0\.0\.0\.0)$|\.(?:localhost|local|internal|lan|test)$/i.test(host) ||
    /^(?:127|10)\.|^192\.168\.|^172\.(?:1[6-9]|2\d|3[01])\./.test(host)
  );
}

/** With a slash at its end or without, it is the same address. */
export function withoutSlash(address: string): string {
  return address.replace(/\/+$/, '');
}

function suggestion(href: string, path: string, pages: readonly string[]): string {
  if (/^www\./i.test(href)) return `Write https:// before the address of another site.`;
  const whole = path.endsWith('/') ? path : `${path}/`;
  const lastOf = (address: string): string => address.split('/').at(-2) ?? '';
  const near =
    nearest(whole, pages) ?? pages.find((page) => page !== '/' && lastOf(page) === lastOf(whole));
  return near === undefined
    ? 'Write the address of a page, such as /contact/, or https:// before the address of another site.'
    : `Did you mean "${near}"?`;
}

function wrongAnchor(
  href: string,
  anchor: string,
  { path, anchors }: SiteAddress,
): string | undefined {
  if (anchor === '' || anchors === undefined) return undefined;
  const own = anchors();
  if (own.has(anchor)) return undefined;
  const near = nearest(anchor, [...own]);
  const instead =
    near === undefined
      ? 'After the # comes a heading of that page in small letters, with hyphens for spaces.'
      : `Did you mean "#${near}"?`;
  return `"${href}" leads to a place that ${path} does not have. ${instead}`;
}

function isFile(path: string, files: CouncilFiles): boolean {
  return written.includes(path) || sizeAt(encodeURI(path), files) !== undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * What is wrong with the address of a picture. Pictures come from this site alone, because its content security policy
 * shows no others.
 * @param folder of the file that shows it; a relative address is read from there
 */
export function wrongImage(src: string, folder: string, files: CouncilFiles): string | undefined {
  if (/^data:/i.test(src)) {
    return `The picture was pasted into the page, where no one can change or describe it. Save it as a file, put that into ${folder}/, and write its name here.`;
  }
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(src)) {
    return `The picture "${src}" is on another site, and a page can only show pictures from this site. Put it into public/ and write its name after a /.`;
  }
  const path = decoded(src.replace(/[?#].*$/, ''));
  if (
    path !== '' &&
    (path.startsWith('/') ? sizeAt(src, files) !== undefined : existsSync(join(folder, path)))
  ) {
    return undefined;
  }
  if (!path.startsWith('/'))
    return `There is no picture "${src}" beside this page. Put it into ${folder}/, or correct its name.`;
  return path.startsWith(filesAddress)
    ? `There is no picture "${src}". Put it into ${folderFor(path)}, or correct its name.`
    : `There is no picture "${src}". Put it into public/ and write its name after a /, such as /town-hall.jpg.`;
}
