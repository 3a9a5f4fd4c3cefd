import { functionsBench } from './functions.bench.ts';
import { pagesBench } from './pages.bench.ts';
import { promiseBench } from './promise.bench.ts';
import { submissionsBench } from './submissions.bench.ts';
import type { BenchResult } from './per-second.ts';

/**
 * Every bench, by what it is about. `npm run bench -- promise` runs one. Those of pages, submissions and functions need
 * what `npm run build` wrote.
 */
const benches: Record<string, () => BenchResult[] | Promise<BenchResult[]>> = {
  promise: promiseBench,
  pages: pagesBench,
  submissions: submissionsBench,
  functions: functionsBench,
};

const asked = process.argv.slice(2);
for (const [name, bench] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.info(name);
  for (const { name: what, figure } of await bench()) {
    const rounded = figure >= 10 ? Math.round(figure) : Number(figure.toPrecision(2));
    console.info(`  ${rounded.toLocaleString('en-GB').padStart(14)}  ${what}`);
  }
}
