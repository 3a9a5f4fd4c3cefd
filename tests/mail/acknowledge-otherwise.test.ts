import { beforeEach, describe, expect, test } from 'vitest';
import { sqliteStore } from '../../src/adapters/store-sqlite.ts';
import type { Letter, SubmissionStore, TextMessage } from '../../src/domain/submissions/ports.ts';
import { acknowledgeOtherwise } from '../../src/mail/acknowledge-otherwise.ts';
import { isReachedOtherwise, type OtherWays } from '../../src/mail/other-ways.ts';
import { deliveriesFor } from '../../src/mail/deliver-by-mail.ts';
import { aSubmission } from '../domain/submissions/a-submission.ts';
import { testForm, testSite } from '../support/test-runtime.ts';

const site = testSite();
const definition = testForm('general', {
  fields: [
    { name: 'name', type: 'text' },
    { name: 'email', type: 'email' },
    { name: 'phone', type: 'tel' },
    { name: 'address', type: 'address' },
    { name: 'message', type: 'textarea', required: true },
  ],
});
const address = '1 High Street\nWorkington\nCA14 3YJ';
const left = (answers: Record<string, string>, language = 'en') =>
  aSubmission({ definition, answers: { message: 'a-private-sentence', ...answers }, language });

let texts: TextMessage[];
let letters: Letter[];
let store: SubmissionStore;
let ways: OtherWays;
beforeEach(() => {
  texts = [];
  letters = [];
  store = sqliteStore(':memory:');
  ways = {
    post: {
      text: (message) => Promise.resolve(void texts.push(message)),
      letter: (letter) => Promise.resolve(void letters.push(letter)),
    },
    ...{ textsADay: 200, lettersADay: 20 },
  };
});

const acknowledge = (submission: ReturnType<typeof left>, own: Partial<OtherWays> = {}) =>
  acknowledgeOtherwise(
    site,
    { submission, events: [] },
    { ...ways, ...own },
    store,
    '2026-11-23T09:00:01.000Z',
  );

describe('who is reached otherwise', () => {
  test('only what is set counts, and an email address comes first', () => {
    const onlyLetters = { post: { letter: () => Promise.resolve() } };
    expect(isReachedOtherwise(left({ phone: '07700 900123' }), onlyLetters)).toBe(false);
    expect(isReachedOtherwise(left({ address }), onlyLetters)).toBe(true);
    const sent = (answers: Record<string, string>, otherWays?: OtherWays) =>
      deliveriesFor(site, left(answers), { otherWays });
    expect(sent({ phone: '07700 900123' })).toEqual(['notification']);
    expect(sent({ phone: '07700 900123' }, ways)).toEqual(['acknowledgement', 'notification']);
    expect(sent({ phone: '01632 960001' }, ways)).toEqual(['notification']);
    expect(sent({ email: 'no-reply@example.org', phone: '07700 900123' }, ways)).toEqual([
      'notification',
    ]);
  });
});

describe('what is sent', () => {
  test('a text message has the reference, the day and where to see it again, in their language', async () => {
    expect(await acknowledge(left({ phone: '07700 900123', address }))).toEqual({ sent: true });
    expect(texts).toEqual([
      {
        id: 'K7RM3XDW.acknowledgement',
        to: '+447700900123',
        text: [
          'Test Council: We’ve received your question',
          'Your reference: K7RM-3XDW',
          'We aim to reply in full by Wednesday 25 November 2026.',
          'https://c.test/sent/K7RM-3XDW/',
        ].join('\n'),
      },
    ]);
    expect(letters).toEqual([]);
    await acknowledge(left({ phone: '07700 900123' }, 'pl'));
    expect(texts.at(-1)?.text).toContain('do środy, 25 listopada 2026 r.');
  });

  test('a letter has all that the email has, and not one word that was written', async () => {
    await acknowledge(left({ name: 'Ada Bell', address }));
    expect(letters).toHaveLength(1);
    expect(letters[0]?.to).toEqual(['Ada Bell', '1 High Street', 'Workington', 'CA14 3YJ']);
    expect(letters[0]?.heading).toBe('We’ve received your question');
    for (const words of ['K7RM-3XDW', 'Wednesday 25 November 2026', '01632 960000']) {
      expect(letters[0]?.text).toContain(words);
    }
    expect(letters[0]?.text).not.toContain('a-private-sentence');
  });

  test('a letter is in their language where it is written in Latin letters, in English otherwise', async () => {
    await acknowledge(left({ address }, 'pl'));
    expect(letters[0]?.heading).toBe('Otrzymaliśmy Państwa pytanie');
    await acknowledge(left({ address: address.replace('1 ', '2 ') }, 'ur'));
    expect(letters[1]?.heading).toBe('We’ve received your question');
  });
});

test('two a day to one number, and so many in all; a second try takes no second share', async () => {
  const outcomes: unknown[] = [];
  for (const reference of ['00000001', '00000001', '00000002', '00000003']) {
    outcomes.push(await acknowledge({ ...left({ phone: '07700 900123' }), reference }));
  }
  expect(outcomes).toEqual([
    { sent: true },
    { sent: true },
    { sent: true },
    { skipped: 'too-many-today' },
  ]);
  const one = { lettersADay: 1 };
  expect(await acknowledge({ ...left({ address }), reference: '00000004' }, one)).toEqual({
    sent: true,
  });
  const other = left({ address: address.replace('1 ', '2 ') });
  expect(await acknowledge({ ...other, reference: '00000005' }, one)).toEqual({
    skipped: 'too-many-today',
  });
});

test('one house gets two letters a day, whatever name is on them and however the address is written', async () => {
  const names = ['Ada Bell', 'Ben Bell', 'Cem Bell', 'Dot Bell'];
  for (const [index, name] of names.entries()) {
    const written = index % 2 === 0 ? address : '1, HIGH ST.\nWorkington\nca143yj';
    await acknowledge({
      ...left({ name, address: written }),
      reference: `0000000${String(index)}`,
    });
  }
  expect(letters.map(({ to }) => to[0])).toEqual(['Ada Bell', 'Ben Bell']);
});
