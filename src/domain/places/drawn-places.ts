import type { Coordinates } from './coordinates.ts';

/** Points of a drawing, x from the left and y from above, in its own units. */
export interface DrawnPlaces {
  /** One for each point: those that would lie over each other are one, with the numbers of all. */
  marks: { numbers: number[]; x: number; y: number }[];
  /** A round distance, and how long it is in the drawing. */
  scale: { miles: number; length: number };
}

const KM_OF_DEGREE = 111.32;
const KM_OF_MILE = 1.609344;
/** Places that are nearer to each other than this are drawn as though they were so far apart, in miles. */
const LEAST = 0.05;
const roundMiles = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200];

/**
 * Where places lie to each other: north is above, a mile is as long across as down, and all are within the drawing.
 * @param places in the order of their list, counted from 1; `undefined`: where one is, no one has said
 * @param size of the drawing, with the room that stays free at each edge, and how far apart two marks must be at least
 * @returns `undefined` where fewer than two places are known: one alone lies nowhere
 * @example
 * // Two places, one 10 minutes of latitude (11.5 miles) north of the other:
 * drawnPlaces([{ latitude: 54.5, longitude: -3 }, { latitude: 54.6667, longitude: -3 }], { width: 320, height: 240, edge: 30, apart: 26 })
 * // => { marks: [{ numbers: [1], x: 160, y: 210 }, { numbers: [2], x: 160, y: 30 }], scale: { miles: 5, length: 78 } }
 */
export function drawnPlaces(
  places: readonly (Coordinates | undefined)[],
  { width, height, edge, apart }: { width: number; height: number; edge: number; apart: number },
): DrawnPlaces | undefined {
  const known = places.flatMap((place, index) =>
    place === undefined ? [] : [{ ...place, number: index + 1 }],
  );
  if (known.length < 2) return undefined;
  const north = Math.max(...known.map(({ latitude }) => latitude));
  const south = Math.min(...known.map(({ latitude }) => latitude));
  const milesOfDegree = KM_OF_DEGREE / KM_OF_MILE;
  // A degree of longitude is shorter the farther north it is.
  const narrowed = Math.cos(((north + south) / 2) * (Math.PI / 180));
  const flat = known.map(({ latitude, longitude, number }) => ({
    number,
    east: longitude * narrowed * milesOfDegree,
    south: (north - latitude) * milesOfDegree,
  }));
  const west = Math.min(...flat.map(({ east }) => east));
  const wide = Math.max(...flat.map(({ east }) => east)) - west;
  const high = Math.max(...flat.map((place) => place.south));
  const ofMile = Math.min(
    (width - 2 * edge) / Math.max(wide, LEAST),
    (height - 2 * edge) / Math.max(high, LEAST),
  );
  const points = flat.map(({ number, east, south: down }) => ({
    number,
    x: Math.round((width - wide * ofMile) / 2 + (east - west) * ofMile),
    y: Math.round((height - high * ofMile) / 2 + down * ofMile),
  }));
  const longest = width / 3;
  const miles = roundMiles.findLast((one) => one * ofMile <= longest) ?? 0.01;
  return {
    marks: together(points, apart),
    scale: { miles, length: Math.round(miles * ofMile) },
  };
}

/** Marks that would lie over each other are one, where the first of them is. */
function together(
  points: readonly { number: number; x: number; y: number }[],
  apart: number,
): DrawnPlaces['marks'] {
  return points.reduce<DrawnPlaces['marks']>((marks, { number, x, y }) => {
    const near = marks.find((mark) => Math.hypot(mark.x - x, mark.y - y) < apart);
    return near === undefined
      ? [...marks, { numbers: [number], x, y }]
      : marks.map((mark) =>
          mark === near ? { ...mark, numbers: [...mark.numbers, number] } : mark,
        );
  }, []);
}
