import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { backupOf } from '../../src/cli/backup-of.ts';
import { doctorCommand } from '../../src/cli/doctor-command.ts';
import { siteAsked } from '../../src/cli/site-asked.ts';
import { checkCouncils } from '../../src/server/check-councils.ts';
import { environmentOf, settingsOf } from '../../src/server/environment-of.ts';
import { hostAsked, hostName, isNoName } from '../../src/server/host-name.ts';
import { oneAfterTheOther } from '../../src/server/releases/one-after-the-other.ts';
import { sitesFrom } from '../../src/server/sites.ts';

const SITES = 'allerdale=www.a.example,north-norfolk=www.b.example+b.example';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'front-door-sites-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

test('each council has its host names, in one spelling', () => {
  expect(sitesFrom({})).toBeUndefined();
  expect(sitesFrom({ SITES: '' })).toBeUndefined();
  expect(
    sitesFrom({ SITES: ' allerdale=WWW.A.example. , cumbria=www.b.example + bücher.example' }),
  ).toEqual([
    { council: 'allerdale', hosts: ['www.a.example'] },
    { council: 'cumbria', hosts: ['www.b.example', 'xn--bcher-kva.example'] },
  ]);
});

test.each([
  [
    'allerdale',
    'SITES has "allerdale". Write each council, an equals sign and its host names: SITES=',
  ],
  ['=www.a.example', 'SITES has "=www.a.example".'],
  ['Allerdale=www.a.example', 'SITES has "Allerdale=www.a.example".'],
  ['../x=www.a.example', 'SITES has "../x=www.a.example".'],
  ['a=www.a.example,', 'SITES has "".'],
  ['a=b=c', 'SITES has "a=b=c".'],
  ['a=', 'SITES gives a the host name "". Write names alone'],
  ['a=https://www.a.example/', 'SITES gives a the host name "https://www.a.example/".'],
  ['a=www.a.example:443', 'SITES gives a the host name "www.a.example:443".'],
  ['a=two words', 'SITES gives a the host name "two words".'],
  ['a=10.0.0.7', 'SITES gives a the host name "10.0.0.7".'],
  ['a=[::1]', 'SITES gives a the host name "[::1]".'],
  [
    'a=www.a.example,b=WWW.A.EXAMPLE',
    'SITES gives the host name www.a.example to a and to b. Write it for one of them',
  ],
  ['a=www.a.example+www.a.example.', 'SITES gives a the host name www.a.example twice.'],
  ['a=www.a.example,a=a.example', 'SITES names a twice. Write it once'],
])('SITES=%s is answered with what to write', (text, sentence) => {
  expect(() => sitesFrom({ SITES: text })).toThrow(sentence);
});

test.each([
  ['SITE_DIR', 'dist', 'SITE_DIR does not go with SITES'],
  ['SITE_URL', 'https://www.a.example', 'Set SITE_URL_ALLERDALE and the like'],
  [
    'WEBHOOK_URL',
    'https://crm.example.org/',
    'one system would be told of the messages of every council',
  ],
  ['STORE', 'blobs', 'STORE does not go with SITES'],
  ['STORE_URL', 'sqlite:/srv/forms', 'unless it names a PostgreSQL database'],
  [
    'MAIL_URL_ALERDALE',
    'file:x',
    'MAIL_URL_ALERDALE is for no council of SITES. Write MAIL_URL_ALLERDALE',
  ],
])('%s=%s does not go with several councils', (name, value, sentence) => {
  expect(() => sitesFrom({ SITES, [name]: value })).toThrow(sentence);
});

test('a council has the settings of all, but for what is set for it alone, and folders of its own', () => {
  const [allerdale, norfolk] = sitesFrom({ SITES }) ?? [];
  if (!allerdale || !norfolk) throw new Error('two sites');
  const environment = {
    SITES,
    DATA_DIR: '/data',
    MAIL_URL: 'file:/mail',
    RATE_LIMIT: '30/300',
    RATE_LIMIT_NORTH_NORFOLK: '60/600',
    MAIL_URL_NORTH_NORFOLK: 'smtps://mail.example.org',
    NOT_AUTOMATIC_ALLERDALE: 'help@a.example',
  };
  expect(settingsOf(allerdale, environment)).toMatchObject({
    dataFolder: '/data/allerdale',
    mailUrl: 'file:/mail/allerdale',
    rateLimit: { perClient: 30 },
    notAutomatic: ['help@a.example'],
  });
  expect(settingsOf(norfolk, environment)).toMatchObject({
    dataFolder: '/data/north-norfolk',
    mailUrl: 'smtps://mail.example.org',
    rateLimit: { perClient: 60 },
    notAutomatic: [],
  });
  expect(environmentOf(norfolk, environment)).toMatchObject({
    COUNCIL: 'north-norfolk',
    SITE_URL: 'https://www.b.example',
  });
  expect(settingsOf(norfolk, { SITES }).mailUrl).toBe('file:.data/north-norfolk/mail');
});

test('a mistake in what is set for one council is said of that setting', () => {
  const [allerdale] = sitesFrom({ SITES }) ?? [];
  if (!allerdale) throw new Error('a site');
  const reading = (more: Record<string, string>) => () => settingsOf(allerdale, { SITES, ...more });
  expect(reading({ RATE_LIMIT_ALLERDALE: 'many' })).toThrow(
    'RATE_LIMIT_ALLERDALE is "many". Write',
  );
  expect(reading({ RATE_LIMIT: 'many' })).toThrow('RATE_LIMIT is "many". Write');
  expect(reading({ SITE_URL_ALLERDALE: 'https://www.b.example' })).toThrow(
    'SITE_URL_ALLERDALE is "https://www.b.example". Write an address under a host name that SITES gives to allerdale',
  );
});

test('a council that is not there is said, with the nearest that is; releases alone are enough', async () => {
  await mkdir(join(folder, 'content', 'allerdale'), { recursive: true });
  await mkdir(join(folder, 'releases', 'cumbria'), { recursive: true });
  const environment = {
    CONTENT_DIR: join(folder, 'content'),
    RELEASES_DIR: join(folder, 'releases'),
  };
  const sites = (text: string) => sitesFrom({ SITES: text }) ?? [];
  await checkCouncils(sites('allerdale=a.example,cumbria=b.example'), environment);
  await expect(checkCouncils(sites('alerdale=a.example'), environment)).rejects.toThrow(
    'SITES names "alerdale", and there is no such council. Did you mean "allerdale"? There are: allerdale.',
  );
});

test.each([
  ['WWW.Example.gov.uk.:8443', 'www.example.gov.uk'],
  ['127.0.0.1:8888', '127.0.0.1'],
  ['2130706433', '127.0.0.1'],
  ['[::1]:80', '[::1]'],
  ['a@b.example', undefined],
  ['a/b', undefined],
  ['', undefined],
  ['.', undefined],
])('a host %s is %s', (host, name) => {
  expect(hostName(host)).toBe(name);
});

test('a host is asked for by a whole address before the header; a machine’s address is no name', () => {
  const headers = { host: 'www.a.example' };
  expect(hostAsked({ url: 'http://www.b.example:80/x', headers })).toBe('www.b.example');
  expect(hostAsked({ url: '//www.b.example/', headers })).toBe('www.a.example');
  expect(hostAsked({ url: '*', headers })).toBe('www.a.example');
  for (const host of [undefined, '127.0.0.1', '[::1]', 'localhost'])
    expect(isNoName(host)).toBe(true);
  for (const host of ['a.localhost', 'www.a.example', '1.2.3.4.example'])
    expect(isNoName(host)).toBe(false);
});

test('a command says that a site must be named, and then has that council’s settings', () => {
  const asked = (argv: string[], more: Record<string, string> = {}) =>
    siteAsked(argv, { SITES, DATA_DIR: '/data', ...more });
  expect(() => asked(['list'])).toThrow(
    'This server has several sites (SITES). Say which one you mean, such as --site allerdale. They are: allerdale, north-norfolk.',
  );
  expect(() => asked(['list', '--site', 'cumbria'])).toThrow('SITES has no site "cumbria".');
  expect(() => asked(['list', '--site'])).toThrow('Write a council after --site');
  expect(() => siteAsked(['list', '--site', 'allerdale'], {})).toThrow('Leave it out.');
  for (const { args, environment } of [
    asked(['list', '--site', 'north-norfolk', '--late']),
    asked(['--site=north-norfolk', 'list', '--late']),
    asked(['list', '--late'], { COUNCIL: 'north-norfolk' }),
    asked(['list', '--late', '--site', 'north-norfolk'], { COUNCIL: 'allerdale' }),
  ]) {
    expect(args).toEqual(['list', '--late']);
    expect(environment['DATA_DIR']).toBe('/data/north-norfolk');
  }
  // The server starts a publish of one council so, with all of its own settings.
  expect(asked([], { COUNCIL: 'allerdale', MAIL_URL: 'file:/mail' }).environment['SITE_URL']).toBe(
    'https://www.a.example',
  );
  const alone = { DATA_DIR: '/data', COUNCIL: 'allerdale' };
  expect(siteAsked(['list'], alone)).toEqual({ args: ['list'], environment: alone });
});

test('a backup of all is a file for each council', () => {
  expect(backupOf('/backups/20261127.sqlite', 'cumbria')).toBe('/backups/20261127.cumbria.sqlite');
});

test('the doctor looks at each council, and says which has no release and which was made for another name', async () => {
  const releases = join(folder, 'releases');
  const id = '20261123-090000-3fa9c1d2';
  await mkdir(join(releases, 'allerdale', id, 'site'), { recursive: true });
  await mkdir(join(releases, 'north-norfolk'));
  await writeFile(
    join(releases, 'allerdale', 'current.json'),
    JSON.stringify({ id, isChosen: false }),
  );
  await writeFile(join(releases, 'allerdale', id, 'site', 'index.html'), '');
  const council = { id: 'allerdale', name: 'Allerdale', url: 'https://old.example' };
  await writeFile(join(releases, 'allerdale', id, 'site.json'), JSON.stringify({ council }));
  const environment = {
    SITES,
    RELEASES_DIR: releases,
    DATA_DIR: join(folder, 'data'),
    DISK_FLOOR_MB: '1',
  };
  const now = Date.parse('2026-11-23T10:00:00.000Z');
  const { code, out } = await doctorCommand(environment, now);
  expect(code).toBe(1);
  expect(out).toContain('\nallerdale\n');
  expect(out).toContain(
    'The release was made for https://old.example, which SITES does not give to allerdale',
  );
  expect(out).toContain('\nnorth-norfolk\n');
  expect(out).toContain('north-norfolk has no release yet: its site answers 503.');
  const one = await doctorCommand(environment, now, 'north-norfolk');
  expect(one.out).not.toContain('\nallerdale\n');
  const wrong = await doctorCommand({ ...environment, SITES: 'a=b=c' }, now);
  expect(wrong.out).toContain('wrong     settings: SITES has "a=b=c".');
});

test('publishes of several councils come one after the other, and one that fails or hangs keeps none back', async () => {
  const inTurn = oneAfterTheOther(20);
  const said: string[] = [];
  const failing = inTurn(async () => {
    said.push('first');
    throw new Error('the first failed');
  });
  const hanging = inTurn(() => {
    said.push('second hangs');
    return new Promise<never>(() => undefined);
  });
  const third = inTurn(async () => said.push('third'));
  await expect(failing).rejects.toThrow('the first failed');
  await third;
  void hanging;
  expect(said).toEqual(['first', 'second hangs', 'third']);
});
