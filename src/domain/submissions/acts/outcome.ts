import { complaintOutcomes, informationOutcomes } from '../event-schema.ts';
import type { SubmissionRecord } from '../submission.ts';
import { ActRefused, begun, nameOf, subjectOf, type ActWith, type EventOf } from './act.ts';

export interface OutcomeAsked {
  outcome: string;
  /** Of a complaint: what was done to put it right. */
  remedy?: string | undefined;
  /** Of a complaint: what the council does differently from now on. */
  lesson?: string | undefined;
  /** Of a request for information: what it was refused under. */
  exemption?: string | undefined;
}

/**
 * How a complaint or a request for information ended. Written again, the last one counts.
 * A refusal, whole or in part, names its exemption (Freedom of Information Act 2000, section 17(1)).
 * @throws ActRefused
 * @example outcome(record, { outcome: 'upheld', lesson: 'We check the list on Mondays' }, given)
 */
export function outcome(
  record: SubmissionRecord,
  asked: OutcomeAsked,
  given: Pick<ActWith, 'at' | 'by' | 'standard'>,
): EventOf<'outcome'> {
  const event = begun(record, 'outcome', given);
  const name = nameOf(record);
  switch (subjectOf(given.standard)) {
    case 'complaint':
      return {
        ...event,
        of: 'complaint',
        outcome: oneOf(complaintOutcomes, asked.outcome, `A complaint such as ${name}`),
        ...ownWords('remedy', asked.remedy),
        ...ownWords('lesson', asked.lesson),
      };
    case 'information': {
      const known = oneOf(informationOutcomes, asked.outcome, `A request such as ${name}`);
      const exemption = ownWords('exemption', asked.exemption);
      if ((known === 'refused' || known === 'in-part') && !('exemption' in exemption)) {
        throw new ActRefused(
          `Name the exemption under which ${name} was refused: the resident has a right to know it.`,
        );
      }
      return { ...event, of: 'information', outcome: known, ...exemption };
    }
    default:
      throw new ActRefused(
        `${name} is neither a complaint nor a request for information, so it has no outcome. Write a note instead.`,
      );
  }
}

function oneOf<Known extends string>(known: readonly Known[], asked: string, what: string): Known {
  const found = known.find((one) => one === asked);
  if (found !== undefined) return found;
  throw new ActRefused(`${what} ends in one of these ways: ${known.join(', ')}.`);
}

function ownWords<Name extends string>(
  name: Name,
  text: string | undefined,
): Partial<Record<Name, string>> {
  const words = text?.trim() ?? '';
  return words === '' ? {} : ({ [name]: words } as Record<Name, string>);
}
