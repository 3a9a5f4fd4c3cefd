import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { changedCouncil } from '../support/changed-council.ts';
import { openEditingPage } from './editing-page.ts';

/** Beside the page that is edited, and nothing is done to it. */
const inPolish =
  '---\ntitle: Nieodebrane śmieci\ndescription: Prosimy dać nam znać.\ncheckedBy: A reader\n---\n\nWracamy po pojemnik.\n';

interface Written {
  /** The council's folder. */
  folder: string;
  url: string;
  end: () => Promise<void>;
}

/** A council of two languages, and the editing page for it on a server of its own. */
async function editingPage(): Promise<Written> {
  const contentFolder = await changedCouncil({
    'council.yaml': (text) => `${text}languages: [pl]\n`,
    'notices/pl.mdx': () =>
      '---\ntitle: W innym języku\ndescription: Jak poprosić.\nsource: Made up\nlanguage: pl\n---\n\nProsimy zadzwonić.\n',
    'services/missed-bin.pl.mdx': () => inPolish,
  });
  const { url, close } = await openEditingPage(contentFolder);
  return {
    folder: join(contentFolder, 'plain'),
    url,
    end: async () => {
      close();
      await rm(contentFolder, { recursive: true });
    },
  };
}

test('an editor opens a page, reads of a mistake, mends it, and its file has the words and no other change', async ({
  page,
}) => {
  // The editing page takes its time to open where other suites run beside it.
  test.slow();
  const { folder, url, end } = await editingPage();
  const file = join(folder, 'services/missed-bin.mdx');
  const before = await readFile(file, 'utf8');

  await page.goto(`${url}#/collections/services`);
  await page.getByText('Report a missed bin').first().click();
  // The page in Polish has boxes of its own beside these.
  const english = page.getByRole('group', { name: /English.*Content/ });
  await expect(page.getByRole('group', { name: /Polish.*Content/ })).toBeVisible();
  const description = english.getByRole('textbox', { name: 'Description' });
  await description.fill('Tell us when your bin was left full.');
  const words = english.locator('.lexical-root');
  // Fields are drawn as they come into sight.
  await expect(async () => {
    await page.mouse.move(500, 500);
    await page.mouse.wheel(0, 3_000);
    await expect(words).toBeVisible({ timeout: 500 });
  }).toPass();
  await words.click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' Not {this}.');
  // Before anything is saved the check says so, beside the box and in a list that leads to it.
  const mistake = 'Error: "{this}": a { begins code.';
  const box = english.locator('[data-key-path="body"]');
  await expect(box).toContainText(mistake, { timeout: 20_000 });
  const polish = page.getByRole('group', { name: /Polish.*Content/ });
  await expect(polish).toContainText('Warning: It is not known which words of missed-bin.mdx');
  const list = page.getByRole('region', { name: 'What the check says' });
  const count = list.getByText('1 error and 1 warning on this page');
  await expect(count).toHaveAttribute('aria-live', 'polite');
  await count.click();
  await list.getByRole('button', { name: `Words of the page: ${mistake}` }).click();
  await expect(words).toBeFocused();
  await expect(words).toHaveAccessibleDescription(new RegExp('a { begins code'));
  await page.getByRole('button', { name: 'Save' }).first().click();
  const told = page.getByRole('alertdialog').or(page.getByRole('dialog'));
  await expect(told).toContainText('services/missed-bin.mdx, line 13: "{this}": a { begins code');
  expect(await readFile(file, 'utf8')).toBe(before);

  await page.keyboard.press('Escape');
  await expect(told).toHaveCount(0);
  // A dialog that closes gives the focus back a moment later.
  await expect(async () => {
    await words.click();
    await page.waitForTimeout(300);
    await expect(words).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.press('ControlOrMeta+End');
  for (let sign = 0; sign < ' Not {this}.'.length; sign += 1) {
    await page.keyboard.press('Backspace');
  }
  await page.keyboard.type(' By noon.');
  await expect(list.getByText('1 warning on this page')).toBeVisible({
    timeout: 20_000,
  });
  await expect(box).not.toContainText('Error');
  await page.getByRole('button', { name: 'Save' }).first().click();
  await expect
    .poll(() => readFile(file, 'utf8'))
    .toBe(
      before
        .replace('was not emptied', 'was left full')
        .replace('We come back for a bin we missed.', 'We come back for a bin we missed. By noon.'),
    );
  expect(await readFile(join(folder, 'services/missed-bin.pl.mdx'), 'utf8')).toBe(inPolish);
  await end();
});

test('an editor changes a page in another language, and begins one, beside the page in English', async ({
  page,
}) => {
  // The editing page takes its time to open where other suites run beside it.
  test.slow();
  const { folder, url, end } = await editingPage();
  const english = await readFile(join(folder, 'services/missed-bin.mdx'), 'utf8');
  const privacy = await readFile(join(folder, 'pages/privacy.mdx'), 'utf8');
  const polish = page.getByRole('group', { name: /Polish.*Content/ });
  const save = page.getByRole('button', { name: 'Save' }).first();

  await page.goto(`${url}#/collections/services/entries/missed-bin`);
  await polish.getByRole('textbox', { name: 'Description' }).fill('Prosimy zgłosić do południa.');
  await save.click();
  // Who has read it and found it right has no box, and stays.
  await expect
    .poll(() => readFile(join(folder, 'services/missed-bin.pl.mdx'), 'utf8'))
    .toBe(inPolish.replace('Prosimy dać nam znać.', 'Prosimy zgłosić do południa.'));
  expect(await readFile(join(folder, 'services/missed-bin.mdx'), 'utf8')).toBe(english);

  await page.goto(`${url}#/collections/pages/entries/privacy`);
  await page.getByRole('button', { name: /Enable.*Polish/ }).click();
  await polish.getByRole('textbox', { name: 'Title' }).fill('Prywatność');
  await polish.getByRole('textbox', { name: 'Description' }).fill('Co przechowujemy.');
  const words = polish.locator('.lexical-root');
  await expect(async () => {
    await page.mouse.move(900, 500);
    await page.mouse.wheel(0, 3_000);
    await expect(words).toBeVisible({ timeout: 500 });
  }).toPass();
  await words.click();
  await page.keyboard.type('Przez rok.');
  await save.click();
  await expect
    .poll(() => readFile(join(folder, 'pages/privacy.pl.mdx'), 'utf8').catch(() => ''))
    .toBe('---\ntitle: Prywatność\ndescription: Co przechowujemy.\n---\n\nPrzez rok.\n');
  expect(await readFile(join(folder, 'pages/privacy.mdx'), 'utf8')).toBe(privacy);
  await end();
});
