import { z } from 'zod';
import { coordinatesFrom } from '../../domain/places/coordinates.ts';

/** Where a place is, as it is copied from a map. */
export const coordinatesSchema = z
  .string()
  .refine(
    (text) => coordinatesFrom(text) !== undefined,
    'where a place is has its latitude first, then its longitude, in the United Kingdom: "54.644, -3.545"',
  );
