import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip } from 'node:zlib';
import { lookup } from 'mrmime';
import { openDataHeaders, securityHeaders } from '../../http/security-headers.ts';
import { openDataFolder } from '../../site/addresses.ts';
import type { Encoding } from './accept-encoding.ts';
import { hashOfFile } from './hash-of-file.ts';
import { RELEASE_HEADER, type Release, type ReleaseFile, type Variant } from './release.ts';

/** A file that is larger is read from the disk for each request: a film, or a map of the whole district. */
const LARGEST_IN_MEMORY = 4_000_000;
/** Bytes of all files together that are held. A council's site is a few tens of megabytes. */
const MOST_IN_MEMORY = 256_000_000;

export interface HowMuch {
  largestInMemory?: number;
  mostInMemory?: number;
}

export interface LoadAs extends HowMuch {
  /** The release's name, which every answer then carries. */
  id?: string;
  /** Whether its bytes are known to be those that the build wrote: nothing in it is then of another build. */
  isChecked?: boolean;
  /** Which files to read, by address; left out: all. */
  only?: (address: string) => boolean;
}

/** Reads what `npm run build` wrote, all of it, once. Files for Netlify alone and hidden ones are no part of it. */
export async function loadRelease(folder: string, as: LoadAs = {}): Promise<Release> {
  const { largestInMemory = LARGEST_IN_MEMORY, mostInMemory = MOST_IN_MEMORY } = as;
  const { id, isChecked = false, only = () => true } = as;
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(folder).length + 1))
    .sort();
  const all = new Set(names);
  const files = new Map<string, ReleaseFile>();
  let held = 0;

  async function read(name: string): Promise<ReleaseFile> {
    const path = join(folder, name);
    const { size, mtimeMs } = await stat(path);
    const address = `/${name.split(sep).join('/')}`;
    const about = { address, path, id, lastModifiedAt: Math.floor(mtimeMs / 1_000) * 1_000 };
    if (size > largestInMemory || held + size > mostInMemory) {
      return { identity: variantOf(about, 'identity', { size, hash: await hashOfFile(path) }) };
    }
    const bytes = await readFile(path);
    held += bytes.byteLength;
    const file: ReleaseFile = { identity: inMemory(about, 'identity', bytes) };
    for (const [encoding, ending, expand] of pressed) {
      if (!all.has(name + ending)) continue;
      const small = await readFile(path + ending);
      if (small.byteLength >= bytes.byteLength) continue;
      // What was left beside it by an earlier build is of another page.
      const isOfIt = isChecked || (await expand(small).catch(() => undefined))?.equals(bytes);
      if (isOfIt !== true) continue;
      held += small.byteLength;
      file[encoding] = inMemory({ ...about, path: path + ending }, encoding, small);
    }
    return file;
  }

  for (const name of names) {
    if (isHidden(name) || isPressed(name, all) || !only(`/${name.split(sep).join('/')}`)) continue;
    const file = await read(name);
    for (const address of addressesOf(name.split(sep).join('/'))) files.set(address, file);
  }
  const notFound = files.get(NOT_FOUND) ?? { identity: bareNotFound };
  // Asked for by its own address it is no page either.
  for (const address of addressesOf(NOT_FOUND.slice(1))) files.delete(address);
  const notFoundIn = new Map<string, ReleaseFile>();
  for (const name of names) {
    const language = /^([^/]+)\/404\.html$/.exec(name.split(sep).join('/'))?.[1];
    const file = files.get(`/${language ?? ''}${NOT_FOUND}`);
    if (language === undefined || file === undefined) continue;
    notFoundIn.set(language, file);
    for (const address of addressesOf(`${language}${NOT_FOUND}`)) files.delete(address);
  }
  const { redirects, before, ended } = await readRedirects(folder);
  for (const [from, to] of before) {
    for (const own of addressesOf(`${from.slice(1)}/index.html`)) {
      files.delete(own);
      redirects.set(withoutSlash(own), to);
    }
  }
  return { files, redirects, ended, notFound, notFoundIn, ...(id === undefined ? {} : { id }) };
}

const NOT_FOUND = '/404.html';

const pressed: readonly (readonly [
  Exclude<Encoding, 'identity'>,
  string,
  (bytes: Buffer) => Promise<Buffer>,
])[] = [
  ['br', '.br', promisify(brotliDecompress) as (bytes: Buffer) => Promise<Buffer>],
  ['gzip', '.gz', promisify(gunzip) as (bytes: Buffer) => Promise<Buffer>],
];

/** Netlify's own files, and whatever begins with a dot but for the one folder that the web has rules for (RFC 8615). */
function isHidden(name: string): boolean {
  const segments = name.split(sep);
  if (segments[0] === '.well-known') segments.shift();
  return ['_headers', '_redirects'].includes(name) || segments.some((one) => one.startsWith('.'));
}

/** A compressed page is sent for the page, and has no address of its own. */
function isPressed(name: string, all: ReadonlySet<string>): boolean {
  return pressed.some(([, ending]) => name.endsWith(ending) && all.has(name.slice(0, -3)));
}

/** @example addressesOf('contact/index.html') // => ['/contact/index.html', '/contact/', '/contact'] */
function addressesOf(name: string): string[] {
  const address = `/${name}`;
  if (address.endsWith('/index.html')) {
    const page = address.slice(0, -'index.html'.length);
    return page === '/' ? [address, page] : [address, page, page.slice(0, -1)];
  }
  return address.endsWith('.html') ? [address, address.slice(0, -'.html'.length)] : [address];
}

interface About {
  address: string;
  path: string;
  lastModifiedAt: number;
  id?: string | undefined;
}

function inMemory(about: About, encoding: Encoding, bytes: Buffer): Variant {
  const hash = createHash('sha256').update(bytes).digest();
  return { ...variantOf(about, encoding, { size: bytes.byteLength, hash }), bytes };
}

function variantOf(
  { address, path, lastModifiedAt, id }: About,
  encoding: Encoding,
  { size, hash }: { size: number; hash: Buffer },
): Variant {
  const etag = `"${hash.toString('base64url').slice(0, 22)}"`;
  const lastModified = new Date(lastModifiedAt).toUTCString();
  const kept = [
    ...Object.entries(securityHeaders).flat(),
    ...(address.startsWith(openDataFolder) ? Object.entries(openDataHeaders).flat() : []),
    'Cache-Control',
    cacheControl(address),
    'ETag',
    etag,
    'Last-Modified',
    lastModified,
    'Vary',
    'Accept-Encoding',
    ...(id === undefined ? [] : [RELEASE_HEADER, id]),
  ];
  const part = [
    ...kept,
    'Accept-Ranges',
    'bytes',
    'Content-Type',
    typeOf(address),
    ...(encoding === 'identity' ? [] : ['Content-Encoding', encoding]),
  ];
  const whole = [...part, 'Content-Length', String(size)];
  const headers = { whole, part, notModified: kept };
  return { encoding, size, etag, lastModified, lastModifiedAt, path, headers };
}

function typeOf(address: string): string {
  const type = lookup(address) ?? 'application/octet-stream';
  const isText = /^text\/|^application\/(?:json|javascript|manifest\+json|xml)$/.test(type);
  return isText ? `${type}; charset=utf-8` : type;
}

/** Files under `_astro/` carry their content's hash in their name; everything else is asked for anew. */
function cacheControl(address: string): string {
  return address.startsWith('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache';
}

const bareNotFound = inMemory(
  { address: NOT_FOUND, path: '', lastModifiedAt: 0 },
  'identity',
  Buffer.from('<!doctype html><title>Not found</title><p>Not found'),
);

interface Redirects {
  redirects: Map<string, string>;
  /** Addresses that lead on although there is a page at them. */
  before: [from: string, to: string][];
  /** Addresses whose page has ended. */
  ended: Set<string>;
}

/** The same `_redirects` that Netlify reads: one a line, old address, new address, status. */
async function readRedirects(folder: string): Promise<Redirects> {
  const text = await readFile(join(folder, '_redirects'), 'utf8').catch(() => '');
  const rules = text
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .map(([from = '', to = '', status = '301']) => ({ from: withoutSlash(from), to, status }))
    .filter(({ to }) => to !== '');
  const leading = rules
    // Which page says that there is none is known by its name.
    .filter(({ status }) => status !== '404' && status !== '410!')
    // As on Netlify, the first rule for an address is the one that holds.
    .reverse();
  return {
    redirects: new Map(leading.map(({ from, to }) => [from, to])),
    before: leading.filter(({ status }) => status === '301!').map(({ from, to }) => [from, to]),
    ended: new Set(rules.filter(({ status }) => status === '410!').map(({ from }) => from)),
  };
}

/** As Netlify reads an address: with a slash at its end or without, it is the same. */
export function withoutSlash(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') end -= 1;
  return path.slice(0, end);
}
