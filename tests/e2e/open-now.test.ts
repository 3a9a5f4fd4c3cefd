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

test('the contact page says whether anyone answers the telephone now, and without script its hours and the days to come with others', async ({
  page,
  browser,
}) => {
  await page.goto('/contact/');
  const hours = page.getByRole('region', { name: 'When you can call us' });
  await expect(hours.locator('open-now')).toHaveText(said);
  const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await plain.goto('/contact/');
  const same = plain.getByRole('region', { name: 'When you can call us' });
  await expect(same.getByText('9am to 5pm').first()).toBeVisible();
  await expect(same.locator('open-now')).toBeHidden();
  await expect(same).not.toContainText(/now/i);
  await plain.context().close();
});

test('in the list of offices the name is larger than whether it is open', async ({ page }) => {
  await page.goto('/offices/');
  const item = page.locator('main li', { has: page.locator('open-now') }).first();
  const size = (selector: string): Promise<number> =>
    item
      .locator(selector)
      .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  expect(await size('open-now')).toBeLessThan(await size('h2'));
});
