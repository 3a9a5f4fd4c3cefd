import { spawnSync } from 'node:child_process';
import './snapshot-folder.ts';
import { mailerFromUrl } from '../adapters/mailer-from-url.ts';
import { sayError } from './log.ts';
import { checkDataFolder, settingsFrom } from './settings.ts';

/** `npm start`: builds the council's site and serves it with its forms. */
try {
  // A setting that cannot be used is said at once, not after the build.
  const { mailUrl } = settingsFrom(process.env);
  checkDataFolder(process.env);
  await (await mailerFromUrl(mailUrl, process.env)).close();
  const built = spawnSync('astro', ['build'], { stdio: 'inherit' });
  if (built.status !== 0) process.exit(built.status ?? 1);
  // Only now: the functions import the snapshot that the build has just written.
  const { serve } = await import('./serve.ts');
  await serve();
} catch (error) {
  sayError(error);
  process.exit(1);
}
