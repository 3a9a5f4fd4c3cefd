import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

let dom: JSDOM;
const clicked: string[] = [];

/** The queue's page, as the desk writes it, with its script. */
beforeEach(async () => {
  const page = `<div class="desk"><nav class="desk__menu"><ul><li>Cases</li></ul></nav>
    <a href="#all" data-key="u">All cases</a><input id="search" data-key="/">
    <table><tbody><tr><th><a href="#one">One</a></th></tr><tr><th><a href="#two">Two</a></th></tr></tbody></table></div>`;
  dom = new JSDOM(page, { url: 'https://c.test/staff/' });
  const { window } = dom;
  for (const name of ['document', 'localStorage', 'Element', 'HTMLInputElement'] as const) {
    vi.stubGlobal(name, window[name]);
  }
  clicked.length = 0;
  window.document.addEventListener('click', ({ target }) => {
    clicked.push((target as HTMLElement).textContent);
  });
  vi.resetModules();
  await import('../../src/client/desk-keys.ts');
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function press(key: string, more: KeyboardEventInit = {}): void {
  const { document, KeyboardEvent } = dom.window;
  const on = document.activeElement ?? document.body;
  on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
}
const toggle = (): HTMLButtonElement | null => dom.window.document.querySelector('.desk__keys');
const focused = (): string => dom.window.document.activeElement?.textContent ?? '';

test('keys are off until someone turns them on, and can be turned off again', () => {
  press('u');
  expect(clicked).toEqual([]);
  expect(toggle()?.textContent).toBe('Turn keyboard shortcuts on');
  toggle()?.click();
  expect(toggle()?.textContent).toBe('Turn keyboard shortcuts off');
  press('u');
  expect(clicked).toEqual(['Turn keyboard shortcuts off', 'All cases']);
  toggle()?.click();
  press('u');
  expect(clicked).toHaveLength(3);
});

test('j and k go through the cases, and the search has a key', () => {
  toggle()?.click();
  press('j');
  expect(focused()).toBe('One');
  press('j');
  press('j');
  expect(focused()).toBe('Two');
  press('k');
  expect(focused()).toBe('One');
  press('/');
  expect(dom.window.document.activeElement?.id).toBe('search');
});

test('who is typing, or presses another key with it, does nothing else', () => {
  toggle()?.click();
  press('/');
  press('u');
  expect(clicked).toHaveLength(1);
  (dom.window.document.activeElement as HTMLElement).blur();
  for (const more of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }]) press('u', more);
  expect(clicked).toHaveLength(1);
});
