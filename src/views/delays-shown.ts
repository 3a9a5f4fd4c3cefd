import type { Council } from '../council/council.ts';
import type { Delay } from '../domain/charter/delay.ts';
import { covers, type Promised } from '../domain/charter/delays-in-force.ts';
import { standardNamed } from '../domain/charter/standard-named.ts';
import type { Words } from '../i18n/words.ts';
import { isInRelease } from './in-force.ts';
import { promiseOf } from './standard-in-words.ts';

/** What a page promises: by a form, with its acknowledgement, or by a standard alone. */
export type PromisedOnPage = { form: string } | { standard: string | undefined };

/** A delay as a page shows it: each thing that is promised meanwhile as a sentence, once. */
export interface DelayOnPage {
  delay: Delay;
  sentences: string[];
}

/**
 * The delays that hold, or begin in a day or two, and make something later that a page promises, with what is promised while they hold, in
 * the words of what each standard measures.
 * @example // { delay, sentences: ["We aim to reply within 5 working days."] }
 */
export function delaysShown(
  promised: readonly PromisedOnPage[],
  council: Pick<Council, 'delays' | 'forms' | 'standards'>,
  words: Words,
): DelayOnPage[] {
  const all = promised.flatMap((one) => promisedBy(one, council));
  return council.delays
    .filter((delay) => isInRelease(delay))
    .map((delay) => ({
      delay,
      sentences: all
        .filter((one) => covers(delay, one))
        .flatMap(({ standard }) => {
          const found = standardNamed(council.standards, standard);
          return found ? [promiseOf({ ...found, target: delay.target }, words)] : [];
        }),
    }))
    .filter(({ sentences }) => sentences.length > 0)
    .map(({ delay, sentences }) => ({ delay, sentences: [...new Set(sentences)] }));
}

function promisedBy(one: PromisedOnPage, { forms }: Pick<Council, 'forms'>): Promised[] {
  if ('standard' in one) return one.standard === undefined ? [] : [{ standard: one.standard }];
  const form = forms.find(({ id }) => id === one.form);
  if (!form) return [];
  const { standard, acknowledgementStandard } = form.data;
  return [
    ...(acknowledgementStandard === undefined ? [] : [{ standard: acknowledgementStandard }]),
    { standard, form: form.id },
  ];
}
