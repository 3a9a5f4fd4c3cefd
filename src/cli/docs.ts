import { spawnSync } from 'node:child_process';
import { docsCouncil, writeDocs } from './docs/write-docs.ts';

/** `npm run docs`: builds the documentation as a site. `npm run docs -- check` checks it only; `-- preview` shows it. */
const folder = '.frontdoor/docs';
const commands = ['build', 'check', 'preview'];
const asked = process.argv[2] ?? 'build';

await writeDocs(`${folder}/content`);
if (!commands.includes(asked)) {
  console.error(`There is no "${asked}". There are: ${commands.join(', ')}.`);
  process.exitCode = 2;
} else {
  const { status } = spawnSync('npm', ['run', '--silent', asked], {
    stdio: 'inherit',
    env: {
      ...process.env,
      CONTENT_DIR: `${folder}/content`,
      COUNCIL: docsCouncil,
      SITE_DIR: `${folder}/pages`,
      SNAPSHOT_DIR: `${folder}/snapshot`,
    },
  });
  process.exitCode = status ?? 1;
  if (status === 0 && asked === 'build')
    console.info(`${folder}/pages has the documentation. To read it: npm run docs -- preview`);
}
