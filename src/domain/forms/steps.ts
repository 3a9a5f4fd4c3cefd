import type { Given, Problem } from './answers.ts';
import { checkAnswers, checkFields } from './check-answers.ts';
import { fieldsAsked } from './conditions.ts';
import type { FormDefinition, FormField } from './definition.ts';
import { fieldModels } from './fields/registry.ts';
import { textGiven } from './given-values.ts';

/** One page of a long form, with the questions it asks. */
export interface Step {
  id: string;
  title: string;
  fields: FormField[];
}

/**
 * Which page of a long form to show, or that it is to be sent. Nothing is stored until then: the
 * answers so far travel in hidden fields.
 */
export type Page =
  | { show: 'step'; step: string; problems: Problem[]; isChange: boolean }
  | { show: 'check'; problems: Problem[] }
  | { show: 'send' };

/**
 * The steps of a long form; none for a form on one page. A question that no step names is asked in
 * the last. Files are asked for on the check page, whatever step names them: a browser does not
 * carry a chosen file from page to page, and nothing is stored before it is sent.
 */
export function stepsOf(definition: FormDefinition): Step[] {
  const steps = definition.steps ?? [];
  const named = new Set(steps.flatMap((step) => step.fields));
  const textFields = definition.fields.filter((field) => !fieldModels[field.type].takesFiles);
  return steps.map((step, index) => ({
    id: step.id,
    title: step.title,
    fields: textFields.filter(
      (field) =>
        step.fields.includes(field.name) || (index === steps.length - 1 && !named.has(field.name)),
    ),
  }));
}

/** The problems of one step's own questions, as far as they are asked. */
export function checkStep(
  definition: FormDefinition,
  stepId: string,
  given: Given,
  allAsked = fieldsAsked(definition, given),
): Problem[] {
  const step = stepsOf(definition).find((one) => one.id === stepId);
  if (!step) return [];
  const asked = allAsked.filter((field) => step.fields.includes(field));
  const own = checkFields(asked, given).problems;
  const lastWay = asked.findLast((field) => definition.waysToReply.includes(field.name));
  if (lastWay === undefined || lastWay.name !== definition.waysToReply.at(-1)) return own;
  // Ways to reply are looked at together, and only the whole form knows them all.
  const whole = checkAnswers(definition, given);
  const noWay = whole.ok ? [] : whole.problems.filter(({ code }) => code === 'NO_WAY_TO_REPLY');
  return [...own, ...noWay];
}

/**
 * Where a long form goes next. `_at` says which step was on the page, `_step` which button was pressed:
 * `next`, `back`, `check` (after a change), `send`, or a step's id (the change buttons). Going on
 * checks the step; going back never does. Without `_step`, as a client sends it, the form is sent.
 */
export function nextPage(definition: FormDefinition, given: Given): Page {
  const pressed = textGiven(given, '_step');
  const at = textGiven(given, '_at');
  const all = stepsOf(definition);
  if (all.length === 0 || pressed === 'send' || (pressed === '' && at === '')) {
    return { show: 'send' };
  }
  if (all.some((step) => step.id === pressed)) return stepPage(pressed, [], true);

  const steps = stepsAsked(definition, given);
  const index = steps.findIndex((step) => step.id === at);
  if (pressed === 'back') {
    // On the check page there is no `_at`, and back leads to the last step.
    const before = index < 0 ? steps.at(-1) : steps[Math.max(0, index - 1)];
    return before ? stepPage(before.id, [], false) : { show: 'check', problems: [] };
  }
  if (pressed === 'check') return firstUnfinished(definition, steps, at, given);
  const problems = checkStep(definition, at, given);
  if (problems.length > 0) return stepPage(at, problems, false);
  const next = steps[index + 1];
  return next ? stepPage(next.id, [], false) : { show: 'check', problems: [] };
}

/** The page that shows these problems: the first step that has one, else the check page. */
export function pageWithProblems(
  definition: FormDefinition,
  problems: Problem[],
): Exclude<Page, { show: 'send' }> {
  for (const step of stepsOf(definition)) {
    const names = step.fields.map((field) => field.name);
    const own = problems.filter(({ field }) => field !== undefined && names.includes(field));
    if (own.length > 0) return stepPage(step.id, own, true);
  }
  return { show: 'check', problems };
}

/**
 * After a change: the first step that still has something wrong, else the check page. A step that only
 * the change brought up has not been seen yet, and no one should see an error about what they were not asked.
 */
function firstUnfinished(
  definition: FormDefinition,
  steps: readonly Step[],
  at: string,
  given: Given,
): Page {
  const asked = fieldsAsked(definition, given);
  for (const step of steps) {
    const problems = checkStep(definition, step.id, given, asked);
    const wasShown =
      step.id === at || problems.some(({ code }) => code !== 'REQUIRED_FIELD_MISSING');
    if (problems.length > 0) return stepPage(step.id, wasShown ? problems : [], true);
  }
  return { show: 'check', problems: [] };
}

/** A step whose questions are all hidden by earlier answers is passed over. */
function stepsAsked(definition: FormDefinition, given: Given): Step[] {
  const asked = fieldsAsked(definition, given);
  return stepsOf(definition).filter((step) => step.fields.some((field) => asked.includes(field)));
}

function stepPage(
  step: string,
  problems: Problem[],
  isChange: boolean,
): Extract<Page, { show: 'step' }> {
  return { show: 'step', step, problems, isChange };
}
