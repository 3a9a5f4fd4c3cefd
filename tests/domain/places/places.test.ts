import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coordinatesFrom } from '../../../src/domain/places/coordinates.ts';
import { drawnPlaces } from '../../../src/domain/places/drawn-places.ts';

const size = { width: 320, height: 240, edge: 30, apart: 26 };

describe('a point as it is copied from a map', () => {
  test.each([
    ['54.644, -3.545', { latitude: 54.644, longitude: -3.545 }],
    [' 49,2.5 ', { latitude: 49, longitude: 2.5 }],
    ['61.5, -9', { latitude: 61.5, longitude: -9 }],
    ['-3.545, 54.644', undefined],
    ['54.644 -3.545', undefined],
    ['54.644', undefined],
    ['54.644, -3.545, 12', undefined],
    ['48.9, 2', undefined],
    ['51, 2.6', undefined],
    ['', undefined],
  ])('%j', (text, point) => {
    expect(coordinatesFrom(text)).toEqual(point);
  });
});

describe('where places lie to each other', () => {
  test('one 11.5 miles north of another is above it', () => {
    const places = [
      { latitude: 54.5, longitude: -3 },
      { latitude: 54.6667, longitude: -3 },
    ];
    expect(drawnPlaces(places, size)).toEqual({
      marks: [
        { numbers: [1], x: 160, y: 210 },
        { numbers: [2], x: 160, y: 30 },
      ],
      scale: { miles: 5, length: 78 },
    });
  });

  test('at 60 degrees north, a degree to the east is half as far as a degree to the north', () => {
    const marks = drawnPlaces(
      [
        { latitude: 60, longitude: -2 },
        { latitude: 60, longitude: -1 },
        { latitude: 60.5, longitude: -2 },
        { latitude: 59.5, longitude: -2 },
      ],
      { ...size, width: 300, height: 300 },
    )?.marks;
    const [at, east, north, south] = marks ?? [];
    expect([(east?.x ?? 0) - (at?.x ?? 0), (at?.y ?? 0) - (north?.y ?? 0)]).toEqual([120, 120]);
    expect(south?.y).toBe(270);
  });

  test('a place of which no one has said where it is keeps its number, and two at one point are one mark', () => {
    const hall = { latitude: 52.2, longitude: 0.12 };
    const park = { latitude: 52.25, longitude: 0.2 };
    const marks = drawnPlaces([hall, undefined, park, hall], size)?.marks;
    expect(marks?.map(({ numbers }) => numbers)).toEqual([[1, 4], [3]]);
  });

  test('one place alone is not drawn, nor is none', () => {
    expect(drawnPlaces([{ latitude: 52, longitude: 0 }, undefined], size)).toBeUndefined();
    expect(drawnPlaces([], size)).toBeUndefined();
  });

  test('wherever they are, all are within the drawing and each number is there once', () => {
    const place = fc.record({
      latitude: fc.double({ min: 49, max: 61.5, noNaN: true }),
      longitude: fc.double({ min: -9, max: 2.5, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(place, { minLength: 2, maxLength: 30 }), (places) => {
        const { marks, scale } = drawnPlaces(places, size) ?? { marks: [], scale: { length: 0 } };
        expect(marks.flatMap(({ numbers }) => numbers).sort((a, b) => a - b)).toEqual(
          places.map((_, index) => index + 1),
        );
        for (const { x, y } of marks) {
          expect(x >= 30 && x <= 290 && y >= 30 && y <= 210).toBe(true);
        }
        expect(scale.length).toBeLessThanOrEqual(107);
        expect(scale.length).toBeGreaterThan(0);
      }),
    );
  });
});
