import { access } from 'node:fs/promises';
import { serveSite } from './serve-site.ts';
import { openRuntime } from './runtime.ts';
import { settingsFrom } from './settings.ts';

const FOLDER = 'dist';

/**
 * `npm run preview`, and the second half of `npm start`: serves what was built, and stops cleanly.
 * On Ctrl-C or SIGTERM requests under way finish, and so does what follows their replies.
 */
export async function serve(): Promise<void> {
  const settings = settingsFrom(process.env);
  await access(`${FOLDER}/index.html`).catch(() => {
    throw new Error('There is no built site yet. Run `npm run build` first, or `npm start`.');
  });
  const runtime = await openRuntime(settings);
  const server = await serveSite({
    folder: FOLDER,
    host: settings.host,
    port: settings.port,
    trustedProxies: settings.trustedProxies,
    log: console.info,
  });
  const minute = setInterval(() => {
    void runtime.sweep();
  }, 60_000);
  void runtime.sweep();

  console.info(welcome(server.url, runtime.councilName, settings.dataFolder, runtime.mailShown));

  const stop = (): void => {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    clearInterval(minute);
    console.info('\nStopping: finishing what is under way.');
    void server
      .stop()
      .then(() => runtime.close())
      .then(() => process.exit(0));
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
}

function welcome(url: string, council: string, dataFolder: string, mail: string): string {
  return [
    '',
    `${council} is open at ${url}`,
    '',
    `  Open first     ${url}/                        the home page`,
    `                 ${url}/forms/general-enquiry/  a form, with the date it promises`,
    `                 ${url}/charter/                where that date comes from`,
    `  Submissions    ${dataFolder}/submissions.sqlite   (npm run submissions -- list)`,
    `  Mail           ${mail}`,
    '',
    'Ctrl-C stops it.',
  ].join('\n');
}

if (import.meta.main) {
  serve().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  });
}
