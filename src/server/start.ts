import { spawnSync } from 'node:child_process';
import { serve } from './serve.ts';
import { settingsFrom } from './settings.ts';

/** `npm start`: builds the council's site and serves it with its forms. */
try {
  // A setting that cannot be used is said at once, not after the build.
  settingsFrom(process.env);
  const built = spawnSync('astro', ['build', '--logLevel', 'warn'], { stdio: 'inherit' });
  if (built.status !== 0) process.exit(built.status ?? 1);
  await serve();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
