import type { Part } from './part.ts';

/**
 * Whatever is pressed is 24 by 24 CSS pixels, or has as much room around it (2.5.8). A link in a sentence may be as high
 * as its line.
 */
export const targetSize: Part = (page) =>
  page.evaluate(() => {
    const SMALLEST = 24;
    const wanted =
      'a[href], button, input:not([type="hidden"]), select, textarea, summary, [role="button"]';
    const isInSentence = (element: Element): boolean => {
      if (getComputedStyle(element).display !== 'inline') return false;
      const block = element.closest('p, li, dd, td, th, address, div, legend, label');
      return block !== null && block.textContent.trim().length > element.textContent.trim().length;
    };
    const targets = [...document.querySelectorAll<HTMLElement>(wanted)]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .map((element) => {
        const labels = 'labels' in element ? [...((element.labels as NodeList | null) ?? [])] : [];
        const isChoice = element.matches('[type="radio"], [type="checkbox"]');
        const label = isChoice ? (labels[0] as Element | undefined) : undefined;
        const own = element.getBoundingClientRect();
        const other = label?.getBoundingClientRect();
        // The label of a choice is pressed as well as its box.
        const rectangle =
          other === undefined
            ? own
            : new DOMRect(
                Math.min(own.left, other.left),
                Math.min(own.top, other.top),
                Math.max(own.right, other.right) - Math.min(own.left, other.left),
                Math.max(own.bottom, other.bottom) - Math.min(own.top, other.top),
              );
        return { element, rectangle };
      })
      // What is hidden from the eye until it has the focus is not pressed.
      .filter(({ rectangle }) => rectangle.width > 1 && rectangle.height > 1)
      .filter(({ rectangle }) => rectangle.right > 0 && rectangle.bottom > 0);
    const isSmall = ({ width, height }: DOMRect): boolean =>
      width < SMALLEST - 0.1 || height < SMALLEST - 0.1;
    const distance = (x: number, y: number, { left, top, right, bottom }: DOMRect): number =>
      Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
    return targets
      .filter(({ element, rectangle }) => isSmall(rectangle) && !isInSentence(element))
      .filter(({ element, rectangle }) => {
        const x = rectangle.left + rectangle.width / 2;
        const y = rectangle.top + rectangle.height / 2;
        return targets.some(({ element: other, rectangle: near }) => {
          if (other === element || other.contains(element) || element.contains(other)) return false;
          const isNear = distance(x, y, near) < SMALLEST / 2 - 0.5;
          if (isNear || !isSmall(near)) return isNear;
          const [nearX, nearY] = [near.left + near.width / 2, near.top + near.height / 2];
          return Math.hypot(nearX - x, nearY - y) < SMALLEST - 0.5;
        });
      })
      .map(({ element, rectangle }) => {
        const { width, height } = rectangle;
        const words = element.textContent.trim().replace(/\s+/g, ' ').slice(0, 40);
        return `${element.tagName.toLowerCase()} “${words}” is ${width.toFixed(0)} by ${height.toFixed(0)}`;
      });
  });
