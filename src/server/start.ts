import { spawnSync } from 'node:child_process';
import './snapshot-folder.ts';
import { mailerFromUrl } from '../adapters/mailer-from-url.ts';
import { checkCouncils } from './check-councils.ts';
import { environmentOf, settingsOf } from './environment-of.ts';
import { sayError } from './log.ts';
import { siteFolder } from './open-site.ts';
import { checkDataFolder, settingsFrom } from './settings.ts';
import { sitesFrom } from './sites.ts';

/** `npm start`: publishes the council's site, or each of several, and serves it with its forms. */
try {
  // A setting that cannot be used is said at once, not after the build.
  const settings = settingsFrom(process.env);
  checkDataFolder(process.env);
  const sites = sitesFrom(process.env);
  for (const site of sites ?? []) {
    const { mailUrl } = settingsOf(site, process.env);
    await (await mailerFromUrl(mailUrl, environmentOf(site, process.env))).close();
  }
  if (sites === undefined) {
    await (await mailerFromUrl(settings.mailUrl, process.env)).close();
    // Where SITE_DIR names a folder, that is built and served; otherwise a release.
    const build = siteFolder(process.env) === undefined ? publish() : buildFolder();
    if (build.status !== 0) process.exit(build.status ?? 1);
  } else {
    await checkCouncils(sites, process.env);
    const codes = sites.map(({ council }) => publish(council).status);
    // A council that cannot be published keeps no other from opening. It says why, and its last release goes on.
    if (codes.every((code) => code !== 0)) process.exit(codes[0] ?? 1);
  }
  const { serve } = await import('./serve.ts');
  await serve();
} catch (error) {
  sayError(error);
  process.exit(1);
}

function publish(council?: string): { status: number | null } {
  const whose = council === undefined ? {} : { COUNCIL: council };
  const env = { ...process.env, ...whose };
  return spawnSync(process.execPath, ['src/cli/publish.ts'], { env, stdio: 'inherit' });
}

function buildFolder(): { status: number | null } {
  return spawnSync(process.execPath, ['src/cli/build.ts'], { stdio: 'inherit' });
}
