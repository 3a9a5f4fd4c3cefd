import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { button } from '../../src/form-html/govuk/button.ts';
import { characterCount } from '../../src/form-html/govuk/character-count.ts';
import { checkboxes } from '../../src/form-html/govuk/checkboxes.ts';
import { dateInput } from '../../src/form-html/govuk/date-input.ts';
import { details } from '../../src/form-html/govuk/details.ts';
import { errorMessage } from '../../src/form-html/govuk/error-message.ts';
import { errorSummary } from '../../src/form-html/govuk/error-summary.ts';
import { fieldset } from '../../src/form-html/govuk/fieldset.ts';
import { fileUpload } from '../../src/form-html/govuk/file-upload.ts';
import { hint } from '../../src/form-html/govuk/hint.ts';
import { input } from '../../src/form-html/govuk/input.ts';
import { insetText } from '../../src/form-html/govuk/inset-text.ts';
import { label } from '../../src/form-html/govuk/label.ts';
import { radios } from '../../src/form-html/govuk/radios.ts';
import { select } from '../../src/form-html/govuk/select.ts';
import { summaryList } from '../../src/form-html/govuk/summary-list.ts';
import { textarea } from '../../src/form-html/govuk/textarea.ts';
import { raw, type Html } from '../../src/form-html/html.ts';
import { parsedHtml } from './parsed-html.ts';

interface Fixture {
  name: string;
  options: unknown;
  html: string;
}

const components: Record<string, (options: never) => Html> = {
  button,
  'character-count': characterCount,
  checkboxes,
  'date-input': dateInput,
  details,
  'error-message': errorMessage,
  'error-summary': errorSummary,
  fieldset,
  'file-upload': fileUpload,
  hint,
  input,
  'inset-text': insetText,
  label,
  radios,
  select,
  'summary-list': summaryList,
  textarea,
};

/** Fixtures that cannot be met, each with the reason. */
const notMet: Record<string, string> = {};

const require = createRequire(import.meta.url);

function fixturesOf(component: string): Fixture[] {
  const path = require.resolve(`govuk-frontend/dist/govuk/components/${component}/fixtures.json`);
  return (JSON.parse(readFileSync(path, 'utf8')) as { fixtures: Fixture[] }).fixtures;
}

/** GOV.UK's options hold HTML as text; ours only take what was marked as HTML. */
function withHtml(options: unknown, key = ''): unknown {
  if (typeof options === 'string' && /^html$|Html$/.test(key)) return raw(options);
  if (Array.isArray(options)) return options.map((item) => withHtml(item));
  if (typeof options !== 'object' || options === null) return options;
  return Object.fromEntries(
    Object.entries(options).map(([name, value]) => [name, withHtml(value, name)]),
  );
}

const every = Object.keys(components).flatMap((component) =>
  fixturesOf(component).map((fixture) => ({ component, ...fixture })),
);
let met = 0;

describe.each(Object.entries(components))('GOV.UK’s own %s', (component, render) => {
  const fixtures = fixturesOf(component).filter(({ name }) => !notMet[`${component}: ${name}`]);

  test.each(fixtures)('$name', ({ options, html }) => {
    expect(parsedHtml(render(withHtml(options) as never).source)).toBe(parsedHtml(html));
    met += 1;
  });
});

test('426 of 426 fixtures are met', () => {
  expect(`${met} of ${every.length} fixtures are met`).toBe('426 of 426 fixtures are met');
});
