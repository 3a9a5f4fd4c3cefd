import { expect, test } from 'vitest';
import { allWords } from '../../src/i18n/all-words.ts';
import { wordsFrom } from '../../src/i18n/words.ts';
import { asHtml } from '../../src/mail/layout.ts';

const urdu = wordsFrom('ur', allWords);

test('a telephone number is set apart among words from the right', () => {
  expect(urdu('refusal.ring', { telephone: '01632 960555' })).toContain(
    '\u2066' + '01632 960555' + '\u2069',
  );
  const english = wordsFrom('en', allWords);
  expect(english('refusal.ring', { telephone: '01632 960555' })).toBe('Call us on 01632 960555.');
});

test('a telephone number within a sentence of Urdu is not read backwards, and not broken in two', () => {
  const sentences = Object.values(allWords['ur'] ?? {}).filter((text) => /0?1632\s960/.test(text));
  expect(sentences).toHaveLength(2);
  for (const sentence of sentences) {
    const isolated = sentence.match(/\u2066(?:\+44|01632)(?:\u00a0\d+)+\u2069/g) ?? [];
    expect(isolated).toHaveLength(sentence.match(/960/g)?.length ?? 0);
  }
});

test('a day stays a day, and a moment a moment', () => {
  expect(urdu('promise.reply-by', { date: '2026-12-30' })).toContain('بدھ، 30 دسمبر 2026');
  expect(
    urdu('sent.step.received', { date: '2026-12-30', time: '2026-12-30T16:05:00+00:00' }),
  ).toContain('شام 4:05 بجے');
});

test('a message in Urdu runs from the right, and English words in it from the left', () => {
  const html = asHtml({
    language: 'ur',
    title: 'x',
    colour: '#1d3f3d',
    blocks: [{ kind: 'paragraph', text: 'Storm damage.', language: 'en' }],
  });
  expect(html).toContain('<html lang="ur" dir="rtl">');
  expect(html).toContain('<p lang="en" dir="ltr"');
});
