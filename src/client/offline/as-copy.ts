import { WHEN, type CopyWords } from '../../domain/offline/offline-facts.ts';

/**
 * A page that was kept, as it is shown without a connection: it says first that it is a copy and from when, and says of each alert
 * that it may be over. What the page itself promises then has a date, on paper too.
 * @param when the day and time at which it was kept, in words
 */
export function asCopy(page: string, words: CopyWords, when: string): string {
  const said = `<div class="wrap"><section class="notice notice--minor" aria-label="${words.label}"><p><strong>${words.kept.replace(WHEN, () => escaped(when))}</strong></p><p><a href="">${words.again}</a></p></section></div>`;
  return page
    .replace(/<main\b[^>]*>/, (main) => main + said)
    .replace(
      /<section class="alerts[^>]*>/g,
      (alert) => `${alert}<p class="wrap"><strong>${words.alert}</strong></p>`,
    );
}

/** The page for one of which no copy is kept, with a list of those that are. */
export function withCopies(
  page: string,
  copies: readonly { address: string; page: string }[],
  words: CopyWords,
): string {
  const links = copies.map(({ address, page: copy }) => {
    const [, title = address] = /<title>(.*?)(?: – [^<]*)?<\/title>/.exec(copy) ?? [];
    return `<li><a href="${address}" lang="${languageIn(copy)}">${title}</a></li>`;
  });
  const list = `<div class="wrap prose section"><h2>${words.list}</h2><ul>${links.join('')}</ul></div>`;
  return links.length === 0 ? page : page.replace('</main>', () => `${list}</main>`);
}

/** The `lang` of a page. */
export function languageIn(page: string): string {
  return /<html lang="?([\w-]+)/.exec(page)?.[1] ?? 'en';
}

/**
 * A day and time as a language writes them, where the council's clocks are.
 * @example whenInWords(Date.UTC(2026, 10, 27, 15, 5), 'en-GB', 'Europe/London') // => "Friday 27 November 2026 at 3:05pm"
 */
export function whenInWords(at: number, locale: string, zone: string): string {
  const written = new Intl.DateTimeFormat(locale, {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone: zone,
    ...(locale === 'en-GB' ? { hour12: true } : {}),
  }).format(at);
  if (locale !== 'en-GB') return written;
  // Engines differ in "Friday," and "03:00 pm"; this site writes "Friday" and "3pm".
  return written.replace(',', '').replace(/0?(\d+)(?::00|(:\d\d))\s([ap]m)$/, '$1$2$3');
}

function escaped(text: string): string {
  return text.replace(/[&<"]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
}
