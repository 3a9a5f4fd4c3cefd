import { spawn } from 'node:child_process';

/**
 * Starts the bare server, in a process of its own.
 * @param database where its one table is
 * @param page the file whose bytes answer every GET; left out, there are none
 */
export function startBare(
  database: string,
  page?: string,
): Promise<{ url: string; stop: () => void }> {
  const given = page === undefined ? [database] : [database, page];
  const child = spawn(process.execPath, ['tests/bench/bare-server.ts', ...given], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('exit', reject);
    child.stdout.on('data', (chunk: Buffer) => {
      const url = /at (http:\S+)/.exec(chunk.toString())?.[1];
      if (url !== undefined) resolve({ url, stop: () => child.kill() });
    });
  });
}
