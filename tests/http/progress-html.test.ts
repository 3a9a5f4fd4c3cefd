import { describe, expect, test } from 'vitest';
import { answered, ask } from '../../src/domain/submissions/acts/clarification.ts';
import { delay } from '../../src/domain/submissions/acts/delay.ts';
import { assign, note, passOn } from '../../src/domain/submissions/acts/hand-over.ts';
import { reopen, reply } from '../../src/domain/submissions/acts/reply.ts';
import type { SubmissionEvent } from '../../src/domain/submissions/submission.ts';
import { progressHtml } from '../../src/http/progress-html.ts';
import { allWords } from '../../src/i18n/all-words.ts';
import { languages } from '../../src/i18n/languages.ts';
import { wordsFrom } from '../../src/i18n/words.ts';
import { aCase, doing } from '../domain/submissions/acts/a-charter.ts';

const complaint = aCase('complaint-stage-1', '2026-12-01T10:00:00.000Z');
const request = aCase('foi', '2026-11-20T10:00:00.000Z');
const given = doing('complaint-stage-1', '2026-12-14T09:00:00.000Z');

function shown(
  { submission }: typeof complaint,
  events: SubmissionEvent[],
  language = 'en',
): string {
  const words = wordsFrom(language, allWords);
  const html = progressHtml({ submission, events }, 'Europe/London', words)?.source ?? '';
  return html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

describe('what the confirmation page says of progress', () => {
  test('is nothing while staff have written nothing down, or only for themselves', () => {
    expect(shown(complaint, [])).toBe('');
    expect(shown(complaint, [note(complaint, 'A difficult one', given)])).toBe('');
  });

  test('is who has it, without names', () => {
    const assigned = assign(complaint, 'Jo Bell', given);
    expect(shown(complaint, [assigned])).toBe(
      'Where it is now It is with the team that will answer it.',
    );
    const passed = passOn(complaint, 'planning@example.gov.uk', given);
    expect(shown(complaint, [assigned, passed])).toBe(
      'Where it is now We passed it to another team on Monday 14 December 2026. The date for our reply stays the same.',
    );
  });

  test('is the later day, with the Ombudsman and the reason that was written for them', () => {
    const asked = { until: '2026-12-18', reason: 'Jo is away', forResident: 'We need a plan.' };
    expect(shown(complaint, [delay(complaint, asked, given)])).toBe(
      'Where it is now It will take longer than we said. We now aim to reply by Friday 18 December 2026. We need a plan. If you are not happy about this delay, you can go to the Local Government and Social Care Ombudsman.',
    );
    const told = { ...asked, forResident: 'We have to ask <the> builder.' };
    const text = shown(complaint, [delay(complaint, told, given)]);
    expect(text).toContain('We have to ask &lt;the&gt; builder.');
    expect(text).not.toContain('Jo');
  });

  test('is a question, and the time that starts again', () => {
    const stop = ask(request, 'Which year?', doing('foi', '2026-12-01T10:00:00.000Z'));
    expect(shown(request, [stop])).toBe(
      'Where it is now We asked you a question about it on Tuesday 1 December 2026. We are waiting for your answer. The time for our reply starts again when we have your answer.',
    );
    const so = { ...request, events: [stop] };
    const start = answered(so, doing('foi', '2026-12-08T10:00:00.000Z'));
    expect(shown(request, [stop, start])).toContain(
      'We now aim to reply by Monday 11 January 2027.',
    );
  });

  test('is the reply, and what was taken up again after it', () => {
    const replied = reply(complaint, {}, given);
    expect(shown(complaint, [replied])).toBe(
      'Where it is now We replied on Monday 14 December 2026.',
    );
    const later = { at: '2026-12-16T09:00:00.000Z' };
    const opened = reopen({ ...complaint, events: [replied] }, 'Missed', later);
    expect(shown(complaint, [replied, opened])).toBe('Where it is now We are looking at it again.');
    const by = { ...later, isMistaken: true };
    const mistaken = reopen({ ...complaint, events: [replied] }, 'Another case', by);
    expect(shown(complaint, [replied, mistaken])).toBe(shown(complaint, []));
  });

  test('is in the page’s language', () => {
    const all = languages.map(({ code }) => shown(complaint, [reply(complaint, {}, given)], code));
    expect(new Set(all).size).toBe(languages.length);
  });
});
