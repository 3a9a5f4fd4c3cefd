import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { siteFolder } from './built-site.ts';

/** What Node is given to start the server. */
export const serverArguments = [
  '--import',
  './src/server/snapshot-folder.ts',
  'src/server/serve.ts',
];

/** What `npm run build` wrote is served, and not a release that someone made in the same folder. */
export const builtHere = { SITE_DIR: siteFolder };

export interface SiteProcess {
  url: string;
  process: ChildProcess;
  /** All it has printed. */
  output: () => string;
  /** SIGTERM, and waits until it has ended; answers the exit code. */
  stop: () => Promise<number | null>;
  /** kill -9, as a power cut would. */
  kill: () => Promise<void>;
}

/**
 * Starts the real server on the built site, on a port of the system's choosing, with its own data folder.
 * @param through a program that starts it: `['setpriv', '--no-new-privs']`
 * @param toNode what Node is given besides: `['--expose-gc']`
 */
export async function startSite(
  environment: Record<string, string>,
  through: readonly string[] = [],
  toNode: readonly string[] = [],
): Promise<SiteProcess> {
  const [program = '', ...rest] = [...through, process.execPath, ...toNode, ...serverArguments];
  const child = spawn(program, rest, {
    env: { ...process.env, ...builtHere, PORT: '0', RATE_LIMIT: 'off', ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const found = /is open at (http:[^\s"]+)/.exec(output);
      if (found?.[1] !== undefined) resolve(found[1]);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => {
      reject(new Error(`The server ended with ${String(code)} before it was open:\n${output}`));
    });
  });
  const ended = once(child, 'exit');
  return {
    url,
    process: child,
    output: () => output,
    stop: async () => {
      child.kill('SIGTERM');
      const [code] = (await ended) as [number | null];
      return code;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
