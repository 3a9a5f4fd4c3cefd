import type { SubmissionRecord } from '../submission.ts';
import { wasAnswered } from '../status.ts';
import { ActRefused, begun, nameOf, wordsOf, type ActWith, type EventOf } from './act.ts';

type Given = Pick<ActWith, 'at' | 'by'>;

/** An officer has it now. @throws ActRefused */
export function assign(
  record: SubmissionRecord,
  to: string | undefined,
  given: Given,
): EventOf<'assigned'> {
  const name = nameOf(record);
  const officer = wordsOf(to, `Say who has ${name} now.`);
  const last = record.events.findLast((event) => event.kind === 'assigned');
  if (last?.to === officer) throw new ActRefused(`${name} is with ${officer} already.`);
  return { ...begun(record, 'assigned', given), to: officer };
}

/** Another team's mailbox has it now. The time for the reply runs on. @throws ActRefused */
export function passOn(
  record: SubmissionRecord,
  to: string | undefined,
  given: Given,
): EventOf<'passed-on'> {
  if (to === undefined || !/^[^\s@]+@[^\s@]+$/.test(to)) {
    throw new ActRefused('Name the mailbox it went to, such as planning@example.gov.uk.');
  }
  return { ...begun(record, 'passed-on', given), to };
}

/** Words for colleagues. No resident sees them. @throws ActRefused */
export function note(
  record: SubmissionRecord,
  text: string | undefined,
  given: Given,
): EventOf<'note'> {
  const words = wordsOf(text, 'Write what the note says.');
  return { ...begun(record, 'note', given), text: words };
}

/** An officer called, and no one answered. What was answered already needs no call. @throws ActRefused */
export function callTried(record: SubmissionRecord, given: Given): EventOf<'call-tried'> {
  if (wasAnswered(record)) throw new ActRefused(`${nameOf(record)} was answered already.`);
  return begun(record, 'call-tried', given);
}
