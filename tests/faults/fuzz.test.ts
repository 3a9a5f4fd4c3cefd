import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Snapshot } from '../../src/council/snapshot/snapshot.ts';
import { elementsIn } from '../form-html/parsed-html.ts';
import { builtSite } from '../support/built-site.ts';
import { noMore, rawRequest, type RawPart, type RawReply } from '../support/raw-request.ts';
import { sendForm } from '../support/send-form.ts';
import { startSite, type SiteProcess } from '../support/site-process.ts';
import { nastyAddress, nastyBytes, nastyPost, wireBytes } from './nasty-requests.ts';

/** The same requests every time; FUZZ_SEED gives others. */
const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_122);
/** No reply, or closed connection, may be waited for longer. */
const HANG_MILLISECONDS = 2_000;
/** Sent at the same time. */
const AT_ONCE = 10;
/**
 * What the server may hold in all, and what it may hold more at the end than after the first tenth. Node takes memory as
 * it finds it: what is in use after a collection is 18 MB after four thousand messages and after twenty thousand.
 */
const MOST_MEGABYTES = 400;
const MOST_GROWTH_MEGABYTES = 200;

let folder: string;
let site: SiteProcess;
let built: Snapshot;
let requests = 0;
let memoryAtFirst = 0;
const statuses = new Map<number, number>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'front-door-fuzz-'));
  site = await startSite({ DATA_DIR: folder });
  built = await builtSite();
  console.info(`FUZZ_SEED=${String(seed)}`);
});
afterAll(async () => {
  await site.kill();
  await rm(folder, { recursive: true, force: true });
});

async function megabytes(what: 'VmRSS' | 'VmHWM'): Promise<number> {
  const status = await readFile(`/proc/${String(site.process.pid)}/status`, 'utf8');
  return Number(new RegExp(`${what}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1024;
}

async function send(parts: RawPart[]): Promise<RawReply> {
  requests += 1;
  if (requests === 500) memoryAtFirst = await megabytes('VmRSS');
  const reply = await rawRequest(site.url, parts, HANG_MILLISECONDS);
  statuses.set(reply.status, (statuses.get(reply.status) ?? 0) + 1);
  return reply;
}

function expectSound({ status, headers, body, raw }: RawReply): void {
  expect(status).toBeLessThan(500);
  expect(headers).not.toHaveProperty('x-planted');
  if (status === 0) return;
  // Node's own parser answers what is no HTTP, and with no body.
  if (status === 400 && headers['content-type'] === undefined) {
    expect(body).toBe('');
    return;
  }
  expect(headers['content-security-policy'] ?? raw).toContain("default-src 'none'");
  if (headers['location'] !== undefined) expect(headers['location']).toMatch(/^\/(?![/\\])/);
  if (headers['content-type']?.startsWith('application/json')) expectSoundJson(status, body);
  if (headers['content-type']?.startsWith('text/html')) expectSoundHtml(body);
}

function expectSoundJson(status: number, body: string): void {
  if (body === '') return;
  const said = JSON.parse(body) as { next?: unknown };
  if (status >= 400) expect(said).not.toHaveProperty('next');
}

/** Nothing that was sent has become an element, an attribute or a script of the page. */
function expectSoundHtml(body: string): void {
  if (!/plant|onload|onfocus|script/i.test(body)) return;
  for (const { tag, attributes, text } of elementsIn(body)) {
    expect(tag).not.toBe('x-planted');
    if (tag === 'script') expect(text.trim() === '' || attributes['type'] !== undefined).toBe(true);
    for (const [name, value] of Object.entries(attributes)) {
      expect(name).not.toMatch(/^on|planted/);
      if (['href', 'src', 'action', 'formaction'].includes(name)) {
        expect(value).not.toMatch(/^\s*javascript:/i);
      }
    }
  }
}

/** Sends `rounds` times ten at once. A failure is made smaller, and shown with the seed. */
async function fuzz<Sent>(
  arbitrary: fc.Arbitrary<Sent>,
  rounds: number,
  partsOf: (sent: Sent) => RawPart[],
): Promise<void> {
  const ten = fc.array(arbitrary, { minLength: AT_ONCE, maxLength: AT_ONCE });
  await fc.assert(
    fc.asyncProperty(ten, async (all) => {
      const replies = await Promise.all(all.map((sent) => send(partsOf(sent))));
      replies.forEach(expectSound);
    }),
    { seed, numRuns: rounds, interruptAfterTimeLimit: 90_000 },
  );
}

describe('whatever is sent', () => {
  test('to a form, there is a clear answer in good time', async () => {
    await fuzz(nastyPost(built), 400, (request) => [wireBytes(request)]);
  });

  test('to any address by any method, there is a clear answer in good time', async () => {
    await fuzz(nastyAddress(built), 80, (request) => [wireBytes(request)]);
  });

  test('as spoilt bytes, there is a clear answer or a closed connection in good time', async () => {
    // Where the server has reason to wait for more, the client says that there is none.
    await fuzz(nastyBytes(built), 60, (bytes) => [bytes, 200, noMore]);
  });

  test('it was enough, and of every kind', () => {
    console.info(
      [...statuses]
        .sort(([one], [other]) => one - other)
        .map(([status, count]) => `${String(status)}: ${String(count)}`)
        .join(', '),
    );
    expect(requests).toBeGreaterThanOrEqual(5_000);
    for (const status of [200, 303, 400, 403, 404, 405, 415, 422]) {
      expect(statuses.get(status) ?? 0, String(status)).toBeGreaterThan(0);
    }
  });

  test('the server is well, has not grown, and has printed nothing of it', async () => {
    const { status } = await sendForm(site.url, { message: 'After all that' });
    expect(status).toBe(200);
    const [now, most] = [await megabytes('VmRSS'), await megabytes('VmHWM')];
    console.info(
      `memory: ${memoryAtFirst.toFixed()} MB after 500 requests, ${now.toFixed()} MB after ${String(requests)}, ${most.toFixed()} MB at most`,
    );
    expect(most).toBeLessThan(MOST_MEGABYTES);
    expect(now - memoryAtFirst).toBeLessThan(MOST_GROWTH_MEGABYTES);
    // Some requests say that they come through a proxy, and the log says once that it is no one's.
    const lines = site.output().split('\n');
    const printed = lines.filter((line) => !line.includes('[server] X-Forwarded-For comes from'));
    expect(lines.length - printed.length).toBeLessThanOrEqual(1);
    expect(printed.join('\n')).not.toMatch(/planted|\[server\]|\[fault\]|TypeError|resident@/);
    expect(await site.stop()).toBe(0);
  });
});
