import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { contentOf, everyBuiltPage } from '../a11y/council-content.ts';
import { functionPages } from '../a11y/function-pages.ts';
import { origin, serve } from '../a11y/served.ts';
import { pagesOfEachKind } from '../a11y/states.ts';
import { builtSite, siteFolder } from '../support/built-site.ts';
import { chromiumArguments, ensureChromium } from '../support/chromium.ts';
import { heard } from '../support/heard-in-browser.ts';
import { outlineOf } from '../support/outline-in-browser.ts';

/**
 * What a screen reader says of built pages, and their headings and landmarks, for a person to read. Whoever changes one of
 * them reads it as someone listens, with nothing to look at, before the snapshot is written anew (-u). The pages are the
 * default council's, and this file is run for it alone (vitest.config.ts): what is around them is the same for all.
 */
const built = await builtSite();

let browser: Browser;
let context: BrowserContext;
let page: Page;

/** Pages that functions write, in the built frame: by a path of their own. */
const written = new Map<string, string>();
for (const { name, language, html } of await functionPages(built))
  written.set(`/${language}/${name.replace(/[^a-z-]+/g, '-')}/`, html);

/** The confirmation is of the first form that promises a date. */
const confirmation =
  [...written.keys()].find((path) => /^\/en\/.*confirmation\/$/.test(path)) ?? '';

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArguments });
  // The screen reader is a script of its own, which our pages' policy rightly refuses.
  context = await browser.newContext({ bypassCSP: true, viewport: { width: 1280, height: 800 } });
  await serve(context, siteFolder, { pages: written });
});

beforeEach(async () => {
  page = await context.newPage();
});

afterEach(async () => {
  await page.close();
});

afterAll(async () => {
  await browser.close();
});

/** References are made anew for each message. */
const steady = (said: string): string => said.replace(/\b[0-9A-Z]{4}-[0-9A-Z]{4}\b/g, 'K7RM-3XDW');

describe('as it is heard', () => {
  test.each([
    ['home', '/', 'body'],
    ['service', '/services/bins-and-recycling/missed-bin/', 'main'],
    ['charter', '/charter/', 'main'],
    ['form-with-errors', '/en/general-enquiry-errors/', 'body'],
    ['confirmation', confirmation, 'main'],
    ['notice-in-polish', '/pl/', 'body'],
    ['form-with-errors-in-urdu', '/ur/general-enquiry-errors/', 'main'],
  ])('%s', async (name, path, within) => {
    await page.goto(origin + path);
    // What keeps a half-filled form comes after its page, in the languages of the council.
    if (name === 'form-with-errors') await page.locator('.draft__kept').waitFor();
    const said = steady(await heard(page, within));
    await expect(said).toMatchFileSnapshot(`../a11y/heard/${name}.txt`);
  });

  test('search results', async () => {
    await page.goto(`${origin}/search/?q=missed+bin`);
    // Where the words are comes after the results.
    await page.locator('.found mark').first().waitFor();
    await expect(await heard(page, 'main')).toMatchFileSnapshot('../a11y/heard/search-results.txt');
  });
});

describe('headings and landmarks', () => {
  test('of each kind of page', async () => {
    const paths = pagesOfEachKind(await everyBuiltPage(siteFolder), await contentOf(built));
    const outlines: string[] = [];
    for (const path of new Set(paths)) {
      await page.goto(origin + path);
      // This heading is there only where a bank holiday or a closure is near.
      const outline = (await outlineOf(page)).replace(/^ *h3 Days with other hours\n/m, '');
      outlines.push(`${path}\n${'='.repeat(path.length)}\n${outline}`);
    }
    await expect(outlines.join('\n')).toMatchFileSnapshot('../a11y/heard/outlines.txt');
  });
});
