import { statSync } from 'node:fs';

/** Milliseconds after a change in which a watcher may say nothing of another one: chokidar says nothing of it for 50. */
const QUIET_MILLISECONDS = 100;

/**
 * Says of a file that it has changed, and says so again where it changes once more right afterwards, which the watcher does not
 * tell: a program that formats what was saved writes twice.
 * @param changed called for each change
 */
export function tellOfChanges(path: string, changed: () => void): void {
  const before = timeOf(path);
  changed();
  setTimeout(() => {
    if (timeOf(path) !== before) tellOfChanges(path, changed);
  }, QUIET_MILLISECONDS).unref();
}

/** When a file was written last, in milliseconds since 1970; `undefined` where there is none. */
function timeOf(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}
