import type { ServiceStandard } from '../domain/charter/standard.ts';
import type { Target } from '../domain/charter/target.ts';
import { html, type Html } from '../form-html/html.ts';
import { targetInWords, targetWithin } from '../i18n/target-in-words.ts';
import type { Words } from '../i18n/words.ts';

/** The figure alone: "2 working days". */
export function figureOf({ target }: { target: Target }, words: Words): string {
  return targetInWords(target, words);
}

/**
 * A standard as a sentence, as it is shown beside a way to do something.
 * @example
 * // "We aim to reply within 2 working days." or, where there is none, "We publish no time for this."
 */
export function promiseOf(standard: ServiceStandard | undefined, words: Words): string {
  const { before, within, after } = parts(standard, words);
  return before + within + after;
}

/** The same sentence with the time in bold. */
export function promiseHtmlOf(standard: ServiceStandard | undefined, words: Words): Html {
  const { before, within, after } = parts(standard, words);
  return within === '' ? html`${before}` : html`${before}<strong>${within}</strong>${after}`;
}

/** A character that no sentence holds. */
const PLACE = '\uE000';

interface Parts {
  before: string;
  within: string;
  after: string;
}

function parts(standard: ServiceStandard | undefined, words: Words): Parts {
  if (!standard || standard.target.kind === 'none') {
    return { before: words('promise.no-time'), within: '', after: '' };
  }
  // A place is left standing, so that the sentence can be parted around it in any language.
  const sentence = words(`site.promise.${standard.measures}`, { within: PLACE });
  const [before = '', after = ''] = sentence.split(PLACE);
  return { before, within: targetWithin(standard.target, words), after };
}
