/**
 * The frames in which a sentence can set a day or a time: `{date, date, by}`, `{time, time, at}`. Each language words
 * them in its `dates.json` under these names, in the case and with the preposition that it needs there. One that a
 * language leaves out is worded as the frame it is beside here.
 */
export const frames = {
  /** Wednesday 30 December 2026, standing alone */
  'date.long': undefined,
  /** Wednesday 30 December, standing alone */
  'date.day': undefined,
  /** 30 December 2026, standing alone */
  'date.date': undefined,
  /** 30 Dec 2026, in a subject line */
  'date.short': undefined,
  /** (on) Wednesday 30 December 2026 */
  'date.on': 'date.long',
  /** (on) Wednesday 30 December */
  'date.on-day': 'date.day',
  /** (by) Wednesday 30 December 2026: the last day that still keeps the promise */
  'date.by': 'date.long',
  /** (from) Wednesday 30 December 2026: the first day that counts */
  'date.from': 'date.long',
  /** (from) Wednesday 30 December */
  'date.from-day': 'date.day',
  /** (until) Wednesday 30 December */
  'date.until-day': 'date.day',
  /** (from) 30 December 2026 */
  'date.from-date': 'date.date',
  /** (until) 30 December 2026 */
  'date.until-date': 'date.date',
  /** The line above the figure of a calendar leaf */
  'leaf.top': undefined,
  /** The figure itself */
  'leaf.day': undefined,
  /** The line below it */
  'leaf.bottom': undefined,
  /** 9am, standing alone */
  clock: undefined,
  /** (at) 9am */
  'clock.at': 'clock',
  /** (by) 9am */
  'clock.by': 'clock',
} as const;

export type Frame = keyof typeof frames;

/** The frame a language words this one as, where it does not word it itself. */
export function insteadOf(frame: string): string | undefined {
  return Object.hasOwn(frames, frame) ? frames[frame as Frame] : undefined;
}
