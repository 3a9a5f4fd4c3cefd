import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import PostalMime from 'postal-mime';
import { allWords } from '../../src/i18n/all-words.ts';
import { wordsFrom } from '../../src/i18n/words.ts';
import { focused, skipToMain, tabTo } from '../support/keyboard.ts';
import { mailAbout } from '../support/mail-folder.ts';
import { builtSite } from '../support/built-site.ts';
import { dataFolder, own, test } from './form-states.ts';

const { staff, council } = await builtSite();

/** An officer who answers a form. */
function officerOf(form: string): string {
  const team = staff?.teams.find(({ forms }) => forms.includes(form));
  const person = staff?.people.find(
    ({ role, teams }) => role === 'officer' && teams.includes(team?.id ?? ''),
  );
  if (person === undefined) throw new Error(`no officer answers ${form}`);
  return person.email;
}

/** Sends a form as a resident does, and answers its reference. */
async function write(
  page: Page,
  form: string,
  { language = '', choices = {} }: { language?: string; choices?: Record<string, string> } = {},
): Promise<string> {
  await page.goto(`${language}/forms/${form}/`);
  for (const [name, value] of Object.entries(choices)) {
    await page.locator(`[name="${name}"][value="${value}"]`).check();
  }
  const name = page.locator('form.form [name="name"]');
  if ((await name.count()) > 0) await name.fill('Ada Bell');
  await page.locator('[name="message"]').fill(`Dziura ${own()}`);
  await page.locator('[name="email"]').fill(`ada-${own()}@example.org`);
  await page.locator('form.form button').last().click();
  await expect(page).toHaveURL(/\/sent\//);
  return /\/sent\/([^/]+)\//.exec(page.url())?.[1] ?? '';
}

/** The newest link to someone, once there is one that was asked for since. */
async function linkFor(address: string, since: string): Promise<string> {
  const folder = join(dataFolder, 'mail');
  for (let tries = 0; tries < 100; tries += 1) {
    const names = (await readdir(folder).catch(() => [])).filter((name) =>
      name.startsWith('sign-in.'),
    );
    for (const name of names) {
      const mail = await PostalMime.parse(await readFile(join(folder, name)));
      const link = /https?:\/\/[^\s/]+(\/staff\/sign-in\/(\S+?)\.\S+)/.exec(mail.text ?? '');
      const said = Buffer.from(link?.[2] ?? '', 'base64url').toString();
      const at = /"at":"([^"]+)"/.exec(said)?.[1] ?? '';
      if (link?.[1] !== undefined && said.includes(address) && at >= since) return link[1];
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no link for ${address}`);
}

/** Presses Enter, and waits for the page that it leads to. */
async function go(page: Page): Promise<void> {
  const comes = page.waitForEvent('framenavigated');
  await page.keyboard.press('Enter');
  await comes;
  await page.waitForLoadState();
}

async function press(page: Page, words: string): Promise<void> {
  if ((await focused(page)).tag === 'BODY') await skipToMain(page);
  await tabTo(page, ({ text }) => text === words);
  await go(page);
}

async function type(page: Page, name: string, text: string): Promise<void> {
  if ((await focused(page)).tag === 'BODY') await skipToMain(page);
  await tabTo(page, (one) => one.name === name);
  await page.keyboard.type(text);
}

/** Signs in by keyboard, with the link from the mail. */
async function signIn(page: Page, address: string): Promise<void> {
  await page.goto('/staff/');
  await expect(page).toHaveURL(/\/staff\/sign-in\/$/);
  const since = new Date().toISOString();
  await type(page, 'email', address);
  await go(page);
  await expect(page.locator('h1')).toHaveText('Check your email');
  await page.goto(await linkFor(address, since));
  await press(page, 'Sign in');
  await expect(page.locator('h1')).toHaveText('Cases');
}

// A council without staff.yaml has no desk.
if (staff !== undefined) {
  test.describe('an officer, with keyboard and no script', () => {
    // One after the other: each signs in as the same officer, by the newest link.
    test.describe.configure({ mode: 'serial' });
    test.use({ javaScriptEnabled: false });
    test.slow();

    // A council that does not list Polish has no page to write it on.
    if (council.languages.includes('pl')) {
      test('goes from the notification to a reply in Polish', async ({ page, held }) => {
        const reference = await write(page, 'general-enquiry', { language: '/pl' });
        const mails = await mailAbout(dataFolder, reference, 2);
        const text = mails.map((mail) => mail.text ?? '').join('\n');
        const link = /(\/staff\/case\/\S+)/.exec(text)?.[1] ?? '';
        await signIn(page, officerOf('general-enquiry'));
        await held(page);
        await page.goto(link);
        await held(page);
        await press(page, 'Write the reply here');
        await type(page, 'words', 'Naprawimy ją w piątek.');
        await tabTo(page, ({ name }) => name === 'language');
        await page.keyboard.press('ArrowDown');
        await press(page, 'See it before it is sent');
        await expect(page.locator('h1')).toHaveText('This is what we will send');
        await held(page);
        await press(page, 'Send it');
        await expect(page.locator('main')).toContainText('Replied by email. Sent by email.');
        const sent = await mailAbout(dataFolder, reference, 3);
        const reply = sent.find((mail) => mail.text?.includes('Naprawimy ją w piątek.') === true);
        expect(reply?.subject).toContain('Nasza odpowiedź');
      });
    }

    test('has an extension refused by the rule, with all that was typed', async ({
      page,
      held,
    }) => {
      const reference = await write(page, 'complaint');
      await signIn(page, officerOf('complaint'));
      await page.goto(`/staff/case/${reference}/`);
      await press(page, 'Tell the resident that it takes longer');
      await type(page, 'until-day', '31');
      await type(page, 'until-month', '12');
      await type(page, 'until-year', String(new Date().getFullYear() + 1));
      await type(page, 'reason', 'It is complex');
      await press(page, 'Save');
      await expect(page).toHaveTitle(/^Error: /);
      await expect(page.getByRole('alert')).toContainText('working days later at most');
      await expect(page.locator('[name="reason"]')).toHaveValue('It is complex');
      await held(page);
    });

    test('stops the clock of a request for information with a question, and starts it again', async ({
      page,
      held,
    }) => {
      const form = 'freedom-of-information';
      const reference = await write(page, form, { choices: { 'how-sent': 'email' } });
      await signIn(page, officerOf(form));
      await page.goto(`/staff/case/${reference}/`);
      const before = await page.locator('main').innerText();
      await press(page, 'Ask the resident what they mean');
      await type(page, 'question', 'Which of the two years do you mean?');
      await press(page, 'See it before it is sent');
      await held(page);
      await press(page, 'Send it');
      const main = page.locator('main');
      await expect(main).toContainText('Asked the resident a question. The time stops.');
      await expect(main).toContainText('stopped: waiting for the resident');
      await held(page);
      const asked = await mailAbout(dataFolder, reference, 3);
      expect(asked.some(({ text }) => text?.includes('Which of the two years') === true)).toBe(
        true,
      );
      // Among those that wait for the resident, and in no list of what is due.
      const found = page.getByRole('link', { name: reference });
      await page.goto('/staff/?view=asked');
      await expect(found).toHaveCount(1);
      await page.goto('/staff/?view=late');
      await expect(found).toHaveCount(0);
      await page.goto(`/staff/case/${reference}/`);
      await press(page, 'The resident has answered');
      await press(page, 'Save');
      await expect(main).toContainText('The time begins again: reply by');
      await expect(main).not.toContainText('stopped: waiting for the resident');
      // Answered on the day it was asked, it is due as before.
      const due = (text: string): string | undefined => /Reply by\s+(.*)/.exec(text)?.[1];
      expect(due(before)).toMatch(/\d{4}/);
      expect(due(await main.innerText())).toBe(due(before));
      await page.goto('/staff/?view=asked');
      await expect(found).toHaveCount(0);
    });

    test('erases as a manager what its resident asks to be erased, and finds that in who did what', async ({
      page,
      held,
    }) => {
      const words = wordsFrom('en', allWords);
      const manager = staff.people.find(({ role }) => role === 'manager');
      const reference = await write(page, 'general-enquiry');
      const mails = await mailAbout(dataFolder, reference, 2);
      const text = mails.map((mail) => mail.text ?? '').join('\n');
      await page.goto(/https?:\/\/[^\s/]+(\/yours\/[^\s/]+\/)(?=\s|$)/.exec(text)?.[1] ?? '');
      await press(page, words('yours.erase'));
      await press(page, words('yours.erase.button'));
      await signIn(page, manager?.email ?? '');
      // On a telephone the list begins on the first screen, and the other lists are to be opened.
      const wide = page.viewportSize();
      await page.setViewportSize({ width: 375, height: 667 });
      expect((await page.locator('#list').boundingBox())?.y).toBeLessThan(667);
      const erasure = page.locator('nav a[href*="view=erasure"]');
      await expect(erasure).toBeHidden();
      await held(page);
      await skipToMain(page);
      await tabTo(page, ({ text }) => text.startsWith('Other lists: '));
      await page.keyboard.press('Enter');
      await expect(erasure).toBeVisible();
      await tabTo(page, ({ href }) => href.includes('view=erasure'));
      await go(page);
      if (wide !== null) await page.setViewportSize(wide);
      await expect(erasure).toBeVisible();
      await held(page);
      await press(page, reference);
      await expect(page.locator('main')).toContainText('Asked to be erased');
      await press(page, 'Erase it');
      await held(page);
      await press(page, 'Erase it for good');
      await expect(page).toHaveTitle(/^Erased for good\. The resident was sent an email/);
      await expect(page.getByRole('link', { name: reference })).toHaveCount(0);
      await page.goto(`/staff/case/${reference}/`);
      await expect(page.locator('h1')).toHaveText('Page not found');
      const last = await mailAbout(dataFolder, reference, 1);
      expect(last.map(({ subject }) => subject)).toEqual([
        expect.stringContaining(words('mail.erased')),
      ]);

      await page.goto('/staff/audit/');
      await type(page, 'who', manager?.name.slice(0, 4) ?? '');
      await tabTo(page, ({ name }) => name === 'what');
      await page.keyboard.type('Erased a');
      await press(page, 'Show');
      await expect(page).toHaveURL(/who=.*what=erase/);
      const rows = page.locator('tbody tr');
      await expect(rows.filter({ hasText: reference })).toHaveCount(1);
      await expect(rows.filter({ hasNotText: manager?.name ?? '' })).toHaveCount(0);
      await held(page);
    });

    test('reads what a colleague did meanwhile, and loses nothing typed', async ({
      page,
      browser,
    }) => {
      const reference = await write(page, 'general-enquiry');
      await signIn(page, officerOf('general-enquiry'));
      await page.goto(`/staff/case/${reference}/note/`);
      const other = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
      const manager = staff?.people.find(({ role }) => role === 'manager')?.email ?? '';
      await signIn(other, manager);
      await other.goto(`/staff/case/${reference}/note/`);
      await type(other, 'text', 'Of the manager');
      await press(other, 'Save');
      await type(page, 'text', 'Of the officer');
      await press(page, 'Save');
      await expect(page.getByRole('status')).toContainText('Of the manager');
      await expect(page.locator('[name="text"]')).toHaveValue('Of the officer');
    });
  });
}
