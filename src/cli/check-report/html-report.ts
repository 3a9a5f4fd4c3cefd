import { settingsRule } from '../../council/checks/rules.ts';
import type { Finding } from '../../council/wording/finding.ts';
import { html, raw, type Html } from '../../form-html/html.ts';
import { excerptHtml } from '../../form-html/excerpt-html.ts';
import { counted, countsOf, type Checked } from './checked.ts';

const noOwner = 'No owner named';

/**
 * What was found, as one page for the people who write the site: what to do first, and then each owner's part. It needs
 * nothing else, so it can be sent by mail.
 */
export function htmlReport(checked: Checked): string {
  const { councils, day, findings, reading } = checked;
  const errors = findings.filter(({ severity }) => severity === 'error');
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  const name = `What to put right: ${councils.join(', ')}`;
  const page = html`
    <!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${name}, ${day}</title>
        <style>
          ${raw(style)}
        </style>
      </head>
      <body>
        <main>
          <h1>${name}</h1>
          <p>Checked on ${day}: ${countsOf(findings)}.</p>
          <h2>What to do first</h2>
          ${firstOf(errors, warnings)} ${byOwner(findings)}
          ${reading.length === 0 ? '' : html`<h2>How hard the pages are to read</h2>`}
          ${reading.length === 0 ? '' : html`<pre>${reading.join('\n')}</pre>`}
        </main>
      </body>
    </html>
  `;
  return `${page.source.trim()}\n`;
}

function firstOf(errors: readonly Finding[], warnings: readonly Finding[]): Html {
  if (errors.length > 0) {
    return html`<p>
      Nothing is published until ${errors.length === 1 ? 'this is' : 'these are'} right:
      ${counted(errors.length, 'error')}, marked "Error" below. Then read the warnings.
    </p>`;
  }
  if (warnings.length === 0) return html`<p>There is nothing to put right.</p>`;
  const ofLaw = warnings.filter(({ source }) => source !== undefined).length;
  return ofLaw > 0
    ? html`<p>
        Nothing stops the site from being published. Begin with the warnings that name a law or a
        document: ${String(ofLaw)} of ${String(warnings.length)}.
      </p>`
    : html`<p>
        Nothing stops the site from being published. Each warning is something to look at.
      </p>`;
}

function byOwner(findings: readonly Finding[]): Html[] {
  const owners = Map.groupBy(findings, ({ owner = noOwner }) => owner);
  const inOrder = [...owners].sort(([one], [other]) =>
    one === noOwner ? 1 : other === noOwner ? -1 : one.localeCompare(other, 'en-GB'),
  );
  return inOrder.map(
    ([owner, own], index) => html`
      <section aria-labelledby="owner-${String(index + 1)}">
        <h2 id="owner-${String(index + 1)}">${owner}: ${countsOf(own)}</h2>
        <ol>
          ${own.toSorted((one, other) => placeIn(one) - placeIn(other)).map(findingHtml)}
        </ol>
      </section>
    `,
  );
}

/** Errors first, then what a law or a document asks for. */
function placeIn({ severity, source }: Finding): number {
  return severity === 'error' ? 0 : source === undefined ? 2 : 1;
}

function findingHtml(finding: Finding): Html {
  const { severity, file, line, column, message, excerpt, source, rule = settingsRule } = finding;
  const place = `line ${String(line)}${column === undefined ? '' : `, column ${String(column)}`}`;
  return html`
    <li>
      <p>
        <strong class="${severity}">${severity === 'error' ? 'Error' : 'Warning'}</strong>
        ${message}
      </p>
      <p><code>${file}</code>, ${place} (${rule})</p>
      ${excerpt === undefined ? '' : html`<pre>${excerptHtml(excerpt)}</pre>`}
      ${source === undefined ? '' : html`<p>Source: ${source}</p>`}
    </li>
  `;
}

const style = `
:root { color-scheme: light dark }
body { margin: 0; font: 1.125rem/1.5 Arial, sans-serif; color: #0b0c0c; background: #fff }
main { max-width: 48rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere }
h2 { margin-block-start: 2.5rem }
li { margin-block: 1.5rem }
li p { margin: 0 }
pre { margin: .25rem 0; padding: .5rem; background: #eef1f3; color: #0b0c0c; white-space: pre-wrap }
mark { background: #ffdd00; color: #0b0c0c; text-decoration: underline }
.error { color: #aa2a16 }
@media (prefers-color-scheme: dark) {
  body { color: #f3f2f1; background: #16191b }
  .error { color: #ff9c8c }
}
@media print { li { break-inside: avoid } }
`;
