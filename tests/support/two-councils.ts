import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Snapshot } from '../../src/council/snapshot/snapshot.ts';
import { serviceStandardSchema } from '../../src/domain/charter/standard.ts';
import { makeRelease } from '../../src/server/releases/make-release.ts';
import type { ReleaseNote } from '../../src/server/releases/release-note.ts';
import { startSite, type SiteProcess } from './site-process.ts';
import { testForm, testSite } from './test-runtime.ts';

/** Councils made up for tests of a server that has several. Each has a form that the other has not. */
export const councils = {
  seaton: {
    name: 'Seaton Borough Council',
    hosts: ['www.seaton.example'],
    target: '2 working days',
    form: 'beach-hut',
  },
  thornby: {
    name: 'Thornby Moor Council',
    hosts: ['www.thornby.example', 'thornby.example'],
    target: '10 working days',
    form: 'grazing',
  },
} as const;

export type CouncilId = keyof typeof councils;

/** The snapshot that a build of the council writes. */
export function snapshotOfCouncil(id: CouncilId): Snapshot {
  const { name, hosts, target, form } = councils[id];
  const [host] = hosts;
  const fields = [
    { name: 'message', type: 'textarea', required: true },
    { name: 'email', type: 'email' },
  ];
  const mailbox = `enquiries@${host}`;
  const site = testSite();
  return {
    ...site,
    builtAt: new Date().toISOString(),
    council: {
      ...site.council,
      ...{ id, name, shortName: name, url: `https://${host}`, languages: ['en'] },
      ...{ email: `hello@${host}`, mailFrom: `no-reply@${host}`, address: [`${name}, Town Hall`] },
    },
    standards: {
      online: serviceStandardSchema.parse({
        id: 'online',
        title: 'Online',
        channel: 'online',
        target,
        measures: 'reply',
        appliesTo: 'Online enquiries',
        source: 'test',
      }),
    },
    forms: {
      'general-enquiry': testForm('general-enquiry', { fields, mailbox }),
      [form]: testForm(form, { fields, mailbox }),
    },
  };
}

/** Publishes a council: a few small files, without Astro. */
export function publishCouncil(
  releases: string,
  id: CouncilId,
  files: Record<string, string> = {},
): Promise<ReleaseNote> {
  const { name } = councils[id];
  return makeRelease({
    home: join(releases, id),
    council: id,
    now: () => new Date(),
    build: async ({ pages, snapshot }) => {
      await mkdir(join(pages, 'pagefind'), { recursive: true });
      const all = {
        'index.html': `<h1>${name}</h1>`,
        '404.html': `<h1>${name} has no such page</h1>`,
        [`only-in-${id}.txt`]: name,
        'pagefind/names.en.json': JSON.stringify({ pages: [{ title: name }] }),
        ...files,
      };
      for (const [file, text] of Object.entries(all)) await writeFile(join(pages, file), text);
      await writeFile(join(snapshot, 'site.json'), JSON.stringify(snapshotOfCouncil(id)));
    },
  });
}

export interface House {
  releases: string;
  data: string;
  environment: Record<string, string>;
  start: (more?: Record<string, string>) => Promise<SiteProcess>;
  remove: () => Promise<void>;
}

/** Folders for a server of both councils, and of a third, `merton`, of which nothing is published. */
export async function aHouse(): Promise<House> {
  const folder = await mkdtemp(join(tmpdir(), 'front-door-sites-'));
  const releases = join(folder, 'releases');
  const data = join(folder, 'data');
  await mkdir(join(releases, 'merton'), { recursive: true });
  const environment = {
    SITES: `seaton=${councils.seaton.hosts.join('+')},thornby=${councils.thornby.hosts.join('+')},merton=www.merton.example`,
    DATA_DIR: data,
    RELEASES_DIR: releases,
    DISK_FLOOR_MB: '0',
    PUBLISH_BY_ITSELF: 'off',
    TRUST_PROXY: 'loopback',
  };
  const without = ['env', '-u', 'SITE_DIR', '-u', 'SNAPSHOT_DIR', '-u', 'COUNCIL'];
  return {
    releases,
    data,
    environment,
    start: (more = {}) => startSite({ ...environment, ...more }, without),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

export interface Asked {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** One request under a host name of the test's choosing, as a browser that has looked it up would send it. */
export function ask(url: string, host: string, path: string, given: Asked = {}): Promise<Answer> {
  const { hostname, port } = new URL(url);
  const { method = 'GET', headers = {}, body } = given;
  return new Promise((resolve, reject) => {
    const asking = request(
      { hostname, port, path, method, headers: { Host: host, ...headers } },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (text += chunk));
        response.on('error', reject);
        response.on('end', () => {
          const { statusCode = 0, headers: said } = response;
          resolve({ status: statusCode, headers: said, body: text });
        });
      },
    );
    asking.on('error', reject);
    asking.end(body);
  });
}

/** Sends a form by script. */
export async function send(
  url: string,
  host: string,
  answers: Record<string, string>,
  {
    headers = {},
    path = '/f/general-enquiry',
  }: { headers?: Record<string, string>; path?: string } = {},
): Promise<Answer & { reference: string }> {
  const reply = await ask(url, host, path, {
    method: 'POST',
    headers: {
      Accept: 'application/json',
      'Content-Type': 'application/x-www-form-urlencoded',
      ...headers,
    },
    body: new URLSearchParams(answers).toString(),
  });
  const { reference = '' } = reply.body.startsWith('{')
    ? (JSON.parse(reply.body) as { reference?: string })
    : {};
  return { ...reply, reference };
}
