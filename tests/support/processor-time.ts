/** Milliseconds of the processor that this thread has had: what other programs do meanwhile does not count. */
export function processorTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

/** What one turn of the event loop may take of the processor, in milliseconds, whatever a stranger sends in 4.4 MB. */
export const MOST_OF_A_TURN = 50;

/**
 * The milliseconds of the processor that some work takes. A busy machine, or a collection of garbage, makes a measurement
 * longer and never shorter, so the least of several is what the work takes.
 */
export async function timeOf(work: () => unknown, tries = 5): Promise<number> {
  let least = Infinity;
  for (let time = 0; time < tries; time += 1) {
    const began = processorTime();
    await work();
    least = Math.min(least, processorTime() - began);
  }
  return least;
}
