import { promiseBench } from './promise.bench.ts';
import type { BenchResult } from './per-second.ts';

/** Every bench, by what it is about. `npm run bench -- promise` runs one. */
const benches: Record<string, () => BenchResult[] | Promise<BenchResult[]>> = {
  promise: promiseBench,
};

const asked = process.argv.slice(2);
for (const [name, bench] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.info(name);
  for (const { name: what, perSecond } of await bench()) {
    const rounded = perSecond >= 10 ? Math.round(perSecond) : Number(perSecond.toPrecision(2));
    console.info(`  ${rounded.toLocaleString('en-GB').padStart(14)}  ${what}`);
  }
}
