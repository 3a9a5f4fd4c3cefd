import { expect, test } from '@playwright/test';

test('a service is found by search, with the keyboard alone', async ({ page }) => {
  await page.goto('/');
  const box = page.getByRole('searchbox');
  await box.focus();
  await page.keyboard.type('missed bin');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=missed\+bin$/);
  const result = page.getByRole('main').getByRole('link', { name: 'Report a missed bin' });
  await expect(result).toBeVisible();
  await result.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Report a missed bin');
});

test('a search can be shared, gone back to and gone forward to', async ({ page }) => {
  await page.goto('/search/?q=council+tax');
  const main = page.getByRole('main');
  await expect(main.getByRole('link', { name: /council tax/i }).first()).toBeVisible();
  const box = main.getByRole('searchbox');
  await box.fill('planning');
  await box.press('Enter');
  await expect(page).toHaveURL(/q=planning/);
  await expect(main.getByRole('link', { name: /planning/i }).first()).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/q=council\+tax/);
  await expect(main.getByRole('searchbox')).toHaveValue('council tax');
  await expect(main.getByRole('link', { name: /council tax/i }).first()).toBeVisible();
  await page.goForward();
  await expect(main.getByRole('searchbox')).toHaveValue('planning');
});

test('a search that finds nothing offers the A to Z and the telephone', async ({ page }) => {
  await page.goto('/search/?q=xylophone-orchestra');
  const main = page.getByRole('main');
  await expect(main.getByRole('status')).toContainText(/nothing|no /i);
  await expect(main.getByRole('link', { name: /A to Z/ })).toBeVisible();
  await expect(main.locator('a[href^="tel:"]').first()).toBeVisible();
});

test('a search that finds nothing with all its words says so, and finds pages with fewer', async ({
  page,
}) => {
  await page.goto('/search/?q=council+tax+bill+too+high');
  const main = page.getByRole('main');
  await expect(main.getByRole('status')).toContainText(/\d+ pages? found for “council tax/);
  await expect(main.getByRole('status')).toContainText('“council tax bill too high”');
  await expect(main.getByRole('link', { name: /council tax/i }).first()).toBeVisible();
  await page.goto('/search/?q=council+tax');
  await expect(main.getByRole('status')).toContainText(/pages? found/);
  await expect(main.getByRole('status')).not.toContainText('left some out');
});

for (const { asked, href } of [
  { asked: 'FOI', href: '/services/your-council/information-we-hold/' },
  { asked: 'dog fouling', href: '/services/environment/report-a-problem/' },
]) {
  test(`${asked}, which a page is also known as, finds it first`, async ({ page }) => {
    await page.goto(`/search/?${new URLSearchParams({ q: asked }).toString()}`);
    await expect(page.locator('ol.found a').first()).toHaveAttribute('href', href);
  });
}

test('a question in a sentence finds what its rare words mean, and is in the title', async ({
  page,
}) => {
  await page.goto('/search/?q=when+is+my+bin+collected');
  await expect(page.locator('ol.found a').first()).toHaveAttribute(
    'href',
    /\/services\/bins-and-recycling\//,
  );
  await expect(page).toHaveTitle(/^“when is my bin collected” – Search – /);
  await page.goto('/search/');
  await expect(page).toHaveTitle(/^Search – /);
});

test('a misspelt word is put right, and the heading says what was looked for', async ({ page }) => {
  await page.goto('/search/?q=recyling');
  await expect(page.getByRole('main').getByRole('status')).toContainText('“recycling”');
});

test('there is a list of results only when there are results', async ({ page }) => {
  const list = page.locator('ol.found');
  await page.goto('/search/');
  await expect(list).toBeHidden();
  await page.goto('/search/?q=bins');
  await expect(list).toBeVisible();
  await page.goto('/search/?q=xylophone-orchestra');
  await expect(page.getByRole('main').getByRole('status')).not.toBeEmpty();
  await expect(list).toBeHidden();
});

for (const { language, query, count, result, english } of [
  {
    language: 'pl',
    query: 'skarga',
    count: /^Znaleziono \d+ stron/,
    result: /skarg/i,
    english: 'Szukaj na naszych stronach po angielsku',
  },
  {
    language: 'zh',
    query: '投诉',
    count: /^找到\d+个/,
    result: /投诉/,
    english: '在我们的英文网页中搜索',
  },
  {
    language: 'bn',
    query: 'অভিযোগ',
    count: /পাওয়া গেছে/,
    result: /অভিযোগ/,
    english: 'আমাদের ইংরেজি পাতাগুলোতে খুঁজুন',
  },
]) {
  test(`a search from a page in ${language} finds pages in ${language}, and leads on to the English ones`, async ({
    page,
  }) => {
    await page.goto(`/${language}/`);
    await page.getByRole('banner').getByRole('searchbox').fill(query);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/${language}/search/\\?q=`));
    const main = page.getByRole('main');
    await expect(main.getByRole('status')).toHaveText(count);
    const links = main.locator('ol.found a');
    await expect(links.filter({ hasText: result }).first()).toBeVisible();
    for (const href of await links.evaluateAll((all) => all.map((one) => one.getAttribute('href'))))
      expect(href).toMatch(new RegExp(`^/${language}/`));
    await main.getByRole('link', { name: english }).click();
    await expect(page).toHaveURL(`/search/?${new URLSearchParams({ q: query }).toString()}`);
  });
}

test('what is searched for is shown as text, whatever it holds', async ({ page }) => {
  await page.goto('/search/?q=' + encodeURIComponent('<img src=x onerror=alert(1)>'));
  await expect(page.getByRole('main').getByRole('status')).not.toBeEmpty();
  expect(await page.locator('img[src="x"]').count()).toBe(0);
});

test('no script of the search is loaded before someone searches', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/services/bins-and-recycling/missed-bin/');
  expect(asked.filter((path) => path.includes('pagefind'))).toEqual([]);
});

test('a service is found by the A to Z, under another of its names', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'A to Z' }).first().click();
  await page
    .getByRole('main')
    .getByRole('link', { name: /missed bin/i })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Report a missed bin');
});

test('a search is narrowed and shows more without loading a page', async ({ page }) => {
  await page.goto('/search/?q=council');
  const main = page.getByRole('main');
  await page.evaluate(() => Object.assign(globalThis, { isStillHere: true }));
  await main.getByRole('link', { name: 'Show more' }).click();
  const results = page.locator('ol.found > li');
  await expect(results).toHaveCount(20);
  await expect(results.nth(10).getByRole('link')).toBeFocused();
  await main
    .getByRole('navigation', { name: 'Kind of page' })
    .getByRole('link', { name: /^Forms/ })
    .click();
  await expect(page).toHaveURL(/kind=forms/);
  await expect(results.first().getByRole('link')).toHaveAttribute('href', /^\/forms\//);
  await page.goBack();
  await expect(results).toHaveCount(10);
  expect(await page.evaluate(() => 'isStillHere' in globalThis)).toBe(true);
});

test('a result says where its text has the words', async ({ page }) => {
  await page.goto('/search/?q=recycling+bin');
  // Pagefind's own script, its WebAssembly and the pages' text have to come first.
  await expect(page.locator('ol.found mark').first()).toBeVisible({ timeout: 30_000 });
});

test('a search goes on when another release has taken the place of the one that is open', async ({
  page,
}) => {
  await page.goto('/search/');
  // What an open page knew of is gone, but for its own script.
  await page.route('**/pagefind/**', (route) => route.fulfill({ status: 404, body: '' }));
  const main = page.getByRole('main');
  await main.getByRole('searchbox').fill('missed bin');
  await main.getByRole('searchbox').press('Enter');
  await expect(page.locator('ol.found a').first()).toHaveText('Report a missed bin');
});

test.describe('with script off', () => {
  test.use({ javaScriptEnabled: false });

  test('a search answers, is narrowed by a link, and leads to the page', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('searchbox').fill('bins');
    await page.getByRole('searchbox').press('Enter');
    await expect(page).toHaveURL(/\/search\/\?q=bins/);
    const main = page.getByRole('main');
    await expect(main.getByRole('status')).toContainText(/\d+ pages found for “bins”/);
    const kinds = main.getByRole('navigation', { name: 'Kind of page' });
    await kinds.getByRole('link', { name: /^Services/ }).click();
    await expect(page).toHaveURL(/kind=services/);
    await expect(kinds.getByRole('link', { name: /^Services/ })).toHaveAttribute(
      'aria-current',
      'true',
    );
    await expect(main.getByText('We aim to reply within 2 working days.').first()).toBeVisible();
    await main.getByRole('link', { name: 'Report a missed bin' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Report a missed bin');
  });

  test('more results are a link away', async ({ page }) => {
    await page.goto('/search/?q=council');
    const results = page.locator('ol.found > li');
    await expect(results).toHaveCount(10);
    await page.getByRole('link', { name: 'Show more' }).click();
    await expect(results).toHaveCount(20);
  });

  test('a service is reached by its topic', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('main').getByRole('link', { name: 'Bins and recycling' }).click();
    await page.getByRole('main').getByRole('link', { name: 'Report a missed bin' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Report a missed bin');
    await expect(page.getByRole('main')).toContainText('2 working days');
  });
});
