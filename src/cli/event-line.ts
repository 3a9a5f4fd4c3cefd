import type { SubmissionEvent } from '../domain/submissions/event-schema.ts';
import { localTime } from './local-time.ts';
import { safeForTerminal } from './safe-for-terminal.ts';

/** @example // 2026-11-24 10:00  delayed  until 2026-12-02: We are waiting for a survey */
export function eventLine(event: SubmissionEvent, timeZone: string): string {
  const who = 'by' in event && event.by !== undefined ? ` (${event.by})` : '';
  const what = safeForTerminal(`${whatOf(event)}${who}`);
  return `${localTime(event.at, timeZone)}  ${event.kind}  ${what}`;
}

function whatOf(event: SubmissionEvent): string {
  switch (event.kind) {
    case 'assigned':
    case 'passed-on':
      return `to ${event.to}`;
    case 'delayed':
      return `until ${event.dueOn}: ${event.reason}`;
    case 'clarification-asked':
      return [event.stopsClock ? 'the time stands still' : 'the time runs on', event.question]
        .filter((part) => part !== undefined)
        .join(': ');
    case 'clarification-given':
      return event.dueOn === undefined ? 'the time ran on' : `due anew on ${event.dueOn}`;
    case 'replied':
      return event.channel === undefined ? event.id : `by ${event.channel}`;
    case 'outcome':
      return event.outcome;
    case 'linked':
      return `${event.as} ${event.to}`;
    case 'reopened':
      return event.reason;
    case 'note':
      return event.text;
    case 'added':
      return [event.words, ...(event.files ?? []).map(({ name }) => `file: ${name}`)]
        .filter((part) => part !== undefined)
        .join('\n');
    case 'contact-changed':
      return [event.email, event.phone, event.address]
        .filter((part) => part !== undefined)
        .join('; ');
    case 'erasure-refused':
      return event.words;
    case 'erasure-asked':
      return `answer by ${event.answerBy}`;
    default:
      return event.id;
  }
}
