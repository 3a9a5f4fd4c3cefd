import { expect, type Page } from '@playwright/test';
import { test } from './form-states.ts';

const words = 'The light behind the library is out';
const goOn = (page: Page): Promise<void> => page.locator('button[value="next"]').click();

for (const script of [true, false]) {
  test.describe(`with script ${script ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled: script });

    test('the browser’s own Back and Forward show every page of the long form with everything typed', async ({
      page,
    }) => {
      await page.goto('/forms/report-a-problem/');
      await page.locator('[name="kind"][value="noise"]').check();
      await page.locator('[name="message"]').fill(words);
      await goOn(page);
      await page.locator('[name="place"]').fill('Library Lane');
      await goOn(page);
      const name = page.locator('[name="name"]');
      await name.fill('Ada Bell');
      await page.goBack();
      await expect(page.locator('[name="place"]')).toHaveValue('Library Lane');
      await page.goBack();
      await expect(page.locator('[name="message"]')).toHaveValue(words);
      await page.goForward();
      await expect(page.locator('[name="place"]')).toHaveValue('Library Lane');
      await page.goForward();
      await expect(name).toHaveValue('Ada Bell');
    });

    test('Back leads from what is wrong with a form to the form as it was filled in', async ({
      page,
    }) => {
      await page.goto('/forms/general-enquiry/');
      await page.locator('[name="message"]').fill(words);
      await page.locator('[name="email"]').fill('not an address');
      await page.locator('form.form button').last().click();
      await expect(page.locator('.govuk-error-summary')).toBeVisible();
      await page.locator('[name="email"]').fill('ada@example.org');
      await page.locator('a[href="/"]').first().click();
      await page.goBack();
      await expect(page.locator('[name="message"]')).toHaveValue(words);
      await expect(page.locator('.govuk-error-summary')).toBeVisible();
    });
  });
}
