import { details } from './govuk/details.ts';
import { leafInWords } from '../i18n/date-in-words.ts';
import type { Words } from '../i18n/words.ts';
import { html, type Html } from './html.ts';

/**
 * A day as a leaf from a calendar: weekday, day, month, in the order of the language. Read aloud it is the whole date.
 * @example
 * dateLeaf('2026-11-25', english) // a leaf that says "Wednesday", "25", "November 2026"
 */
export function dateLeaf(day: string, words: Words): Html {
  const lines = leafInWords(day, words);
  return html`<p class="leaf">
    <time datetime="${day}"
      ><span class="leaf__weekday">${lines.top}</span>
      <span class="leaf__day">${lines.day}</span>
      <span class="leaf__month">${lines.bottom}</span></time
    >
  </p>`;
}

/**
 * A standard's figure on a leaf: the number large, its unit below. A target without a number stands as words.
 * @example
 * figureLeaf('Our aim', '2 working days') // a leaf that says "Our aim", "2", "working days"
 */
export function figureLeaf(band: Html | string, target: string): Html {
  const { number, unit } = figureParts(target);
  const large = number && html`<span class="leaf__day">${number}</span> `;
  const small = number ? 'leaf__month' : 'leaf__month leaf__month--words';
  return html`<p class="leaf">
    <span class="leaf__weekday">${band}</span> ${large}<span class="${small}">${unit}</span>
  </p>`;
}

/** What is beside a leaf. */
export interface LeafWords {
  leaf: Html;
  /** The promise as a sentence: "We aim to reply by Wednesday 25 November 2026." */
  sentence: Html | string;
  /** The days that counted and did not, to open under the sentence. */
  working?: { summary: string; sentences: readonly string[] };
}

/**
 * The leaf, the promise in words beside it, and how it was worked out under that. The sentence says what the leaf does, so
 * the leaf is for the eye only: a screen reader would read the date twice.
 */
export function leafWithWords({ leaf, sentence, working }: LeafWords): Html {
  const shown =
    working &&
    details({
      summaryText: working.summary,
      html: html`${working.sentences.map((one) => html`<p>${one}</p>`)}`,
    });
  return html`<div class="promise">
    <div aria-hidden="true">${leaf}</div>
    <div class="promise__words">
      <p>${sentence}</p>
      ${shown}
    </div>
  </div>`;
}

/**
 * A target in words, parted for a leaf.
 * @example
 * figureParts('90% within 20 seconds') // => { number: "90%", unit: "within 20 seconds" }
 * figureParts('%80') // => { number: "%80", unit: "" }, as Turkish writes it
 * figureParts('95%') // => { number: "95%", unit: "" }
 * figureParts('the end of the next working day') // => { number: "", unit: "the end of the next working day" }
 */
export function figureParts(target: string): { number: string; unit: string } {
  const [, number = '', unit = ''] = /^(%?\p{Nd}+(?:\s?%)?)\s*(.*)$/u.exec(target) ?? [];
  return number === '' ? { number, unit: target } : { number, unit };
}
