import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { CmsConfig } from '../../../src/cms/cms-config.ts';
import { loadCouncil } from '../../../src/council/read/load-council.ts';
import { adminEndpoint } from '../../../src/server/admin-endpoint.ts';
import { adminFrom, type GitHostSetting } from '../../../src/server/admin-setting.ts';
import { gitHostBackend, writeGitHostAdmin } from '../../../src/server/editing/git-host.ts';
import { testRuntime } from '../../support/test-runtime.ts';

const before = process.env['ADMIN'];
afterEach(() => {
  if (before === undefined) delete process.env['ADMIN'];
  else process.env['ADMIN'] = before;
});

function setting(environment: Record<string, string>): GitHostSetting {
  const found = adminFrom(environment);
  if (found.kind !== 'git-host') throw new Error('it names a git host');
  return found;
}

const asked = (path: string, method = 'GET'): Promise<Response> =>
  Promise.resolve(
    adminEndpoint(testRuntime().runtime, new Request(`https://c.test${path}`, { method }), {
      params: {},
      afterReply: () => undefined,
    }),
  );

const policyOf = (reply: Response): string => reply.headers.get('content-security-policy') ?? '';

describe('the page', () => {
  test.each(['off', 'on'])('is none of Netlify’s where ADMIN is %s', async (admin) => {
    process.env['ADMIN'] = admin;
    expect((await asked('/admin/')).status).toBe(404);
  });

  test('may ask this site and the host’s interface, and nothing else', async () => {
    process.env['ADMIN'] = 'github:ashford/website';
    const reply = await asked('/admin/');
    expect(reply.status).toBe(200);
    const connects = policyOf(reply)
      .split('; ')
      .filter((one) => one.startsWith('connect-src'));
    expect(connects).toEqual(["connect-src 'self' data: blob: https://api.github.com"]);
    expect(policyOf(reply)).toContain("script-src 'self'; ");
    expect(policyOf(reply)).toContain("frame-ancestors 'none'");
    expect(reply.headers.get('x-robots-tag')).toBe('noindex, nofollow');
    expect(await reply.text()).toContain('data-start="/admin/start.json"');
  });

  test('is at one address, and takes nothing that is sent', async () => {
    process.env['ADMIN'] = 'github:ashford/website';
    expect((await asked('/admin')).headers.get('location')).toBe('/admin/');
    expect((await asked('/admin/', 'POST')).status).toBe(405);
    expect(await (await asked('/admin/', 'HEAD')).text()).toBe('');
  });
});

const gitlab = { ADMIN: 'gitlab:ashford/website@drafts' };
const gitea = { ADMIN: 'gitea:ashford/website', ADMIN_HOST: 'https://git.example.gov.uk' };
const backends: readonly [Record<string, string>, object][] = [
  [
    { ADMIN: 'github:ashford/website' },
    { name: 'github', repo: 'ashford/website', branch: 'main', auth_methods: ['token'] },
  ],
  [
    { ADMIN: 'github:ashford/website', ADMIN_SIGN_IN: 'https://auth.example.gov.uk' },
    {
      name: 'github',
      repo: 'ashford/website',
      branch: 'main',
      base_url: 'https://auth.example.gov.uk',
    },
  ],
  [
    { ...gitlab, ADMIN_APP_ID: 'a1' },
    {
      name: 'gitlab',
      repo: 'ashford/website',
      branch: 'drafts',
      base_url: 'https://gitlab.com',
      api_root: 'https://gitlab.com/api/v4',
      auth_type: 'pkce',
      app_id: 'a1',
    },
  ],
  [
    gitea,
    {
      name: 'gitea',
      repo: 'ashford/website',
      branch: 'main',
      base_url: 'https://git.example.gov.uk',
      api_root: 'https://git.example.gov.uk/api/v1',
      auth_methods: ['token'],
    },
  ],
];

test.each(backends)('%j is said in the editing page’s own words', (environment, backend) => {
  expect(gitHostBackend(setting(environment))).toEqual(backend);
});

test('the editing page knows every setting that is given to it', async () => {
  const require = createRequire(import.meta.url);
  const script = join(dirname(require.resolve('@sveltia/cms')), '../dist/sveltia-cms.js');
  const text = await readFile(script, 'utf8');
  for (const [, backend] of [...backends, [{}, gitHostBackend(setting(gitlab))] as const]) {
    const { name } = backend as { name: string };
    const schema = text.slice(text.indexOf(`const:\`${name}\``)).slice(0, 3000);
    for (const key of Object.keys(backend)) expect(schema, `${name}: ${key}`).toContain(`${key}:`);
  }
});

test('a build writes the page’s files and its configuration, and no page without its headers', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'front-door-admin-'));
  const council = await loadCouncil('plain', {
    contentFolder: 'tests/fixtures/councils',
    today: '2026-11-23',
  });
  await writeGitHostAdmin(folder, council, setting({ ADMIN: 'github:ashford/website' }));
  expect((await readdir(join(folder, 'admin'))).sort()).toEqual([
    'findings.js',
    'icons.woff2',
    'start.js',
    'start.json',
    'sveltia-cms.js',
  ]);
  const start = JSON.parse(await readFile(join(folder, 'admin/start.json'), 'utf8')) as CmsConfig;
  expect(start.config.backend).toMatchObject({ name: 'github', repo: 'ashford/website' });
  const names = start.config.collections.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['services', 'news', 'pages']));
  expect(start).not.toHaveProperty('token');
  await rm(folder, { recursive: true, force: true });
});
