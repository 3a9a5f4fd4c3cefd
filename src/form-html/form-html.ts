import { fieldModels } from '../domain/forms/fields/registry.ts';
import type { Given, Problem } from '../domain/forms/answers.ts';
import { wasSent } from '../domain/forms/given-values.ts';
import type { FormDefinition, FormField } from '../domain/forms/definition.ts';
import type { Words } from '../i18n/words.ts';
import { attributes } from './attributes.ts';
import type { FormWords } from './field-words.ts';
import { formPart, type FormView } from './form-part.ts';
import { errorSummary, takesFocus } from './govuk/error-summary.ts';
import { hiddenInputs } from './hidden-inputs.ts';
import { html, raw, type Html } from './html.ts';
import { inputIdFor } from './input-id.ts';
import { problemHtml } from './problem-message.ts';

export type { FormView };

export interface FormHtmlOptions {
  definition: FormDefinition;
  given: Given;
  problems: readonly Problem[];
  words: Words;
  /** Where it is sent: `/f/general-enquiry`. */
  action: string;
  /** The page's heading, put between what is wrong and the questions. */
  headingHtml?: Html | undefined;
  /** The promise, as HTML, put right before the button that sends. */
  promiseHtml?: string | Html | undefined;
  /**
   * The same as the charter writes it, sent along: a release may take another's place before the form is sent, and what
   * was promised is kept.
   */
  promised?: string | undefined;
  /** Tells this page's own form from any other, so that a second press is not a second message. */
  nonce?: string | undefined;
  /** The address of the page the form is about. It is sent along as `page`, and not asked. */
  page?: string | undefined;
  /** The language of the council's own words; `en` where nothing is said. */
  contentLanguage?: string | undefined;
  /** A script may keep what is typed on the reader's own device. Never for a form that staff fill in. */
  keepsDraft?: boolean | undefined;
  /** Where a form in steps stands. Left out: at its first step, or the first that has a problem. */
  view?: FormView | undefined;
}

/**
 * A whole form as HTML, the same for a built page and for a function that shows it again: what is wrong
 * first, the questions with everything that was typed, the promise, the button. It needs no script.
 */
export function formHtml(options: FormHtmlOptions): string {
  const { problems, words, promiseHtml } = options;
  const given = withLanguageOfPage(options);
  const definition = withAddressesToMend(options.definition, problems);
  const form: FormWords = { definition, words, contentLanguage: options.contentLanguage ?? 'en' };
  const part = formPart(form, { ...options, given });
  const own = attributes({
    class: 'form',
    method: 'post',
    action: options.action,
    'accept-charset': 'utf-8',
    enctype: {
      value:
        definition.fields.some(({ type }) => fieldModels[type].takesFiles) && 'multipart/form-data',
      optional: true,
    },
    // Our own messages are in the resident's language, and better than a browser's.
    novalidate: { value: true, optional: true },
    'data-form': definition.id,
    'data-keeps': { value: options.keepsDraft === true && words.language, optional: true },
  });
  const promise = typeof promiseHtml === 'string' ? raw(promiseHtml) : promiseHtml;
  return html`${summaryHtml(form, problems)}${options.headingHtml}<form${own}>
    ${part.content}
    ${hiddenInputs(form, part, {
      given,
      nonce: options.nonce,
      page: options.page,
      promised: options.promised,
    })}
    ${part.hasPromise && promise}
    ${part.buttons}
  </form>`.source;
}

/** The question in which language the council is to reply. */
const LANGUAGE = 'language';

/**
 * Anyone who fills in a form on its Polish page is answered in Polish, unless they choose otherwise: the question of
 * the language of the reply is answered already, whichever step asks it.
 */
function withLanguageOfPage({ definition, given, words }: FormHtmlOptions): Given {
  const question = definition.fields.find(({ name }) => name === LANGUAGE);
  const isOffered = question?.options?.some(({ value }) => value === words.language) ?? false;
  if (words.language === 'en' || !isOffered || wasSent(given, LANGUAGE)) return given;
  return { ...given, [LANGUAGE]: [words.language] };
}

/** Everything that is wrong, each a link to its place. It takes the focus, so that it is read out first. */
function summaryHtml(form: FormWords, problems: readonly Problem[]): Html | undefined {
  if (problems.length === 0) return undefined;
  return errorSummary({
    titleText: form.words('form.error-summary'),
    attributes: takesFocus,
    errorList: problems.map((problem) => {
      const id = inputIdFor(form.definition, problem);
      return { html: problemHtml(problem, form), ...(id === undefined ? {} : { href: `#${id}` }) };
    }),
  });
}

/**
 * An address to reply to is checked even where the form does not ask for it. Where it is wrong, it has
 * to be in sight to be mended.
 */
function withAddressesToMend(
  definition: FormDefinition,
  problems: readonly Problem[],
): FormDefinition {
  const known = new Set(definition.fields.map(({ name }) => name));
  const names = problems
    .filter(({ code }) => code === 'TYPE_EMAIL')
    .map(({ field }) => field)
    .filter((field) => field !== undefined && !known.has(field));
  const added = names.map((name = 'email'): FormField => ({
    name,
    type: 'email',
    required: false,
  }));
  return { ...definition, fields: [...definition.fields, ...added] };
}
