import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { writtenFolders } from '../../src/server/build/written-folders.ts';
import { isTrusted } from '../../src/server/client-address.ts';
import { logAreas } from '../../src/server/log-line.ts';
import { metricsOf } from '../../src/server/metrics.ts';
import { settingNames } from '../../src/server/setting-names.ts';
import { settingsFrom } from '../../src/server/settings.ts';
import { settingsOfOneSite } from '../../src/server/sites.ts';

/** What the people who run the site copy commands and settings from. */
const files = [
  ...readdirSync('deploy').map((name) => join('deploy', name)),
  'docs/operations.md',
  'README.md',
];
const text = (file: string): string => readFileSync(file, 'utf8');

/** Names of other programs: Caddy's and compose's own, within `deploy/`. */
const ofOthers = ['SITE_NAME', 'UPSTREAM', 'REFERENCE', 'FILE'];
/** Some settings may be one council's: MAIL_URL_ALLERDALE. */
const ofOneSite = settingsOfOneSite.map((name) => `${name}_ALLERDALE`);
const known: readonly string[] = [...settingNames, ...ofOneSite, ...ofOthers];

test.each(files)('%s names no setting that there is none of', (file) => {
  const named = [
    ...text(file).matchAll(
      file.endsWith('.yaml') ? /\b([A-Z][A-Z_]{2,}): \S/g : /(?<![\w$/-])([A-Z][A-Z_]{2,})=/g,
    ),
    ...text(file).matchAll(/\$\{?([A-Z][A-Z_]+)/g),
    ...text(file).matchAll(/^(?:ARG|ENV) ([A-Z_]+)/gm),
  ].map(([, name = '']) => name);
  expect([...new Set(named)].filter((name) => !known.includes(name))).toEqual([]);
});

test.each(files)('%s names no command and no file that there is none of', (file) => {
  const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> };
  const commands = [
    ...text(file).matchAll(/npm run (?:-s )?([a-z](?:[a-z0-9:]|-(?=[a-z]))*)/g),
  ].map(([, name = '']) => name);
  expect(commands.filter((name) => scripts[name] === undefined)).toEqual([]);
  const paths = [
    ...text(file).matchAll(/(?<![\w/])((?:src|deploy)\/[\w./-]+\.\w+|deploy\/\w+file)/g),
  ];
  expect(
    paths.map(([, path = '']) => path.replace(/\.$/, '')).filter((path) => !existsSync(path)),
  ).toEqual([]);
});

test('the guide names every area of the log and every metric of ours', async () => {
  const guide = text('docs/operations.md');
  const { registry } = metricsOf({
    forms: () => [],
    builtAt: () => undefined,
    oldestUnsentSeconds: async () => 0,
  });
  const metrics = (await registry.getMetricsAsJSON())
    .map(({ name }) => name)
    .filter((name) => name.startsWith('front_door_'));
  const missing = [...Object.keys(logAreas), ...metrics].filter(
    (name) => !new RegExp(`\`${name}[\`{]`).test(guide),
  );
  expect(missing).toEqual([]);
});

interface Compose {
  services: Record<
    string,
    { environment?: Record<string, string>; volumes?: string[]; tmpfs?: string[] }
  >;
  networks?: { inside: { ipam: { config: { subnet: string }[] } } };
  volumes: Record<string, unknown>;
}

const HOME = '/srv/front-door/';

test('the compose file is one, and the site trusts every network that its proxy may be given', () => {
  const { services, networks } = parse(text('deploy/compose.yaml')) as Compose;
  expect(Object.keys(services)).toEqual(['site', 'proxy', 'backup']);
  const { trustedProxies } = settingsFrom({
    TRUST_PROXY: services['site']?.environment?.['TRUST_PROXY'],
  });
  const trusts = (address: string): boolean => isTrusted(address, trustedProxies);
  expect(networks?.inside.ipam.config[0]?.subnet).toBe('10.89.77.0/24');
  // What Debian's podman-compose gives it instead.
  expect(['10.89.77.3', '10.89.0.4', '10.88.0.2', '203.0.113.9'].filter(trusts)).toEqual([
    '10.89.77.3',
    '10.89.0.4',
  ]);
});

test('all that a release is made in can be written to: in a container, and by the service', () => {
  const { services, volumes } = parse(text('deploy/compose.yaml')) as Compose;
  const { site } = services;
  // What publishing says that it is of; where the image was built it was said too.
  expect(site?.environment).toMatchObject({
    COUNCIL: '${COUNCIL:-allerdale}',
    SITE_URL: expect.stringMatching(/^https:\/\/\$\{SITE_NAME:\?/) as string,
    RELEASES_DIR: '/tmp/releases',
  });
  const mounted = (site?.volumes ?? []).map((one) => one.split(':'));
  expect(mounted.map(([name = '']) => name).filter((name) => !(name in volumes))).toEqual([]);
  const open = [...mounted.map(([, place = '']) => place), ...(site?.tmpfs ?? [])];
  expect(open).toContain('/tmp');
  expect(writtenFolders.filter((folder) => !open.includes(HOME + folder))).toEqual([]);

  const unit = text('deploy/front-door.service');
  const forService = /^ReadWritePaths=(.*)$/m.exec(unit)?.[1]?.split(' ') ?? [];
  expect(forService).toEqual(writtenFolders.map((folder) => `-${HOME}${folder}`));
  const guide = text('docs/operations.md');
  expect(guide).toContain(`mkdir -p ${writtenFolders.join(' ')}`);
  expect(guide).toContain(`chown -R front-door: ${writtenFolders.join(' ')}`);
});

test('where pages are written in the browser, they and their releases have volumes of the image’s user', () => {
  const image = text('deploy/Containerfile');
  expect(image).toMatch(/apt-get install[^\n]* git /);
  const { services, volumes } = parse(text('deploy/editing.yaml')) as Compose;
  const { site } = services;
  expect(site?.environment).toMatchObject({ ADMIN: 'on', RELEASES_DIR: '.releases' });
  const mounted = (site?.volumes ?? []).map((one) => one.split(':'));
  expect(mounted.map(([name]) => name)).toEqual(Object.keys(volumes));
  const below = mounted.map(([, place = '']) => place.replace(HOME, ''));
  expect(below).toEqual(['content', '.releases']);
  // A volume is at first what the image has there, its owner with it.
  const owned = /RUN install -d -o node -g node ([^\\]*)\\\n\s+&& chown -R node:node (.*)/.exec(
    image,
  );
  const places = `${owned?.[1] ?? ''} ${owned?.[2] ?? ''}`.split(/\s+/);
  expect([...below, ...writtenFolders].filter((place) => !places.includes(place))).toEqual([]);
});

test('the services stop later than the server does, and start it again only when it failed', () => {
  const unit = text('deploy/front-door.service');
  expect(unit).toContain('Restart=on-failure');
  expect(Number(/TimeoutStopSec=(\d+)/.exec(unit)?.[1])).toBeGreaterThan(8);
});
