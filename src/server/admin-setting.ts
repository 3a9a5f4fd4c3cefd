import { SettingError } from './setting-error.ts';
import { shown } from './setting-shown.ts';

/** Whether pages are written in the browser at `/admin/`, and where what is written is kept. */
export type AdminSetting =
  | { kind: 'off' }
  /** The council's folder in development; on a server, its own git repository. */
  | { kind: 'here' }
  /** A git host, at which editors have names of their own. */
  | { kind: 'github' | 'gitlab'; repo: string; branch: string };

const host = /^(github|gitlab):([\w.-]+(?:\/[\w.-]+)+)(?:@([\w./-]+))?$/;

/**
 * ADMIN.
 * @example adminFrom({ ADMIN: 'github:your-council/website' }) // => { kind: 'github', repo: 'your-council/website', branch: 'main' }
 * @throws SettingError
 */
export function adminFrom(environment: Readonly<Record<string, string | undefined>>): AdminSetting {
  const text = environment['ADMIN'] || 'off';
  if (text === 'off') return { kind: 'off' };
  if (text === 'on') return { kind: 'here' };
  const [, kind, repo, branch = 'main'] = host.exec(text) ?? [];
  if ((kind === 'github' || kind === 'gitlab') && repo !== undefined) return { kind, repo, branch };
  throw new SettingError(
    `ADMIN is ${shown(text)}. Write on, off, or where the council’s files are at a git host, such as github:your-council/website or gitlab:your-council/website@main.`,
  );
}
