import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { loadCouncil } from '../../src/council/read/load-council.ts';
import { changedCouncil } from '../support/changed-council.ts';
import { insert, openEditingPage, save, scrollTo, toTheEndOf, told } from './editing-page.ts';

/** As a telephone takes it: larger than any page needs, and it says where it was taken. */
const photograph = (): Promise<Buffer> =>
  sharp({ create: { width: 3_000, height: 2_000, channels: 3, background: '#1d4f4a' } })
    .jpeg()
    .withExif({ IFD0: { Make: 'Telephone' }, IFD3: { GPSLatitude: '54/1 39/1 0/1' } })
    .toBuffer();

test('an editor puts in a picture and a callout by their buttons, is asked what the picture shows, and reads both back', async ({
  page,
}) => {
  // The editing page takes its time to open where other suites run beside it.
  test.slow();
  const contentFolder = await changedCouncil({});
  const folder = join(contentFolder, 'plain');
  const { url, close } = await openEditingPage(contentFolder);
  const file = join(folder, 'pages/privacy.mdx');
  const before = await readFile(file, 'utf8');
  await page.goto(`${url}#/collections/pages`);
  await page.getByText('Privacy').first().click();
  const words = page.locator('.lexical-root').first();
  await scrollTo(page, words);
  await toTheEndOf(page, words);
  await insert(page, 'Picture');
  await page.getByRole('button', { name: 'Browse' }).click();
  await told(page)
    .locator('input[type=file]')
    .setInputFiles({
      name: 'Town Hall (front).JPG',
      mimeType: 'image/jpeg',
      buffer: await photograph(),
    });
  await page.getByRole('option', { name: /town-hall-front/ }).click();
  await told(page).getByRole('button', { name: 'Insert' }).click();
  await expect(page.getByRole('button', { name: 'Replace' })).toBeVisible();
  await save(page);
  await expect(told(page)).toContainText('People who cannot see this picture have no way to know');
  expect(await readFile(file, 'utf8')).toBe(before);
  await page.keyboard.press('Escape');
  await expect(told(page)).toHaveCount(0);
  await page.getByRole('textbox', { name: 'What it shows' }).fill('The front of the town hall');
  await save(page);
  const picture = '<Picture src="/files/town-hall-front.webp" alt="The front of the town hall" />';
  await expect
    .poll(() => readFile(file, 'utf8'), { timeout: 20_000 })
    .toBe(`${before}\n${picture}\n`);
  const kept = await readFile(join(folder, 'files/town-hall-front.webp'));
  expect(await sharp(kept).metadata()).toMatchObject({ width: 1_600, format: 'webp' });
  expect(kept.includes('Telephone')).toBe(false);

  await page.goto('about:blank');
  await page.goto(`${url}#/collections/pages`);
  await page.getByText('Privacy').first().click();
  await scrollTo(page, words);
  await expect(page.getByRole('textbox', { name: 'What it shows' })).toHaveValue(
    'The front of the town hall',
  );
  await toTheEndOf(page, words);
  await insert(page, 'Callout');
  const title = page.getByRole('textbox', { name: 'Title' }).last();
  await title.fill('Closed on Friday');
  await page.getByRole('textbox', { name: 'Words', exact: true }).fill('We are away.');
  await save(page);
  const callout = '<Callout title="Closed on Friday">\n\nWe are away.\n\n</Callout>';
  await expect
    .poll(() => readFile(file, 'utf8'), { timeout: 20_000 })
    .toBe(`${before}\n${callout}\n\n${picture}\n`);
  const { findings } = await loadCouncil('plain', { contentFolder });
  expect(findings.filter(({ file: its }) => its === file)).toEqual([]);
  close();
  await rm(contentFolder, { recursive: true });
});
