import { execFileSync } from 'node:child_process';
import { relative, resolve } from 'node:path';

/**
 * The day on which each file of a folder was last changed, as its Git history has it: file from the project's root, to
 * YYYY-MM-DD. A file that was changed since has the day given. Empty where there is no history, or only the end of one, as in a
 * shallow clone: a day that no one knows is not made up.
 * @param today YYYY-MM-DD
 * @example
 * daysChanged('content/plain', '2026-11-27').get('content/plain/charter.mdx') // => "2026-11-20"
 */
export function daysChanged(folder: string, today: string): ReadonlyMap<string, string> {
  const days = new Map<string, string>();
  const git = (...asked: string[]): string =>
    execFileSync('git', ['-C', folder, '-c', 'core.quotePath=false', ...asked], {
      encoding: 'utf8',
      maxBuffer: 64_000_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  try {
    if (git('rev-parse', '--is-shallow-repository').trim() !== 'false') return days;
    const top = git('rev-parse', '--show-toplevel').trim();
    const named = (path: string): string => relative(resolve('.'), resolve(top, path));
    for (const path of git('status', '--porcelain', '--no-renames', '-z', '--', '.').split('\0')) {
      if (path !== '') days.set(named(path.slice(3)), today);
    }
    let day = '';
    // The newest change comes first. A day is marked by a character that no file's name has.
    for (const line of git('log', '--format=%x01%cs', '--name-only', '--', '.').split('\n')) {
      if (line.startsWith('\u0001')) day = line.slice(1);
      else if (line !== '' && !days.has(named(line))) days.set(named(line), day);
    }
  } catch {
    // No Git here, or a folder that is in no repository.
    days.clear();
  }
  return days;
}

/**
 * Which history `daysChanged` reads: the last commit, and whether only the end of it is here. Where this is the same, and so are
 * the files and the day, the days are. Empty where there is no history.
 * @example historyOf('content/plain') // => "3f1c…\nfalse"
 */
export function historyOf(folder: string): string {
  try {
    return execFileSync('git', ['-C', folder, 'rev-parse', 'HEAD', '--is-shallow-repository'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return '';
  }
}
