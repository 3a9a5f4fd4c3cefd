import type { Council } from '../council.ts';
import type { Finding } from '../wording/finding.ts';
import { noSuch } from '../wording/no-such.ts';

type StepByStep = Council['step-by-step'][number];

/** Steps that join nothing, lead nowhere, or are under a topic that there is not. */
export function checkStepByStep(council: Council): Finding[] {
  const topics = council.topics.map(({ id }) => id);
  return council['step-by-step'].flatMap((one): Finding[] => {
    const { topic, steps } = one.data;
    return [
      ...(council.unread.has('topics') || topics.includes(topic)
        ? []
        : [found(one, 'error', ['topic'], noSuch('topic', topic, topics))]),
      ...joinsNothing(one, steps, ['steps']),
      ...steps.flatMap((step, index) => [
        ...joinsNothing(one, step.steps, ['steps', index, 'steps']),
        ...leadsNowhere(one, step, ['steps', index]),
      ]),
    ];
  });
}

/** The first of several steps has none before it that it could be joined to. */
function joinsNothing(
  one: StepByStep,
  [first]: readonly { joined?: string | undefined }[],
  path: PropertyKey[],
): Finding[] {
  if (first?.joined === undefined) return [];
  const message = `The first step has nothing before it that it could be "${first.joined}" of. Take joined out, or put it after another step.`;
  return [found(one, 'error', [...path, 0, 'joined'], message)];
}

function leadsNowhere(
  one: StepByStep,
  step: StepByStep['data']['steps'][number],
  path: PropertyKey[],
): Finding[] {
  const parts = [step, ...step.steps];
  if (parts.some(({ links, text }) => links.length > 0 || text !== undefined)) return [];
  const message = `Nothing says how to do "${step.title}". Give it links to the pages on which it is done, or a text.`;
  return [found(one, 'warning', [...path, 'title'], message)];
}

function found(
  { file, lineOf }: StepByStep,
  severity: Finding['severity'],
  path: PropertyKey[],
  message: string,
): Finding {
  return { severity, file, line: lineOf(path), message };
}
