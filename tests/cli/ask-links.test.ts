import { createServer, type Server } from 'node:http';
import { rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { askLinks } from '../../src/cli/ask-links.ts';
import { checkCommand } from '../../src/cli/check-command.ts';
import { changedCouncil } from '../support/changed-council.ts';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

/** Another site, on this machine, with a note of what was asked of it. */
async function otherSite(): Promise<{ address: string; asked: string[] }> {
  const asked: string[] = [];
  server = createServer(({ url = '', method = '' }, answer) => {
    asked.push(`${method} ${url}`);
    if (url === '/never') return;
    if (url === '/no-heads' && method === 'HEAD') answer.writeHead(501).end();
    else if (url === '/moved') answer.writeHead(301, { location: '/new' }).end();
    else if (url === '/today') answer.writeHead(302, { location: '/new' }).end();
    else if (url === '/round') answer.writeHead(301, { location: '/round' }).end();
    else if (url === '/shy') answer.writeHead(403).end();
    else answer.writeHead(url === '/gone' ? 410 : 200).end('words');
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${String(port)}`, asked };
}

const day = '2026-11-28';

test('each link is asked once, for its head and then for the page, and its answer kept with the day', async () => {
  const { address, asked } = await otherSite();
  const links = ['/gone', '/moved', '/never', '/no-heads', '/round', '/shy', '/today', '/well'];
  const hrefs = [...links, '/well'].map((link) => `${address}${link}`);
  const before = [
    { href: `${address}/gone`, askedOn: '2026-10-02', status: 410, brokenSince: '2026-10-02' },
  ];
  const with_ = { day, before, paceMs: 0, ownNetwork: ['127.0.0.1'], timeoutMs: 300 };
  const answers = await askLinks(hrefs, with_);
  const rows = answers.map(({ href, ...rest }) => ({ link: href.replace(address, ''), ...rest }));
  expect(JSON.parse(JSON.stringify(rows).replaceAll(address, 'http://other'))).toEqual([
    { link: '/gone', askedOn: day, status: 410, brokenSince: '2026-10-02' },
    { link: '/moved', askedOn: day, status: 200, movedTo: 'http://other/new' },
    {
      link: '/never',
      askedOn: day,
      status: 0,
      why: 'It did not answer within 0 seconds.',
      brokenSince: day,
    },
    { link: '/no-heads', askedOn: day, status: 200 },
    { link: '/round', askedOn: day, status: 0, why: 'It leads on and on.', brokenSince: day },
    { link: '/shy', askedOn: day, status: 403 },
    { link: '/today', askedOn: day, status: 200 },
    { link: '/well', askedOn: day, status: 200 },
  ]);
  expect(asked.filter((one) => one.endsWith('/well'))).toEqual(['HEAD /well']);
  expect(asked.filter((one) => one.endsWith('/no-heads'))).toEqual([
    'HEAD /no-heads',
    'GET /no-heads',
  ]);
});

test('what there is no time for keeps its answer of before', async () => {
  const before = [{ href: 'https://www.example.org/', askedOn: '2026-10-02', status: 200 }];
  const answers = await askLinks(['https://www.example.org/', 'https://www.example.org/new'], {
    ...{ day, before, paceMs: 0, withinMs: -1 },
  });
  expect(answers).toEqual(before);
});

test('an address of this machine’s own network is not asked', async () => {
  const { address, asked } = await otherSite();
  const [answer] = await askLinks([`${address}/well`], { day, before: [], paceMs: 0 });
  expect(answer).toMatchObject({
    status: 0,
    why: 'It is an address of this machine’s own network.',
  });
  expect(asked).toEqual([]);
});

test('the check asks only by command, and says afterwards what was answered', async () => {
  const href = 'https://www.example.org/gone';
  const folder = await changedCouncil({
    'pages/cookies.mdx': (text) => `${text}\nSee [their guide](${href}).\n`,
  });
  const asked: string[] = [];
  const ask: typeof askLinks = (hrefs, { day: askedOn }) => {
    asked.push(...hrefs);
    return Promise.resolve([{ href, askedOn, status: 410, brokenSince: askedOn }]);
  };
  const now = new Date('2026-11-28T12:00:00Z');
  const run = (...args: string[]) => checkCommand(args, now, folder, 'plain', ask);
  const { out: before } = await run('plain');
  expect(asked).toEqual([]);
  expect(before).not.toContain('has not worked');
  const { out } = await run('plain', '--links');
  expect(asked).toEqual([href]);
  const said = `"${href}" has not worked since 2026-11-28 (last asked on 2026-11-28). It answered 410.`;
  expect(out).toContain(said);
  expect((await run('plain')).out).toContain(said);
  expect(asked).toEqual([href]);
  await rm(folder, { recursive: true, force: true });
});
