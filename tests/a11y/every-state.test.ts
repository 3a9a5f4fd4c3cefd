import { expect, test } from '@playwright/test';
import { violationsOn } from '../support/axe.ts';
import { builtSite, siteFolder } from '../support/built-site.ts';
import { contentOf, everyBuiltPage } from './council-content.ts';
import { functionPages } from './function-pages.ts';
import { announcedDuring, faultsInWhatWasSaid } from './parts/announced.ts';
import { faultsByParts, inWords } from './parts/all-parts.ts';
import { origin, serve } from './served.ts';
import { pagesOfEachKind } from './states.ts';

/**
 * Every state in the list, each opened once, by what no engine looks at: keyboard, order, size of targets, contrast in
 * light and dark, spacing, zoom, print, motion, languages and errors. What functions write is held by axe too: built pages
 * are in every-page.ts. There is no server: the built folder is read, and what functions write is written here.
 */
const written = await functionPages(await builtSite());

/**
 * Of what functions write, each kind of page once in English, and what is most unlike it in other languages. html-validate
 * reads all of them in all languages (tests/built/valid-html.test.ts).
 */
const looked = written.filter(({ name, language }) =>
  language === 'en'
    ? /^(general-enquiry: errors|every-question|refused: (too-many|broken) |page-useful)/.test(
        name,
      ) || /confirmation/.test(name)
    : /^every-question(: errors|-in-steps: check)/.test(name) || /confirmation$/.test(name),
);

const ofEachKind = pagesOfEachKind(
  await everyBuiltPage(siteFolder),
  await contentOf(await builtSite()),
);

test.setTimeout(600_000);

test('one page of each kind, and every page of our own, is for everyone', async ({
  context,
  page,
}) => {
  await serve(context, siteFolder);
  const faults: string[] = [];
  for (const path of new Set(ofEachKind)) {
    await page.goto(origin + path);
    for (const fault of await faultsByParts(page)) faults.push(`${path} ${inWords(fault)}`);
  }
  expect(faults).toEqual([]);
});

test('every page that functions write is for everyone', async ({ context, page }) => {
  const at = new Map(
    looked.map((state, index) => [`${state.path}/${String(index)}/`.replace('//', '/'), state]),
  );
  await serve(context, siteFolder, {
    pages: new Map([...at].map(([path, { html }]) => [path, html])),
  });
  const faults: string[] = [];
  for (const [path, { name, language }] of at) {
    await page.goto(origin + path);
    const violations = language === 'en' ? await violationsOn(page) : [];
    const found = [
      ...violations.map(({ id, help, where }) => `axe: ${id}: ${help} (${where.join(', ')})`),
      ...(await faultsByParts(page)).map(inWords),
    ];
    faults.push(...found.map((fault) => `${name} (${language}) ${fault}`));
  }
  expect(faults).toEqual([]);
});

test('results, none and a search that fails are said once each', async ({ context, page }) => {
  await serve(context, siteFolder);
  await page.goto(`${origin}/search/`);
  const ask = async (words: string, heading: RegExp): Promise<string[]> => {
    const said = await announcedDuring(page, async () => {
      await page.locator('#query').fill(words);
      await page.locator('#query').press('Enter');
      await expect(page.locator('.found__count')).toHaveText(heading, { timeout: 60_000 });
    });
    return faultsInWhatWasSaid(said, heading);
  };
  expect(await ask('council', /“council”/)).toEqual([]);
  expect((await faultsByParts(page)).map(inWords)).toEqual([]);
  await page.goto(`${origin}/search/`);
  expect(await ask('xylophone-orchestra', /xylophone/)).toEqual([]);
  await context.route('**/pagefind/**', (route) => route.abort());
  await page.goto(`${origin}/search/`);
  expect(await ask('council', /cannot|can’t|could not|not work/i)).toEqual([]);
  expect((await faultsByParts(page)).map(inWords)).toEqual([]);
});

test('how many characters are left, and that a file is too big, are said once', async ({
  context,
  page,
}) => {
  const form = written.find(({ name }) => name === 'every-question: errors')?.html ?? '';
  await serve(context, siteFolder, { pages: new Map([['/f/every/', form]]) });
  await page.goto(`${origin}/f/every/`);
  const typed = await announcedDuring(page, async () => {
    await page.locator('textarea').first().pressSequentially('Hello', { delay: 10 });
    await page.waitForTimeout(1200);
  });
  expect(faultsInWhatWasSaid(typed, /195/)).toEqual([]);
  const chosen = await announcedDuring(page, async () => {
    await page.locator('input[type="file"]').setInputFiles({
      name: 'light.png',
      mimeType: 'image/png',
      buffer: Buffer.alloc(6_000_000),
    });
    await expect(page.getByText(/light\.png/).first()).toBeVisible();
  });
  expect(faultsInWhatWasSaid(chosen, /light\.png/)).toEqual([]);
});
