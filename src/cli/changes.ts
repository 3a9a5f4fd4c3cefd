import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { defaultContentFolder } from '../council/read/load-council.ts';
import { changesCommand, type ChangedFile } from './changes-command.ts';
import { BadArguments, finish, outcomeOf } from './outcome.ts';

const run = promisify(execFile);

async function git(...args: string[]): Promise<string> {
  return (await run('git', args, { maxBuffer: 64_000_000 })).stdout;
}

/** Text of a file where it is; `undefined` where it is not. */
const orNothing = (text: Promise<string>): Promise<string | undefined> =>
  text.catch(() => undefined);

async function changedSince(base: string): Promise<ChangedFile[]> {
  const from = await git('merge-base', base, 'HEAD').catch(() => {
    throw new BadArguments(
      `Git knows no "${base}". Name a branch or a commit, such as origin/main.`,
    );
  });
  const commit = from.trim();
  const lists = await Promise.all([
    git('diff', '--name-only', '--no-renames', '-z', commit, '--', defaultContentFolder),
    git('ls-files', '--others', '--exclude-standard', '-z', '--', defaultContentFolder),
  ]);
  const paths = [...new Set(lists.flatMap((list) => list.split('\0')))].filter(
    (path) => path !== '',
  );
  return Promise.all(
    paths.sort().map(async (path) => ({
      path,
      before: await orNothing(git('show', `${commit}:${path}`)),
      after: await orNothing(readFile(path, 'utf8')),
    })),
  );
}

/** `npm run changes`: of all councils, since a branch or a commit. */
finish(
  await outcomeOf(() =>
    changesCommand(process.argv.slice(2), { changedSince, contentFolder: defaultContentFolder }),
  ),
);
