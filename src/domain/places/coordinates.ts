/** A point of the earth, in degrees: north of the equator, and east of Greenwich. */
export interface Coordinates {
  latitude: number;
  longitude: number;
}

/** What an editor writes, as a map shows it: latitude, then longitude. */
const written = /^(-?\d{1,2}(?:\.\d+)?),\s*(-?\d{1,3}(?:\.\d+)?)$/;

/** Where the United Kingdom is, with room at its edges. A point elsewhere is a slip of the hand. */
const kingdom = { south: 49, north: 61.5, west: -9, east: 2.5 };

/**
 * Reads a point as it is copied from a map.
 * @returns `undefined` where it is none, or is outside the United Kingdom: latitude and longitude were then often exchanged
 * @example coordinatesFrom('54.644, -3.545') // => { latitude: 54.644, longitude: -3.545 }
 */
export function coordinatesFrom(text: string): Coordinates | undefined {
  const [, north, east] = written.exec(text.trim()) ?? [];
  if (north === undefined || east === undefined) return undefined;
  const latitude = Number(north);
  const longitude = Number(east);
  const isWithin =
    latitude >= kingdom.south &&
    latitude <= kingdom.north &&
    longitude >= kingdom.west &&
    longitude <= kingdom.east;
  return isWithin ? { latitude, longitude } : undefined;
}
