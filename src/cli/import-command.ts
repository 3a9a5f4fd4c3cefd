import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fileTypeFromBuffer } from 'file-type';
import { slug } from 'github-slugger';
import { NoAnswer } from '../adapters/ask-web.ts';
import { findingsOfDrafts } from '../council/checks/findings-of-drafts.ts';
import type { Council } from '../council/council.ts';
import { movedPage, readOldPage, type OldPage } from '../moving/moved-page.ts';
import { StillCode } from '../moving/markdown-of.ts';
import { tooMuch } from '../moving/too-much.ts';
import type { ReadPicture } from '../moving/pictures.ts';
import { CannotMake, newKinds, newPage, type MadePage } from '../scaffold/new-page.ts';
import { kindIn } from '../site/kinds.ts';
import { importReport, type Imported } from './import/import-report.ts';
import type { OldFile, OldSite } from './import/old-file.ts';
import { siteAtAddress } from './import/site-at-address.ts';
import { siteInFolder } from './import/site-in-folder.ts';
import { BadArguments } from './outcome.ts';

const usage = `Makes drafts of the pages of an old site, and lists what could not be carried over.

  npm run import -- https://www.example.gov.uk/bins/
  npm run import -- old-site/ --as service --topic bins-and-recycling
  npm run import -- "Garden waste.docx" --report lost.md

  --as KIND         page (as it is, left out), service, news or publication
  --topic TOPIC     the topic of services
  --pages 20        so many pages are read at most, up to 200
  --report FILE     writes the list into a file as well
  --own-network     lets it ask a site on this machine (127.0.0.1)

  From an address it reads what that page links to in the same folder of the same site, slowly, and as its robots.txt allows.
  From a folder it reads HTML and Word (.docx) files. The council is the one that COUNCIL names.`;

const kinds = ['page', 'service', 'news', 'publication'] as const;

/** What the command needs of the machine it runs on. */
export interface ImportWith {
  /** Read anew each time. */
  council: () => Promise<Council>;
  /** From the project's root: "content/thornby". */
  folder: string;
  /** YYYY-MM-DD */
  today: string;
  isThere: (path: string) => boolean;
  write: (path: string, text: string | Uint8Array) => Promise<void>;
  /** Milliseconds between two questions to an old site. */
  paceMs?: number;
}

/** `npm run import`. @throws BadArguments */
export async function importCommand(argv: readonly string[], given: ImportWith): Promise<string> {
  const text = { type: 'string' } as const;
  const bool = { type: 'boolean', default: false } as const;
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { as: text, topic: text, pages: text, report: text, 'own-network': bool, help: bool },
  });
  const [from, ...more] = positionals;
  if (values.help) return usage;
  if (from === undefined || more.length > 0) throw new BadArguments(usage);
  const kind = kinds.find((one) => one === (values.as ?? 'page'));
  if (kind === undefined)
    throw new BadArguments(
      `"${values.as ?? ''}" cannot be imported. There are: ${kinds.join(', ')}.`,
    );
  const mostPages = Number(values.pages ?? 20);
  if (!Number.isInteger(mostPages) || mostPages < 1 || mostPages > 200)
    throw new BadArguments('--pages is a number from 1 to 200.');
  if (values.report !== undefined && given.isThere(values.report))
    throw new BadArguments(`${values.report} is there already. Name another file.`);
  const { paceMs = 500 } = given;
  const ownNetwork = values['own-network'] ? ['127.0.0.1'] : [];
  const council = await given.council();
  const site = await siteAt(from, { mostPages, paceMs, ownNetwork });
  const places = placesOf(site, given, (title, written) =>
    newPage({ kind, title, topic: values.topic, today: given.today, written }, council),
  );
  const pages: Imported[] = [];
  for (const place of places.found) {
    const one = await importedPage(place, places, site, given);
    if (typeof one === 'string') places.leftOut.push(one);
    else pages.push(one);
  }
  const files = new Set(pages.map(({ file }) => file));
  const findings = await findingsOfDrafts(await given.council(), files, given.today);
  const report = importReport(
    pages.map((page) => ({ ...page, findings: findings.filter(({ file }) => file === page.file) })),
    places.leftOut,
  );
  if (values.report !== undefined) await given.write(values.report, `${report}\n`);
  return report;
}

async function siteAt(
  from: string,
  limits: { mostPages: number; paceMs: number; ownNetwork: string[] },
): Promise<OldSite> {
  try {
    return await (/^https?:\/\//i.test(from)
      ? siteAtAddress(addressIn(from), limits)
      : siteInFolder(from, limits.mostPages));
  } catch (error) {
    if (error instanceof NoAnswer) throw new BadArguments(`${from}: ${error.message}`);
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new BadArguments(
        `There is no folder or file "${from}". An address begins with https://.`,
      );
    throw error;
  }
}

function addressIn(from: string): URL {
  const url = URL.parse(from);
  if (url === null)
    throw new BadArguments(
      `"${from}" is no address. Write one like https://www.example.gov.uk/bins/`,
    );
  return url;
}

type Written = { description: string | undefined; words: string };

interface Place {
  old: OldFile;
  page: OldPage;
  /** Below the council's folder: `pages/missed-bin.mdx`. */
  path: string;
  newAddress: string;
  make: (words: string) => MadePage;
}

interface Places {
  found: Place[];
  leftOut: string[];
}

/** Where each page goes. All are known before the first is written, so that links among them can be mended. */
function placesOf(
  { files, leftOut: before }: OldSite,
  { folder, isThere }: ImportWith,
  make: (title: string, written: Written) => MadePage,
): Places {
  const found: Place[] = [];
  const leftOut = [...before];
  const taken = new Set<string>();
  for (const old of files) {
    const why = tooMuch(old.html);
    if (why !== undefined) {
      leftOut.push(`${old.from}: ${why}`);
      continue;
    }
    const page = readOldPage(old.html);
    const { title, description } = page;
    if (slug(title) === '') {
      leftOut.push(`${old.from}: it has no title${title === '' ? '' : ' with letters in it'}.`);
      continue;
    }
    try {
      const { path: first } = make(title, { description, words: '' });
      const path = freePath(first, (one) => taken.has(one) || isThere(join(folder, one)));
      taken.add(path);
      found.push({
        ...{ old, page, path, newAddress: addressOf(path) },
        make: (words) => make(title, { description, words }),
      });
    } catch (error) {
      throw error instanceof CannotMake ? new BadArguments(error.message) : error;
    }
  }
  return { found, leftOut };
}

/** @example freePath('pages/bins.mdx', isThere) // => "pages/bins-2.mdx" */
function freePath(path: string, isTaken: (path: string) => boolean): string {
  let free = path;
  for (let number = 2; isTaken(free); number += 1)
    free = path.replace(/\.mdx$/, `-${String(number)}.mdx`);
  return free;
}

function addressOf(path: string): string {
  const [folder = '', ...rest] = path.replace(/\.mdx$/, '').split('/');
  const kind = Object.values(newKinds).find((one) => one === folder);
  const data = { topic: rest[0] };
  return (kind && kindIn(kind).addressOf?.({ id: rest.join('/'), data } as never)) ?? '/';
}

/** Writes one page and its pictures, or says why it is left out. */
async function importedPage(
  { old, page, path, newAddress, make }: Place,
  { found }: Places,
  site: OldSite,
  { folder, write }: ImportWith,
): Promise<Imported | string> {
  const known = new Map(
    found.flatMap((one) =>
      [one.old.address, ...one.old.before].map((at) => [plainAddress(at), one.newAddress] as const),
    ),
  );
  const addresses = {
    own: old.address,
    movedTo: (url: URL) => known.get(plainAddress(url)),
  };
  const stem = path.replace(/^.*\/|\.mdx$/g, '');
  try {
    const made = await movedPage(page, { stem, addresses, picture: pictureFrom(old, site) });
    const file = join(folder, path);
    await write(file, make(made.words).text);
    for (const { name, bytes } of made.pictures) await write(join(file, '..', name), bytes);
    const isMoved =
      site.isOnWeb && old.address.search === '' && old.address.pathname !== newAddress;
    return {
      ...{ from: old.from, file, newAddress, lost: made.lost, findings: [] },
      oldAddress: isMoved ? old.address.pathname : undefined,
      pictures: made.pictures.map(({ name }) => name),
    };
  } catch (error) {
    if (error instanceof StillCode)
      return `${old.from}: its words would be read as code. Copy them by hand.`;
    throw error;
  }
}

/** One address, however it was written. */
function plainAddress(url: URL): string {
  return `${url.host}${url.pathname.replace(/(?:\/index\.html?|\/)$/, '')}${url.search}`;
}

/** Pictures that a page can show; what a drawing (SVG) holds may run. */
const endings = ['jpg', 'png', 'webp', 'gif', 'avif'];

function pictureFrom({ address }: OldFile, site: OldSite): ReadPicture {
  return async (src) => {
    if (!URL.canParse(src, address)) return undefined;
    const url = new URL(src, address);
    const bytes = url.protocol === 'data:' ? bytesInAddress(url.href) : await site.read(url);
    const type = bytes && (await fileTypeFromBuffer(bytes));
    return bytes && type && endings.includes(type.ext) ? { bytes, ending: type.ext } : undefined;
  };
}

/** @example bytesInAddress('data:image/png;base64,iVBORw0=') */
function bytesInAddress(href: string): Uint8Array | undefined {
  const [, data] = /^data:[^,]*;base64,(.*)$/s.exec(href) ?? [];
  return data === undefined ? undefined : Buffer.from(data, 'base64');
}
