import { expect, test, type Page } from '@playwright/test';

/** The header's box, and what appears below it. */
function inHeader(page: Page) {
  const header = page.getByRole('banner');
  return {
    box: header.getByRole('searchbox'),
    status: header.getByRole('status'),
    results: header.locator('.instant li a'),
    all: header.getByRole('link', { name: 'See all results' }),
  };
}

const indexOf = '**/pagefind/names.*.json';

test('results appear as one types, with the promise and the ways, and nothing is fetched before', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/services/bins-and-recycling/');
  const { box, status, results, all } = inHeader(page);
  await box.focus();
  expect(asked.filter((path) => /pagefind|^\/find|instant/.test(path))).toEqual([]);
  await box.pressSequentially('missed bin');
  await expect(status).toHaveText(/^\d+ pages? found for “missed bin”$/);
  await expect(results.first()).toHaveText('Report a missed bin');
  await expect(page.locator('.instant li').first()).toContainText(
    'We aim to reply within 2 working days.',
  );
  await expect(page.locator('.instant li').first()).toContainText(/Online · /);
  await all.click();
  await expect(page).toHaveURL('/search/?q=missed+bin');
  const first = page.getByRole('main').locator('ol.found a').first();
  await expect(first).toHaveText('Report a missed bin');
});

test('with the keyboard alone: Tab goes into the list, Escape closes it and keeps the words, Enter asks for all', async ({
  page,
}) => {
  await page.goto('/');
  const { box, status, results } = inHeader(page);
  await box.focus();
  await page.keyboard.type('missed bin');
  await expect(results.first()).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('banner').getByRole('button')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(results.first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(box).toBeFocused();
  await expect(box).toHaveValue('missed bin');
  await expect(results).toHaveCount(0);
  await expect(status).toBeEmpty();
  await page.keyboard.type('s');
  await expect(results.first()).toBeVisible();
  // Past its end, it closes and the page goes on where it did before.
  const count = await page.locator('.instant a').count();
  for (let link = -1; link <= count; link += 1) await page.keyboard.press('Tab');
  await expect(results).toHaveCount(0);
  await expect(page.locator('.top__menu a').first()).toBeFocused();
  await box.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/search/?q=missed+bins');
});

test('on a slow line the last question is answered, and Enter does not wait', async ({ page }) => {
  let goOn: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (goOn = resolve));
  await page.route(indexOf, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/');
  const { box, status, results } = inHeader(page);
  await box.pressSequentially('council tax');
  await expect(status).toHaveText('Searching…');
  await box.fill('missed bin');
  goOn();
  await expect(status).toHaveText(/“missed bin”/);
  await expect(results.first()).toHaveText('Report a missed bin');
  await page.reload();
  await page.unroute(indexOf);
  await page.route(indexOf, () => undefined);
  await box.fill('missed bin');
  await expect(status).toHaveText('Searching…');
  await box.press('Enter');
  await expect(page).toHaveURL('/search/?q=missed+bin');
});

test('where the index can’t be had it says what to do, and the next word tries again', async ({
  page,
}) => {
  await page.route(indexOf, (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto('/');
  const { box, status, results } = inHeader(page);
  await box.fill('missed');
  await expect(status).toHaveText('Results cannot be shown here. Press “Search” to see them.');
  await page.unroute(indexOf);
  await box.fill('missed bin');
  await expect(results.first()).toHaveText('Report a missed bin');
  await page.locator('main h1').click();
  await expect(results).toHaveCount(0);
  await expect(box).toHaveValue('missed bin');
});

test('words that find nothing lead to words that are close, also from a form in another language', async ({
  page,
}) => {
  await page.goto('/services/');
  const { box, status } = inHeader(page);
  await box.fill('kounzillor');
  await expect(status).toHaveText('We found nothing for “kounzillor”');
  await page.getByRole('banner').getByRole('link', { name: 'councillor', exact: true }).click();
  await expect(page).toHaveURL('/search/?q=councillor');
  await page.goto('/pl/forms/complaint/');
  await box.fill('skarga');
  await expect(status).toHaveText(/^Znaleziono \d+ stron/);
  await expect(page.locator('.instant li a').first()).toHaveAttribute('href', /^\/pl\//);
});

test('someone who types before the script has come, on a slow line, is answered when it is there', async ({
  page,
}) => {
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route('**/_astro/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/services/', { waitUntil: 'commit' });
  const { box, results } = inHeader(page);
  await box.fill('missed bin');
  letGo();
  await expect(results.first()).toHaveText('Report a missed bin');
});
