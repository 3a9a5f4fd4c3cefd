import { expect, test } from '@playwright/test';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    test('bin days, councillors and the office are found by postcode, which is in no address', async ({
      page,
    }) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.goto('/services/your-council/find-your-councillor/');
      await page.getByRole('link', { name: 'Find your councillors by postcode' }).click();
      const main = page.getByRole('main');
      await main.getByLabel('Your postcode').fill('my house');
      await page.keyboard.press('Enter');
      await expect(page).toHaveTitle(/^Error: /);
      await expect(main.getByLabel(/Your postcode/)).toHaveValue('my house');
      await main.getByLabel(/Your postcode/).fill('zz11aa');
      await main.getByRole('button', { name: 'Find' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('What we have for ZZ1 1AA');
      await expect(main.getByRole('heading', { name: 'Your ward: Example Harbour' })).toBeVisible();
      await expect(main.getByText(/^Tuesday \d+ \w+ 20\d\d/).first()).toBeVisible();
      await expect(main.getByRole('link', { name: 'Workington' })).toBeVisible();
      const calendar = await page.request.get(
        (await main
          .getByRole('link', { name: 'Bin days for your calendar' })
          .getAttribute('href')) ?? '',
      );
      expect(calendar.headers()['content-type']).toContain('text/calendar');
      expect(await calendar.text()).toContain('SUMMARY:Recycling');
      expect(asked.filter((url) => /zz1|house/i.test(url))).toEqual([]);
    });

    test('the box on any page, and in another language, answers in that language', async ({
      page,
    }) => {
      await page.goto('/services/bins-and-recycling/what-goes-in-which-bin/');
      const main = page.getByRole('main');
      await main.getByLabel('Your postcode').fill('ZZ1 1AA');
      await main.getByRole('button', { name: 'Find' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('What we have for ZZ1 1AA');
      await page.goto('/pl/');
      await main.getByRole('link', { name: 'Informacje według kodu pocztowego' }).click();
      await main.getByLabel('Państwa kod pocztowy').fill('ZZ9 9ZZ');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        'Nie mamy informacji dla kodu ZZ9 9ZZ',
      );
      await expect(page.locator('html')).toHaveAttribute('lang', 'pl');
      await main.getByLabel('Państwa kod pocztowy').fill('ZZ1 1AA');
      await page.keyboard.press('Enter');
      await expect(main.getByRole('heading', { name: 'Odbiór odpadów' })).toBeVisible();
    });
  });
}
