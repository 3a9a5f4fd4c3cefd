import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cmsConfig, type Backend } from '../../cms/cms-config.ts';
import type { Council } from '../../council/council.ts';
import type { GitHostSetting } from '../admin-setting.ts';
import { adminFiles } from './admin-files.ts';

/** Where the editing page asks for its configuration where a git host keeps what is written: a file of the build. */
export const START_FILE = '/admin/start.json';

/** A git host in Sveltia CMS's words. Without an OAuth app, people sign in by a token of their own. */
export function gitHostBackend(setting: GitHostSetting): Backend {
  const { host, repo, branch, origin, signIn, appId } = setting;
  const common = { name: host, repo, branch };
  const byToken = { auth_methods: ['token' as const] };
  switch (host) {
    case 'github':
      return signIn === undefined ? { ...common, ...byToken } : { ...common, base_url: signIn };
    case 'gitlab':
      return {
        ...common,
        base_url: origin,
        api_root: `${origin}/api/v4`,
        ...(appId === undefined ? byToken : { auth_type: 'pkce', app_id: appId }),
      };
    case 'gitea':
      return {
        ...common,
        base_url: origin,
        api_root: `${origin}/api/v1`,
        ...(appId === undefined ? byToken : { app_id: appId }),
      };
  }
}

/**
 * Writes what the editing page asks for into what is published. Its page itself is a function's (`functions/admin.ts`),
 * since it has headers of its own.
 * @param folder that all pages have been written to
 */
export async function writeGitHostAdmin(
  folder: string,
  council: Council,
  setting: GitHostSetting,
): Promise<void> {
  await mkdir(join(folder, 'admin'), { recursive: true });
  for (const [name, { body }] of Object.entries(adminFiles(START_FILE))) {
    // The page itself has headers that a file cannot have.
    if (name === 'index.html') continue;
    await writeFile(join(folder, 'admin', name), await body());
  }
  const start = cmsConfig(council, gitHostBackend(setting));
  await writeFile(join(folder, START_FILE), JSON.stringify(start));
}
