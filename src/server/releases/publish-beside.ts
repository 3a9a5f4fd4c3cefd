import { spawn, type ChildProcess } from 'node:child_process';
import type { PublishByItself } from './publish-by-itself.ts';

/** Characters of what a publish printed that are kept, the last of them. */
const MOST_SAID = 2_000;

const publishing = ['src/cli/publish.ts', '--in-background'];

/**
 * Publishes in a process of its own, after everything else on the machine, while the server goes on.
 * @param environment the process's own; it says which council
 */
export function publishBeside(
  args: readonly string[] = publishing,
  environment: NodeJS.ProcessEnv = process.env,
): { publish: PublishByItself['publish']; stop: () => void } {
  let child: ChildProcess | undefined;
  return {
    publish: () =>
      new Promise((resolve) => {
        const process_ = spawn(process.execPath, args, {
          env: environment,
          stdio: ['ignore', 'ignore', 'pipe'],
        });
        child = process_;
        let said = '';
        // First of all: where no file can be opened there is no process and no stderr, and an error that no one hears ends
        // the server.
        process_.once('error', ({ message }) => {
          child = undefined;
          resolve({ isPublished: false, why: message });
        });
        process_.stderr?.on('data', (chunk: Buffer) => {
          said = (said + chunk.toString()).slice(-MOST_SAID);
        });
        process_.once('close', (code) => {
          child = undefined;
          const why = said.trim() || `the build ended with ${String(code)}`;
          resolve(code === 0 ? { isPublished: true } : { isPublished: false, why });
        });
      }),
    stop: () => child?.kill(),
  };
}
