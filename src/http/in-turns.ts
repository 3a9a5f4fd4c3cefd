import { setImmediate as turn } from 'node:timers/promises';

/** Milliseconds for which steps are taken in one turn of the event loop. */
const IN_ONE_TURN = 10;

/** Takes all steps of some work, and lets everyone else have their turn in between. */
export async function inTurns<Made>(steps: Iterator<unknown, Made, undefined>): Promise<Made> {
  let until = performance.now() + IN_ONE_TURN;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() < until) continue;
    await turn();
    until = performance.now() + IN_ONE_TURN;
  }
}
