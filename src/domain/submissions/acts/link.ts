import type { links } from '../event-schema.ts';
import type { ServiceStandard } from '../../charter/standard.ts';
import type { SubmissionRecord } from '../submission.ts';
import { ActRefused, begun, nameOf, subjectOf, type ActWith, type EventOf } from './act.ts';

export type LinkKind = (typeof links)[number];

/**
 * What one submission is to an earlier one: its second stage, the same sent twice, or the review of its answer.
 * A duplicate is closed by it, and no figure counts it.
 * @param otherStandard the charter's standard of the other one
 * @throws ActRefused
 */
export function link(
  record: SubmissionRecord,
  {
    as,
    other,
    otherStandard,
  }: {
    as: LinkKind;
    other: SubmissionRecord;
    otherStandard: ServiceStandard | undefined;
  },
  given: Pick<ActWith, 'at' | 'by' | 'standard'>,
): EventOf<'linked'> {
  const [name, earlier] = [nameOf(record), nameOf(other)];
  const { reference, receivedAt } = other.submission;
  if (reference === record.submission.reference) {
    throw new ActRefused(`${name} cannot be linked to itself.`);
  }
  if (receivedAt > record.submission.receivedAt) {
    throw new ActRefused(`${earlier} came after ${name}. Link the later one to the earlier one.`);
  }
  const same = { 'stage-2-of': 'complaint', 'internal-review-of': 'information' } as const;
  const subject = as === 'duplicate-of' ? undefined : same[as];
  if (subject !== undefined) {
    const odd = [given.standard, otherStandard].findIndex((one) => subjectOf(one) !== subject);
    const what = subject === 'complaint' ? 'a complaint' : 'a request for information';
    if (odd >= 0) throw new ActRefused(`${odd === 0 ? name : earlier} is not ${what}.`);
  }
  const isKnown = record.events.some(
    (event) => event.kind === 'linked' && event.as === as && event.to === reference,
  );
  if (isKnown) throw new ActRefused(`${name} is linked to ${earlier} already.`);
  return { ...begun(record, 'linked', given), as, to: reference };
}
