import { expect, type Page } from '@playwright/test';
import { allWords } from '../../src/i18n/all-words.ts';
import { languages } from '../../src/i18n/languages.ts';
import { wordsFrom } from '../../src/i18n/words.ts';
import { builtSite } from '../support/built-site.ts';
import { mailAbout } from '../support/mail-folder.ts';
import { dataFolder, own, test } from './form-states.ts';

const { council } = await builtSite();

/** Sends an enquiry, and answers its reference. */
async function write(page: Page, language: string, email: string): Promise<string> {
  await page.goto(`/${language}/forms/general-enquiry/`);
  await page.locator('[name="message"]').fill(`Dziura ${own()}`);
  await page.locator('[name="email"]').fill(email);
  await page.locator('form.form button').last().click();
  await expect(page).toHaveURL(/\/sent\//);
  return /\/sent\/([^/]+)\//.exec(page.url())?.[1] ?? '';
}

/** The newest secret link that a message to someone has, as a path. */
async function linkTo(email: string, reference: string, messages: number): Promise<string> {
  const mails = await mailAbout(dataFolder, reference, messages);
  const links = mails
    .filter(({ to }) => to?.some(({ address }) => address === email))
    .map(
      ({ text }) =>
        /https?:\/\/[^\s/]+((?:\/[\w-]+)?\/yours\/[^\s/]+\/)(?=\s|$)/.exec(text ?? '')?.[1],
    );
  const link = links.findLast((one) => one !== undefined);
  if (link === undefined) throw new Error(`no link for ${email}`);
  return link;
}

const walked = council.languages.filter(
  (code) => code === 'pl' || languages.find((one) => one.code === code)?.dir === 'rtl',
);

for (const language of walked) {
  for (const hasScript of [true, false]) {
    test.describe(`what someone sent, in ${language}, with script ${hasScript ? 'on' : 'off'}`, () => {
      test.use({ javaScriptEnabled: hasScript });
      test.slow();

      test('from the link in the mail: words and a file, other details, erasure, and sorted', async ({
        page,
        held,
      }) => {
        // Every state of these pages is in the accessibility suites: once on the way is enough.
        const look = hasScript ? (): Promise<void> => Promise.resolve() : held;
        const words = wordsFrom(language, allWords);
        const email = `ada-${own()}@example.org`;
        const reference = await write(page, language, email);
        const link = await linkTo(email, reference, 2);
        await page.goto(link);
        await expect(page.locator('html')).toHaveAttribute('lang', language);
        await expect(page.locator('h1')).toHaveText(words('yours.title'));
        await expect(page.locator('main')).not.toContainText('Dziura');
        await look(page);

        await page.getByRole('link', { name: words('form.yours-add.title') }).click();
        await page.locator('form.form button').last().click();
        await expect(page.locator('.govuk-error-summary')).toBeVisible();
        await look(page);
        await page.locator('[name="message"]').fill('Jest też zdjęcie');
        const file = { name: 'dziura.txt', mimeType: 'text/plain', buffer: Buffer.from('Tutaj') };
        const chooser = page.locator('input[type="file"]');
        if ((await chooser.count()) > 0) await chooser.first().setInputFiles(file);
        await page.locator('form.form button').last().click();
        await expect(page.getByRole('status')).toContainText(words('yours.done.added'));
        await look(page);

        await page.getByRole('link', { name: words('yours.erase') }).click();
        await page.getByRole('button', { name: words('yours.erase.button') }).click();
        await expect(page.locator('h1')).toHaveText(words('yours.title'));
        await expect(page.getByRole('link', { name: words('yours.erase') })).toHaveCount(0);

        const other = `eva-${own()}@example.org`;
        await page.getByRole('link', { name: words('form.yours-contact.title') }).click();
        await page.locator('[name="email"]').fill(other);
        await page.locator('form.form button').last().click();
        await expect(page.getByRole('status')).toContainText(words('yours.done.contact'));
        await look(page);
        const shown = page.url();
        await page.goto(link);
        await expect(page.locator('h1')).toHaveText(words('yours.no-link.title'));

        await page.goto(shown);
        await page.getByRole('link', { name: words('yours.settle') }).click();
        await page.getByRole('button', { name: words('yours.settle.button') }).click();
        await expect(page.getByRole('status')).toContainText(words('yours.done.settled'));
        await expect(page.getByRole('link', { name: words('form.yours-add.title') })).toHaveCount(
          0,
        );
        await look(page);
      });
    });
  }
}
