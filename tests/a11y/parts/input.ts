import type { Page } from '@playwright/test';
import type { Part } from './part.ts';

/** Typing and choosing move neither the focus nor the page (3.2.2); taking the focus moves neither as well (3.2.1). */
export const input: Part = async (page) => {
  try {
    return await fillIn(page);
  } catch (error) {
    // What runs in a page ends with it.
    if (/context was destroyed|navigat/i.test(String(error))) {
      return ['the page changes when a box is filled in'];
    }
    throw error;
  }
};

/** One box after the other; what an answer brings into sight is filled in too. */
function fillIn(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    type Box = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
    const boxesNow = (): Box[] =>
      [...document.querySelectorAll<Box>('main :is(input, select, textarea)')].filter((box) => {
        const { width, height } = box.getBoundingClientRect();
        const isShown = box.checkVisibility({ visibilityProperty: true });
        return box.type !== 'file' && isShown && width > 0 && height > 0;
      });
    const faults: string[] = [];
    let goesElsewhere = false;
    navigation.addEventListener('navigate', ({ destination }) => {
      goesElsewhere ||= destination.url !== location.href;
    });
    for (let at = 0; ; at += 1) {
      const box = boxesNow()[at];
      if (goesElsewhere) return [...faults, 'the page changes when a box is filled in'];
      if (box === undefined) return faults;
      const name = `${box.tagName.toLowerCase()}#${box.id}`;
      box.focus();
      if (document.activeElement !== box) {
        faults.push(`${name} passes the focus on (${String(at)})`);
        continue;
      }
      if (box.type === 'radio' || box.type === 'checkbox') box.click();
      else {
        if (box instanceof HTMLSelectElement) box.selectedIndex = box.options.length - 1;
        else box.value = '1';
        box.dispatchEvent(new Event('input', { bubbles: true }));
        box.dispatchEvent(new Event('change', { bubbles: true }));
      }
      if (document.activeElement !== box)
        faults.push(`${name} moves the focus when it is filled in`);
      // Whatever the answer sets off has its turn before the next box.
      await new Promise((done) => setTimeout(done, 0));
    }
  });
}
