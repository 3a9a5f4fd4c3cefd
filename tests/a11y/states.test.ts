import { expect, test } from '@playwright/test';
import { hold } from '../support/axe.ts';
import { builtPages } from '../support/built-pages.ts';
import { siteFolder } from '../support/built-site.ts';

/** Every page as it is opened is held by tests/a11y/every-page.ts; this holds the states that a resident can bring about. */
const pages = await builtPages(siteFolder);

/** The page as it is without an answer in it. */
const builtSearch = `${siteFolder}/search/index.html`;

const forms = pages.filter((path) => /^\/forms\/[^/]+\/$/.test(path));

for (const path of forms) {
  test(`${path} with errors meets WCAG 2.2 AA`, async ({ page }) => {
    await page.goto(path);
    await page.locator('form.form button').last().click();
    await expect(page).toHaveTitle(/^Error: /);
    await hold(page);
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('the confirmation meets WCAG 2.2 AA, with the working shown', async ({ page }) => {
      await page.goto('/forms/general-enquiry/');
      await page.locator('[name="message"]').fill(`Hello ${crypto.randomUUID()}`);
      await page.locator('[name="email"]').fill('ada@example.org');
      await page.locator('form.form button').last().click();
      await expect(page).toHaveURL(/\/sent\//);
      await hold(page);
      const working = page.locator('main details summary');
      if ((await working.count()) > 0) await working.first().click();
      await hold(page);
    });

    for (const path of [
      '/',
      '/charter/',
      '/services/',
      '/charter/performance/',
      '/forms/complaint/',
      '/search/?q=council',
    ]) {
      test(`${path} meets WCAG 2.2 AA`, async ({ page }) => {
        await page.goto(path);
        await page.waitForLoadState('networkidle');
        await hold(page);
      });
    }
  });
}

test('search results, and none, meet WCAG 2.2 AA', async ({ page }) => {
  await page.goto('/search/?q=form');
  await expect(page.getByRole('main').getByRole('status')).not.toBeEmpty();
  await hold(page);
  await page.goto('/search/?q=xylophone-orchestra');
  await expect(page.getByRole('main').getByRole('status')).not.toBeEmpty();
  await hold(page);
  // Narrowed to one kind, and with words that look like a question that found nothing.
  await page.goto('/search/?q=council&kind=forms');
  await expect(page.locator('ol.found')).toBeVisible();
  await hold(page);
  await page.goto('/search/?q=kouncillor');
  await expect(page.getByRole('main').getByRole('status')).not.toBeEmpty();
  await hold(page);
});

test('a search that cannot be answered meets WCAG 2.2 AA', async ({ page }) => {
  await page.goto('/search/');
  await page.route('**/pagefind/**', (route) => route.fulfill({ status: 404, body: '' }));
  await page.route('**/search/?q=*', (route) => route.fulfill({ status: 503, path: builtSearch }));
  await page.goto('/search/?q=bins');
  await expect(page.getByRole('main').getByRole('status')).toHaveText(/not working/);
  await hold(page);
});

test('a page that is not there, and a message that is not there, meet WCAG 2.2 AA', async ({
  page,
}) => {
  await page.goto('/no-such-page/');
  await hold(page);
  await page.goto('/sent/0000-0000/');
  await hold(page);
});
