import { expect, test } from '@playwright/test';
import { violationsOn } from '../support/axe.ts';
import { builtPages } from '../support/built-pages.ts';
import { builtSite, siteFolder } from '../support/built-site.ts';
import { functionPages } from './function-pages.ts';
import { fits } from './parts/fits.ts';
import { input } from './parts/input.ts';
import { keyboardWalk } from './parts/keyboard-walk.ts';
import { motion } from './parts/motion.ts';
import { order } from './parts/order.ts';
import { structure } from './parts/structure.ts';
import { targetSize } from './parts/target-size.ts';
import { origin, serve } from './served.ts';
import { colourWays, narrowWays, otherWays, ownPages, pageOfKind } from './states.ts';

/**
 * Every state in the list, in one load each: by axe in light and dark, and by what no engine looks at: keyboard, order,
 * size of targets, spacing, zoom, motion, languages and errors. There is no server: the built folder is read, and what
 * functions write is written here.
 */
const built = await builtPages(siteFolder);
const written = await functionPages(await builtSite());
const written404 = ['/404.html'];

/** Of the refusals one with little and one with much on it: the others differ by a sentence, and html-validate reads all. */
const looked = written.filter(
  ({ name }) =>
    !name.startsWith('refused') || /no-such-page|too-many|too-big|store-down/.test(name),
);

const ofKinds = Object.values(pageOfKind).flatMap((pattern) =>
  pattern === undefined ? [] : (built.find((path) => pattern.test(path)) ?? []),
);
const own = Object.values(ownPages).filter(
  (path): path is string =>
    path !== undefined && (built.includes(path) || written404.includes(path)),
);

const states = [
  ...[...new Set([...ofKinds, ...own])].map((path) => ({ name: path, path, html: undefined })),
  ...looked.map(({ name, language, path, html }, index) => ({
    name: `${name} (${language})`,
    path: `${path}${path.endsWith('/') ? '' : '/'}${String(index)}/`,
    html,
  })),
];

for (const { name, path, html } of states) {
  test(`${name} is for everyone`, async ({ context, page }) => {
    await serve(context, siteFolder, {
      pages: html === undefined ? new Map() : new Map([[path, html]]),
    });
    await page.goto(origin + path);
    const faults: string[] = [];
    const add = (way: string, found: readonly string[]): void => {
      faults.push(...found.map((fault) => `${way}: ${fault}`));
    };
    add('structure', await structure(page));
    for (const way of colourWays) {
      await way.set(page);
      const found = await violationsOn(page);
      add(
        way.name,
        found.map(({ id, help, where }) => `${id}: ${help} (${where.join(', ')})`),
      );
    }
    for (const way of otherWays) {
      await way.set(page);
      add(way.name, [...(await motion(page)), ...(await fits(page))]);
      await way.unset?.(page);
    }
    await page.emulateMedia({
      colorScheme: 'light',
      forcedColors: 'none',
      reducedMotion: 'no-preference',
    });
    add('motion', await motion(page));
    for (const way of narrowWays) {
      await way.set(page);
      add(way.name, await fits(page));
      if (way.isMeasured === true)
        add(way.name, [...(await order(page)), ...(await targetSize(page))]);
      await way.unset?.(page);
    }
    await page.setViewportSize({ width: 1280, height: 800 });
    add('keyboard', await keyboardWalk(page));
    add('input', await input(page));
    expect(faults).toEqual([]);
  });
}
