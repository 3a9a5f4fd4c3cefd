/**
 * The words of one part, made ready for the page that holds all of them: every heading goes down by one, since the part's
 * title is above it, and every place and every link to a place takes the part's name before it, since two parts may have
 * a heading of the same words.
 * @example
 * partInWhole('<h2 id="who">Who</h2><a href="#who">', 'pay') // => '<h3 id="pay-who">Who</h3><a href="#pay-who">'
 */
export function partInWhole(html: string, part: string): string {
  return html
    .replace(
      /<(\/?)h([2-5])\b/g,
      (_, close: string, level: string) => `<${close}h${String(Number(level) + 1)}`,
    )
    .replace(/(<[^>]*\s)id="([^"]+)"/g, `$1id="${part}-$2"`)
    .replace(/href="#([^"]+)"/g, `href="#${part}-$1"`);
}
