import { expect, test, type Page } from '@playwright/test';
import { mailAbout } from '../support/mail-folder.ts';

const dataFolder = process.env['E2E_DATA_DIR'] ?? '';

function own(words: string): string {
  return `${words} (${crypto.randomUUID()})`;
}

async function send(page: Page): Promise<void> {
  await page.locator('form.form button').last().click();
}

test.describe('the character count', () => {
  test('counts down with every key, and tells a screen reader once the typing pauses', async ({
    page,
  }) => {
    await page.goto('/forms/general-enquiry/');
    const box = page.locator('[name="message"]');
    const seen = page.locator('.govuk-character-count__status');
    const heard = page.locator('.govuk-character-count__sr-status');
    await expect(seen).toHaveText('You have 5,000 characters remaining');
    await expect(seen).toHaveAttribute('aria-hidden', 'true');
    await expect(heard).toHaveAttribute('aria-live', 'polite');

    await box.pressSequentially('Hello');
    await expect(seen).toHaveText('You have 4,995 characters remaining');
    await expect(heard).toBeEmpty();
    await expect(heard).toHaveText('You have 4,995 characters remaining', { timeout: 3000 });
    await expect(box).toHaveAccessibleDescription(/up to 5,000 characters/);
  });

  test('never stops anyone from typing, and says by how much it is too long', async ({ page }) => {
    await page.goto('/forms/general-enquiry/');
    const box = page.locator('[name="message"]');
    const seen = page.locator('.govuk-character-count__status');
    await box.fill('a'.repeat(4999));
    await expect(seen).toHaveText('You have 1 character remaining');
    await box.fill('a'.repeat(5001));
    await expect(box).toHaveValue('a'.repeat(5001));
    await expect(seen).toHaveText('You have 1 character too many');
    await expect(seen).toHaveClass(/govuk-error-message/);
    await box.fill('a'.repeat(5000));
    await expect(seen).not.toHaveClass(/govuk-error-message/);
  });

  test('counts in the page’s language, and on pages that functions write', async ({ page }) => {
    await page.goto('/pl/forms/general-enquiry/');
    await page.locator('[name="message"]').fill('a'.repeat(4998));
    const seen = page.locator('.govuk-character-count__status');
    await expect(seen).toContainText('2 znaki');
    await send(page);
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(seen).toContainText('2 znaki');
  });
});

test.describe('with script off', () => {
  test.use({ javaScriptEnabled: false });

  test('the limit stands under the box', async ({ page }) => {
    await page.goto('/forms/general-enquiry/');
    await expect(page.getByText('You can enter up to 5,000 characters')).toBeVisible();
  });
});

test('a file too big is refused when it is chosen, and is not sent over the line', async ({
  page,
}) => {
  await page.goto('/forms/report-a-problem/');
  await page.getByLabel('A park or a playground').check();
  await page.locator('[name="message"]').fill(own('The swing is broken'));
  await send(page);
  await page.locator('[name="place"]').fill('Behind the library');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page).toHaveTitle(/^Check your answers/);
  const input = page.locator('input[type="file"]');
  const photograph = { name: 'swing.jpg', mimeType: 'image/jpeg' };
  await input.setInputFiles({ ...photograph, buffer: Buffer.alloc(3_000_000) });
  const told = page.getByText('The file “swing.jpg” must be smaller than 2 MB');
  await expect(told).toBeVisible();
  await page.getByRole('button', { name: 'Send your report' }).click();
  await expect(input).toBeFocused();
  await expect(input).toHaveAccessibleDescription(/swing\.jpg/);
  const small = Buffer.alloc(2_000);
  small.set([0xff, 0xd8, 0xff]);
  await input.setInputFiles({ ...photograph, buffer: small });
  await expect(told).toBeHidden();
  await page.getByRole('button', { name: 'Send your report' }).click();
  await expect(page).toHaveURL(/\/sent\//);
});

test('the error summary has the focus when a page with errors opens', async ({ page }) => {
  await page.goto('/forms/general-enquiry/');
  await send(page);
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.locator('.govuk-error-summary')).toBeFocused();
});

test('someone who has gone on to a question before the script came is not brought back', async ({
  page,
}) => {
  const { promise: came, resolve: come } = Promise.withResolvers<undefined>();
  await page.goto('/forms/general-enquiry/');
  await page.locator('[name="email"]').fill('not an address');
  await page.route('**/*.js', async (route) => {
    await came;
    await route.continue();
  });
  await page.locator('form.form button').last().click({ noWaitAfter: true });
  await page.getByRole('alert').getByRole('link').last().click({ noWaitAfter: true });
  await expect(page.locator('[name="email"]')).toBeFocused();
  come(undefined);
  await page.waitForLoadState('load');
  await expect(page.locator('[name="email"]')).toBeFocused();
  await expect(page.locator('label[for$="-email"]')).toBeInViewport({ ratio: 1 });
});

test('a second press of the button within a few seconds is not sent', async ({ page }) => {
  let sent = 0;
  await page.route('**/f/suggestion', async (route) => {
    sent += 1;
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue();
  });
  await page.goto('/forms/suggestion/');
  await page.locator('[name="message"]').fill(own('More benches'));
  await page.locator('form.form').evaluate((form: HTMLFormElement) => {
    form.requestSubmit();
    form.requestSubmit();
  });
  await expect(page).toHaveURL(/\/sent\//);
  expect(sent).toBe(1);
});

test('how long the form was open is sent along, all pages of it together', async ({ page }) => {
  const seconds: number[] = [];
  page.on('request', (request) => {
    const posted = request.method() === 'POST' ? new URLSearchParams(request.postData() ?? '') : '';
    if (posted !== '') seconds.push(Number(posted.get('_seconds') ?? NaN));
  });
  await page.goto('/forms/general-enquiry/');
  await page.waitForTimeout(1100);
  await send(page);
  await expect(page).toHaveTitle(/^Error: /);
  await page.waitForTimeout(1100);
  await send(page);
  await expect.poll(() => seconds.length).toBe(2);
  const [first = NaN, second = NaN] = seconds;
  expect(first).toBeGreaterThanOrEqual(1);
  expect(second).toBeGreaterThanOrEqual(first + 1);
});

test.describe('a form about a page', () => {
  test('takes the page from the address, and an answer given is kept', async ({ page }) => {
    await page.goto('/forms/accessibility-problem/?page=/charter/');
    await expect(page.locator('form.form [name="page"]')).toHaveValue('/charter/');
    await page.locator('form.form [name="page"]').fill('/contact/');
    await page.locator('[name="message"]').fill(own('I cannot read it'));
    await send(page);
    const reference = await confirmedReference(page);
    const [notification] = await mailAbout(dataFolder, reference, 1);
    expect(notification?.text).toContain('/contact/');
  });

  for (const elsewhere of ['https://evil.test/', '//evil.test/', '/\\evil.test/']) {
    test(`takes ${elsewhere} for no page of ours`, async ({ page }) => {
      await page.goto(`/forms/accessibility-problem/?page=${encodeURIComponent(elsewhere)}`);
      await expect(page.locator('.govuk-character-count__status')).toBeVisible();
      await expect(page.locator('form.form [name="page"]')).toHaveValue('');
    });
  }
});

async function confirmedReference(page: Page): Promise<string> {
  await expect(page).toHaveURL(/\/sent\/[0-9A-Z]{4}-[0-9A-Z]{4}\/$/);
  return /\/sent\/([^/]+)\//.exec(page.url())?.[1] ?? '';
}
