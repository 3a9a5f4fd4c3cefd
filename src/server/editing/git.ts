import { execFile } from 'node:child_process';
import type { Writer } from '../../http/editing/editing.ts';

/** Bytes of one answer of git's. */
const MOST_BYTES = 50_000_000;
const MILLISECONDS = 30_000;

export interface GitWith {
  input?: string | Uint8Array;
  /** The index to work on, where one is needed. */
  index?: string;
  workTree?: string;
  by?: Writer;
}

/** Runs git on one repository of ours, without a shell, a hook, or a setting of anyone's. Answers what it writes. */
export type Git = (args: readonly string[], given?: GitWith) => Promise<string>;

const settings = [
  'core.hooksPath=/dev/null',
  'core.symlinks=false',
  'core.autocrlf=false',
  'commit.gpgSign=false',
];

/** @param folder the repository itself: no folder of files belongs to it */
export function gitIn(folder: string): Git {
  const run = gitBytesIn(folder);
  return async (args, given) => (await run(args, given)).toString('utf8');
}

/** The same, for what may be no text. */
export function gitBytesIn(
  folder: string,
): (args: readonly string[], given?: GitWith) => Promise<Buffer> {
  return (args, { input, index, workTree, by } = {}) =>
    new Promise((resolve, reject) => {
      const { PATH } = process.env;
      const who = by && {
        ...{ GIT_AUTHOR_NAME: clean(by.name), GIT_AUTHOR_EMAIL: clean(by.email) },
        ...{ GIT_COMMITTER_NAME: clean(by.name), GIT_COMMITTER_EMAIL: clean(by.email) },
      };
      const child = execFile(
        'git',
        [...settings.flatMap((one) => ['-c', one]), ...args],
        {
          env: {
            ...{ PATH, HOME: folder, GIT_DIR: folder, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' },
            ...{ GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' },
            ...(index === undefined ? {} : { GIT_INDEX_FILE: index }),
            ...(workTree === undefined ? {} : { GIT_WORK_TREE: workTree }),
            ...who,
          },
          encoding: 'buffer',
          maxBuffer: MOST_BYTES,
          timeout: MILLISECONDS,
        },
        (error, stdout) => {
          if (error === null) resolve(stdout);
          else reject(new Error(`git ${args[0] ?? ''} failed`, { cause: error }));
        },
      );
      child.stdin?.on('error', () => undefined);
      child.stdin?.end(input ?? '');
    });
}

/** A name in a commit is one line, without the signs that git divides by. */
function clean(text: string): string {
  return text.replace(/[<>\p{Cc}]/gu, ' ').trim() || 'Someone';
}
