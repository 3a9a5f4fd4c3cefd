import { languageOf } from '../i18n/languages.ts';
import type { Words } from '../i18n/words.ts';
import { html, type Html } from './html.ts';

/** How wide a bar is for all. */
const WIDTH = 300;
/** From one bar to the next: its label, the bar, and the space below. */
const STEP = 44;

/**
 * Shares as bars, one below the other, the label and the share above each. Drawn in the text's own colour, so that it is seen in the
 * dark, in print and in forced colours.
 * @param inWords all that it shows, for those who do not see it
 */
export function shareChart(
  bars: readonly { label: string; share: number }[],
  inWords: string,
  words: Words,
): Html {
  const { dir, locale } = languageOf(words.language);
  const isFromRight = dir === 'rtl';
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const start = isFromRight ? WIDTH : 0;
  const height = bars.length * STEP;
  return html`<svg
    class="figures__chart"
    role="img"
    aria-label="${inWords}"
    viewBox="0 0 ${WIDTH} ${height}"
    width="${WIDTH}"
    height="${height}"
  >
    ${bars.map(({ label, share }, index) => {
      const top = index * STEP;
      const long = Math.round(share * WIDTH);
      const from = isFromRight ? WIDTH - long : 0;
      return html`<text x="${start}" y="${top + 14}" fill="currentColor">${label}</text>
        <text x="${WIDTH - start}" y="${top + 14}" text-anchor="end" fill="currentColor">${percent.format(share)}</text>
        <rect x="0.5" y="${top + 20.5}" width="${WIDTH - 1}" height="13" fill="none" stroke="currentColor" />
        <rect x="${from}" y="${top + 20}" width="${long}" height="14" fill="currentColor" />`;
    })}
  </svg>`;
}
