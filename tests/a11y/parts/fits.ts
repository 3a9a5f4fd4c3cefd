import type { Part } from './part.ts';

/**
 * Nothing is cut off and nothing scrolls sideways but a table in a box of its own, in the window as it is: called at 320
 * pixels, at 400% (320 by 256), with the spacing of 1.4.12 and with text at 200% (1.4.4, 1.4.10). What stays in sight
 * while the page scrolls leaves half of the window free.
 */
export const fits: Part = (page) =>
  page.evaluate(() => {
    const faults: string[] = [];
    const whole = document.documentElement;
    if (whole.scrollWidth > innerWidth + 1)
      faults.push(
        `the page is ${String(whole.scrollWidth)} wide in a window of ${String(innerWidth)}`,
      );
    const named = (element: Element): string =>
      `${element.tagName.toLowerCase()}${element.className === '' ? '' : `.${element.classList[0] ?? ''}`} “${element.textContent.trim().replace(/\s+/g, ' ').slice(0, 40)}”`;
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (element.closest('svg') !== null || !element.checkVisibility()) continue;
      const style = getComputedStyle(element);
      const { width, height, left, right } = element.getBoundingClientRect();
      // One pixel is what is hidden from the eye and read out.
      if (width <= 1 || height <= 1) continue;
      const hides = (value: string): boolean => value === 'hidden' || value === 'clip';
      const isWide = element.scrollWidth > element.clientWidth + 1;
      const isHigh = element.scrollHeight > element.clientHeight + 1;
      const hasWords = element.textContent.trim() !== '';
      if (element.clientWidth > 0 && hasWords) {
        if ((hides(style.overflowX) && isWide) || (hides(style.overflowY) && isHigh))
          faults.push(`cut off: ${named(element)}`);
        const isTable = element.matches('.table, table, pre, textarea, select, input');
        if (/auto|scroll/.test(style.overflowX) && isWide && !isTable)
          faults.push(`scrolls sideways: ${named(element)}`);
        const isHeld = /auto|scroll/.test(style.overflowY) && isHigh;
        if (isHeld && !element.matches('textarea, select'))
          faults.push(`scrolls by itself: ${named(element)}`);
      }
      if (
        (style.position === 'fixed' || style.position === 'sticky') &&
        height > innerHeight / 2 &&
        width > innerWidth / 2
      )
        faults.push(`takes more than half of the window: ${named(element)}`);
      const isRead = element.closest('.govuk-visually-hidden') !== null;
      const isLeaf = element.children.length === 0 && hasWords && !isRead;
      const isOut = right > innerWidth + 1 || left < -1;
      if (
        isLeaf &&
        isOut &&
        element.closest('.table, table, pre') === null &&
        style.position !== 'absolute'
      )
        faults.push(`out of the window: ${named(element)}`);
    }
    return faults;
  });
