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

/**
 * What headings are set in. All are on the reader's own device, so that no page waits for one; each list begins with what
 * Apple's systems have, then Windows, then Android and Linux. Scripts that a face has no letters for use the system's own.
 */
const typefaces = {
  plain: 'var(--font)',
  bookish: "'Iowan Old Style', 'Palatino Linotype', p052, georgia, serif",
  rounded: "ui-rounded, 'Arial Rounded MT Bold', var(--font)",
  humanist: "seravek, 'Gill Sans', candara, ubuntu, var(--font)",
} as const;

/** Of cards, boxes and buttons. */
const radii = { square: '0', soft: '0.5rem', round: '1rem' } as const;

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
