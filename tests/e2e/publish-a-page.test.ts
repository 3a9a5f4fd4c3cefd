import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import PostalMime from 'postal-mime';
import { changedCouncil } from '../support/changed-council.ts';
import { startSite } from '../support/site-process.ts';
import { save, scrollTo, toTheEndOf } from './editing-page.ts';

const address = 'ada@plain.example.gov.uk';
const staff = `people:\n  - name: Ada Lane\n    email: ${address}\n    role: editor\nteams:\n  - id: all\n    name: Everyone\n    mailbox: enquiries@plain.example.gov.uk\n    forms: [general-enquiry]\n`;

/** A council's server with nothing but Front Door: the first release is made by a command, everything after it in the browser. */
test('a page is made, looked at, published and taken back in the browser alone', async ({
  page,
}) => {
  test.setTimeout(300_000);
  const contentFolder = await changedCouncil({ 'staff.yaml': () => staff });
  const data = join(contentFolder, 'data');
  const environment = {
    COUNCIL: 'plain',
    CONTENT_DIR: contentFolder,
    RELEASES_DIR: join(contentFolder, 'releases'),
    DATA_DIR: data,
    ADMIN: 'on',
    PUBLISH_BY_ITSELF: 'off',
  };
  const child = spawn(process.execPath, ['src/cli/publish.ts', '--in-background'], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  expect(await once(child, 'close')).toEqual([0, null]);
  const { url, stop } = await startSite(environment, [
    'env',
    '-u',
    'SITE_DIR',
    '-u',
    'SNAPSHOT_DIR',
  ]);
  const made = `${url}/parking-permits/`;
  const status = async (): Promise<number> => (await fetch(made)).status;
  expect(await status()).toBe(404);

  await signIn(page, url, data);
  await page.goto(`${url}/admin/#/collections/pages/new`);
  await page.getByRole('textbox', { name: 'Title' }).first().fill('Parking permits');
  await page.getByRole('textbox', { name: 'Description' }).first().fill('Who can have one.');
  await page.getByRole('textbox', { name: 'Source' }).first().fill('Made up for tests');
  const words = page.locator('.lexical-root').first();
  await scrollTo(page, words);
  await toTheEndOf(page, words);
  await page.keyboard.type('Everyone who lives on a street with signs can.');
  await save(page);
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  const written = page.getByText('Parking permits');
  await expect(written.first()).toBeVisible();

  await expect(async () => {
    await page.goto(`${url}/staff/pages/`);
    await expect(page.getByLabel('pages/parking-permits.mdx')).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  await page.getByText('What changes in pages/parking-permits.mdx').click();
  await expect(page.getByText('Now: Everyone who lives on a street')).toBeVisible();
  expect(await status()).toBe(404);
  await page.getByLabel('pages/parking-permits.mdx').check();
  await page.getByRole('button', { name: 'Publish', exact: true }).click({ timeout: 120_000 });
  await toTheList(page, url);
  await expect(page.getByText('Nothing waits.')).toBeVisible();
  await expect.poll(status, { timeout: 30_000 }).toBe(200);
  await page.goto(made);
  await expect(page.locator('main')).toContainText(
    'Everyone who lives on a street with signs can.',
  );

  await page.goto(`${url}/staff/pages/`);
  await page
    .getByRole('button', { name: 'Take back: Publish pages/parking-permits.mdx' })
    .click({ timeout: 120_000 });
  await toTheList(page, url);
  await expect.poll(status, { timeout: 30_000 }).toBe(404);
  expect(await readdir(join(contentFolder, 'plain', 'pages'))).not.toContain('parking-permits.mdx');
  await stop();
  await rm(contentFolder, { recursive: true });
});

/** On a busy machine the page does not wait for the release to its end: it says so, and later how it ended. */
async function toTheList(page: Page, url: string): Promise<void> {
  await expect(async () => {
    if (!(await page.locator('h1').innerText()).startsWith('Pages')) {
      await page.goto(`${url}/staff/pages/`);
    }
    await expect(page.locator('h1')).toHaveText('Pages', { timeout: 1_000 });
  }).toPass({ timeout: 120_000 });
  await expect(page.locator('.govuk-error-summary')).toHaveCount(0);
}

async function signIn(page: Page, url: string, data: string): Promise<void> {
  await page.goto(`${url}/staff/`);
  await page.locator('[name="email"]').fill(address);
  await page.locator('main button').last().click();
  await expect(page.locator('h1')).toHaveText('Check your email');
  let link = '';
  await expect(async () => {
    const [name = ''] = (await readdir(join(data, 'mail'))).filter((one) =>
      one.startsWith('sign-in.'),
    );
    const mail = await PostalMime.parse(await readFile(join(data, 'mail', name)));
    link = /https?:\/\/[^\s/]+(\/staff\/sign-in\/\S+)/.exec(mail.text ?? '')?.[1] ?? '';
    expect(link).not.toBe('');
  }).toPass();
  await page.goto(`${url}${link}`);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.locator('h1')).toBeVisible();
}
