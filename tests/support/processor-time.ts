/** Milliseconds of the processor that this thread has had: what other programs do meanwhile does not count. */
export function processorTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

/**
 * What this machine takes to do no more than read and parse 4.4 MB of JSON in one go, in milliseconds of the processor:
 * some 45 on the machine that limits are written for.
 */
export function plainParse(): number {
  const list = Array.from(
    { length: 4_400 },
    (_, index) => 'a word of Zoë’s '.repeat(55) + String(index),
  );
  const bytes = new TextEncoder().encode(JSON.stringify({ message: list }));
  const times = Array.from({ length: 7 }, () => {
    const began = processorTime();
    JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return processorTime() - began;
  });
  return times.toSorted((one, other) => one - other)[3] ?? 0;
}

/**
 * How many times a plain parse of 4.4 MB some work takes. A busy machine makes a measurement longer and never shorter, so
 * the least of several is what the work takes.
 */
export async function timesAPlainParse(work: () => unknown, tries = 5): Promise<number> {
  let least = Infinity;
  for (let time = 0; time < tries; time += 1) {
    const began = processorTime();
    await work();
    least = Math.min(least, processorTime() - began);
  }
  return least / plainParse();
}
