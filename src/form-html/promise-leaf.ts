import { details } from './govuk/details.ts';
import { html, type Html } from './html.ts';

/**
 * A day as a leaf from a calendar: weekday, day, month. Read aloud it is the whole date.
 * @param locale The locale dates are written in: `languageOf(code).dates`.
 * @example
 * dateLeaf('2026-11-25', 'en-GB') // a leaf that says "Wednesday", "25", "November 2026"
 */
export function dateLeaf(day: string, locale: string): Html {
  const parts = leafParts(day, locale);
  return html`<p class="leaf">
    <time datetime="${day}"
      ><span class="leaf__weekday">${parts.weekday}</span>
      <span class="leaf__day">${parts.day}</span>
      <span class="leaf__month">${parts.month}</span></time
    >
  </p>`;
}

/**
 * A standard's figure on a leaf: the number large, its unit below. A target without a number stands as words.
 * @example
 * figureLeaf('Online', '2 working days') // a leaf that says "Online", "2", "working days"
 */
export function figureLeaf(band: string, target: string): Html {
  const { number, unit } = figureParts(target);
  const large = number && html`<span class="leaf__day">${number}</span> `;
  const small = number ? 'leaf__month' : 'leaf__month leaf__month--words';
  return html`<p class="leaf">
    <span class="leaf__weekday">${band}</span> ${large}<span class="${small}">${unit}</span>
  </p>`;
}

/** What stands beside a leaf. */
export interface LeafWords {
  leaf: Html;
  /** The promise as a sentence: "We aim to reply by Wednesday 25 November 2026." */
  sentence: Html | string;
  /** The days that counted and did not, to open under the sentence. */
  working?: { summary: string; sentences: readonly string[] };
}

/** The leaf, the promise in words beside it, and how it was worked out under that. */
export function leafWithWords({ leaf, sentence, working }: LeafWords): Html {
  const shown =
    working &&
    details({
      summaryText: working.summary,
      html: html`${working.sentences.map((one) => html`<p>${one}</p>`)}`,
    });
  return html`<div class="promise">
    ${leaf}
    <div class="promise__words">
      <p>${sentence}</p>
      ${shown}
    </div>
  </div>`;
}

/**
 * The three lines of a leaf in one language.
 * @example leafParts('2026-11-25', 'pl') // => { weekday: "środa", day: "25", month: "listopad 2026" }
 */
export function leafParts(
  day: string,
  locale: string,
): { weekday: string; day: string; month: string } {
  const date = new Date(`${day}T00:00:00Z`);
  const written = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  return {
    weekday: written({ weekday: 'long' }).format(date),
    // "25", not Chinese "25日": the sign for day would stand as large as the figure.
    day:
      written({ day: 'numeric' })
        .formatToParts(date)
        .find(({ type }) => type === 'day')?.value ?? '',
    month: written({ month: 'long', year: 'numeric' }).format(date),
  };
}

/**
 * A target in words, parted for a leaf.
 * @example
 * figureParts('90% within 20 seconds') // => { number: "90%", unit: "within 20 seconds" }
 * figureParts('95%') // => { number: "95%", unit: "" }
 * figureParts('the end of the next working day') // => { number: "", unit: "the end of the next working day" }
 */
export function figureParts(target: string): { number: string; unit: string } {
  const [, number = '', unit = ''] = /^(\p{Nd}+%?)\s*(.*)$/u.exec(target) ?? [];
  return number === '' ? { number, unit: target } : { number, unit };
}
