import { expect, test } from '@playwright/test';

const said = /^(?:Open now until .+|Closed now\. Opens (?:today|again on .+) at .+)$/;

test('the list of offices says of each that people may walk into whether it is open now, as its own page does', async ({
  page,
}) => {
  await page.clock.setFixedTime(Date.now());
  await page.goto('/offices/');
  const first = page.locator('main li', { has: page.locator('open-now') }).first();
  const sentence = (await first.locator('open-now').textContent()) ?? '';
  expect(sentence).toMatch(said);
  await expect(first.locator('open-now')).toBeVisible();
  await first.getByRole('link').click();
  await expect(page.locator('open-now')).toHaveText(sentence);
});

test('an old page of the list says nothing of now', async ({ page }) => {
  await page.clock.setFixedTime(Date.now() + 60 * 24 * 60 * 60 * 1000);
  await page.goto('/offices/');
  await expect(page.locator('open-now').first()).toBeHidden();
});
