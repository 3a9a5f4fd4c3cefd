import { appendFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { enginesOf } from '../a11y/engines-of.ts';
import { pageHash } from '../a11y/page-hash.ts';
import { verdictsOf } from '../a11y/verdicts.ts';
import { builtPages } from '../support/built-pages.ts';
import { ensureChromium } from '../support/chromium.ts';
import { changeOne, frontDoorContent } from './build.bench.ts';
import { measured, type Measured } from './measured.ts';
import { servicePages } from './service-pages.ts';

/** So many pages are opened to know what one takes, where not all are. */
const SAMPLE = 40;

/**
 * What the accessibility run of so many made-up pages takes by the three engines: of all, of none (nothing has changed), after
 * one page was changed, and after a style that all share was. Builds are not counted.
 * @param isFull opens all of them; left out, forty are opened, and what all would take is worked out from them
 */
export async function a11yBench({
  pages: count,
  isFull,
}: {
  pages: number;
  isFull: boolean;
}): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), 'front-door-a11y-bench-'));
  const id = `bench-${String(process.pid)}`;
  const site = join(home, 'dist');
  const made = await servicePages('content/allerdale', count);
  const content = await frontDoorContent(home, id, made);
  const verdicts = join(home, 'verdicts');
  const env = {
    COUNCIL: id,
    CONTENT_DIR: content,
    SITE_DIR: site,
    SNAPSHOT_DIR: join(home, 'snapshot'),
    VERDICTS_DIR: verdicts,
    PATH: `${resolve('node_modules/.bin')}:${process.env['PATH'] ?? ''}`,
  };
  const cwd = process.cwd();
  const build = (): Promise<Measured> =>
    measured(['npm', 'run', '--silent', 'build'], { cwd, env });
  const look = (): Promise<Measured> =>
    measured([process.execPath, 'tests/a11y/every-page.ts', '--every-engine'], { cwd, env });
  try {
    await build();
    const paths = await builtPages(site);
    console.info(
      `  ${String(paths.length)} pages, ${String(availableParallelism())} processors\n  seconds  of processor  load before`,
    );
    const opened = isFull ? paths.length : SAMPLE;
    await know(site, verdicts, paths.slice(opened));
    const first = await look();
    print(`${String(opened)} pages opened by three engines`, first);
    if (!isFull) {
      const each = first.processorSeconds / opened;
      console.info(
        `  a page takes ${each.toFixed(2)} s of the processor, all would take ${((each * paths.length) / 60).toFixed(1)} minutes of it`,
      );
    }
    print('nothing changed', await look());
    await changeOne(join(content, id, 'services', `${made[count >> 1]?.id ?? ''}.mdx`));
    await build();
    print('one page changed', await look());
    const before = await hashesOf(site, paths);
    for (const name of await readdir(join(site, '_astro')))
      if (name.endsWith('.css'))
        await appendFile(join(site, '_astro', name), 'main{color:inherit}');
    const after = await hashesOf(site, paths);
    const again = paths.filter((path) => before.get(path) !== after.get(path)).length;
    console.info(
      `  a shared style changed: ${String(again)} of ${String(paths.length)} are opened again`,
    );
    if (!isFull) await know(site, verdicts, paths.slice(SAMPLE));
    print(`of which ${String(Math.min(again, opened))} are opened here`, await look());
  } finally {
    await rm(home, { recursive: true, force: true });
    await rm(join('node_modules', '.astro', id), { recursive: true, force: true });
  }
}

/** Makes pages known as if they had been opened: what is measured is what a run takes that does not open them. */
async function know(site: string, folder: string, paths: readonly string[]): Promise<void> {
  const hashes = [...(await hashesOf(site, paths)).values()];
  for (const engine of ['htmlcs', 'axe', 'ibm'] as const) {
    const settings = await enginesOf(ensureChromium(), [engine]);
    const verdicts = await verdictsOf(
      { name: `pages-${engine}`, settings },
      { opensAll: false, folder },
    );
    await verdicts.keep(hashes);
  }
}

async function hashesOf(site: string, paths: readonly string[]): Promise<Map<string, string>> {
  const hashes = new Map<string, string>();
  for (const path of paths) hashes.set(path, await pageHash(site, path));
  return hashes;
}

function print(name: string, { seconds, processorSeconds, load }: Measured): void {
  const columns = [
    seconds.toFixed(1).padStart(9),
    processorSeconds.toFixed(1).padStart(14),
    load.toFixed(1).padStart(13),
  ];
  console.info(`${columns.join('')}  ${name}`);
}
