/** The side of a column, as the class that prose.scss knows. */
const classes: Record<string, string> = {
  right: 'table__figures',
  center: 'table__middle',
  left: 'table__words',
};

/**
 * A table as Markdown wrote it, made ready for the page: every heading says that it is its column's, a corner without
 * words is no heading, and styles within the page, which the content security policy forbids, become classes.
 * @param written the table's rows as HTML
 * @returns the rows, and the columns' headings as the table's name
 * @example
 * tableHtml('<thead><tr><th></th><th>Charge</th></tr></thead>')
 * // => { html: '<thead><tr><td></td><th scope="col">Charge</th></tr></thead>', name: 'Charge' }
 */
export function tableHtml(written: string): { html: string; name: string } {
  const html = written
    .replace(/<th\b[^>]*>\s*<\/th>/g, '<td></td>')
    .replace(/<th\b/g, '<th scope="col"')
    .replace(
      /(<t[hd]\b[^>]*?) style="text-align:\s?(\w+);?"/g,
      (_, cell: string, side: string) => `${cell} class="${classes[side] ?? ''}"`,
    );
  const headings = [...html.matchAll(/<th\b[^>]*>(.*?)<\/th>/gs)].map(([, words = '']) =>
    words.replace(/<[^>]*>/g, '').trim(),
  );
  return { html, name: headings.join(', ') };
}
