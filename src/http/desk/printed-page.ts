import { html, raw, type HtmlValue } from '../../form-html/html.ts';

/** Enough for a page that is read on paper: it opens in any browser, and loads nothing. */
const styles = `
body { font-family: Arial, Helvetica, sans-serif; line-height: 1.4; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; color: #0b0c0c; background: #fff; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #6f777b; padding: 0.4rem; text-align: left; vertical-align: top; }
.card { break-after: page; }
.line { border-bottom: 1px solid #0b0c0c; display: inline-block; min-width: 14rem; }
`;

/** A whole page of its own, for a file: a committee's report, or cards to print. */
export function printedPage(title: string, main: HtmlValue): string {
  const page = html`<html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>${title}</title>
      <style>
        ${raw(styles)}
      </style>
    </head>
    <body>
      <main>
        <h1>${title}</h1>
        ${main}
      </main>
    </body>
  </html>`;
  return `<!doctype html>\n${page.source}\n`;
}
