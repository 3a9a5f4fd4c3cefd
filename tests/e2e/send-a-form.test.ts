import { expect, test, type Page } from '@playwright/test';
import { mailAbout } from '../support/mail-folder.ts';

const dataFolder = process.env['E2E_DATA_DIR'] ?? '';

/** Says something no one has said before: the same words twice within ten minutes are one message. */
function own(words: string): string {
  return `${words} (${crypto.randomUUID()})`;
}

/** The reference on the confirmation page, and the date on its leaf as YYYY-MM-DD. */
async function confirmed(page: Page): Promise<{ reference: string; due: string }> {
  await expect(page).toHaveURL(/\/sent\/[0-9A-Z]{4}-[0-9A-Z]{4}\/$/);
  const reference = /\/sent\/([^/]+)\//.exec(page.url())?.[1] ?? '';
  await expect(page.getByRole('main')).toContainText(reference);
  const due = await page.getByRole('main').locator('.leaf time').getAttribute('datetime');
  return { reference, due: due ?? '' };
}

function longDate(day: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' })
    .format(new Date(day))
    .replace(',', '');
}

for (const script of [true, false]) {
  test.describe(`with script ${script ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled: script });

    for (const form of ['general-enquiry', 'suggestion', 'complaint']) {
      test(`${form}: the confirmation and the mail carry the same reference and date`, async ({
        page,
      }) => {
        await page.goto(`/forms/${form}/`);
        await page.locator('[name="message"]').fill(own('The gate on Church Lane is broken.'));
        await page.locator('[name="name"]').fill('Ada Resident');
        await page.locator('[name="email"]').fill(`ada.${crypto.randomUUID()}@example.org`);
        await page.locator('form.form button').last().click();
        const { reference, due } = await confirmed(page);
        expect(page.url()).not.toContain('ada');

        const [acknowledgement, notification] = await mailAbout(dataFolder, reference, 2);
        for (const part of [acknowledgement?.text, acknowledgement?.html]) {
          expect(part).toContain(reference);
          expect(part).toContain(longDate(due));
          expect(part).toContain('01632 960101');
          expect(part).not.toContain('Church Lane');
        }
        expect(notification?.text).toContain('Church Lane');
        expect(notification?.text).toContain(longDate(due));
        expect(notification?.replyTo?.[0]?.address).toMatch(/@example\.org$/);
      });
    }

    test('an error is said, kept beside its field, and mended with nothing typed again', async ({
      page,
    }) => {
      await page.goto('/forms/general-enquiry/');
      const words = own('Is my street gritted?');
      await page.locator('[name="message"]').fill(words);
      await page.locator('[name="email"]').fill('not an address');
      await page.locator('form.form button').last().click();

      await expect(page).toHaveTitle(/^Error: /);
      const summary = page.getByRole('alert');
      await expect(summary).toContainText('There is a problem');
      await summary.getByRole('link').first().click();
      await expect(page.locator('[name="email"]')).toBeFocused();
      await expect(page.locator('[name="message"]')).toHaveValue(words);
      await expect(page.locator('[name="email"]')).toHaveValue('not an address');
      await expect(page.locator('[name="email"]')).toHaveAttribute('aria-describedby', /error/);

      await page.locator('[name="email"]').fill('ada@example.org');
      await page.locator('form.form button').last().click();
      await confirmed(page);
    });

    test('an enquiry needs one way to reply', async ({ page }) => {
      await page.goto('/forms/general-enquiry/');
      await page.locator('[name="message"]').fill(own('Hello'));
      await page.locator('form.form button').last().click();
      await expect(page).toHaveTitle(/^Error: /);
      await page.locator('[name="phone"]').fill('01632 960123');
      await page.locator('form.form button').last().click();
      await confirmed(page);
    });
  });
}

test('the date for a form sent now stands before the button, and is the one confirmed', async ({
  page,
}) => {
  await page.goto('/forms/general-enquiry/');
  const shown = page.locator('form.form .leaf time');
  await expect(shown).toBeVisible();
  const before = await shown.getAttribute('datetime');
  await page.locator('[name="message"]').fill(own('Hello'));
  await page.locator('[name="email"]').fill('ada@example.org');
  await page.locator('form.form button').last().click();
  expect((await confirmed(page)).due).toBe(before);
});

test.describe('with script off', () => {
  test.use({ javaScriptEnabled: false });

  test('the time promised stands before the button', async ({ page }) => {
    await page.goto('/forms/general-enquiry/');
    await expect(page.locator('form.form')).toContainText('2 working days');
  });
});

test('a double click sends one message', async ({ page }) => {
  await page.goto('/forms/suggestion/');
  await page.locator('[name="message"]').fill(own('More benches'));
  await page.locator('[name="email"]').fill(`ada.${crypto.randomUUID()}@example.org`);
  await page.locator('form.form button').last().dblclick();
  const { reference } = await confirmed(page);
  expect(await mailAbout(dataFolder, reference, 2)).toHaveLength(2);
});

test('the complaint form says when it is acknowledged and when it is answered', async ({
  page,
}) => {
  await page.goto('/forms/complaint/');
  await expect(page.getByRole('main')).toContainText('10 working days');
  await page.locator('[name="message"]').fill(own('Nobody rang back.'));
  // An address of its own: one address gets five acknowledgements a day and no more.
  await page.locator('[name="email"]').fill(`ada.${crypto.randomUUID()}@example.org`);
  await page.locator('form.form button').last().click();
  const { reference } = await confirmed(page);
  await expect(page.getByRole('main')).toContainText(/acknowledge/i);
  const [acknowledgement] = await mailAbout(dataFolder, reference, 2);
  expect(acknowledgement?.text).toMatch(/acknowledge/i);
});

test('the date can be put in a calendar', async ({ page, request }) => {
  await page.goto('/forms/suggestion/');
  await page.locator('[name="message"]').fill(own('A calendar'));
  await page.locator('[name="email"]').fill('ada@example.org');
  await page.locator('form.form button').last().click();
  const { due } = await confirmed(page);
  const link = page.getByRole('link', { name: /calendar/i });
  const file = await request.get(new URL((await link.getAttribute('href')) ?? '', page.url()).href);
  expect(file.headers()['content-type']).toContain('text/calendar');
  const text = await file.text();
  expect(text).toContain('BEGIN:VEVENT');
  expect(text).toContain(`DTSTART;VALUE=DATE:${due.replaceAll('-', '')}`);
});
