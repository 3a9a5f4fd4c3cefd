import { expect, test } from '@playwright/test';

test('a service is found by search, with the keyboard alone', async ({ page }) => {
  await page.goto('/');
  const box = page.getByRole('searchbox');
  await box.focus();
  await page.keyboard.type('missed bin');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=missed\+bin$/);
  const result = page.getByRole('main').getByRole('link', { name: 'Report a missed bin' });
  await expect(result).toBeVisible();
  await result.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Report a missed bin');
});

test('a search can be shared, gone back to and gone forward to', async ({ page }) => {
  await page.goto('/search/?q=council+tax');
  const main = page.getByRole('main');
  await expect(main.getByRole('link', { name: /council tax/i }).first()).toBeVisible();
  const box = main.getByRole('searchbox');
  await box.fill('planning');
  await box.press('Enter');
  await expect(page).toHaveURL(/q=planning/);
  await expect(main.getByRole('link', { name: /planning/i }).first()).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/q=council\+tax/);
  await expect(main.getByRole('searchbox')).toHaveValue('council tax');
  await expect(main.getByRole('link', { name: /council tax/i }).first()).toBeVisible();
  await page.goForward();
  await expect(main.getByRole('searchbox')).toHaveValue('planning');
});

test('a search that finds nothing offers the A to Z and the telephone', async ({ page }) => {
  await page.goto('/search/?q=xylophone-orchestra');
  const main = page.getByRole('main');
  await expect(main.getByRole('status')).toContainText(/nothing|no /i);
  await expect(main.getByRole('link', { name: /A to Z/ })).toBeVisible();
  await expect(main.locator('a[href^="tel:"]').first()).toBeVisible();
});

test('what is searched for is shown as text, whatever it holds', async ({ page }) => {
  await page.goto('/search/?q=' + encodeURIComponent('<img src=x onerror=alert(1)>'));
  await expect(page.getByRole('main').getByRole('status')).not.toBeEmpty();
  expect(await page.locator('img[src="x"]').count()).toBe(0);
});

test('no script of the search is loaded before somebody searches', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/services/bins-and-recycling/missed-bin/');
  expect(asked.filter((path) => path.includes('pagefind'))).toEqual([]);
});

test('a service is found by the A to Z, under another of its names', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'A to Z' }).first().click();
  await page
    .getByRole('main')
    .getByRole('link', { name: /missed bin/i })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Report a missed bin');
});

test.describe('with script off', () => {
  test.use({ javaScriptEnabled: false });

  test('a search leads to a page that says so and offers the A to Z', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('searchbox').fill('bins');
    await page.getByRole('searchbox').press('Enter');
    await expect(page).toHaveURL(/\/search\/\?q=bins/);
    await expect(page.getByRole('main').getByText(/needs? (Java)?script/i)).toBeVisible();
    await page
      .getByRole('main')
      .getByRole('link', { name: /A to Z/ })
      .first()
      .click();
    await expect(page).toHaveURL(/\/a-to-z\//);
  });

  test('a service is reached by its topic', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('main').getByRole('link', { name: 'Bins and recycling' }).click();
    await page.getByRole('main').getByRole('link', { name: 'Report a missed bin' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Report a missed bin');
    await expect(page.getByRole('main')).toContainText('2 working days');
  });
});
