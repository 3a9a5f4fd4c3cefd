import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { defaultContentFolder } from '../../src/council/read/load-council.ts';
import { britishDay } from '../../src/domain/calendar/british-day.ts';
import { builtPages } from '../support/built-pages.ts';
import { builtSite, siteFolder } from '../support/built-site.ts';
import { ensureChromium } from '../support/chromium.ts';
import { runOf } from '../support/run-of.ts';
import { startSite } from '../support/site-process.ts';
import { enginesOf } from './engines-of.ts';
import type { Finding } from './finding.ts';
import type { PageEngine } from './finding-of-issue.ts';
import { functionPages } from './function-pages.ts';
import { openPages } from './open-pages.ts';
import { pageHash } from './page-hash.ts';
import { stateHash } from './state-hash.ts';
import { verdictsOf } from './verdicts.ts';

/**
 * `npm run statement`: writes what the accessibility tests showed of the built site into the council's folder, as
 * `accessibility-run.json`, from which its accessibility statement is made. A page that has passed as it is now is known
 * (`npm run test:a11y` keeps that); any other is opened here, and what is found is written down. IBM's engine has seen every
 * page only after `npm run a11y`, and is named with `--every-engine` alone. Where the browser gave no verdict on a page,
 * nothing is written.
 */
const executablePath = ensureChromium();
const settings = await enginesOf(executablePath);
const built = await builtSite();
const paths = await builtPages(siteFolder);
const engines: readonly PageEngine[] = process.argv.includes('--every-engine')
  ? ['htmlcs', 'axe', 'ibm']
  : ['htmlcs', 'axe'];
const unknown = new Map<string, PageEngine[]>();
for (const engine of engines) {
  const own = await enginesOf(executablePath, [engine]);
  const verdicts = await verdictsOf(
    { name: `pages-${engine}`, settings: own },
    { opensAll: false },
  );
  for (const path of paths) {
    if (!verdicts.isKnown(await pageHash(siteFolder, path)))
      unknown.set(path, [...(unknown.get(path) ?? []), engine]);
  }
}
const passed = await verdictsOf(
  { name: 'states', settings: [process.version, ...settings] },
  { opensAll: false },
);
const states = passed.isKnown(await stateHash()) ? (await functionPages(built)).length : 0;
const found = unknown.size === 0 ? [] : await findingsOn(unknown);
const silent = found.filter(({ rule }) => rule === 'no verdict');
if (silent.length > 0) {
  console.error(
    `No verdict on ${String(new Set(silent.map(({ path }) => path)).size)} pages, so nothing is written: ${silent[0]?.message ?? ''}`,
  );
  process.exit(1);
}
/** What looked at every page, and the browser. */
const named = new RegExp(
  `^(?:@pa11y/html_codesniffer|axe-core${engines.includes('ibm') ? '|accessibility-checker-engine' : ''})@|^[A-Z]\\w+ \\d`,
);
const run = runOf({
  day: britishDay(new Date()),
  pages: paths.length,
  states,
  engines: settings.filter((one): one is string => typeof one === 'string' && named.test(one)),
  said: found.map(({ path, engine, rule, message }) => ({
    page: path,
    engine,
    what: `${rule}: ${message}`,
  })),
  criterionOfRule: (name) => found.find(({ rule }) => rule === name)?.criteria[0],
});
const file = join(defaultContentFolder, built.council.id, 'accessibility-run.json');
const style = await resolveConfig(file);
await writeFile(file, await format(JSON.stringify(run), { ...style, filepath: file }));
console.info(
  `${file}: ${String(run.pages)} pages (${String(unknown.size)} opened now), ${String(states)} states, ${String(run.findings.length)} findings.`,
);
if (states === 0) {
  console.info('No state has passed as the site is now: npm run test:a11y opens them.');
}

async function findingsOn(pages: ReadonlyMap<string, PageEngine[]>): Promise<Finding[]> {
  const data = await mkdtemp(join(tmpdir(), 'front-door-statement-'));
  const site = await startSite({ DATA_DIR: data });
  try {
    return await openPages(
      [...pages].map(([path, names]) => ({ url: site.url + path, engines: names })),
      executablePath,
    );
  } finally {
    await site.stop();
    await rm(data, { recursive: true, force: true });
  }
}
