import type { Page } from '@playwright/test';
import { colourWays, narrowWays, otherWays } from '../states.ts';
import { contrast } from './contrast.ts';
import { fits } from './fits.ts';
import { input } from './input.ts';
import { keyboardWalk } from './keyboard-walk.ts';
import { motion } from './motion.ts';
import { order } from './order.ts';
import { structure } from './structure.ts';
import { targetSize } from './target-size.ts';

/** What a part found, and how the page was looked at. */
export interface PartFault {
  part: string;
  way: string;
  fault: string;
}

/** The page as it has been opened, looked at in every way by every part. It is left as it was but for what was filled in. */
export async function faultsByParts(page: Page): Promise<PartFault[]> {
  const faults: PartFault[] = [];
  const add = (part: string, way: string, found: readonly string[]): void => {
    faults.push(...found.map((fault) => ({ part, way, fault })));
  };
  add('structure', 'as opened', await structure(page));
  for (const way of colourWays) {
    await way.set(page);
    add('contrast', way.name, await contrast(page));
  }
  for (const way of otherWays) {
    await way.set(page);
    add('motion', way.name, await motion(page));
    add('fits', way.name, await fits(page));
    await way.unset?.(page);
  }
  await page.emulateMedia({
    colorScheme: 'light',
    forcedColors: 'none',
    reducedMotion: 'no-preference',
  });
  add('motion', 'as opened', await motion(page));
  for (const way of narrowWays) {
    await way.set(page);
    add('fits', way.name, await fits(page));
    if (way.isMeasured === true) {
      add('order', way.name, await order(page));
      add('target size', way.name, await targetSize(page));
    }
    await way.unset?.(page);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  add('keyboard', 'walk', await keyboardWalk(page));
  add('input', 'filled in', await input(page));
  return faults;
}

/** One line for each. */
export function inWords({ part, way, fault }: PartFault): string {
  return `${part} (${way}): ${fault}`;
}
