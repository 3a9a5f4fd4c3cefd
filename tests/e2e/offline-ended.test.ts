import { createServer, type Server } from 'node:http';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import type { Council } from '../../src/council/council.ts';
import { nothingKept } from '../../src/council/kept/kept-files.ts';
import { writeWorker } from '../../src/server/build/write-worker.ts';

test.use({ serviceWorkers: 'allow' });

/** The site, and from `end` on the same site as a release that keeps no copies. */
async function siteThatEnds(
  site: string,
  ended: string,
): Promise<{ url: string; end: () => void; server: Server }> {
  let isEnded = false;
  const server = createServer((request, response) => {
    void (async () => {
      const { pathname } = new URL(request.url ?? '/', site);
      const answer = await fetch(site + (request.url ?? '/'), { redirect: 'manual' });
      const type = answer.headers.get('content-type') ?? '';
      const bytes = Buffer.from(await answer.arrayBuffer());
      const headers = Object.fromEntries(
        [...answer.headers].filter(
          ([name]) => !/^(?:content-(?:encoding|length)|transfer-encoding|connection)$/.test(name),
        ),
      );
      const isPage = type.startsWith('text/html');
      const body =
        isEnded && pathname === '/worker.js'
          ? ended
          : isEnded && isPage
            ? bytes.toString().replace(/ data-offline(?:="")?/, '')
            : bytes;
      response.writeHead(answer.status, headers).end(body);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${String(port)}`, end: () => void (isEnded = true), server };
}

const kept = (page: Page) =>
  page.evaluate(async () => ({
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));

test('a browser that has copies forgets them and their worker in the first visit to a release that keeps none', async ({
  page,
  context,
  baseURL,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'front-door-ended-'));
  const facts = { offline: false } as Council['facts'];
  await writeWorker(folder, { facts } as Council, { kept: nothingKept, code: 'of today' });
  const ended = await readFile(join(folder, 'worker.js'), 'utf8');
  const { url, end, server } = await siteThatEnds(baseURL ?? '', ended);
  await page.goto(`${url}/charter/`);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect.poll(async () => (await kept(page)).caches).toContain('kept-pages');
  await page.evaluate(() => caches.open('of-another-page-of-this-site'));

  end();
  await page.goto(`${url}/privacy/`);
  await expect
    .poll(() => kept(page))
    .toEqual({ caches: ['of-another-page-of-this-site'], workers: 0 });

  // The page after it is the network's, and without a connection there is nothing any more.
  await page.goto(`${url}/contact/`);
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  await context.setOffline(true);
  await expect(page.goto(`${url}/charter/`)).rejects.toThrow('ERR_INTERNET_DISCONNECTED');
  server.close();
  await rm(folder, { recursive: true });
});
