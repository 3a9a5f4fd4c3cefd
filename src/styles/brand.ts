import { radii, typefaces } from '../site/shapes.ts';

/** How a council's pages look, as `brand` in its council.yaml gives it: two colours, light and dark, and their shapes. */
export interface Brand {
  deep: string;
  light: string;
  deepOnDark: string;
  lightOnDark: string;
  headings: keyof typeof typefaces;
  corners: keyof typeof radii;
  spacing: keyof typeof spaces;
}

/** Between the parts of a page, as a share of what is usual. */
const spaces = { close: '0.75', usual: '1', roomy: '1.3' } as const;

/**
 * The council's look as Sass variables, put above `site.scss` by the build: they reach the page in its one
 * stylesheet, because the content security policy allows no style written into the page.
 * @example
 * brandSass({ deep: '#0f4a47', light: '#f5efe3', corners: 'square', … })
 * // => "$council-deep: #0f4a47; $council-light: #f5efe3; …; $council-radius: 0; …"
 */
export function brandSass(brand: Brand): string {
  const variables = {
    deep: brand.deep,
    light: brand.light,
    'deep-on-dark': brand.deepOnDark,
    'light-on-dark': brand.lightOnDark,
    headings: typefaces[brand.headings],
    radius: radii[brand.corners],
    space: spaces[brand.spacing],
  };
  const lines = Object.entries(variables).map(([name, value]) => `$council-${name}: ${value};`);
  return `${lines.join(' ')}\n`;
}
