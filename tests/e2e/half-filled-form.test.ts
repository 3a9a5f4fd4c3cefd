import { expect, test, type Page } from '@playwright/test';

const form = '/forms/general-enquiry/';
const message = 'The lamp outside our house has been broken since Monday.';

async function send(page: Page): Promise<void> {
  await page.locator('form.form button:not([type="button"])').last().click();
}

/** Opens the form, and waits for the script that keeps what is typed: it comes a moment after the page. */
async function open(page: Page): Promise<void> {
  await page.goto(form);
  await page.locator('.draft__kept').waitFor();
}

const box = (page: Page) => page.locator('[name="message"]');

test('a form survives a closed tab, is sent from a new one, and is then forgotten', async ({
  context,
  page,
}) => {
  await open(page);
  await box(page).fill(message);
  await page.locator('[name="email"]').fill('ada@example.org');
  // Playwright closes a tab without telling its page.
  await page.waitForFunction(() => JSON.stringify({ ...localStorage }).includes('ada@'));
  await page.close();

  const again = await context.newPage();
  await again.goto(form);
  await expect(again.locator('.draft__restored')).toContainText('We put back what you wrote');
  await expect(box(again)).toHaveValue(message);
  await expect(again.locator('.govuk-character-count__status')).toContainText('4,944');
  await send(again);
  await expect(again).toHaveURL(/\/sent\//);
  await expect.poll(() => again.evaluate(() => Object.keys(localStorage))).toEqual([]);

  await again.goto(form);
  await expect(box(again)).toHaveValue('');
  await expect(again.locator('.draft__restored')).toHaveCount(0);
});

test('Start again empties the form and what the browser has kept', async ({ page }) => {
  await open(page);
  await box(page).fill(message);
  await page.reload();
  await page.getByRole('button', { name: 'Start again' }).click();
  await expect(box(page)).toHaveValue('');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('without a connection nothing is sent, everything stays, and it is sent once there is one', async ({
  context,
  page,
}) => {
  await open(page);
  await box(page).fill(message);
  await page.locator('[name="email"]').fill('ada@example.org');
  await context.setOffline(true);
  await send(page);
  await expect(page.getByRole('alert').filter({ hasText: 'You have no connection' })).toBeVisible();
  await expect(page).toHaveURL(new RegExp(form));
  await expect(box(page)).toHaveValue(message);
  await context.setOffline(false);
  await send(page);
  await expect(page).toHaveURL(/\/sent\//);
});

test('on a shared computer nothing is kept, now or for the next person', async ({ page }) => {
  await open(page);
  await box(page).fill(message);
  await page.getByLabel('This is a shared computer: keep nothing on it').check();
  await page.reload();
  await expect(box(page)).toHaveValue('');
  await box(page).fill('Another person’s words');
  await page.reload();
  await expect(box(page)).toHaveValue('');
  await expect(page.getByLabel('This is a shared computer: keep nothing on it')).toBeChecked();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('nothing is kept, and nothing is said of it', async ({ page }) => {
    await page.goto(form);
    await expect(page.locator('main')).not.toContainText('shared computer');
    await box(page).fill(message);
    await page.goto(form);
    await expect(box(page)).toHaveValue('');
  });
});
