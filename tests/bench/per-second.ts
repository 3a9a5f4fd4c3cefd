export interface BenchResult {
  name: string;
  figure: number;
}

const warmUpMs = 200;
const measureMs = 1000;

/** How often a second the work can be done, taking the inputs in turn, after a short warming up. */
export function perSecond<Input>(
  name: string,
  inputs: readonly Input[],
  work: (input: Input) => unknown,
): BenchResult {
  run(inputs, work, warmUpMs);
  return { name, figure: run(inputs, work, measureMs) };
}

/** What the work gave last: kept, so that the work is not optimised away. */
export let last: unknown;

function run<Input>(
  inputs: readonly Input[],
  work: (input: Input) => unknown,
  forMs: number,
): number {
  const began = performance.now();
  let done = 0;
  let passedMs = 0;
  while (passedMs < forMs) {
    for (const input of inputs) last = work(input);
    done += inputs.length;
    passedMs = performance.now() - began;
  }
  return (done / passedMs) * 1000;
}
