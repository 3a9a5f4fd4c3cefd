import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { rules } from '../../src/search/rules.ts';
import { indexesOf, isAnswered, measure, type Asked } from '../search/measure.ts';
import { questions } from '../search/questions.ts';
import { residents } from '../search/residents.ts';
import { pagefindInNode } from '../support/pagefind-in-node.ts';

const run = promisify(execFile);

/**
 * How many residents' questions find their page among the first three, and how many without each of the rules: what each
 * adds. Pagefind alone is asked for English questions. The four councils are built first where they have not been.
 * @param folder where their sites are, a folder each
 */
export async function searchBench(folder = 'node_modules/.astro/bench-search'): Promise<void> {
  const councils = Object.keys(residents);
  for (const council of councils) await builtInto(resolve(folder, council), council);
  const sites = await Promise.all(
    councils.map(async (council) => {
      const asked: Asked[] = [...(questions[council] ?? []), ...(residents[council] ?? [])];
      return {
        asked,
        site: join(folder, council),
        indexes: await indexesOf(council, join(folder, council)),
      };
    }),
  );
  const shareOf = (without: (typeof rules)[number][]): number[] => {
    const all = sites.flatMap(({ indexes, asked }) => measure(indexes, asked, new Set(without)));
    return [all.filter(isAnswered).length, all.length];
  };
  say('with all rules', shareOf([]));
  for (const rule of rules) say(`without ${rule}`, shareOf([rule]));
  say('without any', shareOf([...rules]));
  const alone = await Promise.all(sites.map(({ site, asked }) => byPagefindAlone(site, asked)));
  say('Pagefind alone, in English', [
    sum(alone.map(([found]) => found)),
    sum(alone.map(([, all]) => all)),
  ]);
}

async function byPagefindAlone(site: string, asked: readonly Asked[]): Promise<[number, number]> {
  const english = asked.filter(({ language = 'en' }) => language === 'en');
  const { find } = await pagefindInNode(site);
  let found = 0;
  for (const { asked: question, pages, within = 3 } of english) {
    const first = await Promise.all(
      (await find(question)).slice(0, within).map((one) => one.data()),
    );
    if (first.some(({ url }) => pages.includes(url))) found += 1;
  }
  return [found, english.length];
}

async function builtInto(site: string, council: string): Promise<void> {
  if (existsSync(join(site, 'pagefind'))) return;
  const env = {
    ...process.env,
    COUNCIL: council,
    SITE_DIR: site,
    SNAPSHOT_DIR: `${site}-snapshot`,
    ASTRO_TELEMETRY_DISABLED: '1',
  };
  await run('node_modules/.bin/astro', ['build'], { env, maxBuffer: 64_000_000 });
}

function say(what: string, [found = 0, all = 0]: readonly number[]): void {
  const share = ((100 * found) / all).toFixed(1);
  console.info(
    `  ${`${String(found)} of ${String(all)}`.padStart(12)}  ${share.padStart(5)}%  ${what}`,
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
