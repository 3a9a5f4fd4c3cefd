import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { changedCouncil } from '../support/changed-council.ts';

const pages = ['README.md', 'CONTRIBUTING.md', ...readdirSync('docs').map((name) => `docs/${name}`)]
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(name, 'utf8'));

/** Every line of every block of commands, without its comment. */
const commands = pages.flatMap((page) =>
  [...page.matchAll(/^[ ]*```(?:sh|bash)\n(.*?)^[ ]*```/gms)].flatMap(([, block = '']) =>
    block
      .split('\n')
      .map((line) => line.replace(/(?:^|\s+)#\s.*$/, '').trim())
      .filter((line) => line !== ''),
  ),
);

const machine = 'needs a machine of its own, as its administrator: systemd and its users';
const container = 'needs podman and a built image; tests/deploy reads the files it names';
const host = 'needs a repository at a git host';
const postgres = 'needs an administrator of PostgreSQL; the store itself is tested on one';

/** Each command of the documentation: the test that runs it, or why none does. */
const known: Record<string, { by: string } | { not: string }> = {
  'npm ci && npm start': { by: 'tests/faults/starting.test.ts' },
  'npm ci && npm test': { by: 'tests/support/run-suites.test.ts' },
  'npm ci': { not: 'is what every run of the tests begins with' },
  'npm run new -- council': { by: 'tests/scaffold/new-council.test.ts' },
  'git clone https://git.example.gov.uk/web/front-door.git': { not: host },
  'cd front-door': { not: host },
  'git remote add original https://git.example.org/front-door/front-door.git': { not: host },
  'git fetch original': { not: host },
  'git merge original/main': { not: host },
  'npm pkg set config.council=thornby': {
    not: 'is npm’s own; src/council/read/default-council.ts reads what it sets',
  },
  'npm run check -- thornby': { by: 'tests/scaffold/new-council.test.ts' },
  'npm run check': { by: 'tests/cli/check.test.ts' },
  'npm test': { by: 'tests/support/run-suites.test.ts' },
  'npm run submissions -- notify-templates': { by: 'tests/cli/submissions.test.ts' },
  'MAIL_URL=notify:': { by: 'tests/adapters/mailer-from-url.test.ts' },
  'NOTIFY_API_KEY=your-key': { by: 'tests/adapters/mailer-from-url.test.ts' },
  'NOTIFY_ACKNOWLEDGEMENT_TEMPLATE=id-of-the-first': {
    by: 'tests/adapters/mailer-from-url.test.ts',
  },
  'NOTIFY_NOTIFICATION_TEMPLATE=id-of-the-second': { by: 'tests/adapters/mailer-from-url.test.ts' },
  'NOTIFY_REPLY_TEMPLATE=id-of-the-third': { by: 'tests/adapters/mailer-from-url.test.ts' },
  'npm run merge-charters -- ashford beckley': { by: 'tests/scaffold/merge-charters.test.ts' },
  'npm run merge-charters -- ashford beckley --from 2027-04-01 --draft': {
    by: 'tests/scaffold/merge-charters.test.ts',
  },
  'COUNCIL=thornby npm start': { by: 'tests/faults/starting.test.ts' },
  "sudo -u front-door env $(sudo grep -v '^#' /etc/front-door/settings | xargs) DATA_DIR=/var/lib/front-door RELEASES_DIR=/var/cache/front-door/releases npm run doctor":
    { by: 'tests/cli/doctor.test.ts' },
  'useradd --system --home-dir /var/lib/front-door front-door': { not: machine },
  'install -d -o front-door -g front-door -m 700 /var/lib/front-door /var/backups/front-door /var/cache/front-door':
    { not: machine },
  'cd /srv/front-door': { not: machine },
  'mkdir -p .astro node_modules/.astro node_modules/.cache': { not: machine },
  'chown -R front-door: .astro node_modules/.astro node_modules/.cache': { not: machine },
  'install -d -m 700 /etc/front-door': { not: machine },
  'install -m 600 /dev/null /etc/front-door/settings': { not: machine },
  'cp deploy/front-door.service deploy/front-door-backup.service deploy/front-door-backup.timer /etc/systemd/system/':
    { not: machine },
  'systemctl daemon-reload': { not: machine },
  'systemctl enable --now front-door front-door-backup.timer': { not: machine },
  'SITE_NAME=www.example.gov.uk COUNCIL=your-council podman compose -f deploy/compose.yaml up -d': {
    not: container,
  },
  'SITE_NAME=www.example.gov.uk COUNCIL=your-council podman compose -f deploy/compose.yaml -f deploy/editing.yaml up -d':
    { not: container },
  'podman compose -f deploy/compose.yaml -f deploy/editing.yaml exec site node src/cli/publish.ts':
    { not: container },
  'SITE_NAME=www.example.gov.uk caddy run --config deploy/Caddyfile': {
    not: 'needs Caddy and a name that leads to the machine',
  },
  'SITES=allerdale=www.allerdale.example.gov.uk,cumbria=www.cumbria.example.gov.uk+cumbria.example.gov.uk':
    { by: 'tests/server/sites-setting.test.ts' },
  'COUNCIL=allerdale npm run publish': { by: 'tests/faults/publish.test.ts' },
  'COUNCIL=cumbria npm run publish': { by: 'tests/faults/publish.test.ts' },
  'npm run doctor': { by: 'tests/cli/doctor.test.ts' },
  'DATA_DIR=../restored npm run restore -- /var/backups/front-door/20261127T023000Z.sqlite': {
    by: 'tests/adapters/sqlite-backup.test.ts',
  },
  'npm run import -- https://www.example.gov.uk/bins/': { by: 'tests/cli/import.test.ts' },
  'npm run import -- old-site/ --as service --topic bins-and-recycling --report lost.md': {
    by: 'tests/cli/import.test.ts',
  },
  'npm run import -- "Garden waste.docx"': { by: 'tests/cli/import.test.ts' },
  'DATA_DIR=../restored npm run submissions -- list': { by: 'tests/cli/submissions.test.ts' },
  'rm -r ../restored': { not: 'takes away what was tried' },
  'createuser front_door --pwprompt && createdb --owner=front_door forms': { not: postgres },
  'STORE_URL=postgres://front_door:PASSWORD@db.example.org:5432/forms?sslmode=verify-full': {
    by: 'tests/adapters/store-postgres.test.ts',
  },
  'pg_dump --format=custom --no-unlogged-table-data --schema=\'front_door_your-council\' --file=forms.dump "$STORE_URL"':
    { not: postgres },
  'pg_restore --clean --if-exists --single-transaction --dbname="$STORE_URL" forms.dump': {
    not: postgres,
  },
};

test('each command in a block of the documentation is run by a test, or is named with the reason', () => {
  expect([...new Set(commands)].sort()).toEqual(Object.keys(known).sort());
});

test('each test that is named for a command is there', () => {
  const tests = Object.values(known).flatMap((one) => ('by' in one ? [one.by] : []));
  expect(tests.filter((file) => !existsSync(file))).toEqual([]);
});

/** Commands as the README writes them, run as they are, each with a few words of its answer. */
const asWritten = [['npm run new -- service "Garden waste"', /garden-waste\.mdx is made/]] as const;

test.each(asWritten)('%s does what it says', async (command, answer) => {
  expect(pages.some((page) => page.includes(command))).toBe(true);
  const content = await changedCouncil({});
  const data = await mkdtemp(join(tmpdir(), 'front-door-commands-'));
  const own = { CONTENT_DIR: content, COUNCIL: 'plain' };
  try {
    const { stdout } = await promisify(execFile)('sh', ['-c', command], {
      env: { ...process.env, DATA_DIR: data, ...own },
    });
    expect(stdout).toMatch(answer);
  } finally {
    for (const folder of [content, data]) await rm(folder, { recursive: true, force: true });
  }
});
