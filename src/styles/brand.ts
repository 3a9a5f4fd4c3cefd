/** A council's two colours, light and dark, as `brand` in its council.yaml gives them. */
export interface Brand {
  deep: string;
  light: string;
  deepOnDark: string;
  lightOnDark: string;
}

/**
 * The council's colours as Sass variables, put above `site.scss` by the build: they reach the page in its one
 * stylesheet, because the content security policy allows no style written into the page.
 * @example
 * brandSass({ deep: '#0f4a47', light: '#f5efe3', deepOnDark: '#8fd3ca', lightOnDark: '#223230' })
 * // => "$council-deep: #0f4a47; $council-light: #f5efe3; …"
 */
export function brandSass({ deep, light, deepOnDark, lightOnDark }: Brand): string {
  return (
    `$council-deep: ${deep}; $council-light: ${light}; ` +
    `$council-deep-on-dark: ${deepOnDark}; $council-light-on-dark: ${lightOnDark};\n`
  );
}
