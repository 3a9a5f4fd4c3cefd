import { spawnSync } from 'node:child_process';
import './snapshot-folder.ts';
import { mailerFromUrl } from '../adapters/mailer-from-url.ts';
import { sayError } from './log.ts';
import { siteFolder } from './open-site.ts';
import { checkDataFolder, settingsFrom } from './settings.ts';

/** `npm start`: publishes the council's site and serves it with its forms. */
try {
  // A setting that cannot be used is said at once, not after the build.
  const { mailUrl } = settingsFrom(process.env);
  checkDataFolder(process.env);
  await (await mailerFromUrl(mailUrl, process.env)).close();
  // Where SITE_DIR names a folder, that is built and served; otherwise a release.
  const build =
    siteFolder(process.env) === undefined
      ? spawnSync(process.execPath, ['src/cli/publish.ts'], { stdio: 'inherit' })
      : spawnSync('astro', ['build'], { stdio: 'inherit' });
  if (build.status !== 0) process.exit(build.status ?? 1);
  const { serve } = await import('./serve.ts');
  await serve();
} catch (error) {
  sayError(error);
  process.exit(1);
}
