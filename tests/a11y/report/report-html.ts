import { escapeHtml } from '../../../src/domain/text/escape-html.ts';
import { criterion } from '../criteria.ts';
import type { Report, ReportedFinding } from './reported.ts';

/** The same fault on many pages is told once, with all its places. */
interface Told {
  first: ReportedFinding;
  places: ReportedFinding[];
}

/** A page for a person: what fails, where, a picture of it, how to mend it, WCAG's number, and since when. */
export function reportHtml(report: Report): string {
  const told = toldOnce(report.findings);
  const sum =
    told.length === 0
      ? 'Nothing was found.'
      : `${count(report.findings.length, 'place')} to mend, of ${count(told.length, 'kind')}.`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Accessibility of ${escapeHtml(report.council)}, ${escapeHtml(report.day)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>Accessibility of ${escapeHtml(report.council)}</h1>
<p>Looked at on ${escapeHtml(report.day)}. ${sum}</p>
${lookedHtml(report)}
${told.length === 0 ? '' : contentsHtml(told)}
${told.map((one, index) => toldHtml(one, index)).join('\n')}
</main>
</body>
</html>
`;
}

function toldOnce(findings: readonly ReportedFinding[]): Told[] {
  const told = new Map<string, Told>();
  for (const finding of findings) {
    const key = `${finding.engine} ${finding.rule} ${finding.message}`;
    const known = told.get(key);
    if (known === undefined) told.set(key, { first: finding, places: [finding] });
    else known.places.push(finding);
  }
  return [...told.values()].sort((one, other) => other.places.length - one.places.length);
}

function lookedHtml({ parts }: Report): string {
  const rows = parts.flatMap(({ name, looked, seconds }) =>
    looked.map(
      ({ engine, count: pages }, index) =>
        `<tr><th scope="row">${escapeHtml(name)}: ${escapeHtml(engine)}</th><td>${String(pages)}</td><td>${index === 0 ? `${(seconds / 60).toFixed(1)} min` : 'in the same'}</td></tr>`,
    ),
  );
  return `<h2>What was looked at</h2>
<table>
<thead><tr><th scope="col">Part and engine</th><th scope="col">Pages or states</th><th scope="col">Time</th></tr></thead>
<tbody>${rows.join('')}</tbody>
</table>`;
}

function contentsHtml(told: readonly Told[]): string {
  const lines = told.map(
    ({ first, places }, index) =>
      `<li><a href="#fault-${String(index + 1)}">${escapeHtml(first.message)}</a> (${count(places.length, 'place')})</li>`,
  );
  return `<h2>What to mend</h2>\n<ol>${lines.join('')}</ol>`;
}

function toldHtml({ first, places }: Told, index: number): string {
  const since = places.map((place) => place.since).sort()[0] ?? first.since;
  const wcag = first.criteria.flatMap((number) => criterion(number) ?? []);
  const held =
    wcag.length === 0
      ? 'Good practice: no success criterion asks for it.'
      : wcag
          .map(
            ({ number, name, link }) =>
              `<a href="${escapeHtml(link)}">WCAG ${number} ${escapeHtml(name)}</a>`,
          )
          .join(', ');
  return `<section aria-labelledby="fault-${String(index + 1)}">
<h2 id="fault-${String(index + 1)}">${String(index + 1)}. ${escapeHtml(first.message)}</h2>
<dl>
<dt>How to mend it</dt><dd>${escapeHtml(first.mend).replace(/\n/g, '<br>')}</dd>
<dt>Held to</dt><dd>${held}</dd>
<dt>Found by</dt><dd><a href="${escapeHtml(first.link)}">${escapeHtml(`${first.engine}, rule ${first.rule}`)}</a></dd>
<dt>Since</dt><dd>${escapeHtml(since)}</dd>
</dl>
${places
  .slice(0, MOST_PLACES)
  .map((place, at) => placeHtml(place, `${String(index + 1)}.${String(at + 1)}`))
  .join('\n')}
${places.length > MOST_PLACES ? `<p>And in ${count(places.length - MOST_PLACES, 'other place')}: report.json has all of them.</p>` : ''}
</section>`;
}

/** After so many, a kind of fault is understood. */
const MOST_PLACES = 10;

function placeHtml(place: ReportedFinding, number: string): string {
  const picture =
    place.picture === undefined
      ? ''
      : `<p><img src="${escapeHtml(place.picture)}" alt="The place on the page, in a red frame: ${escapeHtml(place.selector || place.path)}"></p>`;
  const html = place.html === '' ? '' : `<p><code>${escapeHtml(place.html)}</code></p>`;
  return `<h3>${number} ${escapeHtml(place.path)}, ${escapeHtml(place.state)}</h3>
<p>In <code>${escapeHtml(place.file)}</code>${place.selector === '' ? '' : `, at <code>${escapeHtml(place.selector)}</code>`}</p>
${html}${picture}`;
}

/** @example count(2, 'place') // => '2 places' */
function count(number: number, thing: string): string {
  return `${String(number)} ${thing}${number === 1 ? '' : 's'}`;
}

const style = `
:root { color-scheme: light dark; }
body { margin: 0; font: 1.125rem/1.5 Helvetica, Arial, sans-serif; color: #0b0c0c; background: #fff; }
main { max-width: 60rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
h2 { margin-top: 3rem; border-top: 2px solid #505a5f; padding-top: 1rem; }
dt { font-weight: bold; }
dd { margin: 0 0 .5rem; }
a { color: #1d5a96; text-underline-offset: .2em; }
a:focus { outline: 3px solid #0b0c0c; outline-offset: 2px; }
li { margin-block: .5rem; }
code { background: #eef1f3; color: #0b0c0c; }
img { max-width: 100%; border: 1px solid #505a5f; }
table { border-collapse: collapse; }
th, td { text-align: start; padding: .25rem 1rem .25rem 0; border-bottom: 1px solid #505a5f; }
@media (prefers-color-scheme: dark) {
  body { color: #f3f2f1; background: #16191b; }
  a { color: #9cc8f5; }
  a:focus { outline-color: #f3f2f1; }
  code { background: #2b3135; color: #f3f2f1; }
}
`;
