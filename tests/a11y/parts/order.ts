import type { Part } from './part.ts';

/**
 * What is read after something is not seen above it, nor before it in the same line (1.3.2): of two neighbours in the
 * page, the later is below or beside in the direction in which the language is read. A figure
 * on its leaf is seen above its heading on purpose, and heard after it: by headings it would never be heard.
 */
export const order: Part = (page) =>
  page.evaluate(() => {
    const faults: string[] = [];
    const words = (element: Element): string =>
      element.textContent.trim().replace(/\s+/g, ' ').slice(0, 40);
    const isPlaced = (element: Element): boolean => {
      const { position, display, clipPath } = getComputedStyle(element);
      const { width, height } = element.getBoundingClientRect();
      return (
        !['absolute', 'fixed', 'sticky'].includes(position) &&
        display !== 'none' &&
        display !== 'contents' &&
        clipPath === 'none' &&
        width > 2 &&
        height > 2 &&
        words(element) !== '' &&
        !element.matches('.leaf')
      );
    };
    for (const parent of document.querySelectorAll('body, body *')) {
      const display = getComputedStyle(parent).display;
      if (display === 'inline' || parent.closest('svg, [aria-hidden="true"]') !== null) continue;
      const isFromRight = getComputedStyle(parent).direction === 'rtl';
      const children = [...parent.children].filter(isPlaced);
      for (const [index, later] of children.entries()) {
        const earlier = children[index - 1];
        if (earlier === undefined || getComputedStyle(later).display === 'inline') continue;
        const one = earlier.getBoundingClientRect();
        const two = later.getBoundingClientRect();
        const sharesLine =
          Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top) >
          Math.min(one.height, two.height) / 2;
        const isBefore = isFromRight ? two.left >= one.right - 1 : two.right <= one.left + 1;
        const isAfter = isFromRight ? two.right <= one.left + 1 : two.left >= one.right - 1;
        const isAbove = two.bottom <= one.top + 1;
        if ((sharesLine && isBefore) || (isAbove && !isAfter))
          faults.push(`“${words(later)}” is seen before “${words(earlier)}” and read after it`);
      }
    }
    return faults;
  });
