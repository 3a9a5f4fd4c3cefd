import { JSDOM } from 'jsdom';
import robotsParser from 'robots-parser';
import {
  askedBy,
  askWeb,
  NoAnswer,
  type AskOptions,
  type WebAnswer,
} from '../../adapters/ask-web.ts';
import { tooMuch } from '../../moving/too-much.ts';
import { asText } from './site-in-folder.ts';
import type { OldFile, OldSite } from './old-file.ts';

/** What reading an old site may cost it and us. */
export interface ReadingLimits {
  /** No more pages than this are read. */
  mostPages: number;
  /** Milliseconds between two questions. */
  paceMs: number;
  ownNetwork: readonly string[];
}

const MOST_BYTES_IN_ALL = 50_000_000;
const MOST_MINUTES = 10;
/** A site that asks for longer pauses than this is asked at this pace. */
const LONGEST_PAUSE_MS = 10_000;
const MOST_TURNS = 5;

/**
 * Reads the pages of an old site from one address on: what it links to in the same folder and on the same host, as far as
 * its robots.txt lets a visitor go, one page after the other.
 * @throws NoAnswer where the first page cannot be read
 */
export async function siteAtAddress(start: URL, limits: ReadingLimits): Promise<OldSite> {
  const site = new Visit(start, limits);
  await site.askRobots();
  const below = start.pathname.replace(/[^/]*$/, '');
  const waiting = [withoutHash(start)];
  const seen = new Set(waiting);
  const files: OldFile[] = [];
  const leftOut: string[] = [];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (files.length >= limits.mostPages) {
      const left = waiting.length + 1;
      leftOut.push(
        `${String(left)} more ${left === 1 ? 'page' : 'pages'}, ${next} the first. Say --pages to read more.`,
      );
      break;
    }
    try {
      const { url, answer } = await site.follow(new URL(next));
      if (!/\bhtml\b/.test(answer.type)) {
        leftOut.push(`${next}: it is no page, but ${answer.type || 'a file'}.`);
        continue;
      }
      const known = files.find(({ address }) => address.href === url.href);
      if (known) {
        known.before.push(new URL(next));
        continue;
      }
      seen.add(withoutHash(url));
      const html = asText(answer.body, answer.type);
      files.push({ from: url.href, address: url, before: [new URL(next)], html });
      // What is too much is left out later, and says so.
      for (const found of tooMuch(html) === undefined ? linksIn(html, url) : []) {
        const isNear = new URL(found).pathname.startsWith(below);
        if (!isNear || seen.has(found) || seen.size >= limits.mostPages * 20) continue;
        seen.add(found);
        waiting.push(found);
      }
    } catch (error) {
      if (!(error instanceof NoAnswer) || files.length === 0) throw error;
      leftOut.push(`${next}: ${error.message}`);
    }
  }
  const read: OldSite['read'] = async (address) => {
    try {
      return (await site.follow(address)).answer.body;
    } catch {
      return undefined;
    }
  };
  return { files, leftOut, isOnWeb: true, read };
}

/** Pages of the same host that a page links to. */
function linksIn(html: string, url: URL): string[] {
  const { document } = new JSDOM(html, {}).window;
  return [...document.querySelectorAll('a[href]')].flatMap((link) => {
    const href = link.getAttribute('href') ?? '';
    if (!URL.canParse(href, url)) return [];
    const found = new URL(href, url);
    const isFile = /\.(?!html?$|aspx?$|php$|jsp$)[a-z0-9]{1,5}$/i.test(found.pathname);
    return found.origin === url.origin && !isFile ? [withoutHash(found)] : [];
  });
}

function withoutHash(url: URL): string {
  const { href } = Object.assign(new URL(url), { hash: '' });
  return href;
}

/** One visit: it keeps its pace and its bounds, and stays on its host. */
class Visit {
  readonly #origin: string;
  readonly #limits: ReadingLimits;
  readonly #until = Date.now() + MOST_MINUTES * 60_000;
  #bytes = 0;
  #pauseMs: number;
  #nextAt = 0;
  #robots = robotsParser('http://localhost/robots.txt', '');

  constructor(start: URL, limits: ReadingLimits) {
    this.#origin = start.origin;
    this.#limits = limits;
    this.#pauseMs = limits.paceMs;
  }

  /** A site without robots.txt lets everyone in; one that cannot say now is left alone (RFC 9309). */
  async askRobots(): Promise<void> {
    const url = new URL('/robots.txt', this.#origin);
    const { status, body } = await this.#ask(url, { mostBytes: 500_000 });
    if (status >= 500) throw new NoAnswer('Its robots.txt cannot be read now. Try again later.');
    this.#robots = robotsParser(url.href, status < 300 ? body.toString('utf8') : '');
    const asked = (this.#robots.getCrawlDelay(askedBy) ?? 0) * 1000;
    this.#pauseMs = Math.min(LONGEST_PAUSE_MS, Math.max(this.#pauseMs, asked));
  }

  /** A page, after it has led on as often as a page may. */
  async follow(first: URL): Promise<{ url: URL; answer: WebAnswer }> {
    let url = first;
    for (let turn = 0; turn <= MOST_TURNS; turn += 1) {
      if (url.origin !== this.#origin)
        throw new NoAnswer(`It leads to another site, ${url.origin}.`);
      if (this.#robots.isDisallowed(url.href, askedBy))
        throw new NoAnswer('Its robots.txt asks programs not to read it.');
      const answer = await this.#ask(url, {});
      if (answer.status >= 200 && answer.status < 300) return { url, answer };
      if (answer.location === undefined)
        throw new NoAnswer(`It answered ${String(answer.status)}.`);
      url = new URL(answer.location);
    }
    throw new NoAnswer('It leads on and on.');
  }

  async #ask(url: URL, options: AskOptions): Promise<WebAnswer> {
    if (Date.now() > this.#until)
      throw new NoAnswer(`The visit took more than ${String(MOST_MINUTES)} minutes.`);
    if (this.#bytes > MOST_BYTES_IN_ALL) throw new NoAnswer('The visit read more than 50 MB.');
    const wait = this.#nextAt - Date.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    this.#nextAt = Date.now() + this.#pauseMs;
    const answer = await askWeb(url, { ownNetwork: this.#limits.ownNetwork, ...options });
    this.#bytes += answer.body.length;
    return answer;
  }
}
