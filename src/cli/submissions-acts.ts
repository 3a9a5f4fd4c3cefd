import { standardNamed } from '../domain/charter/standard-named.ts';
import type { ActWith } from '../domain/submissions/acts/act.ts';
import { nameOf } from '../domain/submissions/acts/act.ts';
import { answered, ask } from '../domain/submissions/acts/clarification.ts';
import { delay } from '../domain/submissions/acts/delay.ts';
import { assign, note, passOn } from '../domain/submissions/acts/hand-over.ts';
import { link, type LinkKind } from '../domain/submissions/acts/link.ts';
import { outcome } from '../domain/submissions/acts/outcome.ts';
import { close, reopen, reply, type ReplyChannel } from '../domain/submissions/acts/reply.ts';
import { keepPlaceInStep } from '../domain/submissions/call-slots.ts';
import { endedBy } from '../domain/submissions/ended.ts';
import { replyChannels, type SubmissionEvent } from '../domain/submissions/event-schema.ts';
import { asReached } from '../domain/submissions/reached.ts';
import type { SubmissionRecord } from '../domain/submissions/submission.ts';
import { replyAddress } from '../domain/submissions/who-is-told.ts';
import type { CharterRules } from './charter-of.ts';
import { BadArguments } from './outcome.ts';
import { isDay, startOfDay } from './start-of-day.ts';
import { safeForTerminal } from './safe-for-terminal.ts';
import type { SubmissionsWith } from './submissions-with.ts';

/** What an act may be told on the command line. */
export interface ActOptions {
  on?: string | undefined;
  by?: string | undefined;
  officer?: string | undefined;
  to?: string | undefined;
  until?: string | undefined;
  reason?: string | undefined;
  mistaken?: boolean | undefined;
  'for-resident'?: string | undefined;
  question?: string | undefined;
  text?: string | undefined;
  is?: string | undefined;
  remedy?: string | undefined;
  lesson?: string | undefined;
  exemption?: string | undefined;
  'stage-2-of'?: string | undefined;
  'duplicate-of'?: string | undefined;
  'review-of'?: string | undefined;
}

/** One act on one submission: what is written down, and what to say of it. */
type Act = (doing: Doing) => Promise<string> | string;

interface Doing {
  given: SubmissionsWith;
  record: SubmissionRecord;
  options: ActOptions;
  /** Looks up another submission as it was typed. */
  find: (typed: string) => Promise<SubmissionRecord>;
}

/** The acts by what is typed. What one writes down is what happened: nothing is sent, but for a later day. */
export const acts: Readonly<Record<string, Act>> = {
  assign: async (doing) => {
    await written(doing, assign(doing.record, doing.options.to, now(doing)));
    return `${nameOf(doing.record)} is with ${safeForTerminal(doing.options.to ?? '')} now.`;
  },
  'pass-on': markPassedOn,
  delay: markDelayed,
  ask: async (doing) => {
    const event = ask(doing.record, doing.options.question, await withCharter(doing));
    await written(doing, event);
    const clock = event.stopsClock
      ? 'The time for the reply does not run until the answer comes.'
      : 'The time for the reply runs on.';
    return `${nameOf(doing.record)} waits for the resident’s answer. ${clock} Nothing was sent: ask the resident.`;
  },
  answered: async (doing) => {
    const given = await withCharter(doing);
    const event = answered(doing.record, { ...given, at: momentOf(doing) });
    await written(doing, event);
    const due = event.dueOn === undefined ? '' : ` The time begins anew: reply by ${event.dueOn}.`;
    return `${nameOf(doing.record)} has the resident’s answer.${due}`;
  },
  reply: markReplied,
  outcome: async (doing) => {
    const { is = '', remedy, lesson, exemption } = doing.options;
    const asked = { outcome: is, remedy, lesson, exemption };
    const event = outcome(doing.record, asked, await withCharter(doing));
    await written(doing, event);
    return `The outcome of ${nameOf(doing.record)} is written down: ${event.outcome}.`;
  },
  link: markLinked,
  note: async (doing) => {
    await written(doing, note(doing.record, doing.options.text, now(doing)));
    return `The note on ${nameOf(doing.record)} is kept.`;
  },
  reopen: async (doing) => {
    const { reason, mistaken = false } = doing.options;
    await written(doing, reopen(doing.record, reason, { ...now(doing), isMistaken: mistaken }));
    const counts = mistaken
      ? 'What was written down as its reply counts no longer, and the promise is still to be kept.'
      : 'Its first reply is still the one that counts for the promise.';
    return `${nameOf(doing.record)} is open again. ${counts}`;
  },
  close: async (doing) => {
    const name = nameOf(doing.record);
    if (endedBy(doing.record).closed !== undefined) return `${name} had been closed before.`;
    await written(doing, close(doing.record, doing.options.reason, now(doing)));
    return `${name} is closed.`;
  },
};

/** What the acts were called before. */
export const earlierNames: Readonly<Record<string, string>> = {
  replied: 'reply',
  closed: 'close',
  'passed-on': 'pass-on',
  delayed: 'delay',
};

async function markReplied(doing: Doing): Promise<string> {
  const { record, options } = doing;
  const name = nameOf(record);
  if (endedBy(record).replied !== undefined) {
    return `${name} had been marked as replied to before. That first time is the one that counts.`;
  }
  const at = momentOf(doing);
  if (at < record.submission.receivedAt) {
    throw new BadArguments(
      `${name} had not been received on ${options.on ?? at}. Write a later day.`,
    );
  }
  const event = reply(record, { channel: channelFrom(options.by) }, { ...now(doing), at });
  await written(doing, event);
  const how = event.channel === undefined ? '' : `, by ${event.channel}`;
  return `${name} is marked as replied to${options.on === undefined ? '' : ` on ${options.on}`}${how}.`;
}

async function markPassedOn(doing: Doing): Promise<string> {
  const { record, options } = doing;
  const to = options.to ?? '';
  const name = nameOf(record);
  if (record.events.findLast((event) => event.kind === 'passed-on')?.to === to) {
    return `${name} had been passed on to ${safeForTerminal(to)}.`;
  }
  if (!/^[^\s@]+@[^\s@]+$/.test(to)) {
    throw new BadArguments(
      'Write --to and the mailbox it went to, such as planning@example.gov.uk.',
    );
  }
  await written(doing, passOn(record, to, now(doing)));
  return `${name} is written down as passed on to ${safeForTerminal(to)}. Nothing was sent: forward the message to them.`;
}

async function markDelayed(doing: Doing): Promise<string> {
  const { record, options } = doing;
  const { until, reason = '' } = options;
  const name = nameOf(record);
  if (until === undefined || !isDay(until)) {
    throw new BadArguments('Write --until and the later day, such as 2026-12-02.');
  }
  if (reason.trim() === '') {
    throw new BadArguments('Write --reason and, in quotation marks, why it takes longer.');
  }
  const last = record.events.findLast((event) => event.kind === 'delayed');
  if (last?.dueOn === until && last.reason === reason.trim()) {
    return `${name} had been delayed until ${until}.`;
  }
  const asked = { until, reason, forResident: options['for-resident'] };
  const event = delay(record, asked, await withCharter(doing));
  const { ombudsman } = event;
  if (replyAddress(asReached(record)) !== undefined) {
    await written(doing, { ...event, mailed: true });
    return `${name} is delayed until ${until}. The server will email the resident the new date.`;
  }
  await written(doing, event);
  const also = ombudsman === undefined ? '' : ` and how to reach the ${ombudsman}`;
  return `${name} is delayed until ${until}. The resident gave no email address: tell them the day, the reason${also}.`;
}

async function markLinked(doing: Doing): Promise<string> {
  const { record, options, given, find } = doing;
  const asked = Object.entries({
    'stage-2-of': options['stage-2-of'],
    'duplicate-of': options['duplicate-of'],
    'internal-review-of': options['review-of'],
  } satisfies Record<LinkKind, string | undefined>).filter(([, to]) => to !== undefined);
  const [as, typed] = asked[0] ?? [];
  if (as === undefined || typed === undefined || asked.length > 1) {
    throw new BadArguments(
      'Write one of --stage-2-of, --duplicate-of and --review-of, and the earlier reference.',
    );
  }
  const other = await find(typed);
  const rules = await given.charterOf(other.submission.council);
  const otherStandard = standardOf(other, rules);
  const event = link(
    record,
    { as: as as LinkKind, other, otherStandard },
    await withCharter(doing),
  );
  await written(doing, event);
  const closed = event.as === 'duplicate-of' ? ' It is closed by that.' : '';
  return `${nameOf(record)} is linked to ${nameOf(other)} (${event.as}).${closed}`;
}

function channelFrom(by: string | undefined): ReplyChannel | undefined {
  const channel = replyChannels.find((one) => one === by);
  if (channel !== undefined || by === undefined) return channel;
  throw new BadArguments(
    `"${safeForTerminal(by)}" is no way to reply. There are: ${replyChannels.join(', ')}.`,
  );
}

function now({ given, options }: Doing): Pick<ActWith, 'at' | 'by'> {
  return { at: given.now(), ...(options.officer !== undefined && { by: options.officer }) };
}

/** Now; for an earlier day, of which no hour is known, its last moment. */
function momentOf({ given: { now: clock, timeZone }, options: { on } }: Doing): string {
  if (on === undefined) return clock();
  if (startOfDay(on, timeZone) > clock()) {
    throw new BadArguments(`${on} has not come yet. Write the day on which the reply went out.`);
  }
  const last = new Date(Date.parse(startOfDay(on, timeZone, 1)) - 1).toISOString();
  return last < clock() ? last : clock();
}

async function withCharter(doing: Doing): Promise<ActWith> {
  const rules = await doing.given.charterOf(doing.record.submission.council);
  const { calendar } = rules;
  return { ...now(doing), calendar, standard: standardOf(doing.record, rules) };
}

function standardOf({ submission }: SubmissionRecord, { standards }: CharterRules) {
  return standardNamed(standards, submission.definition.standard);
}

async function written({ given, record }: Doing, event: SubmissionEvent): Promise<void> {
  if (!(await given.store.addEvent(record.submission.reference, event))) {
    throw new Error('Someone else has just written the same down. Check with show, and try again.');
  }
  const after = { ...record, events: [...record.events, event] };
  await keepPlaceInStep(given.store, after, given.now());
}
