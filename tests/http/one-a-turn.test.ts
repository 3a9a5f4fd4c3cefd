import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { oneATurn } from '../../src/http/one-a-turn.ts';

describe('work that is done one piece a turn', () => {
  test('lets everyone else have a turn between two pieces, however many came at once', async () => {
    const line = oneATurn({ most: 100, mostOfOne: 100 });
    const happened: string[] = [];
    const work = Array.from({ length: 5 }, async (_, index) => {
      await line('192.0.2.1');
      happened.push(`work ${String(index)}`);
    });
    let goesOn = true;
    const others = (async () => {
      while (goesOn) {
        happened.push('others');
        await turn();
      }
    })();
    await Promise.all(work);
    goesOn = false;
    await others;
    const places = happened.flatMap((one, place) => (one.startsWith('work') ? [place] : []));
    expect(happened.filter((one) => one.startsWith('work'))).toEqual(
      [0, 1, 2, 3, 4].map((index) => `work ${String(index)}`),
    );
    for (const [index, place] of places.entries()) {
      expect(happened.slice(places[index - 1] ?? 0, place)).toContain('others');
    }
  });

  test('is refused to one who has too much of it waiting, and not to others', async () => {
    const line = oneATurn({ most: 10, mostOfOne: 2 });
    const first = line('192.0.2.1');
    const second = line('192.0.2.1');
    expect(line('192.0.2.1')).toBeUndefined();
    expect(line('198.51.100.7')).toBeDefined();
    await Promise.all([first, second]);
    expect(line('192.0.2.1')).toBeDefined();
  });

  test('is refused to everyone where the line is too long', async () => {
    const line = oneATurn({ most: 3, mostOfOne: 2 });
    const places = ['a', 'b', 'c'].map((who) => line(who));
    expect(line('d')).toBeUndefined();
    await Promise.all(places);
    expect(line('d')).toBeDefined();
  });
});
