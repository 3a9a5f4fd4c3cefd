import { restore } from '../adapters/sqlite-backup.ts';
import { hasSites } from '../server/environment-of.ts';
import { settingsFrom } from '../server/settings.ts';
import { BadArguments, finish, outcomeOf } from './outcome.ts';
import { siteAsked } from './site-asked.ts';
import { sqliteFileOf } from './sqlite-only.ts';

const OVER_NEWER = '--over-newer';

/** `npm run restore -- FILE`: puts a backup in the place of the store that DATA_DIR or STORE_URL names; with SITES, of one council's. */
finish(
  await outcomeOf(async () => {
    const { args: given, environment } = siteAsked(process.argv.slice(2), process.env);
    const [file, ...more] = given.filter((one) => one !== OVER_NEWER);
    if (file === undefined || file.startsWith('--') || more.length > 0) {
      throw new BadArguments(
        `Write the backup to put back: npm run restore -- /safe/place/2026-11-27.sqlite [${OVER_NEWER}]`,
      );
    }
    const path = sqliteFileOf(settingsFrom(environment).store, 'restore');
    const { submissions, newestAt } = await restore(file, path, {
      overNewer: given.includes(OVER_NEWER),
      council: hasSites(environment) ? environment['COUNCIL'] : undefined,
    });
    const until = newestAt === undefined ? '' : `, the last of them written to at ${newestAt}`;
    return `${path} holds ${String(submissions)} messages${until}. What was erased on request since the backup is there again: erase it once more. What was waiting to be sent when the backup was made is sent, perhaps a second time.`;
  }),
);
