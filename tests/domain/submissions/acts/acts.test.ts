import { describe, expect, test } from 'vitest';
import { answered, ask } from '../../../../src/domain/submissions/acts/clarification.ts';
import { delay } from '../../../../src/domain/submissions/acts/delay.ts';
import { assign, note, passOn } from '../../../../src/domain/submissions/acts/hand-over.ts';
import { link } from '../../../../src/domain/submissions/acts/link.ts';
import { outcome } from '../../../../src/domain/submissions/acts/outcome.ts';
import { close, reopen, reply } from '../../../../src/domain/submissions/acts/reply.ts';
import {
  submissionEventSchema,
  type SubmissionEvent,
} from '../../../../src/domain/submissions/event-schema.ts';
import { replyClock } from '../../../../src/domain/submissions/reply-clock.ts';
import { statusOf } from '../../../../src/domain/submissions/status.ts';
import type { SubmissionRecord } from '../../../../src/domain/submissions/submission.ts';
import { aCase, charter, doing, england, scotland, wales } from './a-charter.ts';

const status = (record: SubmissionRecord, now: string) => statusOf(record, now, 'Europe/London');
const after = (record: SubmissionRecord, ...events: SubmissionEvent[]): SubmissionRecord => ({
  ...record,
  events: [...record.events, ...events],
});

describe('a complaint is put off', () => {
  // The last day that the charter's ten working days more allow.
  test.each([
    // Christmas and New Year: 25 and 28 December and 1 January do not count in England; the 4th does not in Scotland.
    ['England', england, '2026-12-01', '2026-12-15', '2026-12-31'],
    ['Scotland', scotland, '2026-12-01', '2026-12-15', '2026-12-31'],
    ['England, over New Year', england, '2026-12-08', '2026-12-22', '2027-01-08'],
    ['Scotland, over New Year', scotland, '2026-12-08', '2026-12-22', '2027-01-11'],
    // Good Friday and Easter Monday 2027, and the clocks go forward on 28 March. Scotland has no Easter Monday.
    ['England, over Easter', england, '2027-03-01', '2027-03-15', '2027-03-31'],
    ['Scotland, over Easter', scotland, '2027-03-01', '2027-03-15', '2027-03-30'],
    // The clocks go back on 25 October.
    ['England, in autumn', england, '2026-10-01', '2026-10-15', '2026-10-29'],
    // St Andrew's Day is a Monday in 2026.
    ['Scotland, in November', scotland, '2026-11-05', '2026-11-19', '2026-12-04'],
  ])('in %s, by ten working days at most', (_, calendar, received, due, last) => {
    const record = aCase('complaint-stage-1', `${received}T10:00:00.000Z`, { calendar });
    expect(record.submission.promise?.dueOn).toBe(due);
    const given = doing('complaint-stage-1', `${due}T09:00:00.000Z`, { calendar });
    const asked = { until: last, reason: 'Two teams have to answer', forResident: 'We ask two.' };
    expect(delay(record, asked, given)).toMatchObject({
      id: 'delayed-1',
      dueOn: last,
      ombudsman:
        calendar === england
          ? 'Local Government and Social Care Ombudsman'
          : 'Scottish Public Services Ombudsman',
    });
    const dayAfter = new Date(Date.parse(last) + 86_400_000).toISOString().slice(0, 10);
    expect(() => delay(record, { ...asked, until: dayAfter }, given)).toThrow(
      `may be 10 working days later at most`,
    );
  });

  const record = aCase('complaint-stage-1', '2026-12-01T10:00:00.000Z');
  const given = doing('complaint-stage-1', '2026-12-14T09:00:00.000Z');
  const told = { forResident: 'We need more time to look into it.' };
  const first = delay(record, { until: '2026-12-18', reason: 'Complex', ...told }, given);

  test('once: the rule is given for a second time', () => {
    expect(() =>
      delay(after(record, first), { until: '2026-12-21', reason: 'Complex' }, given),
    ).toThrowErrorMatchingInlineSnapshot(
      `[ActRefused: K7RM-3XDW was put off once, until 2026-12-18. The reply to a complaint is put off only once at stage 1 (Complaint Handling Code). Reply with what you know, and say what is still to come.]`,
    );
  });

  test('with a reason in words for who complained, who has to be told it (6.4)', () => {
    for (const forResident of [undefined, ' '])
      expect(() =>
        delay(record, { until: '2026-12-18', reason: 'Complex', forResident }, given),
      ).toThrowErrorMatchingInlineSnapshot(
        `[ActRefused: K7RM-3XDW is a complaint. Say why it takes longer in words for the resident, too: who complains has to be told (Complaint Handling Code).]`,
      );
    expect(first.forResident).toBe('We need more time to look into it.');
  });

  test('with a reason, and to a day after the first', () => {
    expect(() => delay(record, { until: '2026-12-18', reason: ' ' }, given)).toThrow('Say why');
    expect(() => delay(record, { until: '2026-12-15', reason: 'x' }, given)).toThrow(
      'is due on 2026-12-15. Write a day after that.',
    );
    expect(() =>
      delay(record, { until: '2027-01-04', reason: 'x' }, given),
    ).toThrowErrorMatchingInlineSnapshot(
      `[ActRefused: K7RM-3XDW is due on 2026-12-15. At stage 1 the reply to a complaint may be 10 working days later at most (Complaint Handling Code): until 2026-12-31 at the latest.]`,
    );
  });

  test('and the promise itself is not kept by that', () => {
    const delayed = after(record, first);
    expect(status(delayed, '2026-12-18T12:00:00.000Z')).toMatchObject({
      dueOn: '2026-12-18',
      isLate: false,
    });
    expect(replyClock(delayed).dueOn).toBe('2026-12-15');
  });

  test('at stage 2 by twenty', () => {
    const second = aCase('complaint-stage-2', '2026-11-02T10:00:00.000Z');
    expect(second.submission.promise?.dueOn).toBe('2026-11-30');
    const asked = { until: '2026-12-30', reason: 'Complex', ...told };
    const late = doing('complaint-stage-2', '2026-11-20T09:00:00.000Z');
    expect(delay(second, asked, late).dueOn).toBe('2026-12-30');
    expect(() => delay(second, { ...asked, until: '2026-12-31' }, late)).toThrow(
      '20 working days later',
    );
  });

  test('in Wales with its own Ombudsman', () => {
    const welsh = aCase('complaint-stage-1', '2026-12-01T10:00:00.000Z', { calendar: wales });
    const how = doing('complaint-stage-1', '2026-12-14T09:00:00.000Z', { calendar: wales });
    expect(delay(welsh, { until: '2026-12-18', reason: 'Complex', ...told }, how).ombudsman).toBe(
      'Public Services Ombudsman for Wales',
    );
  });
});

describe('any other reply is put off', () => {
  const record = aCase('online-enquiry', '2026-11-23T09:00:00.000Z');
  const given = doing('online-enquiry', '2026-11-24T09:00:00.000Z');

  test('as often as it must be, without an Ombudsman', () => {
    const first = delay(record, { until: '2026-12-02', reason: 'A survey' }, given);
    expect(first).toEqual({
      id: 'delayed-1',
      at: '2026-11-24T09:00:00.000Z',
      kind: 'delayed',
      dueOn: '2026-12-02',
      reason: 'A survey',
    });
    const second = delay(after(record, first), { until: '2027-03-01', reason: 'Ice' }, given);
    expect(second.id).toBe('delayed-2');
  });

  test('not where no day was promised, nor after the reply', () => {
    const visit = aCase('visit', '2026-11-23T09:00:00.000Z');
    const asked = { until: '2026-12-02', reason: 'A survey' };
    expect(() => delay(visit, asked, given)).toThrow('was promised no day');
    const replied = reply(record, {}, given);
    expect(() => delay(after(record, replied), asked, given)).toThrow('has had its reply');
  });

  test('a request for information not in Scotland', () => {
    const how = { calendar: scotland };
    const request = aCase('foi', '2026-11-23T09:00:00.000Z', how);
    const asked = { until: '2027-02-01', reason: 'Public interest' };
    const at = '2026-12-01T09:00:00.000Z';
    expect(() => delay(request, asked, doing('foi', at, how))).toThrow('In Scotland');
    const english = aCase('foi', '2026-11-23T09:00:00.000Z');
    expect(delay(english, asked, doing('foi', at)).dueOn).toBe('2027-02-01');
  });
});

describe('asking what is meant', () => {
  // Received, due, asked, answered, due anew. A bank holiday in any nation does not count, but in Scotland.
  test.each([
    ['England', england, '2026-11-20', '2026-12-21', '2026-12-01', '2026-12-08', '2027-01-11'],
    ['Scotland', scotland, '2026-11-20', '2026-12-21', '2026-12-01', '2026-12-08', '2027-01-11'],
    [
      'England, in spring',
      england,
      '2027-03-01',
      '2027-04-01',
      '2027-03-10',
      '2027-03-26',
      '2027-04-26',
    ],
    [
      'Scotland, in spring',
      scotland,
      '2027-03-01',
      '2027-03-30',
      '2027-03-10',
      '2027-03-26',
      '2027-04-23',
    ],
  ])(
    'stops the time for information in %s, and it begins anew with the answer',
    (_, calendar, received, due, asked, given, anew) => {
      const how = { calendar };
      const record = aCase('foi', `${received}T10:00:00.000Z`, how);
      expect(record.submission.promise?.dueOn).toBe(due);
      const stop = ask(record, 'Which year?', doing('foi', `${asked}T10:00:00.000Z`, how));
      expect(stop).toMatchObject({ id: 'clarification-asked-1', stopsClock: true });
      const stopped = after(record, stop);
      expect(status(stopped, '2028-01-01T00:00:00.000Z')).toMatchObject({
        stage: 'asked',
        isLate: false,
      });
      const start = answered(stopped, doing('foi', `${given}T10:00:00.000Z`, how));
      expect(start.dueOn).toBe(anew);
      const running = after(stopped, start);
      expect(status(running, `${anew}T22:00:00.000Z`)).toMatchObject({
        stage: 'waiting',
        dueOn: anew,
        isLate: false,
      });
      const next = new Date(Date.parse(anew) + 86_400_000).toISOString();
      expect(status(running, next).isLate).toBe(true);
    },
  );

  test('does not stop it once the time is over', () => {
    const record = aCase('foi', '2026-11-20T10:00:00.000Z');
    const stop = ask(record, undefined, doing('foi', '2026-12-22T00:00:00.000Z'));
    expect(stop.stopsClock).toBe(false);
    expect(status(after(record, stop), '2026-12-22T01:00:00.000Z')).toMatchObject({
      stage: 'asked',
      isLate: true,
    });
  });

  test('stops no other promise', () => {
    const record = aCase('online-enquiry', '2026-11-23T09:00:00.000Z');
    const at = '2026-11-24T09:00:00.000Z';
    const asked = ask(record, 'Which bin?', doing('online-enquiry', at));
    expect(asked.stopsClock).toBe(false);
    const waits = after(record, asked);
    expect(status(waits, '2026-11-26T00:00:00.000Z')).toMatchObject({
      stage: 'asked',
      isLate: true,
    });
    const back = answered(waits, doing('online-enquiry', '2026-11-25T09:00:00.000Z'));
    expect(back).not.toHaveProperty('dueOn');
  });

  test('is done once until the answer comes, and no answer comes unasked', () => {
    const record = aCase('foi', '2026-11-20T10:00:00.000Z');
    const given = doing('foi', '2026-12-01T10:00:00.000Z');
    expect(() => answered(record, given)).toThrow('waits for no answer');
    const asked = after(record, ask(record, undefined, given));
    expect(() => ask(asked, undefined, given)).toThrow('already');
    expect(() => answered(asked, doing('foi', '2026-11-30T10:00:00.000Z'))).toThrow('later day');
    expect(() =>
      delay(asked, { until: '2027-03-01', reason: 'x' }, given),
    ).toThrowErrorMatchingInlineSnapshot(
      `[ActRefused: The time for K7RM-3XDW does not run: it waits for the resident’s answer, and then begins anew.]`,
    );
  });

  test('and a reply while the time stands still keeps it', () => {
    const record = aCase('foi', '2026-11-20T10:00:00.000Z');
    const asked = after(record, ask(record, undefined, doing('foi', '2026-12-01T10:00:00.000Z')));
    const replied = reply(asked, {}, { at: '2027-02-01T10:00:00.000Z' });
    expect(status(after(asked, replied), '2027-03-01T00:00:00.000Z')).toMatchObject({
      stage: 'replied',
      isLate: false,
    });
  });
});

describe('a reply', () => {
  const record = aCase('online-enquiry', '2026-11-23T09:00:00.000Z');

  test('is written down once, with its way and its words', () => {
    const event = reply(
      record,
      { channel: 'telephone', words: ' On Tuesday. ' },
      { at: '2026-11-24T09:00:00.000Z', by: 'Jo Bell' },
    );
    expect(event).toEqual({
      id: 'replied',
      at: '2026-11-24T09:00:00.000Z',
      kind: 'replied',
      channel: 'telephone',
      words: 'On Tuesday.',
      by: 'Jo Bell',
    });
    expect(() => reply(after(record, event), {}, { at: '2026-11-25T09:00:00.000Z' })).toThrow(
      'Reopen it first',
    );
  });

  test('of a case that was reopened changes nothing about the promise', () => {
    const first = reply(record, {}, { at: '2026-11-24T09:00:00.000Z' });
    const answeredCase = after(record, first);
    const opened = reopen(answeredCase, 'Missed again', { at: '2026-12-01T09:00:00.000Z' });
    const open = after(answeredCase, opened);
    expect(status(open, '2026-12-02T00:00:00.000Z')).toMatchObject({
      stage: 'waiting',
      isLate: false,
    });
    expect(() => reply(open, {}, { at: '2026-12-01T08:00:00.000Z' })).toThrow('reopened after');
    const second = reply(open, {}, { at: '2026-12-03T09:00:00.000Z' });
    expect(second.id).toBe('replied-2');
    expect(status(after(open, second), '2026-12-04T00:00:00.000Z')).toMatchObject({
      stage: 'replied',
      isLate: false,
    });
  });

  describe('that was written down by mistake', () => {
    // Due on 25 November.
    const mistaken = after(record, reply(record, {}, { at: '2026-11-24T09:00:00.000Z' }));
    const again = { at: '2026-11-30T09:00:00.000Z', isMistaken: true };
    const open = after(mistaken, reopen(mistaken, 'It was another case', again));

    test('counts no longer: the promise is still to be kept', () => {
      expect(open.events.at(-1)).toMatchObject({ kind: 'reopened', mistaken: 'replied' });
      expect(status(mistaken, '2026-11-30T00:00:00.000Z')).toMatchObject({ isLate: false });
      expect(status(open, '2026-12-01T00:00:00.000Z')).toMatchObject({
        stage: 'waiting',
        isLate: true,
      });
      const late = reply(open, {}, { at: '2026-12-01T09:00:00.000Z' });
      expect(late.id).toBe('replied-2');
      expect(status(after(open, late), '2026-12-02T00:00:00.000Z')).toMatchObject({
        stage: 'replied',
        isLate: true,
      });
    });

    test('may be written down again with the day on which the resident had it', () => {
      const right = after(open, reply(open, {}, { at: '2026-11-25T09:00:00.000Z' }));
      expect(status(right, '2026-12-02T00:00:00.000Z')).toMatchObject({
        stage: 'replied',
        isLate: false,
      });
      expect(() => reply(right, {}, { at: '2026-12-01T09:00:00.000Z' })).toThrow('Reopen it first');
      // And that by mistake as well.
      const twice = after(
        right,
        reopen(right, 'Nor that', { ...again, at: '2026-12-02T09:00:00.000Z' }),
      );
      expect(status(twice, '2026-12-03T00:00:00.000Z')).toMatchObject({ stage: 'waiting' });
    });

    test('and closed with it, is open again', () => {
      const closed = after(
        mistaken,
        close(mistaken, undefined, { at: '2026-11-24T10:00:00.000Z' }),
      );
      const opened = after(closed, reopen(closed, 'It was another case', again));
      expect(status(opened, '2026-12-01T00:00:00.000Z')).toMatchObject({ stage: 'waiting' });
    });

    test('is the last one alone: what the resident had before still counts', () => {
      const reopened = after(
        mistaken,
        reopen(mistaken, 'Missed', { at: '2026-11-26T09:00:00.000Z' }),
      );
      const second = after(reopened, reply(reopened, {}, { at: '2026-11-27T09:00:00.000Z' }));
      const last = reopen(second, 'It was another case', again);
      expect(last.mistaken).toBe('replied-2');
      expect(status(after(second, last), '2026-12-01T00:00:00.000Z')).toMatchObject({
        stage: 'waiting',
        isLate: false,
      });
      expect(() => reply(after(second, last), {}, { at: '2026-11-26T08:00:00.000Z' })).toThrow(
        'reopened after',
      );
    });

    test('is not one that was sent from here, nor one that is not there', () => {
      const sent = reply(record, { words: 'Mended.' }, { at: '2026-11-24T09:00:00.000Z' });
      expect(() =>
        reopen(after(record, { ...sent, mailed: true }), 'x', again),
      ).toThrowErrorMatchingInlineSnapshot(
        `[ActRefused: The reply to K7RM-3XDW was sent from here, so the resident has had it.]`,
      );
      const closed = after(record, close(record, undefined, { at: '2026-11-24T09:00:00.000Z' }));
      expect(() => reopen(closed, 'x', again)).toThrowErrorMatchingInlineSnapshot(
        `[ActRefused: K7RM-3XDW has no reply that could have been written down by mistake.]`,
      );
    });
  });

  test('is none before the message came, and what is open is not reopened', () => {
    expect(() => reply(record, {}, { at: '2026-11-22T09:00:00.000Z' })).toThrow('later day');
    expect(() => reopen(record, 'x', { at: '2026-11-24T09:00:00.000Z' })).toThrow('is open');
    const closed = after(record, close(record, undefined, { at: '2026-11-24T09:00:00.000Z' }));
    expect(() => reopen(closed, ' ', { at: '2026-11-24T09:00:00.000Z' })).toThrow('Say why');
    expect(() => close(closed, undefined, { at: '2026-11-24T09:00:00.000Z' })).toThrow('closed');
  });
});

describe('an outcome', () => {
  const at = '2026-12-10T09:00:00.000Z';
  const complaint = aCase('complaint-stage-1', '2026-12-01T10:00:00.000Z');
  const request = aCase('foi', '2026-12-01T10:00:00.000Z');

  test('of a complaint, with what was put right and learned', () => {
    const asked = { outcome: 'partly-upheld', remedy: 'An apology', lesson: 'Check the list' };
    expect(outcome(complaint, asked, doing('complaint-stage-1', at))).toEqual({
      id: 'outcome-1',
      at,
      kind: 'outcome',
      of: 'complaint',
      ...asked,
    });
    expect(() =>
      outcome(complaint, { outcome: 'in-full' }, doing('complaint-stage-1', at)),
    ).toThrowErrorMatchingInlineSnapshot(
      `[ActRefused: A complaint such as K7RM-3XDW ends in one of these ways: upheld, partly-upheld, not-upheld, refused.]`,
    );
  });

  test('of a request for information, with the exemption where any of it is refused', () => {
    for (const kind of ['refused', 'in-part']) {
      expect(() => outcome(request, { outcome: kind }, doing('foi', at))).toThrow('exemption');
      const asked = { outcome: kind, exemption: 'section 31' };
      expect(outcome(request, asked, doing('foi', at))).toMatchObject(asked);
    }
    expect(outcome(request, { outcome: 'in-full' }, doing('foi', at)).of).toBe('information');
  });

  test('closes what was withdrawn, and nothing else has one', () => {
    const withdrawn = outcome(request, { outcome: 'withdrawn' }, doing('foi', at));
    expect(status(after(request, withdrawn), at).stage).toBe('closed');
    const enquiry = aCase('online-enquiry', '2026-11-23T09:00:00.000Z');
    expect(() => outcome(enquiry, { outcome: 'upheld' }, doing('online-enquiry', at))).toThrow(
      'neither a complaint',
    );
  });
});

describe('a link', () => {
  const first = aCase('complaint-stage-1', '2026-10-01T10:00:00.000Z', { reference: '00000001' });
  const second = aCase('complaint-stage-2', '2026-12-01T10:00:00.000Z');
  const given = doing('complaint-stage-2', '2026-12-02T10:00:00.000Z');
  const stage1 = charter['complaint-stage-1'];

  test('joins stage 2 to stage 1, once', () => {
    const asked = { as: 'stage-2-of', other: first, otherStandard: stage1 } as const;
    const event = link(second, asked, given);
    expect(event).toMatchObject({ kind: 'linked', as: 'stage-2-of', to: '00000001' });
    expect(() => link(after(second, event), asked, given)).toThrow('already');
  });

  test('goes to what came before, of the same kind, and is not itself', () => {
    const to = (other: SubmissionRecord, otherStandard = stage1) =>
      link(second, { as: 'stage-2-of', other, otherStandard }, given);
    expect(() => to(second)).toThrow('to itself');
    const later = aCase('complaint-stage-1', '2026-12-03T10:00:00.000Z', { reference: '00000002' });
    expect(() => to(later)).toThrow('came after');
    const enquiry = aCase('online-enquiry', '2026-11-23T09:00:00.000Z', { reference: '00000003' });
    expect(() => to(enquiry, charter['online-enquiry'])).toThrow('0000-0003 is not a complaint');
  });

  test('to what it repeats closes it', () => {
    const asked = { as: 'duplicate-of', other: first, otherStandard: stage1 } as const;
    const closed = after(second, link(second, asked, given));
    expect(status(closed, '2027-06-01T00:00:00.000Z').stage).toBe('closed');
    expect(() => reply(closed, {}, given)).toThrow('is a duplicate');
  });
});

describe('who has it', () => {
  const record = aCase('online-enquiry', '2026-11-23T09:00:00.000Z');
  const given = { at: '2026-11-24T09:00:00.000Z' };

  test('is written down, there and back again', () => {
    const jo = assign(record, 'Jo Bell', given);
    expect(() => assign(after(record, jo), 'Jo Bell', given)).toThrow('already');
    expect(assign(after(record, jo), 'Sam Ford', given).id).toBe('assigned-2');
    expect(() => assign(record, ' ', given)).toThrow('Say who');
    expect(() => passOn(record, 'the planners', given)).toThrow('mailbox');
    expect(passOn(record, 'planning@example.gov.uk', given).to).toBe('planning@example.gov.uk');
    expect(note(record, 'Called twice', given).text).toBe('Called twice');
    expect(() => note(record, '', given)).toThrow('note');
  });
});

describe('what stores keep', () => {
  test('every act’s event is one that the schema knows, word for word', () => {
    const record = aCase('foi', '2026-11-20T10:00:00.000Z');
    const given = { ...doing('foi', '2026-12-01T10:00:00.000Z'), by: 'Jo Bell' };
    const asked = ask(record, 'Which year?', given);
    const events: SubmissionEvent[] = [
      asked,
      answered(after(record, asked), given),
      delay(record, { until: '2027-02-01', reason: 'a', forResident: 'b' }, given),
      reply(record, { channel: 'letter', words: 'c' }, given),
      close(record, 'd', given),
      outcome(record, { outcome: 'in-part', exemption: 'section 31' }, given),
      assign(record, 'e', given),
      passOn(record, 'f@example.gov.uk', given),
      note(record, 'g', given),
      { id: 'redacted-1', at: given.at, kind: 'redacted', field: 'phone', reason: 'h' },
      { id: 'viewed-1', at: given.at, kind: 'viewed', by: 'Jo Bell' },
      { id: 'test-message', at: given.at, kind: 'test-message' },
      { id: 'replied', at: given.at, kind: 'replied' },
      { id: 'files-erased', at: given.at, kind: 'files-erased' },
    ];
    for (const event of events) {
      expect(submissionEventSchema.parse(JSON.parse(JSON.stringify(event)))).toEqual(event);
    }
  });

  test.each([
    [{ kind: 'delayed', dueOn: '2026-02-31', reason: 'x' }, 'dueOn'],
    [{ kind: 'replied', channel: 'pigeon' }, 'channel'],
    [{ kind: 'outcome', of: 'information', outcome: 'upheld' }, 'outcome'],
    [{ kind: 'lost' }, 'kind'],
  ])('and no other: %j', (what, where) => {
    const event = { id: 'x', at: '2026-12-01T10:00:00.000Z', ...what };
    expect(submissionEventSchema.safeParse(event).error?.issues[0]?.path).toEqual([where]);
  });
});

test('a reply is not dated before what the council did only because there was none', () => {
  const record = aCase('foi', '2026-11-02T10:00:00.000Z');
  const asked = ask(record, 'Which street?', doing('foi', '2026-11-10T10:00:00.000Z'));
  const open = after(record, asked);
  expect(() => reply(open, {}, { at: '2026-11-05T10:00:00.000Z' })).toThrow(
    'was still open on 2026-11-10: that day you asked the resident a question. Write a later day.',
  );
  expect(reply(open, {}, { at: '2026-11-11T10:00:00.000Z' }).kind).toBe('replied');
});
