import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { createServer, request as ask, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { answerRequest, type AnswerWith } from '../../../src/server/answer-request.ts';
import { loadRelease, type HowMuch } from '../../../src/server/files/load-release.ts';
import type { Release } from '../../../src/server/files/release.ts';

/** Every file of the folders below was written then. */
export const writtenAt = new Date('2026-11-23T09:00:00Z');

/** A folder as a build leaves it. */
export async function aFolder(files: Record<string, string | Buffer>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'front-door-release-'));
  for (const [name, content] of Object.entries(files)) await put(folder, name, content);
  return folder;
}

export async function put(folder: string, name: string, content: string | Buffer): Promise<void> {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  await utimes(path, writtenAt, writtenAt);
}

/** A file as it is, and pressed together both ways. */
export function pressed(name: string, text: string): Record<string, string | Buffer> {
  return { [name]: text, [`${name}.br`]: brotliCompressSync(text), [`${name}.gz`]: gzipSync(text) };
}

export interface TestSite {
  url: string;
  log: string[];
  stop: () => Promise<void>;
}

/** A server of a release, without a store, for what concerns files alone. */
export async function siteOf(
  release: () => Release,
  options: Partial<AnswerWith> = {},
): Promise<TestSite> {
  const log: string[] = [];
  const server = createServer(
    answerRequest({
      release,
      routes: [],
      trustedProxies: [],
      refuse: (_request, { status, number }) =>
        new Response(`<p>Sorry. ${number ?? ''}</p>`, { status }),
      hold: (request) => ({ request, release: () => undefined }),
      waitUntil: () => undefined,
      refused: ({ status, method, route }) => log.push(`${String(status)} ${method} ${route}`),
      log: (line) => log.push(line),
      ...options,
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    log,
    stop: () => stop(server),
  };
}

export async function siteIn(folder: string, howMuch: HowMuch = {}): Promise<TestSite> {
  const release = await loadRelease(folder, howMuch);
  const site = await siteOf(() => release);
  return {
    ...site,
    stop: async () => {
      await site.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}

export interface Reply {
  status: number;
  headers: Record<string, string | undefined>;
  body: Buffer;
}

/** One request, as it is written: nothing is added, followed or unpacked. */
export function fetchAsIs(
  url: string,
  given: { path?: string; method?: string; headers?: Record<string, string> } = {},
): Promise<Reply> {
  const { hostname, port, pathname, search } = new URL(url);
  const { path = pathname + search, method = 'GET', headers = {} } = given;
  return new Promise((resolve, reject) => {
    const asking = ask({ hostname, port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers as Record<string, string | undefined>,
          body: Buffer.concat(chunks),
        });
      });
    });
    asking.on('error', reject);
    asking.end();
  });
}
