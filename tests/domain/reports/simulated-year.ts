import { answered, ask } from '../../../src/domain/submissions/acts/clarification.ts';
import { delay } from '../../../src/domain/submissions/acts/delay.ts';
import { assign, note, passOn } from '../../../src/domain/submissions/acts/hand-over.ts';
import { outcome } from '../../../src/domain/submissions/acts/outcome.ts';
import { close, reopen, reply } from '../../../src/domain/submissions/acts/reply.ts';
import { ActRefused } from '../../../src/domain/submissions/acts/act.ts';
import { replyClock } from '../../../src/domain/submissions/reply-clock.ts';
import type {
  SubmissionEvent,
  SubmissionRecord,
} from '../../../src/domain/submissions/submission.ts';
import { aCase, doing } from '../submissions/acts/a-charter.ts';

/** Standards by how often they are written under. */
const often: [standard: string, share: number][] = [
  ['online-enquiry', 0.4],
  ['urgent', 0.1],
  ['letter', 0.15],
  ['message', 0.1],
  ['planning', 0.05],
  ['fault', 0.05],
  ['complaint-stage-1', 0.06],
  ['complaint-stage-2', 0.03],
  ['foi', 0.06],
];

/** Hours after which replies come, on the whole, by standard. */
const usualHours: Record<string, number> = {
  'online-enquiry': 40,
  urgent: 6,
  letter: 200,
  message: 20,
  planning: 500,
  fault: 18,
  'complaint-stage-1': 280,
  'complaint-stage-2': 500,
  foi: 500,
};

/** Numbers from 0 to 1 that are the same every time (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The end of the simulated year, at which its figures are worked out. */
export const yearEnd = '2027-01-03T12:00:00.000Z';

/** All that comes to a council in 2026, with what staff do about it, made from a seed. */
export function simulatedYear(contacts: number, seed = 2026): SubmissionRecord[] {
  const random = randomFrom(seed);
  const begin = Date.parse('2026-01-01T00:00:00.000Z');
  const length = Date.parse('2027-01-01T00:00:00.000Z') - begin;
  return Array.from({ length: contacts }, (_, index) => {
    const at = new Date(begin + Math.floor(random() * length)).toISOString();
    return oneContact(index, standardAt(random()), at, random);
  });
}

function standardAt(share: number): string {
  let passed = 0;
  for (const [standard, part] of often) {
    passed += part;
    if (share < passed) return standard;
  }
  return 'online-enquiry';
}

function oneContact(
  index: number,
  standard: string,
  receivedAt: string,
  random: () => number,
): SubmissionRecord {
  const isStage1 = standard === 'complaint-stage-1';
  const record = aCase(standard, receivedAt, {
    reference: index.toString(32).toUpperCase().padStart(8, '0'),
    ...(isStage1 && { acknowledgement: 'complaint-acknowledgement' }),
  });
  const { submission } = record;
  const later = (hours: number, from = receivedAt): string =>
    new Date(Date.parse(from) + Math.floor(hours * 3_600_000)).toISOString();
  const events: SubmissionEvent[] = [];
  const add = (act: (so: SubmissionRecord) => SubmissionEvent): void => {
    try {
      const event = act({ submission, events });
      if (event.at < yearEnd) events.push(event);
    } catch (error) {
      if (!(error instanceof ActRefused)) throw error;
    }
  };
  if (random() < 0.03) submission.quarantine = 'links';
  if (random() < 0.5) {
    const at = later(0.4);
    events.push({ id: 'released', at, kind: 'released' });
  }
  if (random() < 0.1) submission.deliveries = ['notification'];
  else if (random() < 0.95) {
    const at = later(random() < 0.95 ? 0.01 : random() * 300);
    const sent = { id: 'sent', at, kind: 'delivery-succeeded' } as const;
    events.push({ ...sent, delivery: 'acknowledgement', attempt: 1 });
  }
  if (random() < 0.01) {
    events.push({ id: 'test-message', at: later(0.02), kind: 'test-message' });
  }
  if (random() < 0.02) {
    const link = { kind: 'linked', as: 'duplicate-of', to: '00000000' } as const;
    events.push({ id: 'linked-1', at: later(1), ...link });
  }
  const after = 4 * (usualHours[standard] ?? 40) * random() ** 2.2;
  if (random() < 0.4) add((so) => assign(so, 'Jo Bell', { at: later(after * 0.1) }));
  if (random() < 0.1) add((so) => passOn(so, 'a@example.gov.uk', { at: later(after * 0.2) }));
  if (random() < 0.1) add((so) => note(so, 'Called', { at: later(after * 0.3) }));
  if (random() < (standard === 'foi' ? 0.3 : 0.03)) {
    const askedAt = later(after * 0.4);
    add((so) => ask(so, 'Which?', doing(standard, askedAt)));
    if (random() < 0.8) {
      add((so) => answered(so, doing(standard, later(random() * 400, askedAt))));
    }
  }
  const begunAt = events.at(-1)?.at ?? receivedAt;
  if (random() < 0.1) {
    const until = later(
      240,
      `${replyClock({ submission, events }).dueOn ?? '2026-12-01'}T12:00:00Z`,
    );
    const asked = { until: until.slice(0, 10), reason: 'Complex' };
    add((so) => delay(so, asked, doing(standard, later(after * 0.1, begunAt))));
  }
  const repliedAt = later(after * 0.6, begunAt);
  const what = random();
  if (what < 0.9) add((so) => reply(so, { channel: 'email' }, { at: repliedAt }));
  else if (what < 0.95) add((so) => close(so, undefined, { at: repliedAt }));
  if (what < 0.93) {
    const names =
      standard === 'foi' ? ['in-full', 'not-held', 'withdrawn'] : ['upheld', 'not-upheld'];
    const name = names[Math.floor(random() * names.length)] ?? 'upheld';
    add((so) => outcome(so, { outcome: name }, doing(standard, later(0.1, repliedAt))));
  }
  if (random() < 0.03) {
    add((so) => reopen(so, 'Again', { at: later(24, repliedAt) }));
    if (random() < 0.5) add((so) => reply(so, {}, { at: later(90, repliedAt) }));
  }
  return { submission, events: events.filter(({ at }) => at < yearEnd) };
}
