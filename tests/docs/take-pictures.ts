import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import sharp from 'sharp';
import { loadCouncil } from '../../src/council/read/load-council.ts';
import { editHere } from '../../src/server/dev-editing.ts';
import { chromiumArguments, ensureChromium } from '../support/chromium.ts';
import { startSite } from '../support/site-process.ts';

/**
 * Takes the pictures of the documentation anew, from the demonstration that `npm run build` made last:
 * `npm run build && node tests/docs/take-pictures.ts`. Look at each before it is kept.
 */
const council = 'allerdale';
const officer = 'jo.ismay@allerdale.example.gov.uk';
const folder = 'docs/pictures';
const wide = { width: 1280, height: 800 };

/** As few colours as do, so that a picture is read quickly. */
async function take(page: Page, name: string): Promise<void> {
  const taken = await page.screenshot();
  await sharp(taken)
    .png({ palette: true, colours: 64, effort: 10 })
    .toFile(join(folder, `${name}.png`));
}

async function write(page: Page, url: string, form: string, message: string): Promise<string> {
  await page.goto(`${url}/forms/${form}/`);
  await page.locator('[name="message"]').fill(message);
  await page.locator('[name="name"]').fill('Ada Bell');
  await page.locator('[name="email"]').fill('ada@example.org');
  await page.locator('form.form button').last().click();
  await page.waitForURL(/\/sent\//);
  return /\/sent\/([^/]+)\//.exec(page.url())?.[1] ?? '';
}

/** The link for signing in, from the mail that the server has written. */
async function linkIn(mail: string): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const [name] = (await readdir(mail)).filter((one) => one.startsWith('sign-in.'));
    const text = name === undefined ? '' : await readFile(join(mail, name), 'utf8');
    const whole = text.replace(/=\r?\n/g, '').replaceAll('=3D', '=');
    const link = /\/staff\/sign-in\/\S+/.exec(whole)?.[0];
    if (link !== undefined) return link;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('No link for signing in has come.');
}

async function ofTheSite(browser: Browser, url: string): Promise<void> {
  const page = await browser.newPage({ viewport: wide });
  await page.goto(url);
  await take(page, 'home-1280');
  await page.goto(`${url}/charter/`);
  await take(page, 'charter-1280');
  const phone = await browser.newPage({
    viewport: { width: 320, height: 640 },
    colorScheme: 'dark',
  });
  await write(phone, url, 'general-enquiry', 'When is the office open?');
  await take(phone, 'confirmation-320-dark');
}

async function ofTheDesk(browser: Browser, url: string, data: string): Promise<void> {
  const page = await browser.newPage({ viewport: wide });
  await write(page, url, 'suggestion', 'A bench by the river would be good.');
  const reference = await write(
    page,
    url,
    'general-enquiry',
    'Can I pay my Council Tax at the office?',
  );
  await page.goto(`${url}/staff/`);
  await page.locator('[name="email"]').fill(officer);
  await page.locator('main form button').first().click();
  await page.goto(`${url}${await linkIn(join(data, 'mail'))}`);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Cases', exact: true }).waitFor();
  await take(page, 'desk-cases');
  await page.goto(`${url}/staff/case/${reference}/`);
  await take(page, 'desk-case');
  await page.getByRole('link', { name: 'Write the reply here' }).click();
  await page
    .locator('[name="words"]')
    .fill('Yes, between 9am and 5pm. You can pay by card at the counter.');
  await page.getByRole('button', { name: 'See it before it is sent' }).click();
  await take(page, 'desk-reply');
}

async function ofTheEditingPage(browser: Browser): Promise<void> {
  const contentFolder = await mkdtemp(join(tmpdir(), 'front-door-pictures-'));
  await cp(`content/${council}`, join(contentFolder, council), { recursive: true });
  const read = await loadCouncil(council, { contentFolder });
  const handle = editHere({
    id: council,
    folder: join(contentFolder, council),
    council: () => read,
  });
  const server = createServer((request, response) => {
    handle(request as never, response, () => response.writeHead(404).end());
  });
  await new Promise<void>((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      resolve();
    }),
  );
  const { port } = server.address() as { port: number };
  const page = await browser.newPage({ viewport: wide });
  await page.goto(`http://127.0.0.1:${String(port)}/admin/#/collections/services`);
  const title = page.getByText('Report a missed bin').first();
  await title.waitFor();
  await take(page, 'editing-list');
  await title.click();
  const description = page.getByRole('textbox', { name: 'Description' }).first();
  await description.waitFor();
  await take(page, 'editing-page');
  await description.fill('');
  await page
    .getByRole('textbox', { name: 'Review' })
    .first()
    .fill('2020-01-01')
    .catch(() => undefined);
  await page.getByRole('button', { name: 'Save' }).first().click();
  await page
    .getByRole('alertdialog')
    .or(page.getByRole('dialog'))
    .first()
    .waitFor({ timeout: 5_000 })
    .catch(() => undefined);
  await take(page, 'editing-mistake');
  server.close();
  server.closeAllConnections();
  await rm(contentFolder, { recursive: true });
}

const browser = await chromium.launch({
  executablePath: ensureChromium(),
  args: chromiumArguments,
});
const data = await mkdtemp(join(tmpdir(), 'front-door-pictures-'));
const site = await startSite({ DATA_DIR: data, COUNCIL: council });
try {
  await ofTheSite(browser, site.url);
  await ofTheDesk(browser, site.url, data);
  await ofTheEditingPage(browser);
} finally {
  await site.stop();
  await browser.close();
  await rm(data, { recursive: true, force: true });
}
