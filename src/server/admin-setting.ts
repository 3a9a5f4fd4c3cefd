import { SettingError } from './setting-error.ts';
import { shown } from './setting-shown.ts';

/** A repository on a git host, in which the editing page writes by the host's own interface. */
export interface GitHostSetting {
  kind: 'git-host';
  host: 'github' | 'gitlab' | 'gitea';
  /** `ashford-council/website` */
  repo: string;
  branch: string;
  /** Where the host is: `https://github.com`. */
  origin: string;
  /** GitHub alone: the server that signs people in for an OAuth app. Left out: by a token of their own. */
  signIn?: string;
  /** GitLab and Gitea: the id of the OAuth app. Left out: by a token of their own. */
  appId?: string;
}

/**
 * Whether pages are written in the browser at `/admin/`: in the council's folder in development and on a server in git
 * (`here`), or in a repository on a git host.
 */
export type AdminSetting = { kind: 'off' } | { kind: 'here' } | GitHostSetting;

type Environment = Readonly<Record<string, string | undefined>>;

/** Where each host is, where ADMIN_HOST does not say. Gitea is always someone's own. */
const hosts: Readonly<Record<GitHostSetting['host'], string | undefined>> = {
  github: 'https://github.com',
  gitlab: 'https://gitlab.com',
  gitea: undefined,
};

const gitHost = /^(github|gitlab|gitea):([\w.-]+(?:\/[\w.-]+)+)(?:@([\w.-]+(?:\/[\w.-]+)*))?$/;

/**
 * ADMIN, and for a git host ADMIN_HOST, ADMIN_SIGN_IN and ADMIN_APP_ID.
 * @example
 * adminFrom({ ADMIN: 'on' }) // => { kind: 'here' }
 * adminFrom({ ADMIN: 'github:ashford/website@drafts' })
 * // => { kind: 'git-host', host: 'github', repo: 'ashford/website', branch: 'drafts', origin: 'https://github.com' }
 * @throws SettingError
 */
export function adminFrom(environment: Environment): AdminSetting {
  const text = environment['ADMIN'] || 'off';
  const [, host, repo, branch = 'main'] = gitHost.exec(text) ?? [];
  if (host !== undefined && repo !== undefined) {
    return onGitHost(environment, { host: host as GitHostSetting['host'], repo, branch });
  }
  for (const name of ['ADMIN_HOST', 'ADMIN_SIGN_IN', 'ADMIN_APP_ID']) {
    if (!environment[name]) continue;
    throw new SettingError(
      `${name} is for a git host, and ADMIN is ${shown(text)}. Write ADMIN=github:owner/name, or take ${name} out.`,
    );
  }
  if (text === 'off') return { kind: 'off' };
  if (text === 'on') return { kind: 'here' };
  throw new SettingError(
    `ADMIN is ${shown(text)}. Write on, off, or a repository: github:owner/name, gitlab:group/name or gitea:owner/name, with @branch after it if it is not main.`,
  );
}

function onGitHost(
  environment: Environment,
  { host, repo, branch }: Pick<GitHostSetting, 'host' | 'repo' | 'branch'>,
): GitHostSetting {
  const origin = originIn(environment, 'ADMIN_HOST') ?? hosts[host];
  const signIn = originIn(environment, 'ADMIN_SIGN_IN');
  const appId = environment['ADMIN_APP_ID'] || undefined;
  const parts = repo.split('/');
  if (parts.some((part) => /^\.+$/.test(part)) || (host !== 'gitlab' && parts.length > 2)) {
    throw new SettingError(`ADMIN names the repository ${shown(repo)}. Write owner/name.`);
  }
  if (host === 'github' && origin !== hosts.github) {
    throw new SettingError(
      'ADMIN_HOST is for GitLab and Gitea. A GitHub of your own is not known here: take it out.',
    );
  }
  if (origin === undefined) {
    throw new SettingError(
      'ADMIN names Gitea. Write where it is: ADMIN_HOST=https://git.example.gov.uk',
    );
  }
  if (host === 'github' && appId !== undefined) {
    throw new SettingError(
      'ADMIN_APP_ID is for GitLab and Gitea. With GitHub, write ADMIN_SIGN_IN.',
    );
  }
  if (host !== 'github' && signIn !== undefined) {
    throw new SettingError(
      'ADMIN_SIGN_IN is for GitHub. With GitLab and Gitea, write ADMIN_APP_ID.',
    );
  }
  if (appId !== undefined && !/^[\w-]+$/.test(appId)) {
    throw new SettingError(
      `ADMIN_APP_ID is ${shown(appId)}. Write the application’s id, of letters, digits and hyphens.`,
    );
  }
  return {
    kind: 'git-host',
    ...{ host, repo, branch, origin },
    ...(signIn === undefined ? {} : { signIn }),
    ...(appId === undefined ? {} : { appId }),
  };
}

/** An address with https:// and no path: it goes into the content security policy as it is. */
function originIn(environment: Environment, name: string): string | undefined {
  const text = environment[name] || undefined;
  if (text === undefined) return undefined;
  const url = URL.parse(text);
  const isHost = /^[a-z\d.-]+$/.test(url?.hostname ?? '');
  if (url?.protocol === 'https:' && isHost && `${url.origin}/` === url.href) return url.origin;
  throw new SettingError(
    `${name} is ${shown(text)}. Write an address with https:// and nothing after the host, such as https://git.example.gov.uk`,
  );
}
