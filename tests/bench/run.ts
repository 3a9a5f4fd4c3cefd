import { parseArgs } from 'node:util';
import { a11yBench } from './a11y.bench.ts';
import { buildBench } from './build.bench.ts';
import { functionsBench } from './functions.bench.ts';
import { lighthouseBench } from './lighthouse.bench.ts';
import { pagesBench } from './pages.bench.ts';
import { promiseBench } from './promise.bench.ts';
import { searchBench } from './search.bench.ts';
import { submissionsBench } from './submissions.bench.ts';
import type { BenchResult } from './per-second.ts';

/**
 * Every bench, by what it is about. `npm run bench -- promise` runs one. Those of pages, submissions and functions need
 * what `npm run build` wrote. `build` takes minutes and fetches Starlight, so it runs when it is asked for by its name
 * alone: `npm run bench -- build --pages 4000`, and with `--alone` without Starlight. So does `search`, which builds all four
 * councils and says what each rule of the search adds; and `a11y`, which opens many pages in a browser (`--full`: all of them);
 * and `lighthouse`, which fetches Lighthouse and fails where a page of the built site has less than it has to.
 */
const benches: Record<string, () => BenchResult[] | Promise<BenchResult[]>> = {
  promise: promiseBench,
  pages: pagesBench,
  submissions: submissionsBench,
  functions: functionsBench,
};

const { positionals: asked, values } = parseArgs({
  allowPositionals: true,
  options: {
    pages: { type: 'string', default: '1000' },
    alone: { type: 'boolean', default: false },
    full: { type: 'boolean', default: false },
  },
});
if (asked.includes('build')) {
  console.info('build');
  await buildBench({ pages: Number(values.pages), withStarlight: !values.alone });
}
if (asked.includes('a11y')) {
  console.info('a11y');
  await a11yBench({ pages: Number(values.pages), isFull: values.full });
}
if (asked.includes('lighthouse')) {
  console.info('lighthouse');
  await lighthouseBench();
}
if (asked.includes('search')) {
  console.info('search');
  await searchBench();
}
for (const [name, bench] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.info(name);
  for (const { name: what, figure } of await bench()) {
    const rounded = figure >= 10 ? Math.round(figure) : Number(figure.toPrecision(2));
    console.info(`  ${rounded.toLocaleString('en-GB').padStart(14)}  ${what}`);
  }
}
