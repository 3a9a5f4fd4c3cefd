import type { Scope } from '../../staff/scope.ts';

/** Cases of the queue, by what they wait for. Each case of `late`, `today` and `week` waits for the council. */
export const caseViews = [
  /** Past the moment at which the reply was due. */
  'late',
  /** Due by the end of today. */
  'today',
  /** Due by the end of the week, today among it. */
  'week',
  /** The council asked the resident what is meant. */
  'asked',
  /** No officer has it. */
  'unassigned',
  /** Set aside as likely spam. */
  'quarantine',
  /** Mail about it could not be delivered, whether it is open or not, and no officer has seen to that. */
  'undelivered',
  /** The resident asks for erasure and has no answer yet, whether it is open or not: by the day of the law. */
  'erasure',
  /** All that wait for the council or the resident. */
  'open',
] as const;

export type CaseView = (typeof caseViews)[number];

/** The council's time now, by the clock on the wall. */
export interface WallClock {
  /** 2026-11-27T09:30:00 */
  now: string;
  /** The last day of this week, a Sunday: 2026-11-29. */
  weekEndsOn: string;
}

/** What narrows cases down, whichever of them are asked for. */
interface Narrowed {
  /** Where a case must be; left out, it may be anywhere. */
  scope?: Scope | undefined;
  /** One form's alone. */
  form?: string | undefined;
  /** One officer's alone, by the address in small letters. */
  officer?: string | undefined;
}

export interface CasesWanted extends Narrowed, WallClock {
  view: CaseView;
  /** Instead of a view: open or not, the newest first. */
  search?: CaseSearch | undefined;
  /** Cases to pass over, and the most to find. */
  from: number;
  most: number;
}

/** A reference is looked up by `find`; this is for all else. */
export type CaseSearch =
  /** Who wrote, by the whole address in small letters. */
  | { by: 'wrote'; address: string }
  /** Words as `folded` writes them: all of them are in it. */
  | { by: 'words'; words: readonly string[] };

export interface CasesFound {
  /** Of the page that was asked for. */
  references: string[];
  /** How many there are in all. */
  total: number;
}

export interface CountsWanted extends Narrowed, WallClock {}

export type CaseCounts = Record<CaseView, number>;
