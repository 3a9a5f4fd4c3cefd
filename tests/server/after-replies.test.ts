import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { afterReplies } from '../../src/server/after-replies.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Work that is written down when it begins, and done when its name is called. */
function work(): {
  begun: string[];
  of: (name: string) => () => Promise<void>;
  done: (name: string) => void;
} {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  return {
    begun,
    of: (name) => () => {
      begun.push(name);
      return new Promise((resolve) => {
        ends.set(name, resolve);
      });
    },
    done: (name) => ends.get(name)?.(),
  };
}

test('when it is quiet, mail goes out at once, behind the reply', async () => {
  const replies = afterReplies();
  const { begun, of } = work();
  void replies.add(of('one'));
  expect(begun).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(begun).toEqual(['one']);
});

test('while requests keep coming it waits, but no longer than three seconds', async () => {
  const replies = afterReplies();
  const { begun, of } = work();
  const rush = setInterval(replies.requestCame, 10);
  replies.requestCame();
  void replies.add(of('one'));
  await vi.advanceTimersByTimeAsync(2_900);
  expect(begun).toEqual([]);
  await vi.advanceTimersByTimeAsync(200);
  expect(begun).toEqual(['one']);

  // The next ones follow one by one.
  for (const name of ['two', 'three', 'four']) void replies.add(of(name));
  await vi.advanceTimersByTimeAsync(3_150);
  expect(begun.length).toBeLessThan(4);
  clearInterval(rush);
  await vi.advanceTimersByTimeAsync(200);
  expect(begun).toEqual(['one', 'two', 'three', 'four']);
});

test('a mail server that hangs is not asked by more than four at once, and one that ends lets in the next', async () => {
  const replies = afterReplies();
  const { begun, of, done } = work();
  const settled: string[] = [];
  for (const name of ['1', '2', '3', '4', '5']) {
    void replies.add(of(name)).then(() => settled.push(name));
  }
  await vi.advanceTimersByTimeAsync(1_000);
  expect(begun).toEqual(['1', '2', '3', '4']);
  done('2');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(begun).toEqual(['1', '2', '3', '4', '5']);
  expect(settled).toEqual(['2']);
});

test('what has waited for a minute, or is one too many, is left to the sweep', async () => {
  const replies = afterReplies();
  const { begun, of, done } = work();
  for (const name of ['1', '2', '3', '4']) void replies.add(of(name));
  await vi.advanceTimersByTimeAsync(1);
  const late = replies.add(of('late'));
  await vi.advanceTimersByTimeAsync(61_000);
  for (const name of ['1', '2', '3', '4']) done(name);
  await vi.advanceTimersByTimeAsync(10);
  await late;
  expect(begun).not.toContain('late');

  replies.requestCame();
  for (let index = 0; index < 1_000; index += 1) void replies.add(of('waits'));
  await replies.add(of('one too many'));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(begun).toContain('waits');
  expect(begun).not.toContain('one too many');
});

test('work that fails holds no one up', async () => {
  const replies = afterReplies();
  const failed = replies.add(() => Promise.reject(new Error('no')));
  await vi.advanceTimersByTimeAsync(10);
  await expect(failed).resolves.toBeUndefined();
});

test('told to hurry, it waits for quiet no longer, and begins nothing once its time is over', async () => {
  const replies = afterReplies();
  const { begun, of, done } = work();
  replies.requestCame();
  for (const name of ['1', '2', '3', '4']) void replies.add(of(name));
  const left = replies.add(of('left'));
  replies.hurry(5_000);
  expect(begun).toEqual(['1', '2', '3', '4']);
  await vi.advanceTimersByTimeAsync(6_000);
  done('1');
  await vi.advanceTimersByTimeAsync(10);
  await left;
  expect(begun).not.toContain('left');
});
