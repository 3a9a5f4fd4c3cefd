import { expect, test } from 'vitest';
import { isWithin, oneAtATime } from '../../../src/council/read/watching.ts';

test.each([
  ['/content/plain/charter.mdx', true],
  ['/content/plain/services/bins/missed-bin.mdx', true],
  ['/content/plain-two/charter.mdx', false],
  ['/content/plain', false],
])('%s in the folder of a council: %s', (path, within) => {
  expect(isWithin('/content/plain', path)).toBe(within);
});

test('changes that come while the content is read are read once more, not at the same time', async () => {
  let running = 0;
  const most: number[] = [];
  const done: (() => void)[] = [];
  const read = oneAtATime(async () => {
    running += 1;
    most.push(running);
    await new Promise<void>((resolve) => done.push(resolve));
    running -= 1;
  });
  const all = [read(), read(), read()];
  done[0]?.();
  await expect.poll(() => done.length).toBe(2);
  done[1]?.();
  await Promise.all(all);
  expect(most).toEqual([1, 1]);

  const later = read();
  done[2]?.();
  await later;
  expect(most).toEqual([1, 1, 1]);
});

test('after content that could not be read, the next change is read', async () => {
  let times = 0;
  const read = oneAtATime(() => {
    times += 1;
    return times === 1 ? Promise.reject(new Error('misspelt')) : Promise.resolve();
  });
  await expect(read()).rejects.toThrow('misspelt');
  await read();
  expect(times).toBe(2);
});
