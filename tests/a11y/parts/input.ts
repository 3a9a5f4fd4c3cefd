import type { Part } from './part.ts';

/** Typing and choosing move neither the focus nor the page (3.2.2); taking the focus moves neither as well (3.2.1). */
export const input: Part = async (page) => {
  const address = page.url();
  const boxes = page.locator('main :is(input, select, textarea):visible:not([type="file"])');
  const faults: string[] = [];
  for (let at = 0; at < (await boxes.count()); at += 1) {
    const found = await boxes.nth(at).evaluate((element, index) => {
      const box = element as HTMLInputElement;
      const name = `${box.tagName.toLowerCase()}#${box.id}`;
      box.focus();
      if (document.activeElement !== box) return [`${name} passes the focus on (${String(index)})`];
      if (box.type === 'radio' || box.type === 'checkbox') box.click();
      else {
        if (box instanceof HTMLSelectElement) box.selectedIndex = box.options.length - 1;
        else box.value = '1';
        box.dispatchEvent(new Event('input', { bubbles: true }));
        box.dispatchEvent(new Event('change', { bubbles: true }));
      }
      return document.activeElement === box ? [] : [`${name} moves the focus when it is filled in`];
    }, at);
    faults.push(...found);
    if (page.url() !== address) return [...faults, 'the page changes when a box is filled in'];
  }
  return faults;
};
