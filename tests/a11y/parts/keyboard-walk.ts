import type { Page } from '@playwright/test';
import type { Part } from './part.ts';

/** Where Tab has come to. */
interface Stop {
  name: string;
  /** The place among the page's tab stops; -1 where it is none of them. */
  index: number;
  isInSight: boolean;
  isCovered: boolean;
  isSeen: boolean;
}

/** Put into the page once: read again for each place, it took longer than the place itself. */
interface Walk {
  walk: { stopNow: () => Stop | undefined };
}

/** More presses than any page has places to stop at. */
const MOST_STOPS = 1000;

/**
 * Tab through the whole page and a little back: every place is reached (2.1.1) in the page's order (2.4.3), none holds the
 * focus fast (2.1.2), at each it is in sight and not covered (2.4.11), and what shows it has a contrast of 3:1 with what
 * was there before or is around it (2.4.7, 1.4.11).
 */
export const keyboardWalk: Part = async (page) => {
  const places = await remember(page);
  const faults = new Set<string>();
  const beginsInside = await page.evaluate(() => document.activeElement !== document.body);
  const reached = new Set<number>();
  let before = -1;
  let last = '';
  let hasLeft = false;
  for (let press = 0; press < MOST_STOPS; press += 1) {
    await page.keyboard.press('Tab');
    const stop = await stopNow(page);
    // After the last place the browser's own have the focus, and then the first of the page: where a page puts the focus
    // somewhere itself, the walk begins there.
    if (stop === undefined) {
      if (hasLeft) break;
      hasLeft = true;
      before = -1;
      last = '';
      continue;
    }
    if (stop.name === last) {
      faults.add(`trap: Tab does not leave ${stop.name}`);
      break;
    }
    if (reached.has(stop.index)) break;
    if (stop.index === 0 && beginsInside && !hasLeft) {
      hasLeft = true;
      before = -1;
    }
    if (stop.index >= 0) {
      reached.add(stop.index);
      if (stop.index < before) faults.add(`order: ${stop.name} comes after what is below it`);
      before = stop.index;
    }
    last = stop.name;
    if (!stop.isInSight) faults.add(`out of sight: ${stop.name}`);
    else if (stop.isCovered) faults.add(`covered: ${stop.name}`);
    if (!stop.isSeen) faults.add(`focus not seen: ${stop.name}`);
  }
  if (![...faults].some((fault) => fault.startsWith('trap')))
    for (const [index, name] of places.entries())
      if (!reached.has(index)) faults.add(`never reached: ${name}`);
  return [...faults];
};

/** Notes every tab stop and how it looks without the focus, and what tells where the focus is now. */
function remember(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isShown = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true }) &&
      element.closest('[inert]') === null &&
      element.getClientRects().length > 0;
    const wanted =
      'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex], iframe, [contenteditable]';
    const places = [...document.querySelectorAll<HTMLElement>(wanted)].filter(
      (element) => element.tabIndex >= 0 && !element.matches(':disabled') && isShown(element),
    );
    // Of a group of radio buttons Tab comes to one alone.
    const stops = places.filter((element) => {
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
      const group = places.filter(
        (other): other is HTMLInputElement =>
          other instanceof HTMLInputElement &&
          other.type === 'radio' &&
          other.name === element.name &&
          other.form === element.form,
      );
      return element === (group.find(({ checked }) => checked) ?? group[0]);
    });
    const looks = (element: Element, pseudo?: string): string => {
      const style = getComputedStyle(element, pseudo);
      return JSON.stringify([
        style.outlineStyle === 'none' ? '' : [style.outlineWidth, style.outlineColor],
        style.boxShadow,
        style.backgroundColor,
        style.borderTopColor,
        style.borderBottomColor,
        style.borderTopWidth,
        style.color,
      ]);
    };
    const surfaces = (element: HTMLElement): [Element, string | undefined][] => {
      const labels = 'labels' in element ? [...((element.labels as NodeList | null) ?? [])] : [];
      return [element, ...(labels as Element[])].flatMap((one): [Element, string | undefined][] => [
        [one, undefined],
        [one, '::before'],
        [one, '::after'],
      ]);
    };
    const name = (element: HTMLElement): string => {
      const words =
        element.getAttribute('aria-label') ?? element.textContent.trim().replace(/\s+/g, ' ');
      const id = element.id === '' ? '' : `#${element.id}`;
      return `${element.tagName.toLowerCase()}${id} “${words.slice(0, 40)}”`;
    };
    const before = new Map(stops.map((stop) => [stop, surfaces(stop).map((one) => looks(...one))]));

    type Colour = [number, number, number, number];
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const known = new Map<string, Colour>();
    const colourOf = (text: string): Colour => {
      const before = known.get(text);
      if (before !== undefined || canvas === null) return before ?? [0, 0, 0, 0];
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = '#000';
      canvas.fillStyle = text;
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
      const colour: Colour = [red, green, blue, alpha / 255];
      known.set(text, colour);
      return colour;
    };
    const light = ([red, green, blue]: Colour): number => {
      const [r = 0, g = 0, b = 0] = [red, green, blue].map((value) => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrast = (one: Colour, two: Colour): number => {
      const [more = 0, less = 0] = [light(one), light(two)].sort((a, b) => b - a);
      return (more + 0.05) / (less + 0.05);
    };
    const behind = (from: Element | null): Colour => {
      for (let at = from; at !== null; at = at.parentElement) {
        const colour = colourOf(getComputedStyle(at).backgroundColor);
        if (colour[3] > 0.9) return colour;
      }
      return [255, 255, 255, 1];
    };
    const shadowColours = (shadow: string): Colour[] =>
      shadow === 'none'
        ? []
        : shadow
            .split(/,(?![^(]*\))/)
            .filter((one) => /(?<![\d.])(?:[2-9]|[1-9]\d+)(?:\.\d+)?px/.test(one))
            .map((one) =>
              colourOf(/(?:rgba?|color|oklab|oklch)\([^)]*\)/.exec(one)?.[0] ?? '#000'),
            );

    const stopNow = (): Stop | undefined => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return undefined;
      const index = stops.indexOf(element);

      const isSeen = surfaces(element).some(([surface, pseudo], at) => {
        const was = before.get(element)?.[at];
        const is = looks(surface, pseudo);
        if (was === is) return false;
        const around = behind(surface.parentElement);
        const style = getComputedStyle(surface, pseudo);
        const [, , oldBackground, oldTop, oldBottom, oldWidth] =
          was === undefined ? [] : (JSON.parse(was) as string[]);
        const own = colourOf(style.backgroundColor);
        const ground = own[3] > 0.9 ? own : around;
        if (
          style.outlineStyle !== 'none' &&
          Number.parseFloat(style.outlineWidth) >= 2 &&
          colourOf(style.outlineColor)[3] > 0.9 &&
          contrast(colourOf(style.outlineColor), around) >= 3
        )
          return true;
        const shadowed = was === undefined || (JSON.parse(was) as string[])[1] !== style.boxShadow;
        const shadows = shadowed ? shadowColours(style.boxShadow) : [];
        if (
          shadows.some(
            (one) =>
              contrast(one, around) >= 3 ||
              (style.boxShadow.includes('inset') && contrast(one, ground) >= 3),
          )
        )
          return true;
        if (oldBackground !== undefined && own[3] > 0.9) {
          const old = colourOf(oldBackground);
          if (contrast(own, old[3] > 0.9 ? old : around) >= 3) return true;
        }
        const isBordered = Number.parseFloat(style.borderTopWidth) >= 2;
        // GOV.UK's radio buttons: the ring grows by two pixels.
        const hasGrown =
          Number.parseFloat(style.borderTopWidth) - Number.parseFloat(oldWidth ?? '0') >= 2;
        if (hasGrown && contrast(colourOf(style.borderTopColor), around) >= 3) return true;
        const borders: [string | undefined, string][] = [
          [oldTop, style.borderTopColor],
          [oldBottom, style.borderBottomColor],
        ];
        return (
          isBordered &&
          borders.some(
            ([old, now]) => old !== undefined && contrast(colourOf(old), colourOf(now)) >= 3,
          )
        );
      });

      // A box of its own may be drawn by its label, as GOV.UK's radio buttons are.
      const labels = 'labels' in element ? [...((element.labels as NodeList | null) ?? [])] : [];
      const own = [element, ...(labels as Element[])];
      const rectangle = element.getClientRects()[0] ?? element.getBoundingClientRect();
      const { left, top, right, bottom } = rectangle;
      const isInSight =
        rectangle.width > 0 && bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
      const inside = (low: number, high: number, share: number, most: number): number =>
        Math.min(Math.max(low + (high - low) * share, 1), most - 1);
      const points = [0.5, 0.1, 0.9].flatMap((x) =>
        [0.5, 0.1, 0.9].map((y): [number, number] => [
          inside(left, right, x, innerWidth),
          inside(top, bottom, y, innerHeight),
        ]),
      );
      const isCovered = points.every(([x, y]) => {
        const hit = document.elementFromPoint(x, y);
        return hit !== null && !own.some((one) => one.contains(hit) || hit.contains(one));
      });
      return {
        name: `${name(element)} (${String(index + 1)})`,
        index,
        isInSight,
        isCovered,
        isSeen,
      };
    };
    (globalThis as unknown as Walk).walk = { stopNow };
    return stops.map((stop, index) => `${name(stop)} (${String(index + 1)})`);
  });
}

/** The place that has the focus now; undefined where Tab has left the page. */
function stopNow(page: Page): Promise<Stop | undefined> {
  return page.evaluate(() => (globalThis as unknown as Walk).walk.stopNow());
}
