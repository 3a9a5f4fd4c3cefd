import { expect, type Browser, type Page } from '@playwright/test';
import { axeSource, axeTags, violationsInPage, type Violation } from './axe-in-page.ts';

/** What axe finds wrong on the page as it stands. */
export async function violationsOn(page: Page): Promise<Violation[]> {
  await page.evaluate(axeSource);
  return page.evaluate(violationsInPage, axeTags);
}

/** Fails with what axe finds wrong on the page as it stands, and where. */
export async function hold(page: Page): Promise<void> {
  const found = await violationsOn(page);
  expect({ url: page.url(), found }).toEqual({ url: page.url(), found: [] });
}

/**
 * The same for pages on which script is off: axe is script itself, so it reads a copy of them, in a browser where the
 * site's own script never runs.
 */
export async function readerOfCopies(
  browser: Browser,
): Promise<{ hold: (page: Page) => Promise<void>; close: () => Promise<void> }> {
  const context = await browser.newContext({ javaScriptEnabled: true });
  const copy = await context.newPage();
  let html = '';
  await context.route('**/*', (route) => {
    switch (route.request().resourceType()) {
      case 'document':
        return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
      case 'script':
        return route.abort();
      default:
        return route.continue();
    }
  });
  return {
    hold: async (page) => {
      // Where script is on, a browser takes what is in <noscript> for text.
      html = (await page.content()).replace(/<\/?noscript>/g, '');
      await copy.goto(page.url());
      await hold(copy);
    },
    close: () => context.close(),
  };
}
