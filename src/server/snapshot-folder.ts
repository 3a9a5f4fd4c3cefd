import { registerHooks } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Loaded before everything else (`node --import`): lets `#site` lead to the snapshot in SNAPSHOT_DIR, where the build
 * wrote it. Without that setting package.json's own address holds, the one that Netlify bundles.
 */
const folder = process.env['SNAPSHOT_DIR'];

if (folder !== undefined && folder !== '') {
  const url = pathToFileURL(resolve(join(folder, 'site.json'))).href;
  registerHooks({
    resolve: (specifier, context, next) => next(specifier === '#site' ? url : specifier, context),
  });
}
