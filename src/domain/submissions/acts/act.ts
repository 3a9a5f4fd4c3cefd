import type { Calendar } from '../../calendar/calendar.ts';
import { complaintRules, type ComplaintStage } from '../../charter/complaint-rules.ts';
import type { ServiceStandard } from '../../charter/standard.ts';
import { endedBy } from '../ended.ts';
import type { EventKind, SubmissionEvent } from '../event-schema.ts';
import { referenceInGroups } from '../reference.ts';
import type { SubmissionRecord } from '../submission.ts';

/** What an act needs besides the submission. */
export interface ActWith {
  /** ISO 8601, UTC: when it was done. */
  at: string;
  /** Who did it, where that is known. */
  by?: string;
  calendar: Calendar;
  /** The charter's standard of the form; undefined where the charter has none of that name. */
  standard: ServiceStandard | undefined;
}

/** Something that the rules do not allow. Its message is the rule in plain words, for the officer who tried. */
export class ActRefused extends Error {
  override name = 'ActRefused';
  /** The question that has to be answered otherwise; left out, the first one. */
  readonly field: string | undefined;
  constructor(message: string, field?: string) {
    super(message);
    this.field = field;
  }
}

/**
 * The id of the next event of a kind. Two officers who do the same at once make the same id, and the store keeps one.
 * @example // One delay before: nextId(record, 'delayed') // => "delayed-2"
 */
export function nextId({ events }: SubmissionRecord, kind: EventKind): string {
  return `${kind}-${String(events.filter((event) => event.kind === kind).length + 1)}`;
}

/** What every act's event begins with. */
export function begun<Kind extends EventKind>(
  record: SubmissionRecord,
  kind: Kind,
  { at, by }: Pick<ActWith, 'at' | 'by'>,
): { id: string; at: string; kind: Kind; by?: string } {
  return { id: nextId(record, kind), at, kind, ...(by !== undefined && { by }) };
}

/** @throws ActRefused for what was answered or closed: it must be reopened first. */
export function mustBeOpen(record: SubmissionRecord): void {
  const { replied, closed } = endedBy(record);
  if (closed === undefined && replied === undefined) return;
  const name = nameOf(record);
  throw new ActRefused(
    `${name} ${closed === undefined ? 'has had its reply' : 'is closed'}. Reopen it first.`,
  );
}

/** @throws ActRefused where words that an act needs are missing. */
export function wordsOf(text: string | undefined, refusal: string): string {
  const words = text?.trim() ?? '';
  if (words === '') throw new ActRefused(refusal);
  return words;
}

/** The rules for the stage of a complaint that a standard is about; undefined where it is about no complaint. */
export function complaintStage({
  standard,
  calendar,
}: Pick<ActWith, 'standard' | 'calendar'>): ComplaintStage | undefined {
  return complaintRules[calendar.data.nation].stages[standard?.about ?? ''];
}

/** What a submission is about, as far as the law has rules for it. */
export function subjectOf(
  standard: Pick<ServiceStandard, 'about' | 'calendar'> | undefined,
): 'complaint' | 'information' | undefined {
  if (standard?.calendar === 'foi') return 'information';
  return standard?.about?.startsWith('complaint') === true ? 'complaint' : undefined;
}

/** @example nameOf(record) // => "K7RM-3XDW" */
export function nameOf({ submission }: SubmissionRecord): string {
  return referenceInGroups(submission.reference);
}

export type EventOf<Kind extends EventKind> = Extract<SubmissionEvent, { kind: Kind }>;
