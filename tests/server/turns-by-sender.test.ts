import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { turnsBySender } from '../../src/server/turns-by-sender.ts';

describe('turns by sender', () => {
  test('begin one piece of work in each turn, with everyone else’s between two of them', async () => {
    const turnOf = turnsBySender();
    const happened: string[] = [];
    const work = Array.from({ length: 5 }, async (_, index) => {
      await turnOf('192.0.2.1');
      happened.push(`work ${String(index)}`);
    });
    let goesOn = true;
    const others = (async () => {
      while (goesOn) {
        await nextTurn();
        happened.push('others');
      }
    })();
    await Promise.all(work);
    goesOn = false;
    await others;
    expect(happened.filter((one) => one !== 'others')).toEqual(
      [0, 1, 2, 3, 4].map((index) => `work ${String(index)}`),
    );
    const places = happened.flatMap((one, place) => (one.startsWith('work') ? [place] : []));
    for (const [index, place] of places.slice(1).entries()) {
      expect(happened.slice(places[index], place)).toContain('others');
    }
  });

  test('go from one sender to the next, however many one has sent', async () => {
    const turnOf = turnsBySender();
    const begun: string[] = [];
    const ask = async (sender: string): Promise<void> => {
      await turnOf(sender);
      begun.push(sender);
    };
    await Promise.all([
      ...Array.from({ length: 50 }, () => ask('a')),
      ask('b'),
      ask('c'),
      ask('b'),
    ]);
    expect(begun.slice(0, 6)).toEqual(['a', 'b', 'c', 'a', 'b', 'a']);
    expect(begun).toHaveLength(53);
    // And again, once no one waits.
    await ask('d');
    expect(begun.at(-1)).toBe('d');
  });
});
