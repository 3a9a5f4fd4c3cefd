import type { Page } from '@playwright/test';

/** How much of the page is shown around an element, in pixels. */
const AROUND = 120;

/**
 * A picture (PNG) of an element in a frame, with what is around it; of the top of the page where it has no selector.
 * Undefined where it cannot be taken: a finding is told without one.
 */
export async function pictureOf(page: Page, selector: string): Promise<Buffer | undefined> {
  try {
    if (selector === '') return await page.screenshot({ timeout: 5_000 });
    const element = page.locator(selector).first();
    await element.scrollIntoViewIfNeeded({ timeout: 2_000 });
    await element.evaluate((one) => {
      (one as HTMLElement).style.outline = '4px solid #d4351c';
    });
    const box = await element.boundingBox({ timeout: 2_000 });
    const window = page.viewportSize() ?? { width: 1280, height: 800 };
    if (box === null) return await page.screenshot({ timeout: 5_000 });
    const x = Math.max(0, box.x - AROUND);
    const y = Math.max(0, box.y - AROUND);
    const clip = {
      x,
      y,
      width: Math.max(1, Math.min(window.width - x, box.width + 2 * AROUND)),
      height: Math.max(1, Math.min(window.height - y, box.height + 2 * AROUND)),
    };
    return await page.screenshot({ clip, timeout: 5_000 });
  } catch {
    return undefined;
  }
}
