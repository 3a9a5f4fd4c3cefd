import { isCancel, multiselect, select, text } from '@clack/prompts';
import { BadArguments } from '../outcome.ts';
import type { Ask } from './ask.ts';

/** Asks in a terminal: lists to choose from, and a question again until its answer can be used. */
export const askInTerminal: Ask = async (asked) => {
  const { question: message, such, suggested, wrong } = asked;
  const choices = asked.choices?.map((choice) => ({ ...choice }));
  const answer =
    choices === undefined
      ? await text({
          message,
          ...(such !== undefined && { placeholder: such }),
          ...(suggested !== undefined && { initialValue: suggested }),
          validate: (typed) => wrong?.(typed ?? ''),
        })
      : asked.isMany === true
        ? await multiselect({
            ...{ message, options: choices, required: false },
            ...(suggested !== undefined && { initialValues: suggested.split(',') }),
          })
        : await select({ message, options: choices });
  if (isCancel(answer)) throw new BadArguments('Nothing was made.');
  return Array.isArray(answer) ? answer.join(',') : answer;
};
