import type { ShoppedEnquiry, Verdict } from '../../domain/mystery/report.ts';
import type { Scenario, Score, ShoppingHours } from '../../domain/mystery/scenario.ts';

/** What is looked at of each online enquiry, in the report's order. */
export const lookedAt: readonly [
  key: 'taken' | 'inLanguage' | 'sameDate' | 'acknowledged' | 'replied' | 'inTime',
  heading: string,
  sentence: string,
][] = [
  ['taken', 'Form took it', 'The form took the enquiry'],
  ['inLanguage', 'Right language', 'The confirmation was in the language of the enquiry'],
  ['sameDate', 'Day named', 'The confirmation named the day by which we reply'],
  ['acknowledged', 'Acknowledged', 'An acknowledgement was sent'],
  ['replied', 'Replied', 'A reply was sent'],
  ['inTime', 'In time', 'The reply came by the day promised'],
];

export const verdictWords: Readonly<Record<Verdict, string>> = {
  yes: 'yes',
  no: 'no',
  waiting: 'not yet',
  unknown: 'not known',
  none: 'does not apply',
};

export const scoreWords: Readonly<Record<Score, string>> = {
  yes: 'Yes',
  partly: 'Partly',
  no: 'No',
};

export const hoursWords: Readonly<Record<ShoppingHours, string>> = {
  office: 'in office hours',
  evening: 'in the evening',
  night: 'at night',
  weekend: 'on a day on which we are closed',
};

export const byWords: Readonly<Record<Scenario['by'], string>> = {
  online: 'by a form of the website',
  telephone: 'by telephone',
  visit: 'by a visit',
  letter: 'by letter',
};

/** @example inShort({ yes: 3, of: 4 }) // => "3 of 4" */
export function inShort({ yes, of }: { yes: number; of: number }): string {
  return of === 0 ? 'none yet' : `${String(yes)} of ${String(of)}`;
}

/** Whether a person can answer questions about it: it was sent and taken, or is a card. */
export function canBeScored({ taken }: ShoppedEnquiry): boolean {
  return taken === 'yes' || taken === 'none';
}
