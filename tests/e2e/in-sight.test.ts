import { expect, test } from '@playwright/test';

test.use({ viewport: { width: 320, height: 640 } });

test('the confirmation is one receipt: heading, reference and date; then three steps, one of them done', async ({
  page,
}) => {
  await page.goto('/forms/general-enquiry/');
  await page.locator('[name="message"]').fill(`Hello (${crypto.randomUUID()})`);
  await page.locator('[name="email"]').fill(`ada.${crypto.randomUUID()}@example.org`);
  await page.locator('form.form button').last().click();
  await expect(page).toHaveURL(/\/sent\//);
  const receipt = page.locator('.receipt');
  await expect(receipt.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(receipt).toContainText(/[0-9A-Z]{4}-[0-9A-Z]{4}/);
  await expect(receipt.locator('.leaf time')).toBeVisible();
  const steps = page.getByRole('main').getByRole('list').first().getByRole('listitem');
  await expect(steps).toHaveCount(3);
  await expect(page.locator('.steps__done')).toHaveCount(1);
});

for (const [path, name] of [
  ['/forms/general-enquiry/', 'email'],
  ['/pl/forms/general-enquiry/', 'message'],
] as const) {
  test(`a link in the error summary of ${path} leads to the question, with its words in sight`, async ({
    page,
  }) => {
    await page.goto(path);
    await page.locator('[name="email"]').fill('not an address');
    await page.locator('form.form button').last().click();
    await page.getByRole('alert').locator(`a[href$="-${name}"]`).click();
    await expect(page.locator(`[name="${name}"]`)).toBeFocused();
    await expect(page.locator(`label[for$="-${name}"]`)).toBeInViewport({ ratio: 1 });
  });
}

test('the trap for programs shows no one a line of it', async ({ page }) => {
  await page.goto('/forms/general-enquiry/');
  const box = await page.locator('.form-trap').boundingBox();
  expect(box).toMatchObject({ width: 1, height: 1 });
});

for (const path of ['/', '/charter/', '/forms/call-back/', '/bn/forms/complaint/', '/pl/search/']) {
  test(`${path} needs no scrolling sideways on a narrow screen`, async ({ page }) => {
    await page.goto(path);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
}
