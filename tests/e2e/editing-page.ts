import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { loadCouncil } from '../../src/council/read/load-council.ts';
import { editHere } from '../../src/server/dev-editing.ts';

/** The editing page of a council's folder, as development has it, without Astro. */
export interface EditingPage {
  url: string;
  close: () => void;
}

export async function openEditingPage(contentFolder: string): Promise<EditingPage> {
  const council = await loadCouncil('plain', { contentFolder });
  const folder = join(contentFolder, 'plain');
  const handle = editHere({ id: 'plain', folder, council: () => council });
  const server = createServer((request, response) => {
    handle(request as never, response, () => response.writeHead(404).end());
  });
  await new Promise<void>((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      resolve();
    }),
  );
  const { port } = server.address() as { port: number };
  return {
    url: `http://127.0.0.1:${String(port)}/admin/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Scrolls until something is there: fields are drawn as they come into sight. */
export async function scrollTo(page: Page, what: Locator): Promise<void> {
  await expect(async () => {
    await page.mouse.move(500, 250);
    await page.mouse.wheel(0, 3_000);
    await expect(what).toBeVisible({ timeout: 500 });
  }).toPass();
}

/** Puts the cursor after the last word of a page. A dialog that closes gives the focus back a moment later. */
export async function toTheEndOf(page: Page, words: Locator): Promise<void> {
  await expect(async () => {
    await words.locator('p').first().click();
    await page.waitForTimeout(300);
    await expect(words).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.press('ControlOrMeta+End');
}

/** Chooses a part of a page from the menu of them. */
export async function insert(page: Page, part: string): Promise<void> {
  await page
    .getByRole('button', { name: /^Insert/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: part, exact: true }).click();
}

export const save = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Save' }).first().click();

/** What the editing page says in a dialog of its own. */
export const told = (page: Page): Locator =>
  page.getByRole('alertdialog').or(page.getByRole('dialog'));
