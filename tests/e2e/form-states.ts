import { expect, test as base, type Locator, type Page } from '@playwright/test';
import type { Email } from 'postal-mime';
import type { FormDefinition } from '../../src/domain/forms/definition.ts';
import { problemMessage } from '../../src/form-html/problem-message.ts';
import { hold, readerOfCopies } from '../support/axe.ts';
import { builtSite } from '../support/built-site.ts';
import { answerAll, focused, tabTo } from '../support/keyboard.ts';
import type { Mend, Typed, Wrong } from './form-walks.ts';
import { english, inLanguage, isIn, wordsIn, type Language } from './language-of-page.ts';

/** What every state of a form has to be, in every language, with script on and off. */
const { council, forms } = await builtSite();

export const dataFolder = process.env['E2E_DATA_DIR'] ?? '';

/** `held` holds the page as it stands to the accessibility rules, with script on or off. */
export const test = base.extend<{ held: (page: Page) => Promise<void> }>({
  held: async ({ browser, javaScriptEnabled }, use) => {
    if (javaScriptEnabled) {
      await use(hold);
      return;
    }
    const reader = await readerOfCopies(browser);
    await use(reader.hold);
    await reader.close();
  },
});

/** Told apart from every other walk of every other run. */
export function own(): string {
  return crypto.randomUUID().slice(0, 8);
}

function formOf(id: string): FormDefinition {
  const found = forms[id];
  if (!found) throw new Error(`${council.name} has no form ${id}`);
  return found;
}

function inputNamed(page: Page, name: string, value: string): Locator {
  return page
    .locator(`main [name="${name}"]`)
    .and(page.locator(`:not([type="radio"], [type="checkbox"]), [value="${value}"]`));
}

/** All that was typed and chosen stands where it was typed. */
export async function holdsWhatWasTyped(page: Page, typed: Typed): Promise<void> {
  for (const [name, value] of Object.entries(typed)) {
    const input = inputNamed(page, name, value);
    const type = await input.getAttribute('type');
    if (type === 'radio' || type === 'checkbox') await expect(input).toBeChecked();
    else await expect(input).toHaveValue(value);
  }
}

/** The page asks for something to be mended: title and summary say so in its language, and the summary has the focus. */
export async function asksToMend(
  page: Page,
  { form, wrong, language }: { form: string; wrong: readonly Wrong[]; language: Language },
): Promise<string[]> {
  const said = inLanguage[language];
  const words = wordsIn(language);
  const sentences = wrong.map(({ problem }) => problemMessage(problem, formOf(form), words));
  const summary = page.locator('.govuk-error-summary');
  await expect(page).toHaveTitle(new RegExp(`^${said.error}`));
  await expect(summary.getByRole('heading', { level: 2 })).toHaveText(said.summary);
  await expect(summary.getByRole('link')).toHaveText(sentences);
  await expect(summary).toBeFocused();
  await isIn(page, language);
  return sentences;
}

/** Each link of the summary leads by keyboard to its place, and there stands the same sentence. Mends each. */
export async function mendAll(
  page: Page,
  { form, mends, language }: { form: string; mends: readonly Mend[]; language: Language },
): Promise<void> {
  const sentences = await asksToMend(page, { form, wrong: mends, language });
  for (const [index, { at, mend }] of mends.entries()) {
    await tabTo(page, ({ href }) => href === `#${at}`, { back: index > 0 });
    await page.keyboard.press('Enter');
    expect(await focused(page)).toMatchObject({ id: at });
    const describedBy = page.locator(`#${at}`).or(page.locator(`fieldset:has(#${at})`));
    const beside = await describedBy.evaluateAll((elements) =>
      elements
        .flatMap((element) => element.getAttribute('aria-describedby')?.split(' ') ?? [])
        .map((id) => document.getElementById(id)?.textContent ?? ''),
    );
    expect(beside.some((text) => text.includes(sentences[index] ?? ''))).toBe(true);
    await answerAll(page, mend);
  }
}

export interface Receipt {
  reference: string;
  /** YYYY-MM-DD, where a date is promised. */
  due: string | undefined;
}

/** The confirmation: in the same language, with the reference and the date in words, and nothing that was typed. */
export async function receiptOn(
  page: Page,
  {
    form,
    dated,
    isChosen = false,
    language,
    own,
  }: { form: string; dated: boolean; isChosen?: boolean; language: Language; own: string },
): Promise<Receipt> {
  const words = wordsIn(language);
  const main = page.getByRole('main');
  const prefix = language === 'en' ? '' : `/${language}`;
  await expect(page).toHaveURL(new RegExp(`^http://[^/]+${prefix}/sent/[0-9A-Z]{4}-[0-9A-Z]{4}/$`));
  const reference = /\/sent\/([^/]+)\//.exec(page.url())?.[1] ?? '';
  const title = headline(form, words);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(page).toHaveTitle(new RegExp(`^${title}`));
  await expect(main).not.toContainText(own);
  if (words.has(`sent.thanks.${form}`)) return { reference, due: undefined };

  await expect(main).toContainText(words('sent.reference'));
  await expect(main).toContainText(reference);
  await expect(main).toContainText(council.telephone);
  const home = main.getByRole('link', { name: words('sent.home') });
  await expect(home).toHaveAttribute('href', `${prefix}/`);
  if (!dated) {
    await expect(main).toContainText(words('sent.step.no-date', { telephone: council.telephone }));
    await expect(main.locator('.leaf')).toHaveCount(0);
    return { reference, due: undefined };
  }
  const due = (await main.locator('.leaf time').getAttribute('datetime')) ?? '';
  await expect(main).toContainText(inLanguage[language].date(due));
  const calendar = main.getByRole('link', { name: words('sent.calendar') });
  expect((await page.request.get(new URL('reply.ics', page.url()).href)).status()).toBe(200);
  await expect(calendar).toHaveAttribute('href', 'reply.ics');
  if (isChosen) return { reference, due };
  await tabTo(page, ({ tag }) => tag === 'SUMMARY');
  await page.keyboard.press('Enter');
  await expect(main.locator('details')).toHaveAttribute('open');
  return { reference, due };
}

/** The acknowledgement: the same reference and date in the same language, and not a word that was typed. */
export function acknowledges(
  mail: Email | undefined,
  { form, language, own }: { form: string; language: Language; own: string },
  { reference, due }: Receipt,
): void {
  const words = wordsIn(language);
  const about = headline(form, words);
  expect(mail?.subject).toBe(words('mail.acknowledgement.subject', { about, reference }));
  expect(mail?.html).toContain(`<html lang="${language}">`);
  for (const part of [mail?.text ?? '', mail?.html ?? '']) {
    expect(part).toContain(reference);
    expect(part).toContain(council.telephone);
    expect(part).not.toContain(own);
    if (due !== undefined) expect(part).toContain(inLanguage[language].date(due));
  }
  if (language === 'en') return;
  const html = mail?.html ?? '';
  const unmarked = html.replace(/<(\w+) lang="en"[^>]*>.*?<\/\1>/gs, '').replace(/<[^>]*>/g, '\n');
  expect(unmarked.match(english) ?? []).toEqual([]);
}

/** What is above the confirmation and in the subject of the acknowledgement. */
function headline(form: string, words: ReturnType<typeof wordsIn>): string {
  const key = `headline.${form}`;
  return words.has(key) ? words(key) : words('headline');
}
