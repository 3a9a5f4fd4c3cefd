import { formNamed } from '../../domain/forms/naming.ts';
import { nameOfOfficer, type Staff } from '../../domain/staff/staff.ts';
import { caseCard } from '../../domain/submissions/cases/case-card.ts';
import { referenceInGroups } from '../../domain/submissions/reference.ts';
import { statusOf } from '../../domain/submissions/status.ts';
import type { SubmissionEvent, SubmissionRecord } from '../../domain/submissions/submission.ts';
import { teamOf } from '../../domain/staff/scope.ts';
import { momentAt } from '../../i18n/date-in-words.ts';
import type { Words } from '../../i18n/words.ts';

/** What a case waits for, as its officers read it. */
export function stageInWords(record: SubmissionRecord, now: string, timeZone: string): string {
  const { stage, isLate } = statusOf(record, now, timeZone);
  const stages = {
    quarantined: 'In quarantine',
    waiting: isLate ? 'Late' : 'Waiting for us',
    asked: 'Waiting for the resident',
    counted: 'Nothing to do',
    replied: isLate ? 'Replied, late' : 'Replied',
    closed: 'Closed',
  } as const;
  return stages[stage];
}

/** @example // "Friday 27 November 2026" */
export function dayInWords(day: string, words: Words): string {
  return words.frame('date.long', day);
}

/** @example // "27 Nov 2026" */
export function dayInShort(day: string, words: Words): string {
  return words.frame('date.short', day);
}

/**
 * A moment; the day alone where no one said at what hour, which is kept as the last moment of that day.
 * @example // "27 November 2026, 9:30am"
 */
export function momentInWords(at: string, timeZone: string, words: Words): string {
  const { date, time } = momentAt(at, timeZone);
  if (at.endsWith(':59:59.999Z') && time === '23:59') return words.frame('date.long', date);
  return `${words.frame('date.long', date)}, ${words.frame('clock', time)}`;
}

/** What the form of a case is called. */
export function formOfCase({ submission }: SubmissionRecord, words: Words): string {
  return formNamed(submission.definition, words).text;
}

/** The team and the officer who have a case. */
export function whoHas(record: SubmissionRecord, staff: Staff): { team: string; officer: string } {
  const card = caseCard(record);
  return {
    team: teamOf(staff, card)?.name ?? 'No team',
    officer: card.officer === '' ? 'No one yet' : nameOfOfficer(staff, card.officer),
  };
}

/** One line of all that happened; `undefined` for what only machines need. */
export function eventInWords(
  event: SubmissionEvent,
  staff: Staff,
  words: Words,
): { what: string; more?: string } | undefined {
  const mailed = 'mailed' in event && event.mailed === true ? ' Sent by email.' : '';
  switch (event.kind) {
    case 'released':
      return { what: 'Released from quarantine.' };
    case 'assigned':
      return { what: `Given to ${nameOfOfficer(staff, event.to)}.` };
    case 'passed-on': {
      const team = staff.teams.find(({ mailbox }) => mailbox === event.to.toLowerCase());
      return { what: `Passed on to ${team?.name ?? event.to}.` };
    }
    case 'delayed':
      return {
        what: `Delayed until ${dayInWords(event.dueOn, words)}.${mailed}`,
        more: [event.reason, event.forResident].filter((one) => one !== undefined).join('\n'),
      };
    case 'clarification-asked':
      return {
        what: `Asked the resident a question.${event.stopsClock ? ' The time stops.' : ''}${mailed}`,
        ...(event.question !== undefined && { more: event.question }),
      };
    case 'clarification-given':
      return {
        what:
          event.dueOn === undefined
            ? 'The resident has answered.'
            : `The resident has answered. The time begins again: reply by ${dayInWords(event.dueOn, words)}.`,
      };
    case 'replied':
      return {
        what: `Replied${event.channel === undefined ? '' : ` ${channelInWords[event.channel]}`}.${mailed}`,
        ...more([event.words, ...(event.files ?? []).map(({ name }) => `File: ${name}`)]),
      };
    case 'outcome':
      return {
        what: `Outcome: ${outcomeInWords(event.outcome)}.`,
        ...more(event.of === 'complaint' ? [event.remedy, event.lesson] : [event.exemption]),
      };
    case 'linked':
      return { what: `${linkInWords[event.as]} ${referenceInGroups(event.to)}.` };
    case 'reopened':
      return {
        what:
          event.mistaken === undefined
            ? 'Reopened.'
            : 'Reopened: the reply was written down by mistake, and the promise is still to be kept.',
        more: event.reason,
      };
    case 'closed':
      return { what: 'Closed.', ...(event.reason !== undefined && { more: event.reason }) };
    case 'redacted':
      return { what: `The answer to “${event.field}” was taken out.`, more: event.reason };
    case 'acknowledged':
      return { what: `Given the reference ${assistedInWords[event.channel]}.` };
    case 'call-tried':
      return { what: 'Called: no answer.' };
    case 'added':
      return {
        what: 'The resident has added something.',
        ...more([event.words, ...(event.files ?? []).map(({ name }) => `File: ${name}`)]),
      };
    case 'settled':
      return { what: 'The resident says that it is sorted.' };
    case 'contact-changed':
      return {
        what: 'The resident has new contact details.',
        ...more([event.email, event.phone, event.address]),
      };
    case 'erasure-asked':
      return {
        what: `The resident asks for erasure. To be done, or refused with a reason, by ${dayInWords(event.answerBy, words)}.`,
      };
    case 'erasure-agreed':
      return { what: `To be erased for good.${mailed}` };
    case 'erasure-refused':
      return { what: `Not erased.${mailed}`, more: event.words };
    case 'list-asked':
      return { what: 'Someone asked for the list of all that was sent from this address.' };
    case 'note':
      return { what: 'Note:', more: event.text };
    case 'files-erased':
      return { what: 'The files were erased: their time was up.' };
    case 'delivery-failed':
      return event.final
        ? { what: `An email (${event.delivery}) could not be delivered.`, more: event.reason }
        : undefined;
    case 'delivery-succeeded':
      return event.delivery === 'acknowledgement' ? { what: 'Acknowledged by email.' } : undefined;
    default:
      return undefined;
  }
}

function more(lines: readonly (string | undefined)[]): { more?: string } {
  const some = lines.filter((one) => one !== undefined);
  return some.length === 0 ? {} : { more: some.join('\n') };
}

export const channelInWords = {
  email: 'by email',
  telephone: 'by telephone',
  letter: 'by letter',
  visit: 'in person',
} as const;

/** How someone came who sent no form. */
export const assistedInWords = {
  telephone: 'by telephone',
  letter: 'by letter',
  visit: 'in person',
  'social-media': 'by social media',
} as const;

export const linkInWords = {
  'stage-2-of': 'Stage 2 of',
  'duplicate-of': 'The same as',
  'internal-review-of': 'A review of',
} as const;

/** @example outcomeInWords('partly-upheld') // => "partly upheld" */
export function outcomeInWords(outcome: string): string {
  return outcome.replaceAll('-', ' ');
}
