import { z } from 'zod';
import type { Excerpt } from '../../council/wording/finding.ts';

/** Boxes of one page in one language: the words of a page are one of them. */
const MOST_VALUES = 3_000;
/** Bytes of what is asked at a time: a page in some languages. */
export const MOST_ASKED_BYTES = 1_000_000;

/** What is in the boxes of a page in one language, each by its whole name: `ways.online.form`, `alsoKnownAs.0`. */
const valuesSchema = z
  .record(z.string().max(200), z.unknown())
  .refine((values) => Object.keys(values).length <= MOST_VALUES);

/** A page that someone is writing. */
export const draftAskedSchema = z.strictObject({
  /** The folder of its kind. */
  folder: z.string().max(50),
  /** Its name in that folder, without an ending; left out for one that has none yet. */
  name: z.string().max(200).optional(),
  /** By language; left out: as it was saved. */
  values: z.record(z.string().max(20), valuesSchema).optional(),
});

export type DraftAsked = z.output<typeof draftAskedSchema>;

/** Something that the check says of a page that someone is writing, and of which box. */
export interface FieldFinding {
  severity: 'error' | 'warning';
  message: string;
  source?: string;
  /** Where it will be in the page's file. */
  line: number;
  excerpt?: Excerpt;
  /** `en`, `pl` */
  language: string;
  /** The box's whole name: `ways.online.form`, `body`; empty where it is of the whole page. */
  field: string;
}
