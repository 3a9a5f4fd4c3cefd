import type { Answers, Given, GivenFile, Problem } from './answers.ts';
import { checkFiles, wasChosen, type AcceptedFile } from './check-files.ts';
import { cleanCharacters } from './clean-text.ts';
import { fieldsAsked } from './conditions.ts';
import { nameSaid } from './file-name.ts';
import type { FormDefinition, FormField } from './definition.ts';
import { checkField, LONGEST_TYPED } from './fields/check-field.ts';
import { LONGEST_ANSWER } from './fields/length.ts';
import { fieldModels } from './fields/registry.ts';
import { textGiven, wasSent } from './given-values.ts';
import { isPlainAddress } from './plain-address.ts';
import { isMachinery } from './special-fields.ts';

/** Every answer in its stored form, or everything that is wrong, in the order of the questions. */
export type CheckedForm =
  | { ok: true; answers: Answers; extra: Answers; files: AcceptedFile[] }
  | { ok: false; problems: Problem[] };

/** Formspree's names for the address to reply to. They are checked whether or not the form asks for them. */
const addressNames = ['email', '_replyto'];

/**
 * Checks what a resident sent against the form. What the form does not define is kept in `extra`, and so is an answer to a
 * question that other answers made needless: without script that question is in sight, and someone may have meant it.
 * @example
 * checkAnswers(generalEnquiry, { email: ['a@b.uk'], message: ['hi'] })
 * // => { ok: true, answers: { email: 'a@b.uk', message: 'hi' }, extra: {}, files: [] }
 */
export function checkAnswers(
  definition: FormDefinition,
  given: Given,
  givenFiles: readonly GivenFile[] = [],
): CheckedForm {
  const chosenFiles = givenFiles.filter(wasChosen);
  const isEmpty = !Object.keys(given).some((name) => !name.startsWith('_') && wasSent(given, name));
  if (isEmpty && chosenFiles.length === 0) return { ok: false, problems: [{ code: 'EMPTY' }] };

  const asked = fieldsAsked(definition, given);
  const checked = checkFields(asked, given, chosenFiles);
  const extra = extraAnswers(definition, asked, given);
  const filesNotAsked = definition.fields
    .filter((field) => takesFiles(field) && !asked.includes(field))
    .map((field) => checkFiles(field, chosenFiles));
  const problems = [
    ...checked.problems,
    ...filesNotAsked.flatMap((found) => found.problems),
    ...badAddresses(definition, checked, extra),
    ...tooLong(extra),
    ...noWayToReply(definition, asked, checked, extra),
    ...unexpectedFiles(definition, asked, chosenFiles),
  ];
  if (problems.length > 0) return { ok: false, problems: inOrder(definition, problems) };
  return {
    ok: true,
    answers: Object.fromEntries(checked.answers),
    extra: Object.fromEntries(extra),
    files: [...checked.files, ...filesNotAsked.flatMap(({ files }) => files)],
  };
}

export interface CheckedFields {
  answers: Map<string, string>;
  files: AcceptedFile[];
  problems: Problem[];
}

/** Checks these questions only, each for itself: what a step of a long form needs. */
export function checkFields(
  fields: readonly FormField[],
  given: Given,
  givenFiles: readonly GivenFile[] = [],
): CheckedFields {
  const outcome: CheckedFields = { answers: new Map(), files: [], problems: [] };
  for (const field of fields) {
    const model = fieldModels[field.type];
    const checked = checkField(field, given);
    const found = model.takesFiles ? checkFiles(field, givenFiles) : undefined;
    if (found) {
      outcome.files.push(...found.files);
      outcome.problems.push(...found.problems);
    }
    if ('problems' in checked) {
      outcome.problems.push(
        ...checked.problems.map((problem) => ({ field: field.name, ...problem })),
      );
      continue;
    }
    const answer = found ? found.files.map((file) => file.name).join(', ') : checked.answer;
    if (answer !== '') outcome.answers.set(field.name, answer);
    else if (field.required && !found?.problems.length) {
      const sent = model.inputNames(field).some((name) => wasSent(given, name));
      const code = sent ? 'REQUIRED_FIELD_EMPTY' : 'REQUIRED_FIELD_MISSING';
      outcome.problems.push({ field: field.name, code: model.codeWhenMissing ?? code });
    }
  }
  return outcome;
}

/**
 * What came under names the form does not ask for, Formspree's special ones among them; and text that came where the
 * form asks for a file, which is no answer to that question and is not lost either.
 */
function extraAnswers(
  definition: FormDefinition,
  asked: readonly FormField[],
  given: Given,
): Map<string, string> {
  const textInstead = definition.fields
    .filter(takesFiles)
    .map(({ name }) => name)
    .filter((name) => textGiven(given, name) !== '');
  const defined = new Set(
    definition.fields
      .flatMap((field) => fieldModels[field.type].inputNames(field))
      .filter((name) => !textInstead.includes(name)),
  );
  const others = Object.keys(given)
    .filter((name) => !defined.has(name) && !isMachinery(name) && wasSent(given, name))
    .filter((name) => name !== '_gotcha' || textGiven(given, name) !== '')
    .map((name) => [name, cleaned(textGiven(given, name))] as const);
  return new Map([...others, ...answersNotAsked(definition, asked, given)]);
}

/** What is far too long for any answer stays as it is: it will be refused. */
function cleaned(text: string): string {
  return text.length > LONGEST_TYPED ? text : cleanCharacters(text);
}

/**
 * Answers to questions whose condition does not hold, each under its question's name. Anyone who sent a form in steps
 * had read what would be sent, on the page with all answers, and such an answer was not among it.
 */
function answersNotAsked(
  definition: FormDefinition,
  asked: readonly FormField[],
  given: Given,
): (readonly [name: string, answer: string])[] {
  const wasRead = definition.steps !== undefined && textGiven(given, '_step') === 'send';
  if (wasRead) return [];
  return definition.fields
    .filter((field) => !asked.includes(field) && !takesFiles(field))
    .map((field) => [field.name, answerOrTyped(field, given)] as const)
    .filter(([, answer]) => answer !== '');
}

/** No one is asked to mend what no one asked for: what is no right answer is kept as it was typed. */
function answerOrTyped(field: FormField, given: Given): string {
  const checked = checkField(field, given);
  if ('answer' in checked) return checked.answer;
  const typed = fieldModels[field.type].inputNames(field).map((name) => textGiven(given, name));
  return cleaned(typed.filter((text) => text !== '').join(' '));
}

function badAddresses(
  definition: FormDefinition,
  checked: CheckedFields,
  extra: Map<string, string>,
): Problem[] {
  const isDefined = (name: string) => definition.fields.some((field) => field.name === name);
  const address = (name: string) =>
    (isDefined(name) ? undefined : extra.get(name)?.trim()) ?? checked.answers.get(name) ?? '';
  return addressNames
    .filter((name) => address(name) !== '' && !isPlainAddress(address(name)))
    .map((name) => ({ field: name, code: 'TYPE_EMAIL' }));
}

function tooLong(extra: Map<string, string>): Problem[] {
  const max = LONGEST_ANSWER;
  return [...extra]
    .filter(([, text]) => text.length > max)
    .map(([name, { length }]) => ({
      field: name,
      code: 'TOO_LONG',
      values: { max, over: length - max },
    }));
}

/** A way that was answered, rightly or not, is one: what is wrong with it is said already. */
function noWayToReply(
  definition: FormDefinition,
  asked: readonly FormField[],
  checked: CheckedFields,
  extra: Map<string, string>,
): Problem[] {
  const ways = asked.filter((field) => definition.waysToReply.includes(field.name));
  const [first] = ways;
  const isAnswered = (name: string) =>
    checked.answers.has(name) || checked.problems.some((problem) => problem.field === name);
  if (!first || ways.some((way) => isAnswered(way.name)) || extra.get('_replyto')?.trim()) {
    return [];
  }
  return [{ field: first.name, code: 'NO_WAY_TO_REPLY' }];
}

/**
 * A file that came where the form takes none is refused aloud: it must not seem to have been sent. Where the form asks
 * for files elsewhere, that is where it has to be chosen.
 */
function unexpectedFiles(
  definition: FormDefinition,
  asked: readonly FormField[],
  chosen: readonly GivenFile[],
): Problem[] {
  const names = definition.fields.filter(takesFiles).map(({ name }) => name);
  const misplaced = chosen.find(({ field }) => !names.includes(field));
  if (misplaced === undefined) return [];
  const place = asked.find(takesFiles);
  if (place === undefined) return [{ code: 'NO_FILE_UPLOADS' }];
  return [
    { field: place.name, code: 'NO_FILE_UPLOADS', values: { name: nameSaid(misplaced.name) } },
  ];
}

function takesFiles({ type }: FormField): boolean {
  return fieldModels[type].takesFiles === true;
}

/** Problems in the order of the questions on the page, those of the whole form last. */
function inOrder(definition: FormDefinition, problems: Problem[]): Problem[] {
  const place = (problem: Problem) => {
    const index = definition.fields.findIndex((field) => field.name === problem.field);
    return index < 0 ? definition.fields.length : index;
  };
  return problems.toSorted((one, other) => place(one) - place(other));
}
