import { expect, test, type Page } from '@playwright/test';
import { mailAbout } from '../support/mail-folder.ts';

const dataFolder = process.env['E2E_DATA_DIR'] ?? '';
const bins = '/services/bins-and-recycling/missed-bin/';

async function sentReference(page: Page): Promise<string> {
  await expect(page).toHaveURL(/\/sent\/[0-9A-Z]{4}-[0-9A-Z]{4}\/$/);
  return /\/sent\/([^/]+)\//.exec(page.url())?.[1] ?? '';
}

for (const script of [true, false]) {
  test.describe(`with script ${script ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled: script });

    test('a report of an accessibility problem carries the address of the page it began on', async ({
      page,
    }) => {
      await page.goto(bins);
      await page.getByRole('link', { name: /accessibility problem with this page/ }).click();
      await expect(page).toHaveURL(`/forms/accessibility-problem/?page=${bins}`);
      await page
        .locator('form.form [name="message"]')
        .fill(`The links are too small (${crypto.randomUUID()})`);
      await page.locator('form.form button').last().click();
      const [notification] = await mailAbout(dataFolder, await sentReference(page), 1);
      expect(notification?.text).toContain(bins);
    });

    test('the address is kept through an error, in Polish', async ({ page }) => {
      await page.goto('/pl/');
      await page.locator('a[href="/pl/forms/another-format/?page=/pl/"]').click();
      await expect(page).toHaveURL('/pl/forms/another-format/?page=/pl/');
      await page.locator('form.form button').last().click();
      await expect(page.getByRole('alert')).toBeVisible();
      await expect(page.locator('form.form [name="page"]')).toHaveValue('/pl/');
      await page.locator('form.form [name="message"]').fill(`Poproszę (${crypto.randomUUID()})`);
      await page.locator('form.form [name="phone"]').fill('01632 960123');
      await page.locator('form.form button').last().click();
      await expect(page).toHaveURL(/\/pl\/sent\//);
      const [notification] = await mailAbout(dataFolder, await sentReference(page), 1);
      expect(notification?.text).toContain('/pl/');
    });
  });
}

test('a page that a function writes leads to the forms too', async ({ page }) => {
  await page.goto('/sent/0000-0000/');
  const link = page.getByRole('link', { name: /accessibility problem with this page/ });
  await expect(link).toHaveAttribute('href', '/forms/accessibility-problem/');
});
