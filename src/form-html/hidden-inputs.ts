import type { Given } from '../domain/forms/answers.ts';
import { textGiven, valuesGiven } from '../domain/forms/given-values.ts';
import { isWrittenAnew, PROMISED } from '../domain/forms/special-fields.ts';
import { attributes } from './attributes.ts';
import type { FormWords } from './field-words.ts';
import type { FormPart } from './form-part.ts';
import { html, type Html } from './html.ts';

interface SentAlong {
  given: Given;
  nonce: string | undefined;
  page: string | undefined;
  promised: string | undefined;
}

/**
 * What a form sends without asking: the trap for programs, the language, where a long form stands, and
 * whatever came before under a name that has no box on this page (other steps' answers, unknown fields).
 */
export function hiddenInputs(form: FormWords, part: FormPart, along: SentAlong): Html {
  const { given } = along;
  const nonce = along.nonce ?? (textGiven(given, '_nonce') || undefined);
  const page = part.names.has('page') ? undefined : along.page;
  // What a page says is what it promises; one that says nothing of it carries along what the page before it said.
  const promised = part.hasPromise ? along.promised : textGiven(given, PROMISED) || undefined;
  const written = {
    _language: form.words.language,
    ...(nonce === undefined ? {} : { _nonce: nonce }),
    ...(promised === undefined ? {} : { [PROMISED]: promised }),
    ...(part.step === undefined ? {} : { _at: part.step }),
    ...(page === undefined ? {} : { page: textGiven(given, 'page') || page }),
  };
  const carried = Object.keys(given)
    .filter(
      (name) => !part.names.has(name) && !isWrittenAnew(name) && !Object.hasOwn(written, name),
    )
    .flatMap((name) => valuesGiven(given, name).map((value) => [name, value] as const));
  const inputs = [...Object.entries(written), ...carried].map(
    ([name, value]) => html`<input${attributes({ type: 'hidden', name, value })}>`,
  );
  return html`${trap(form, given)}${inputs}`;
}

/** Filled in by programs that fill in everything; kept from people, screen readers and autofill. */
function trap({ definition, words }: FormWords, given: Given): Html {
  const id = `${definition.id}-trap`;
  const own = attributes({
    id,
    name: '_gotcha',
    type: 'text',
    value: textGiven(given, '_gotcha'),
    tabindex: -1,
    autocomplete: 'off',
  });
  return html`<div class="form-trap" aria-hidden="true">
    <label for="${id}">${words('form.trap')}</label>
    <input${own}>
  </div>`;
}
