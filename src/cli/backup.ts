import { existsSync } from 'node:fs';
import { backUp } from '../adapters/sqlite-backup.ts';
import { environmentOf } from '../server/environment-of.ts';
import { settingsFrom } from '../server/settings.ts';
import { backupOf } from './backup-of.ts';
import { noteBackup } from './last-backup.ts';
import { BadArguments, finish, outcomeOf } from './outcome.ts';
import { allAsked, siteAsked } from './site-asked.ts';
import { sqliteFileOf } from './sqlite-only.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * `npm run backup -- FILE`: copies the store that DATA_DIR or STORE_URL names into one file, while the site goes on. Where SITES
 * names several councils and the line none of them, each council's into a file of its own.
 */
finish(
  await outcomeOf(async () => {
    const { args, named, sites } = allAsked(process.argv.slice(2), process.env);
    const [file, ...more] = args;
    if (file === undefined || file.startsWith('--') || more.length > 0) {
      throw new BadArguments(
        'Write the file to copy everything into: npm run backup -- /safe/place/2026-11-27.sqlite',
      );
    }
    if (sites === undefined || named !== undefined) {
      const { environment } = siteAsked(process.argv.slice(2), process.env);
      return keptIn(file, await copied(environment, file));
    }
    const said: string[] = [];
    const failed: string[] = [];
    for (const site of sites) {
      const own = environmentOf(site, process.env);
      const path = backupOf(file, site.council);
      if (!existsSync(sqliteFileOf(settingsFrom(own).store, 'backup'))) {
        said.push(`${site.council} has no messages yet.`);
        continue;
      }
      // One council's store that cannot be copied keeps no other's from being.
      await copied(own, path).then(
        (count) => said.push(keptIn(path, count)),
        (error: unknown) =>
          failed.push(`${site.council}: ${error instanceof Error ? error.message : 'error'}`),
      );
    }
    if (failed.length > 0) throw new Error([...said, ...failed].join('\n'));
    return said.join('\n');
  }),
);

async function copied(environment: Environment, file: string): Promise<number> {
  const { store, dataFolder } = settingsFrom(environment);
  const { submissions } = await backUp(sqliteFileOf(store, 'backup'), file);
  noteBackup(dataFolder, new Date());
  return submissions;
}

function keptIn(file: string, submissions: number): string {
  return `${file} holds ${String(submissions)} messages with their files, and the secret by which references are made. Keep it where no one else can read it, and no longer than the messages themselves.`;
}
