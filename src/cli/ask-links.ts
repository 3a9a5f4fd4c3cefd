import { askWeb, NoAnswer } from '../adapters/ask-web.ts';
import { isBroken, type AskedLink } from '../domain/links/asked-links.ts';

/** How links are asked: bounded, one host at a time, and never two questions to one host at once. */
export interface AskLinksWith {
  /** YYYY-MM-DD */
  day: string;
  /** What was answered before. */
  before: readonly AskedLink[];
  /** Milliseconds between two questions to one host. */
  paceMs: number;
  ownNetwork?: readonly string[];
  timeoutMs?: number;
  /** Milliseconds for all of it. */
  withinMs?: number;
}

const MOST_LINKS = 3_000;
const HOSTS_AT_ONCE = 4;
const MOST_TURNS = 5;

/**
 * Asks each link once. What there was no time for keeps its answer of before.
 * @returns an answer for each link that was ever asked, by address
 */
export async function askLinks(
  hrefs: readonly string[],
  given: AskLinksWith,
): Promise<AskedLink[]> {
  const { withinMs = 15 * 60_000 } = given;
  const until = Date.now() + withinMs;
  const all = [...new Set(hrefs)].sort();
  const before = new Map(given.before.map((one) => [one.href, one]));
  const answers = new Map<string, AskedLink>();
  const hosts = [...Map.groupBy(all.slice(0, MOST_LINKS), (href) => new URL(href).host).values()];
  const work = async (): Promise<void> => {
    for (let host = hosts.shift(); host !== undefined; host = hosts.shift()) {
      for (const [index, href] of host.entries()) {
        if (Date.now() > until) return;
        if (index > 0) await new Promise((resolve) => setTimeout(resolve, given.paceMs));
        answers.set(href, await askLink(href, before.get(href), given));
      }
    }
  };
  await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, work));
  return all.flatMap((href) => answers.get(href) ?? before.get(href) ?? []);
}

async function askLink(
  href: string,
  before: AskedLink | undefined,
  given: AskLinksWith,
): Promise<AskedLink> {
  const { day: askedOn } = given;
  const { status, why, at, isForGood } = await answerOf(href, given);
  if (!isBroken(status)) {
    const isMoved = isForGood && status < 300 && at !== new URL(href).href;
    return { href, askedOn, status, ...(isMoved && { movedTo: at }) };
  }
  const brokenSince = before?.brokenSince ?? askedOn;
  return { href, askedOn, status, ...(why !== undefined && { why }), brokenSince };
}

interface LastAnswer {
  status: number;
  why?: string;
  /** Where it led in the end. */
  at: string;
  /** Whether each turn on the way was for good. */
  isForGood: boolean;
}

async function answerOf(href: string, given: AskLinksWith): Promise<LastAnswer> {
  let url = new URL(href);
  let isForGood = true;
  try {
    for (let turn = 0; turn <= MOST_TURNS; turn += 1) {
      const { status, location } = await askOnce(url, given);
      if (status < 300 || status >= 400 || location === undefined)
        return { status, at: url.href, isForGood };
      isForGood = isForGood && (status === 301 || status === 308);
      url = new URL(location);
    }
    throw new NoAnswer('It leads on and on.');
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    return { status: 0, why: error.message, at: url.href, isForGood: false };
  }
}

/** First for the head alone, which costs least. Sites that do not answer that as they should are asked for the page. */
async function askOnce(
  url: URL,
  { ownNetwork = [], timeoutMs = 10_000 }: AskLinksWith,
): Promise<{ status: number; location: string | undefined }> {
  const bounds = { ownNetwork, timeoutMs, mostBytes: 5_000_000 };
  try {
    const head = await askWeb(url, { ...bounds, method: 'HEAD' });
    if (head.status < 400) return head;
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
  }
  return askWeb(url, bounds);
}
