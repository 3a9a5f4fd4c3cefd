import { lookup } from 'node:dns';
import { request as askPlain, type IncomingMessage } from 'node:http';
import { request as askSecure } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPrivateAddress } from './private-address.ts';

/** What one question to another site may cost. */
export interface AskOptions {
  method?: 'GET' | 'HEAD';
  /** So many milliseconds, from the first to the last byte. */
  timeoutMs?: number;
  /** More bytes than this are not read; nothing of a longer answer is used. */
  mostBytes?: number;
  /** Addresses of this machine's own network, where a site to be asked is there: `127.0.0.1`. */
  ownNetwork?: readonly string[];
}

export interface WebAnswer {
  status: number;
  /** Where it leads on, as an address of its own. */
  location: string | undefined;
  type: string;
  body: Buffer;
}

/** Another site did not answer, or may not be asked. Its message is a sentence. */
export class NoAnswer extends Error {
  override name = 'NoAnswer';
}

/** How Front Door names itself to other sites. */
export const askedBy = 'FrontDoor/1 (a council moving or checking its website)';

/**
 * Asks a site one thing, once. It follows nothing, keeps to its bounds, and never reaches into this machine's own network.
 * @throws NoAnswer
 */
export async function askWeb(url: URL, options: AskOptions = {}): Promise<WebAnswer> {
  const { method = 'GET', timeoutMs = 10_000, mostBytes = 2_000_000, ownNetwork = [] } = options;
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw new NoAnswer(`${url.protocol}// is no address of the web.`);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const mayBeOwn = ownNetwork.includes(host);
  if (isIP(host) > 0 && isPrivateAddress(host) && !mayBeOwn) throw new NoAnswer(notPublic);
  const ask = url.protocol === 'https:' ? askSecure : askPlain;
  return new Promise<WebAnswer>((resolve, reject) => {
    const question = ask(url, {
      method,
      agent: false,
      lookup: mayBeOwn ? (lookup as LookupFunction) : publicLookup,
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        'user-agent': askedBy,
        accept: 'text/html,*/*;q=0.5',
        'accept-encoding': 'identity',
      },
    });
    const fail = (error: unknown): void => {
      question.destroy();
      reject(error instanceof NoAnswer ? error : new NoAnswer(whyNot(error, timeoutMs)));
    };
    question.on('error', fail);
    question.on('response', (answer) => {
      void bodyOf(answer, mostBytes).then((body) => {
        const { location } = answer.headers;
        resolve({
          status: answer.statusCode ?? 0,
          location:
            location !== undefined && URL.canParse(location, url)
              ? new URL(location, url).href
              : undefined,
          type: answer.headers['content-type'] ?? '',
          body,
        });
      }, fail);
    });
    question.end();
  });
}

const notPublic = 'It is an address of this machine’s own network.';

/** Asked where the connection is made, so that a name cannot lead elsewhere between two questions. */
const publicLookup: LookupFunction = (host, options, done) => {
  lookup(host, { ...options, all: true }, (error, found) => {
    if (error) return done(error, '', 4);
    if (found.some(({ address }) => isPrivateAddress(address)))
      return done(new NoAnswer(notPublic), '', 4);
    const [first = { address: '', family: 4 }] = found;
    return options.all ? done(null, found) : done(null, first.address, first.family);
  });
};

async function bodyOf(answer: IncomingMessage, mostBytes: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of answer as AsyncIterable<Buffer>) {
    bytes += piece.length;
    if (bytes > mostBytes)
      throw new NoAnswer(`It answered with more than ${String(mostBytes)} bytes.`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function whyNot(error: unknown, timeoutMs: number): string {
  const { name = '', code = '' } = error as { name?: string; code?: string };
  if (name === 'AbortError' || name === 'TimeoutError')
    return `It did not answer within ${String(Math.round(timeoutMs / 1000))} seconds.`;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'There is no site of that name.';
  if (code === 'ECONNREFUSED') return 'Nothing answers there.';
  if (/CERT|SSL|TLS/i.test(code)) return 'Its certificate is not valid.';
  return `It broke off${code === '' ? '' : ` (${code})`}.`;
}
