import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, type Page, type Route } from '@playwright/test';
import { siteFolder } from '../support/built-site.ts';

test.use({ serviceWorkers: 'allow' });

/** Opens a page, and waits until its copy and all that is kept beforehand are there. */
async function openAndKeep(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect.poll(() => addresses(page)).toContain(path);
}

function addresses(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const found: string[] = [];
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) {
        const { pathname, search } = new URL(url);
        found.push(name === 'kept-pages' ? pathname + search : pathname);
      }
    return found;
  });
}

/** The script that shows and hides alerts, in a build whose council has none just now. */
async function scriptOfAlerts(): Promise<string> {
  const names = await readdir(join(siteFolder, '_astro'));
  return `/_astro/${names.find((name) => /^timed-notice|Alerts/.test(name)) ?? ''}`;
}

const copy = (page: Page) => page.getByRole('region', { name: 'Kept copy' });

test('the charter and the offices are read without a connection before anyone has opened them, and say from when they are', async ({
  context,
  page,
}) => {
  await openAndKeep(page, '/');
  await context.setOffline(true);
  await page.goto('/charter/');
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('No connection');
  await expect(copy(page)).toContainText('You are reading a copy that your device has kept');
  await expect(copy(page)).toContainText(/Kept: \w+day \d+ \w+ \d{4} at \d+(?::\d\d)?[ap]m\./);
  await expect(copy(page)).toContainText('Numbers and promises may have changed since.');
  await page.goto('/offices/');
  await expect(copy(page)).toBeVisible();
  expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).not.toBe('');
  expect(await page.evaluate(() => document.styleSheets.length)).toBeGreaterThan(0);

  await context.setOffline(false);
  await copy(page).getByRole('link', { name: 'Load this page again' }).click();
  await expect(copy(page)).toHaveCount(0);
});

test('a page of which there is no copy gives emergency numbers, offices and the pages that there are', async ({
  context,
  page,
}) => {
  await openAndKeep(page, '/privacy/');
  await context.setOffline(true);
  await page.goto('/a-to-z/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No connection');
  await expect(page.locator('main').getByRole('link', { name: '999' })).toBeVisible();
  await expect(page.locator('main')).toContainText('Our offices');
  await page
    .locator('main')
    .getByRole('link', { name: /privacy/i })
    .click();
  await expect(page).toHaveURL(/\/privacy\/$/);
  await expect(copy(page)).toBeVisible();
});

test('a form that was open is there again with what was typed, and is not sent', async ({
  context,
  page,
}) => {
  const form = '/forms/general-enquiry/';
  await openAndKeep(page, '/');
  await page.goto(form);
  await page.locator('.draft__kept').waitFor();
  await expect.poll(() => addresses(page)).toContain(form);
  await page.locator('[name="message"]').fill('The lamp outside our house is broken.');
  await context.setOffline(true);
  await page.reload();
  await expect(copy(page)).toBeVisible();
  await expect(page.locator('[name="message"]')).toHaveValue(
    'The lamp outside our house is broken.',
  );
  await page.locator('form.form button:not([type="button"])').last().click();
  await expect(page.getByRole('alert').filter({ hasText: 'You have no connection' })).toBeVisible();
});

test('nothing that anyone sends, asks or looks up is kept', async ({ page }) => {
  await openAndKeep(page, '/');
  await page.goto('/search/?q=debt');
  await page.goto('/staff/');
  await page.goto('/service-status/');
  await page.goto('/yours/');
  await page.goto('/forms/compliment/');
  await page.locator('[name="message"]').fill('Thank you for the new benches.');
  await page.locator('form.form button:not([type="button"])').last().click();
  await expect(page).toHaveURL(/\/sent\//);
  await page.goto('/contact/');
  await expect.poll(() => addresses(page)).toContain('/contact/');
  const kept = await addresses(page);
  for (const path of kept.filter((one) => !one.startsWith('/_astro/')))
    expect(path).not.toMatch(/sent|staff|yours|search\/|service-status|promise|debt|\/f\//);
  expect(kept.length).toBeLessThan(90);
});

test('an alert in a copy is said to be old, is gone after its last day, and an alert of today takes its place', async ({
  context,
  page,
}) => {
  let alert = 'Do not drink the water';
  const withAlert = async (route: Route): Promise<void> => {
    const answer = await route.fetch();
    const html = `<timed-notice from="2026-01-01" until="2026-12-31" zone="Europe/London"><section class="alerts alerts--major" aria-labelledby="alert-a"><p class="wrap"><strong id="alert-a">${alert}</strong></p></section></timed-notice><script type="module" src="${timedNotice}"></script>`;
    const body = (await answer.text()).replace('<div class="page">', `${html}$&`);
    await route.fulfill({ response: answer, body });
  };
  const timedNotice = await scriptOfAlerts();
  await context.route('**/privacy/', withAlert);
  await page.clock.setFixedTime(new Date('2026-12-30T12:00:00Z'));
  await openAndKeep(page, '/');
  await page.goto('/privacy/');
  await expect(page.getByText('Do not drink the water')).toBeVisible();
  await expect(page.getByText('This alert is from the kept copy')).toHaveCount(0);
  await expect.poll(() => addresses(page)).toContain('/privacy/');

  await context.unroute('**/privacy/');
  await context.setOffline(true);
  await page.goto('/privacy/');
  await expect(page.getByText('This alert is from the kept copy. It may be over.')).toBeVisible();
  // A week without a connection: past its last day, which ended at midnight here.
  await page.clock.setFixedTime(new Date('2027-01-06T00:00:30Z'));
  await page.goto('/privacy/');
  await expect(copy(page)).toBeVisible();
  await expect(page.getByText('Do not drink the water')).toBeHidden();
  // The charter is still there, and says since when.
  await page.goto('/charter/');
  await expect(copy(page)).toContainText(/Kept: \w+day \d+ \w+ \d{4} at/);

  await context.setOffline(false);
  await context.route('**/privacy/', withAlert);
  alert = 'The water is safe to drink';
  await page.clock.setFixedTime(new Date('2026-12-31T12:00:00Z'));
  await page.goto('/privacy/');
  await expect(page.getByText('The water is safe to drink')).toBeVisible();
  await expect(page.getByText('Do not drink the water')).toHaveCount(0);
  await expect(copy(page)).toHaveCount(0);
});

test('someone who shares the computer keeps no copies either', async ({ page }) => {
  await openAndKeep(page, '/');
  await page.evaluate(() => {
    localStorage.setItem('keep-nothing', '1');
  });
  await page.goto('/contact/');
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
  expect(
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
  ).toBe(0);
});
