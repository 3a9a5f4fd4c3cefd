import { slug } from 'github-slugger';
import { quoted, type Lost } from './lost.ts';

/** How an address of the old page is resolved. */
export interface Addresses {
  /** Where the page was. */
  own: URL;
  /** The new address of a page that is imported too. */
  movedTo: (old: URL) => string | undefined;
}

const document = /\.(?:pdf|docx?|docm|xlsx?|csv|pptx?|odt|ods|odp|rtf|zip)$/i;

/**
 * Makes every link one that a page may have: to pages that are imported too at their new address, to others where they
 * were, and none that runs something.
 */
export function plainLinks(main: Element, addresses: Addresses): Lost[] {
  const lost: Lost[] = [];
  const places = placesOn(main);
  // The places that links lead to on the page itself are links too, and are looked for before any is taken out.
  const links = [...main.querySelectorAll('a')].map((link) => {
    const href = (link.getAttribute('href') ?? '').trim();
    return { link, href, made: href === '' ? undefined : addressOf(href, places, addresses) };
  });
  for (const { link, href, made } of links) {
    const words = quoted(link.textContent);
    if (made === undefined) {
      // An anchor is no link.
      if (href !== '')
        lost.push({
          kind: 'link',
          words: `“${words}” led to ${quoted(href)}, which is not imported or is no address. Its words stay: link them, or take them out.`,
        });
      link.replaceWith(...link.childNodes);
      continue;
    }
    if (document.test(made.split(/[?#]/)[0] ?? '')) {
      lost.push({
        kind: 'document',
        words: `“${words}” leads to a file, ${made}. It is still linked where it was: put it into public/, and write <Download href="/…">${words}</Download>; better, make its words a page.`,
      });
    } else if (
      URL.canParse(made) &&
      /^https?:/.test(made) &&
      new URL(made).host === addresses.own.host
    ) {
      lost.push({
        kind: 'link',
        words: `“${words}” still leads to the old site, ${made}. Lead it to the page that takes its place.`,
      });
    }
    link.setAttribute('href', made);
  }
  return lost;
}

function addressOf(href: string, places: Places, addresses: Addresses): string | undefined {
  if (!URL.canParse(href, addresses.own)) return undefined;
  const url = new URL(href, addresses.own);
  if (url.protocol === 'mailto:' || url.protocol === 'tel:') return url.href;
  if (!['https:', 'http:', addresses.own.protocol].includes(url.protocol)) return undefined;
  const isHere = url.host === addresses.own.host && url.pathname === addresses.own.pathname;
  if (isHere && url.hash.length > 1) return anchorOf(url.hash.slice(1), places);
  const moved = addresses.movedTo(url);
  if (moved !== undefined) return moved;
  // A file of the folder that was not imported, or a page of a site whose address is not known.
  return url.protocol === 'file:' ? undefined : url.href;
}

/** By its name, the first place on the page that bears it. */
type Places = ReadonlyMap<string, Element>;

function placesOn(main: Element): Places {
  const places = new Map<string, Element>();
  for (const place of main.querySelectorAll('[id], [name]')) {
    for (const name of [place.getAttribute('id'), place.getAttribute('name')])
      if (name !== null && !places.has(name)) places.set(name, place);
  }
  return places;
}

/** A place on the page, by its heading as Front Door names it. */
function anchorOf(id: string, places: Places): string | undefined {
  const place = places.get(id);
  const heading =
    place?.closest('h2, h3, h4, h5, h6') ?? place?.querySelector('h2, h3, h4, h5, h6');
  return heading ? `#${slug(quoted(heading.textContent, 500))}` : undefined;
}
