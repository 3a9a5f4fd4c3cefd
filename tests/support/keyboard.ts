import { expect, type Page } from '@playwright/test';

/** What has the focus. */
export interface Focused {
  tag: string;
  id: string;
  name: string;
  value: string;
  type: string;
  href: string;
  text: string;
  /** The form it belongs to, as `data-form` names it. */
  form: string;
}

/** More presses of Tab than any page has places to stop at. */
const MOST_TABS = 150;
const MOST_OPTIONS = 30;

export function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const said = (name: string): string => element?.getAttribute(name) ?? '';
    return {
      tag: element?.tagName ?? '',
      id: element?.id ?? '',
      name: said('name'),
      value: element && 'value' in element ? String(element.value) : '',
      type: said('type'),
      href: said('href'),
      text: element?.textContent.trim() ?? '',
      form: element?.closest('form')?.dataset['form'] ?? '',
    };
  });
}

/** Presses Tab until what is wanted has the focus; with `back`, Shift and Tab. */
export async function tabTo(
  page: Page,
  isWanted: (focused: Focused) => boolean,
  { back = false }: { back?: boolean } = {},
): Promise<Focused> {
  const passed: string[] = [];
  for (let presses = 0; presses <= MOST_TABS; presses += 1) {
    const now = await focused(page);
    if (isWanted(now)) return now;
    passed.push(now.id || now.name || now.text.slice(0, 20) || now.tag);
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
  }
  throw new Error(`Tab never comes to it on ${page.url()}. It passes ${passed.join(', ')}.`);
}

/** Passes the header over by the skip link, as people do who know it. */
export async function skipToMain(page: Page): Promise<void> {
  await page.keyboard.press('Tab');
  expect((await focused(page)).href).toBe('#main');
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
}

/**
 * Answers one question by keyboard, whatever it is: types over what is there, moves to a choice with the arrow
 * keys, ticks with the space bar.
 * @param name the input's own: `message`, `happened-on-day`, `useful`
 */
export async function answer(page: Page, name: string, value: string): Promise<void> {
  const at = await tabTo(page, (now) => now.name === name);
  if (at.type === 'radio') {
    // Within a group Tab comes to one only: the one chosen, or the first.
    await arrowTo(page, value);
    await page.keyboard.press('Space');
    return;
  }
  if (at.type === 'checkbox') {
    await tabTo(page, (now) => now.name === name && now.value === value);
    await page.keyboard.press('Space');
    return;
  }
  if (at.tag === 'SELECT') {
    await page.keyboard.press('Home');
    await arrowTo(page, value);
    return;
  }
  await page.keyboard.press('Control+A');
  if (value === '') await page.keyboard.press('Delete');
  else await page.keyboard.type(value);
}

async function arrowTo(page: Page, value: string): Promise<void> {
  for (let presses = 0; presses < MOST_OPTIONS; presses += 1) {
    if ((await focused(page)).value === value) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`The arrow keys never come to ${value} on ${page.url()}.`);
}

/** Answers several questions, in their order on the page. */
export async function answerAll(
  page: Page,
  answers: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [name, value] of Object.entries(answers)) await answer(page, name, value);
}

/** Chooses files with the keyboard: the input opens the system's own chooser. */
export async function chooseFiles(
  page: Page,
  name: string,
  files: { name: string; mimeType: string; buffer: Buffer }[],
): Promise<void> {
  await tabTo(page, (now) => now.name === name && now.type === 'file');
  const opened = page.waitForEvent('filechooser', { timeout: 20_000 });
  // The browser has to know that someone waits for its chooser before the key is pressed.
  await focused(page);
  await page.keyboard.press('Space');
  await (await opened).setFiles(files);
}

/**
 * Moves to a button of this form and presses Enter, and waits for the page that answers.
 * @param value which button, where there are several: `next`, `back`, `send`, a step's id
 */
export async function press(
  page: Page,
  form: string,
  { value, back = false }: { value?: string; back?: boolean } = {},
): Promise<void> {
  const isButton = ({ tag, form: of, value: own }: Focused): boolean =>
    tag === 'BUTTON' && of === form && (value === undefined || own === value);
  await tabTo(page, isButton, { back });
  await follow(page, () => page.keyboard.press('Enter'));
}

/** Does something that leads to another page, and waits until that page stands. */
export async function follow(page: Page, work: () => Promise<unknown>): Promise<void> {
  const stands = page.waitForEvent('domcontentloaded');
  await work();
  await stands;
}
