import type { Page } from '@playwright/test';

/**
 * What a screen reader says of its own accord while something is done: each new text of a live region, as often as it is
 * put there. Two regions that say the same, or one inside another, say it twice. Where the page is loaded anew meanwhile, it
 * is what the new page says, but for the words it comes with.
 */
export async function announcedDuring(page: Page, work: () => Promise<unknown>): Promise<string[]> {
  // Once all of it is read, and before its scripts run: one that fails at once has spoken before DOMContentLoaded.
  await page.addInitScript(
    `document.addEventListener('readystatechange', () => document.readyState === 'interactive' && (${listen.toString()})())`,
  );
  await page.evaluate(listen);
  await work();
  // What changed last is read a tenth of a second later, on a machine that may have much else to do.
  await page.waitForTimeout(600);
  return page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
}

/** Runs in the page. */
function listen(): void {
  const said: string[] = [];
  const live = '[role="status"], [role="alert"], [role="log"], [aria-live]:not([aria-live="off"])';
  const before = new WeakMap<Element, string>();
  const words = (element: Element): string => element.textContent.trim().replace(/\s+/g, ' ');
  for (const region of document.querySelectorAll(live)) before.set(region, words(region));
  let waits = false;
  const read = (): void => {
    waits = false;
    for (const region of document.querySelectorAll(live)) {
      const now = words(region);
      const isHeard = region.closest('[hidden], [aria-hidden="true"]') === null;
      if (now !== (before.get(region) ?? '') && now !== '' && isHeard) said.push(now);
      before.set(region, now);
    }
  };
  new MutationObserver(() => {
    // Changes of one moment are one announcement.
    if (!waits) setTimeout(read, 100);
    waits = true;
  }).observe(document.body, {
    childList: true,
    characterData: true,
    subtree: true,
    attributes: true,
  });
  (globalThis as unknown as { said: string[] }).said = said;
}

/** What is wrong with what was said: each sentence that had to be said was, and none of them twice. */
export function faultsInWhatWasSaid(said: readonly string[], wanted: RegExp): string[] {
  const times = said.filter((sentence) => wanted.test(sentence)).length;
  if (times === 0) return [`silent: nothing like ${String(wanted)} is said`];
  return times === 1
    ? []
    : [`said ${String(times)} times: ${said.find((one) => wanted.test(one)) ?? ''}`];
}
