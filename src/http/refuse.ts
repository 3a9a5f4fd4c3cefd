import type { Given, Problem } from '../domain/forms/answers.ts';
import type { FormDefinition } from '../domain/forms/definition.ts';
import { formspreeProblem } from '../domain/forms/formspree-code.ts';
import { pageWithProblems, stepsOf } from '../domain/forms/steps.ts';
import { textGiven } from '../domain/forms/given-values.ts';
import type { FormView } from '../form-html/form-html.ts';
import { html } from '../form-html/html.ts';
import { problemMessage } from '../form-html/problem-message.ts';
import { telephoneLink } from '../form-html/telephone-link.ts';
import { wordsHtml } from '../form-html/words-html.ts';
import type { Words } from '../i18n/words.ts';
import { formPage } from './form-page.ts';
import { homePath, languageFor, wordsFor } from './language.ts';
import { SHOWN_BY_BACK, writeJson, writePage } from './page-shell.ts';
import { refusalWords, type Refusal } from './refusal.ts';
import type { Runtime } from './runtime.ts';
import { wantsJson } from './wants-json.ts';

/** What was being filled in, as far as it is known, so that the page can show it again. */
export interface About {
  definition?: FormDefinition;
  given?: Given;
  /** Where a long form stands. */
  view?: FormView | undefined;
}

/** Formspree's own words for its form codes, which its clients and their tests know. */
const formspreeWords: Record<string, string> = {
  FORM_NOT_FOUND: 'Form not found',
  PROJECT_NOT_FOUND: 'Project not found',
  INACTIVE: 'Form not active',
};

/** Says no: as JSON to a script, to everyone else as a page in their language, with all they typed where it could be read. */
export function refuse(
  runtime: Runtime,
  request: Request,
  refusal: Refusal,
  { definition, given, view }: About = {},
): Response {
  const language = languageFor(runtime.site, languageAsked(request, given));
  const words = wordsFor(runtime.site, language);
  const headers = {
    ...refusal.headers,
    ...(refusal.retryAfterSeconds === undefined
      ? {}
      : { 'Retry-After': String(refusal.retryAfterSeconds) }),
  };
  if (wantsJson(request.headers)) {
    return writeJson(refusal.status, jsonFor(refusal, definition, runtime, words), headers);
  }
  const { status } = refusal;
  if (definition && given) {
    const again = shown(definition, refusal, view);
    const page = formPage({ runtime, words, definition, given, refusal, ...again });
    const own = { ...SHOWN_BY_BACK, ...headers };
    return writePage(runtime.site, { status, language, headers: own, ...page });
  }
  const page = plainPage(refusal, runtime, words);
  return writePage(runtime.site, { status, language, headers, ...page });
}

/** The page to show again: of a long form that has something to mend, the first page on which it can be mended. */
function shown(
  definition: FormDefinition,
  { problems = [] }: Refusal,
  view: FormView | undefined,
): { view?: FormView | undefined; problems: readonly Problem[] } {
  if (problems.length === 0 || stepsOf(definition).length === 0) return { view, problems };
  const mending = pageWithProblems(definition, problems);
  return { view: mending, problems: mending.problems };
}

/** The form says its language; before it was read, the page it was sent from does. */
function languageAsked(request: Request, given: Given | undefined): string | undefined {
  const said = given && textGiven(given, '_language');
  if (said) return said;
  const paths = [request.url, request.headers.get('referer') ?? ''];
  return paths
    .map((url) =>
      URL.canParse(url)
        ? /^\/([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\//.exec(new URL(url).pathname)?.[1]
        : undefined,
    )
    .find((found) => found !== undefined);
}

function jsonFor(
  refusal: Refusal,
  definition: FormDefinition | undefined,
  runtime: Runtime,
  words: Words,
): { error: string; errors: { code: string; field?: string; message: string }[] } {
  if (refusal.problems && definition) {
    const errors = refusal.problems.map((problem: Problem) => ({
      ...formspreeProblem(problem),
      message: problemMessage(problem, definition, words),
    }));
    return { error: 'Validation errors', errors };
  }
  const { code = 'UNSPECIFIED' } = refusal;
  const message = formspreeWords[code] ?? inOneSentence(refusal, runtime, words);
  return { error: message, errors: [{ code, message }] };
}

function inOneSentence({ kind, number }: Refusal, { site }: Runtime, words: Words): string {
  const { telephone } = site.council;
  const sentences = words('refusal.in-one-sentence', {
    title: words(refusalWords(kind, 'title')),
    ring: words('refusal.ring', { telephone }),
  });
  return number === undefined ? sentences : `${sentences} ${words('refusal.number', { number })}`;
}

function plainPage(
  { kind, number }: Refusal,
  { site }: Runtime,
  words: Words,
): { title: string; main: string } {
  const title = words(refusalWords(kind, 'title'));
  const telephone = telephoneLink(site.council.telephone);
  const main = html`
    <h1 class="govuk-heading-l">${title}</h1>
    <p>${words(refusalWords(kind, 'text'))}</p>
    <p>${wordsHtml(words, 'refusal.ring', { telephone })}</p>
    ${number === undefined ? undefined : html`<p>${words('refusal.number', { number })}</p>`}
    <p><a class="govuk-link" href="${homePath(words)}">${words('sent.home')}</a></p>
  `;
  return { title, main: main.source };
}
