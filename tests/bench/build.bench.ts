import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { measured, type Measured } from './measured.ts';
import { asFrontDoor, servicePages, type ServicePage } from './service-pages.ts';
import { starlightSite } from './starlight-site.ts';

/** The council whose words the pages are made of. */
const DEMONSTRATION = 'content/allerdale';

/**
 * Builds so many made-up service pages with Starlight and with Front Door in turn, in one run, and prints what each took:
 * Starlight from nothing; Front Door from nothing, after one page was changed, and after nothing was.
 * @param withStarlight left out, Front Door alone is built, and there is nothing to compare with
 */
export async function buildBench({
  pages: count = 1000,
  withStarlight = true,
}: { pages?: number; withStarlight?: boolean } = {}): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), 'front-door-build-'));
  // Its name is the council's, and so that of what the build keeps: nothing is left of another run.
  const id = `bench-${String(process.pid)}`;
  const kept = join('node_modules', '.astro', id);
  try {
    const pages = await servicePages(DEMONSTRATION, count);
    const content = await frontDoorContent(home, id, pages);
    console.info(`  ${String(count)} service pages, ${String(availableParallelism())} processors`);
    console.info('  seconds  of processor  megabytes  load before  ratio');
    const first = withStarlight
      ? await builtByStarlight(join(home, 'starlight'), pages)
      : undefined;
    if (first) print('Starlight, first build', first, first);
    const build = (more: string[] = []): Promise<Measured> =>
      measured(['npm', 'run', '--silent', 'build', '--', ...more], {
        cwd: process.cwd(),
        env: {
          COUNCIL: id,
          CONTENT_DIR: content,
          SITE_DIR: join(home, 'dist'),
          SNAPSHOT_DIR: join(home, 'snapshot'),
          PATH: `${resolve('node_modules/.bin')}:${process.env['PATH'] ?? ''}`,
        },
      });
    print('Front Door, first build', await build(), first);
    await changeOne(join(content, id, 'services', `${pages[count >> 1]?.id ?? ''}.mdx`));
    print('Front Door, one page changed', await build(), first);
    print('Front Door, nothing changed', await build(), first);
  } finally {
    await rm(home, { recursive: true, force: true });
    await rm(kept, { recursive: true, force: true });
  }
}

async function builtByStarlight(folder: string, pages: readonly ServicePage[]): Promise<Measured> {
  await starlightSite(folder, pages);
  return measured([process.execPath, 'node_modules/astro/bin/astro.mjs', 'build'], {
    cwd: folder,
    env: { ASTRO_TELEMETRY_DISABLED: '1' },
  });
}

/** A copy of the demonstration with the pages beside its own: the folder of all councils. */
export async function frontDoorContent(
  home: string,
  id: string,
  pages: readonly ServicePage[],
): Promise<string> {
  const content = join(home, 'content');
  await cp(DEMONSTRATION, join(content, id), { recursive: true });
  for (const page of pages) {
    const path = join(content, id, 'services', `${page.id}.mdx`);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, asFrontDoor(page));
  }
  return content;
}

/** Adds a line to a page. */
export async function changeOne(path: string): Promise<void> {
  await writeFile(path, `${await readFile(path, 'utf8')}\nThis page was changed on Friday.\n`);
}

function print(
  name: string,
  { seconds, processorSeconds, megabytes, load }: Measured,
  first?: Measured,
): void {
  const ratio = first === undefined ? '' : (seconds / first.seconds).toFixed(2);
  const columns = [
    seconds.toFixed(1).padStart(9),
    processorSeconds.toFixed(1).padStart(14),
    megabytes.toFixed(0).padStart(11),
    load.toFixed(1).padStart(13),
    ratio.padStart(7),
  ];
  console.info(`${columns.join('')}  ${name}`);
}
