import { expect, test, type Page } from '@playwright/test';
import { builtSite, siteFolder } from '../../support/built-site.ts';
import { findingsOnPage } from '../engines-on-page.ts';
import type { PageEngine } from '../finding-of-issue.ts';
import { functionPages } from '../function-pages.ts';
import { announcedDuring, faultsInWhatWasSaid } from '../parts/announced.ts';
import { contrast } from '../parts/contrast.ts';
import { fits } from '../parts/fits.ts';
import { input } from '../parts/input.ts';
import { keyboardWalk } from '../parts/keyboard-walk.ts';
import { motion } from '../parts/motion.ts';
import { order } from '../parts/order.ts';
import type { Part } from '../parts/part.ts';
import { structure } from '../parts/structure.ts';
import { targetSize } from '../parts/target-size.ts';
import { origin, serve } from '../served.ts';
import { colourWays, narrowWays, otherWays, type Way } from '../states.ts';
import { faultsInHtml } from '../valid-html.ts';
import { seeds } from './seeds.ts';

/**
 * Forty faults and more, each put into a real page and found by name: whoever changes a part or an engine sees here whether
 * it still finds what it is for. The same pages without a fault are held to nothing in every-page.ts and every-state.ts.
 *
 * It prints which part caught which. `EVERY_ENGINE=1 playwright test --project seeded` lets the three engines look at each
 * page as well, and prints which of them caught it too.
 */
test.setTimeout(600_000);

const inWays =
  (part: Part, ways: readonly Way[]): Part =>
  async (page) => {
    const found: string[] = [];
    for (const way of ways) {
      await way.set(page);
      found.push(...(await part(page)));
      await way.unset?.(page);
      if (found.length > 0) break;
    }
    return found;
  };

const parts: Record<string, Part> = {
  'html-validate': async (page) =>
    (await faultsInHtml(seededHtml.get(page) ?? '')).map(
      ({ rule, message }) => `${rule}: ${message}`,
    ),
  structure,
  contrast: inWays(contrast, colourWays),
  keyboard: keyboardWalk,
  input,
  'target size': inWays(
    targetSize,
    narrowWays.filter(({ isMeasured }) => isMeasured),
  ),
  fits: inWays(fits, narrowWays),
  order: inWays(order, narrowWays.slice(0, 1)),
  motion: inWays(motion, otherWays.slice(1, 2)),
  announced: async (page) => {
    const heading = /“council”/;
    const said = await announcedDuring(page, async () => {
      await page.locator('#query').fill('council tax');
      await page.locator('#query').press('Enter');
      await expect(page.locator('.found__count')).toHaveText(/“council tax”/, { timeout: 60_000 });
      // Whatever echoes the line above the results says it as well.
      await page.evaluate(() => {
        const echo = document.querySelector('.echo');
        if (echo) echo.textContent = document.querySelector('.found__count')?.textContent ?? '';
      });
    });
    return faultsInWhatWasSaid(said, new RegExp(heading.source.replace('council', 'council tax')));
  },
  'announced file': async (page) => {
    const said = await announcedDuring(page, () =>
      page.locator('input[type="file"]').setInputFiles({
        name: 'light.png',
        mimeType: 'image/png',
        buffer: Buffer.alloc(6_000_000),
      }),
    );
    return faultsInWhatWasSaid(said, /light\.png/);
  },
};

const engines: readonly PageEngine[] =
  process.env['EVERY_ENGINE'] === '1' ? ['htmlcs', 'axe', 'ibm'] : [];

/** The page's HTML as it was sent to the browser. */
const seededHtml = new WeakMap<Page, string>();

test('each seeded fault is found by name', async ({ browser }) => {
  const written = await functionPages(await builtSite());
  const errors = written.find(({ name }) => name === 'every-question: errors')?.html ?? '';
  const table: string[] = [];
  const missed: string[] = [];
  const context = await browser.newContext();
  for (const { name, path, change, foundBy } of seeds) {
    await context.unrouteAll();
    await serve(context, siteFolder, { pages: new Map([['/f/every-question/', errors]]), change });
    const page = await context.newPage();
    const opened = await page.goto(origin + path);
    seededHtml.set(page, (await opened?.text()) ?? '');
    const where = { path, state: name };
    const byEngines = new Set(
      (await findingsOnPage(page, engines, where)).map(({ engine }) => engine),
    );
    const found = (await parts[foundBy.part]?.(page)) ?? [];
    const said = found.find((fault) => foundBy.says.test(fault));
    if (said === undefined)
      missed.push(`${name}: ${foundBy.part} says ${JSON.stringify(found.slice(0, 3))}`);
    table.push(
      `${name.padEnd(48)} ${foundBy.part.padEnd(15)} ${[...byEngines].join(' ').padEnd(engines.length * 6)} ${(said ?? 'NOT FOUND').slice(0, 90)}`,
    );
    await page.close();
  }
  await context.close();
  console.info(table.join('\n'));
  expect(seeds.length).toBeGreaterThanOrEqual(40);
  expect(missed).toEqual([]);
});
