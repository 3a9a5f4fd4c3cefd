import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { openNow } from '../../src/views/data/open-now.ts';
import { wordsOf } from '../../src/views/words-of.ts';
import { calendarOf } from '../domain/charter/calendars.ts';
import { siteFolder } from '../support/built-site.ts';

/** The clock of the council, on the page for contact, as it is built before Easter 2027; with an alert of two days. */
async function openContact(page: Page, at: string): Promise<void> {
  const hours = openNow('default', calendarOf('england-and-wales'), wordsOf('en'), '2027-03-20');
  const data = JSON.stringify(hours).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const built = await readFile(join(siteFolder, 'contact/index.html'), 'utf8');
  const alert =
    '<timed-notice from="2027-03-28" until="2027-03-29" zone="Europe/London"><p>Roads are flooded</p></timed-notice>';
  const html = built
    .replace(/data-hours=(?:"[^"]*"|[^\s>]+)/, `data-hours="${data}"`)
    .replace('<div class="page">', `${alert}$&`);
  expect(html).toContain('2027-03-30');
  await page.route('**/contact/', (route) =>
    route.fulfill({ contentType: 'text/html', body: html }),
  );
  await page.clock.install({ time: new Date(at) });
  await page.goto('/contact/');
}

const said = (page: Page) => page.locator('open-now');
const alert = (page: Page) => page.getByText('Roads are flooded');

test('a page that stays open from Easter Saturday says what is so at each midnight, on the bank holiday and after the clocks have changed', async ({
  page,
}) => {
  // 11:59pm on the Saturday, by the clock of winter.
  await openContact(page, '2027-03-27T23:59:00Z');
  const again = 'Closed now. Opens again on Tuesday 30 March at 9am';
  await expect(said(page)).toHaveText(again);
  await expect(alert(page)).toBeHidden();
  await page.clock.runFor(90_000);
  await expect(alert(page)).toBeVisible();
  // Bank holiday, at noon: a Monday, on which it would be open.
  await page.clock.setSystemTime(new Date('2027-03-29T11:00:00Z'));
  await page.clock.runFor(30_000);
  await expect(said(page)).toHaveText(again);
  await expect(alert(page)).toBeVisible();
  // Its midnight is an hour earlier by the clock of the world than the Saturday’s was.
  await page.clock.setSystemTime(new Date('2027-03-29T23:00:10Z'));
  await page.clock.runFor(30_000);
  await expect(said(page)).toHaveText('Closed now. Opens today at 9am');
  await expect(alert(page)).toBeHidden();
  await page.clock.setSystemTime(new Date('2027-03-30T08:00:10Z'));
  await page.clock.runFor(30_000);
  await expect(said(page)).toHaveText('Open now until 5pm');
});
