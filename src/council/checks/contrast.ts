/**
 * How strongly two colours stand apart, from 1 (the same) to 21 (black on white), by WCAG 2.2's own formula
 * (definition of "contrast ratio"). Text needs 4.5, an edge or an icon 3.
 * @param one `#rrggbb`
 * @example contrast('#ffffff', '#767676') // => 4.54…
 */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
