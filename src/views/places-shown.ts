import type { Council } from '../council/council.ts';
import { coordinatesFrom, type Coordinates } from '../domain/places/coordinates.ts';
import type { Words } from '../i18n/words.ts';
import { officeAddress } from '../site/addresses.ts';
import { byName } from './directory-parts.ts';
import { addressOf } from './office-address.ts';

/** One place of a list that has a map beside it. */
export interface PlaceShown {
  name: string;
  /** The page with more about it. */
  href: string | undefined;
  /** What it is, in the council's own words, a line each. */
  about: readonly string[];
  /** What it is, in the site's own words. */
  tag: { kind: string; label: string } | undefined;
  address: readonly string[];
  at: Coordinates | undefined;
  /** Another site's page that shows the way there; `undefined` where no one has said where it is. */
  directions: string | undefined;
}

/**
 * The places that a page lists and may draw: the council's offices, or what is in one of its directories.
 * @param of `offices`, or the id of a directory
 * @returns none where there is no such list
 */
export function placesShown(
  of: string,
  { offices, directories }: Pick<Council, 'offices' | 'directories'>,
  words: Words,
): PlaceShown[] {
  if (of === 'offices') {
    return offices.map(({ id, data }) => {
      const address = addressOf(data);
      const tag = { kind: data.how, label: words(`site.office.${data.how}`) };
      const place = placed(address, data.coordinates);
      return { name: data.title, href: officeAddress(id), about: [], tag, ...place };
    });
  }
  const directory = directories.find(({ id }) => id === of);
  return byName(directory?.data.entries ?? []).map((entry) => {
    const { name, href, text, open, is } = entry;
    const about = [...Object.values(is), ...(text ? [text] : []), ...(open ? [open] : [])];
    return { name, href, about, tag: undefined, ...placed(entry.address, entry.coordinates) };
  });
}

function placed(
  address: readonly string[],
  coordinates: string | undefined,
): Pick<PlaceShown, 'address' | 'at' | 'directions'> {
  const at = coordinates === undefined ? undefined : coordinatesFrom(coordinates);
  const to = at ? `${String(at.latitude)},${String(at.longitude)}` : address.join(', ');
  const directions =
    to === '' ? undefined : `https://www.openstreetmap.org/directions?to=${encodeURIComponent(to)}`;
  return { address, at, directions };
}
