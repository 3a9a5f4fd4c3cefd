import { afterEach, expect, test, vi } from 'vitest';
import { Refused } from '../../src/http/refusal.ts';
import { steadyChunks } from '../../src/http/steady-chunks.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** A body of so many pieces, each of so many bytes, that ends after them or goes on without another byte. */
function body(pieces: number, bytes: number, isEnded = true): ReadableStream<Uint8Array> {
  let left = pieces;
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      if (left > 0) controller.enqueue(new Uint8Array(bytes));
      else if (isEnded) controller.close();
      left -= 1;
    },
  });
}

/** How many bytes came, or the status of the refusal. */
async function read(stream: ReadableStream<Uint8Array>): Promise<string> {
  let bytes = 0;
  try {
    for await (const chunk of steadyChunks(stream, 40_000_000)) bytes += chunk.byteLength;
    return `${String(bytes)} bytes`;
  } catch (error) {
    return error instanceof Refused ? `refused ${String(error.refusal.status)}` : String(error);
  }
}

test('a body in three thousand pieces is waited for with one timer', async () => {
  const timers = [vi.spyOn(globalThis, 'setTimeout'), vi.spyOn(globalThis, 'setInterval')];
  expect(await read(body(3_000, 1_400))).toBe('4200000 bytes');
  const begun = timers.reduce((sum, { mock }) => sum + mock.calls.length, 0);
  expect(begun).toBeLessThanOrEqual(1);
});

test.each([
  [3_000, 1, '3000 bytes'],
  [5_000, 100, '500000 bytes'],
  [5_000, 1, 'refused 408'],
  [500_000, 31, 'refused 408'],
])('a body in %i pieces of %i bytes: %s', async (pieces, bytes, answer) => {
  expect(await read(body(pieces, bytes))).toBe(answer);
});

test.each([
  ['no byte at all', 0, 15],
  ['half of it', 100, 15],
])('someone who sent %s is waited for 15 seconds', async (_, pieces, seconds) => {
  vi.useFakeTimers();
  const reading = read(body(pieces, 1_000, false));
  let answer = '';
  void reading.then((found) => (answer = found));
  await vi.advanceTimersByTimeAsync((seconds - 1) * 1_000);
  expect(answer).toBe('');
  await vi.advanceTimersByTimeAsync(2_000);
  expect(answer).toBe('refused 408');
  expect(vi.getTimerCount()).toBe(0);
});

test('a byte a second is read for 30 seconds', async () => {
  vi.useFakeTimers();
  const drip = new ReadableStream<Uint8Array>({
    async pull(controller) {
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      controller.enqueue(new Uint8Array(1));
    },
  });
  let answer = '';
  void read(drip).then((found) => (answer = found));
  await vi.advanceTimersByTimeAsync(29_000);
  expect(answer).toBe('');
  await vi.advanceTimersByTimeAsync(2_000);
  expect(answer).toBe('refused 408');
});

test('what is done with the bytes that came is no time of their sender’s', async () => {
  vi.useFakeTimers();
  let bytes = 0;
  async function work(): Promise<void> {
    for await (const chunk of steadyChunks(body(2, 10), 1_000)) {
      bytes += chunk.byteLength;
      await new Promise((resolve) => setTimeout(resolve, 20_000));
    }
  }
  const working = work();
  await vi.advanceTimersByTimeAsync(41_000);
  await working;
  expect(bytes).toBe(20);
});
