import type { Finding } from '../council/wording/finding.ts';
import { excerptHtml } from '../form-html/excerpt-html.ts';
import { html, raw } from '../form-html/html.ts';

/**
 * What `npm run dev` shows while something in the content is wrong. It asks every two seconds
 * whether that has changed, and shows the page again when it has.
 */
export function mistakesPage(found: readonly Finding[]): string {
  const count =
    found.length === 1 ? '1 thing to put right' : `${String(found.length)} things to put right`;
  const items = found.map(
    ({ file, line, column, message, excerpt }) => html`
      <li>
        <p>${message}</p>
        <p>
          <code>${file}</code>, line ${line}${column === undefined ? '' : `, column ${String(column)}`}
        </p>
        ${excerpt === undefined ? '' : html`<pre>${excerptHtml(excerpt)}</pre>`}
      </li>
    `,
  );
  return html`
    <!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${count}</title>
        <style>
          ${raw(style)}
        </style>
        <script>
          ${raw(script)}
        </script>
      </head>
      <body>
        <main>
          <h1>${count}</h1>
          <p>Save the file, and this page comes back by itself.</p>
          <ol>
            ${items}
          </ol>
        </main>
      </body>
    </html>
  `.source.trim();
}

const script = `
let shown;
const look = async () => {
  const page = await fetch(location.href, { headers: { Accept: 'text/html' } }).catch(() => undefined);
  const text = await page?.text();
  if (page?.ok || (shown ?? text) !== text) location.reload();
  shown ??= text;
};
look();
setInterval(look, 2000);
`;

const style = `
body { margin: 0; background: #fff; color: #0b0c0c; font: 1.125rem/1.5 Arial, sans-serif }
main { max-width: 44rem; margin: 0 auto; padding: 2rem 1rem }
li { margin-block: 1.5rem; border-inline-start: 0.25rem solid #d4351c; padding-inline-start: 1rem }
li p { margin: 0; overflow-wrap: anywhere }
code, pre { font-family: ui-monospace, monospace }
pre { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere }
mark { background: #ffdd00; color: #0b0c0c; text-decoration: underline }
`;
