import { backUp } from '../adapters/sqlite-backup.ts';
import { settingsFrom } from '../server/settings.ts';
import { noteBackup } from './last-backup.ts';
import { BadArguments, finish, outcomeOf } from './outcome.ts';
import { sqliteFileOf } from './sqlite-only.ts';

/** `npm run backup -- FILE`: copies the store that DATA_DIR or STORE_URL names into one file, while the site goes on. */
finish(
  await outcomeOf(async () => {
    const [file, ...more] = process.argv.slice(2);
    if (file === undefined || file.startsWith('--') || more.length > 0) {
      throw new BadArguments(
        'Write the file to copy everything into: npm run backup -- /safe/place/2026-11-27.sqlite',
      );
    }
    const { store, dataFolder } = settingsFrom(process.env);
    const { submissions } = await backUp(sqliteFileOf(store, 'backup'), file);
    noteBackup(dataFolder, new Date());
    return `${file} holds ${String(submissions)} messages with their files, and the secret by which references are made. Keep it where no one else can read it, and no longer than the messages themselves.`;
  }),
);
