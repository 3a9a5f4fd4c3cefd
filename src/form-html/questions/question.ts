import type { Given, Problem } from '../../domain/forms/answers.ts';
import type { FormField } from '../../domain/forms/definition.ts';
import type { Content } from '../content.ts';
import type { FormWords } from '../field-words.ts';
import type { Html } from '../html.ts';

/** One question, ready to be put on a page. */
export interface Question {
  field: FormField;
  form: FormWords;
  /** The id of its first input, or what the ids of its inputs begin with. */
  id: string;
  /** With "(optional)" where it can be left empty. */
  label: Content;
  hint: Content | undefined;
  error: Content | undefined;
  /** Its own problems: a date or an address says with `part` which box is meant. */
  problems: readonly Problem[];
  given: Given;
  /** The questions that follow from choosing an option, to be put right under it. */
  revealedBy: (optionValue: string) => Html | undefined;
}

/** How one type of question is put on a page. */
export type QuestionRenderer = (question: Question) => Html;

/** What most of GOV.UK's components take alike. */
export function commonOptions(question: Question): {
  id: string;
  name: string;
  label: Content & { classes: string };
  hint: Content | undefined;
  errorMessage: (Content & { visuallyHiddenText: string }) | undefined;
} {
  return {
    id: question.id,
    name: question.field.name,
    label: { ...question.label, classes: 'govuk-label--s' },
    hint: question.hint,
    errorMessage: errorOf(question),
  };
}

/** The error, with the word that a screen reader says before it in the page's language. */
export function errorOf(
  question: Question,
): (Content & { visuallyHiddenText: string }) | undefined {
  const { error, form } = question;
  return error && { ...error, visuallyHiddenText: form.words('form.error') };
}

/** The boxes (`day`, `line1`) that problems point at; none when they mean the whole question. */
export function partsMeant(question: Question): string[] {
  return question.problems
    .flatMap(({ values }) => String(values?.['part'] ?? '').split('-and-'))
    .filter(Boolean);
}
