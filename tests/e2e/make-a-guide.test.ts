import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { changedCouncil } from '../support/changed-council.ts';
import { openEditingPage, save, scrollTo, told } from './editing-page.ts';

test('an editor makes a guide, reads what it lacks, adds a part to it, and takes the part away', async ({
  page,
}) => {
  // The editing page takes its time to open where other suites run beside it.
  test.slow();
  const contentFolder = await changedCouncil({});
  const guide = join(contentFolder, 'plain', 'guides', 'moving-home');
  const inGuide = (): Promise<string[]> =>
    readdir(guide).then(
      (names) => names.sort(),
      () => [],
    );
  let { url, close } = await openEditingPage(contentFolder);
  await page.goto(`${url}#/collections/guides/new`);
  await describe(page, 'Moving home', 'What to tell us when you move.');
  for (const viewport of await page.locator('meta[name="viewport"]').all()) {
    await expect(viewport).not.toHaveAttribute('content', /maximum-scale/);
  }
  await save(page);
  await expect(told(page)).toContainText(
    'guides/moving-home/index.mdx, line 1: The guide is under no topic',
  );
  expect(await inGuide()).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(told(page)).toHaveCount(0);
  const topic = page.getByRole('combobox', { name: /Topic/ });
  await scrollTo(page, topic);
  await topic.click();
  await page.getByRole('option', { name: 'Bins and recycling' }).click();
  await save(page);
  await expect.poll(inGuide, { timeout: 20_000 }).toEqual(['index.mdx']);
  expect(await readFile(join(guide, 'index.mdx'), 'utf8')).toContain('topic: bins\n');
  close();

  // What there is to choose from is asked when the page is opened.
  ({ url, close } = await openEditingPage(contentFolder));
  await page.goto(`${url}#/collections/guide-moving-home`);
  await page.getByRole('button', { name: 'New' }).first().click();
  await describe(page, 'Before you move', 'What to do first.');
  await save(page);
  await expect.poll(inGuide, { timeout: 20_000 }).toEqual(['1-before-you-move.mdx', 'index.mdx']);

  // Opened anew: when it has saved, it goes to the page that was saved.
  await page.goto('about:blank');
  await page.goto(`${url}#/collections/guide-moving-home`);
  await page.getByText('Before you move').first().click();
  await page.getByRole('button', { name: 'Show Editor Options' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await told(page).getByRole('button', { name: 'Delete' }).click();
  await expect.poll(inGuide, { timeout: 20_000 }).toEqual(['index.mdx']);
  close();
  await rm(contentFolder, { recursive: true });
});

async function describe(page: Page, title: string, description: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Title' }).first().fill(title);
  await page.getByRole('textbox', { name: 'Description' }).first().fill(description);
}
