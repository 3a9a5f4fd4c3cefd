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
  part: PartName;
  way: string;
  fault: string;
}

/** The parts, by the names under which they report. */
export const partNames = [
  'structure',
  'contrast',
  'motion',
  'fits',
  'order',
  'target size',
  'keyboard',
  'input',
] as const;
export type PartName = (typeof partNames)[number];

/**
 * The page as it has been opened, looked at in every way by the parts asked for. It is left as it was but for what was
 * filled in.
 */
export async function faultsByParts(
  page: Page,
  parts: readonly PartName[] = partNames,
): Promise<PartFault[]> {
  const faults: PartFault[] = [];
  const has = (part: PartName): boolean => parts.includes(part);
  const add = (part: PartName, way: string, found: readonly string[]): void => {
    faults.push(...found.map((fault) => ({ part, way, fault })));
  };
  if (has('structure')) add('structure', 'as opened', await structure(page));
  for (const way of has('contrast') ? colourWays : []) {
    await way.set(page);
    add('contrast', way.name, await contrast(page));
  }
  for (const way of has('motion') || has('fits') ? otherWays : []) {
    await way.set(page);
    if (has('motion')) add('motion', way.name, await motion(page));
    if (has('fits')) add('fits', way.name, await fits(page));
    await way.unset?.(page);
  }
  await page.emulateMedia({
    colorScheme: 'light',
    forcedColors: 'none',
    reducedMotion: 'no-preference',
  });
  if (has('motion')) add('motion', 'as opened', await motion(page));
  const isMeasured = has('fits') || has('order') || has('target size');
  for (const way of isMeasured ? narrowWays : []) {
    await way.set(page);
    if (has('fits')) add('fits', way.name, await fits(page));
    if (way.isMeasured === true) {
      if (has('order')) add('order', way.name, await order(page));
      if (has('target size')) add('target size', way.name, await targetSize(page));
    }
    await way.unset?.(page);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  if (has('keyboard')) add('keyboard', 'walk', await keyboardWalk(page));
  if (has('input')) add('input', 'filled in', await input(page));
  return faults;
}
