import type { Part } from './part.ts';

/**
 * Words against what is behind them (1.4.3), and the edges of boxes to fill in (1.4.11), in the colours of the moment:
 * 50 times as quick as an engine, so that every state is looked at in light and in dark.
 */
export const contrast: Part = (page) =>
  page.evaluate(() => {
    type Colour = [number, number, number, number];
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const known = new Map<string, Colour>();
    const colourOf = (text: string): Colour => {
      const before = known.get(text);
      if (before !== undefined || canvas === null) return before ?? [0, 0, 0, 0];
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = text;
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
      const colour: Colour = [red, green, blue, alpha / 255];
      known.set(text, colour);
      return colour;
    };
    const over = (top: Colour, below: Colour): Colour => {
      const mixed = [0, 1, 2].map(
        (at) => (top[at] ?? 0) * top[3] + (below[at] ?? 0) * (1 - top[3]),
      );
      return [mixed[0] ?? 0, mixed[1] ?? 0, mixed[2] ?? 0, 1];
    };
    const behind = (from: Element | null): Colour => {
      // A page without a ground of its own, as a mail is, is shown on white.
      if (from === null) return [255, 255, 255, 1];
      const own = colourOf(getComputedStyle(from).backgroundColor);
      return own[3] >= 1 ? own : over(own, behind(from.parentElement));
    };
    const light = (colour: Colour): number => {
      const [r = 0, g = 0, b = 0] = colour.slice(0, 3).map((value) => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ratio = (one: Colour, two: Colour): number => {
      const [more = 0, less = 0] = [light(one), light(two)].sort((a, b) => b - a);
      return (more + 0.05) / (less + 0.05);
    };
    const faults = new Set<string>();
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (element.closest('svg, [hidden], noscript, script') !== null) continue;
      const isBox = element.matches('input:not([type="hidden"]), textarea, select');
      const words = [...element.childNodes]
        .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
        .map(({ nodeValue }) => nodeValue?.trim() ?? '')
        .join(' ')
        .trim();
      if ((words === '' && !isBox) || !element.checkVisibility({ visibilityProperty: true }))
        continue;
      const { width, height } = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      if (width <= 1 || height <= 1 || style.clipPath !== 'none') continue;
      const ground = behind(element);
      const size = Number.parseFloat(style.fontSize);
      const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
      const found = ratio(over(colourOf(style.color), ground), ground);
      if (found < (isLarge ? 3 : 4.5) - 0.005 && !element.matches(':disabled'))
        faults.add(`“${words.slice(0, 40)}” has a contrast of ${found.toFixed(2)}`);
      const isDrawn = Number.parseFloat(style.opacity) > 0 && style.borderTopStyle !== 'none';
      if (!isBox || !isDrawn || element.closest('.form-trap') !== null) continue;
      const around = behind(element.parentElement);
      const edge = over(colourOf(style.borderTopColor), around);
      // The box is told from the page by its edge or by its own ground.
      if (ratio(edge, around) < 3 && ratio(edge, ground) < 3 && ratio(ground, around) < 3)
        faults.add(
          `the edge of ${element.tagName.toLowerCase()}#${element.id} has a contrast of ${ratio(edge, around).toFixed(2)}`,
        );
    }
    return [...faults];
  });
