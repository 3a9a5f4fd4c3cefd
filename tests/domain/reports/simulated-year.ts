import { answered, ask } from '../../../src/domain/submissions/acts/clarification.ts';
import { delay } from '../../../src/domain/submissions/acts/delay.ts';
import { assign, note, passOn } from '../../../src/domain/submissions/acts/hand-over.ts';
import { outcome } from '../../../src/domain/submissions/acts/outcome.ts';
import { close, reopen, reply } from '../../../src/domain/submissions/acts/reply.ts';
import { settle } from '../../../src/domain/submissions/acts/by-resident.ts';
import { assistedChannels } from '../../../src/domain/charter/standards-by-channel.ts';
import { ActRefused } from '../../../src/domain/submissions/acts/act.ts';
import { replyChannels, treatments } from '../../../src/domain/submissions/event-schema.ts';
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
  const besides = randomFrom(seed + 1);
  const begin = Date.parse('2026-01-01T00:00:00.000Z');
  const length = Date.parse('2027-01-01T00:00:00.000Z') - begin;
  return Array.from({ length: contacts }, (_, index) => {
    const at = new Date(begin + Math.floor(random() * length)).toISOString();
    return oneContact(index, standardAt(random()), at, { random, besides });
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
  { random, besides }: { random: () => number; besides: () => number },
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
  const channel = assistedChannels[Math.floor(besides() * 20)];
  if (channel !== undefined) {
    submission.entered = { channel, by: 'jo@example.gov.uk' };
    const at = later(besides() * 200);
    if (besides() < 0.9) events.push({ id: 'acknowledged-1', at, kind: 'acknowledged', channel });
  }
  if (random() < 0.1) submission.deliveries = ['notification'];
  else if (random() < 0.95) {
    const at = later(random() < 0.95 ? 0.01 : random() * 300);
    events.push(...acknowledging(at, besides()));
  }
  if (random() < 0.01) {
    events.push({ id: 'test-message', at: later(0.02), kind: 'test-message' });
  }
  if (random() < 0.02) {
    const link = { kind: 'linked', as: 'duplicate-of', to: '00000000' } as const;
    events.push({ id: 'linked-1', at: later(1), ...link });
  }
  if (besides() < 0.05 && ['foi', 'complaint-stage-2'].includes(standard)) {
    const as = standard === 'foi' ? 'internal-review-of' : 'stage-2-of';
    events.push({ id: 'linked-2', at: later(2), kind: 'linked', as, to: '00000000' });
  }
  events.push(...countsForNothing(besides, later));
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
    const asked = { until: until.slice(0, 10), reason: 'Complex', forResident: 'It is complex' };
    add((so) => delay(so, asked, doing(standard, later(after * 0.1, begunAt))));
  }
  const repliedAt = later(after * 0.6, begunAt);
  if (besides() < 0.03) {
    const slip = later(after * 0.2, begunAt);
    const noticed = { at: later(1, slip), isMistaken: true };
    add((so) => reply(so, {}, { at: slip }));
    add((so) => reopen(so, 'It was another case', noticed));
  }
  if (besides() < 0.03) add((so) => settle(so, later(after * 0.5, begunAt)));
  const what = random();
  if (what < 0.9)
    add((so) =>
      reply(so, { channel: replyChannels[Math.floor(besides() * 4)] }, { at: repliedAt }),
    );
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
  if (besides() < 0.2) {
    const treated = treatments[Math.floor(besides() * 3)] ?? 'well';
    const said = { isSatisfied: besides() < 0.8, isSortedFirstTime: besides() < 0.7, treated };
    events.push({ id: 'feedback', at: later(48, repliedAt), kind: 'feedback', ...said });
  }
  return { submission, events: events.filter(({ at }) => at < yearEnd) };
}

/** Attempts to send the acknowledgement: nearly always the first is taken. */
function acknowledging(at: string, share: number): SubmissionEvent[] {
  const delivery = 'acknowledgement';
  const first = { at, delivery, attempt: 1 } as const;
  const started = { id: 'started', ...first, kind: 'delivery-started' } as const;
  if (share < 0.02) {
    return [
      started,
      { id: 'skipped', ...first, kind: 'delivery-skipped', reason: 'too-many-today' },
    ];
  }
  const sent = { id: 'sent', ...first, kind: 'delivery-succeeded' } as const;
  if (share > 0.03) return [started, sent];
  return [
    started,
    { id: 'failed', ...first, kind: 'delivery-failed', reason: '421', final: false },
    { id: 'retried', at, kind: 'delivery-retried', delivery },
    { ...started, id: 'started-2', attempt: 2 },
    { ...sent, attempt: 2 },
  ];
}

/** What happens to a case and changes no figure. */
function countsForNothing(
  random: () => number,
  later: (hours: number) => string,
): SubmissionEvent[] {
  const by = 'jo@example.gov.uk';
  const all: ((at: string) => SubmissionEvent)[] = [
    (at) => ({ id: 'viewed-1', at, kind: 'viewed', by }),
    (at) => ({ id: 'call-tried-1', at, kind: 'call-tried', by }),
    (at) => ({ id: 'added-1', at, kind: 'added', words: 'Besides', mailed: true }),
    (at) => ({ id: 'contact-changed-1', at, kind: 'contact-changed', phone: '01632 960001' }),
    (at) => ({ id: 'address-left-1', at, kind: 'address-left', address: 'ada@example.org' }),
    (at) => ({ id: 'list-asked-1', at, kind: 'list-asked', mailed: true }),
    (at) => ({ id: 'redacted-1', at, kind: 'redacted', field: 'name', reason: 'Another person' }),
    (at) => ({ id: 'files-erased', at, kind: 'files-erased' }),
    (at) => ({ id: 'erasure-asked-1', at, kind: 'erasure-asked', answerBy: '2026-12-31' }),
    (at) => ({ id: 'erasure-refused-1', at, kind: 'erasure-refused', words: 'The law' }),
    (at) => ({ id: 'erasure-agreed-1', at, kind: 'erasure-agreed', by }),
    (at) => ({ id: 'counted-1', at, kind: 'counted', batch: 'one' }),
  ];
  return all.filter(() => random() < 0.02).map((one) => one(later(random() * 100)));
}
