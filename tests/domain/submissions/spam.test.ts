import { expect, test } from 'vitest';
import { spamReason } from '../../../src/domain/submissions/spam.ts';

const links = 'https://a.test https://b.test https://c.test';

test.each([
  ['an ordinary message', { trap: '', answers: { message: 'My bin was missed.' } }, undefined],
  ['a filled trap', { trap: 'x', answers: { message: 'Hello' } }, 'honeypot'],
  ['a trap of spaces', { trap: '  ', answers: { message: 'Hello' } }, undefined],
  ['speed alone', { trap: '', secondsToFillIn: 0.5, answers: { message: 'Hello' } }, undefined],
  ['links alone', { trap: '', secondsToFillIn: 60, answers: { message: links } }, undefined],
  ['ten links alone', { trap: '', answers: { message: links.repeat(4) } }, undefined],
  ['links without script', { trap: '', answers: { message: links } }, undefined],
  [
    'links at a machine’s speed',
    { trap: '', secondsToFillIn: 1, answers: { message: links } },
    'too-fast, links',
  ],
  [
    'links written in less than two seconds',
    { trap: '', secondsToFillIn: 1.9, answers: { message: links } },
    'too-fast, links',
  ],
  ['links pasted in two', { trap: '', secondsToFillIn: 2, answers: { message: links } }, undefined],
  [
    'markup with links',
    { trap: '', answers: { message: `[url=https://a.test]x[/url] ${links}` } },
    'links, markup',
  ],
])('%s', (_, signs, reason) => {
  expect(spamReason(signs)).toBe(reason);
});

const https = 'https://a.test ';

test.each([
  ['a link at a machine’s speed', 1, https, undefined],
  ['two links at a machine’s speed', 1, https.repeat(2), 'too-fast, links'],
  ['two links in capitals', 1, 'HTTP://A.TEST HTTPS://B.TEST', 'too-fast, links'],
  ['two addresses without their http', 1, 'a.test b.test', undefined],
  ['markup at a machine’s speed', 1, '[url]', 'too-fast, markup'],
  ['markup in a minute', 60, '[url]', undefined],
  ['markup and a link', 60, `[url]${https}`, undefined],
  ['markup and two links', 60, `[url]${https.repeat(2)}`, 'links, markup'],
  ['all at once', 1, `[url]${https}`, 'too-fast, links, markup'],
])('%s', (_, secondsToFillIn, message, reason) => {
  expect(spamReason({ trap: '', secondsToFillIn, answers: { message } })).toBe(reason);
});

test.each([
  ['[url]', true],
  ['[url=https', true],
  ['[link]', true],
  ['[LINK=x', true],
  ['<a href', true],
  ['<A \n HREF', true],
  ['[urls]', false],
  ['[a]', false],
  ['<ahref', false],
  ['url]', false],
])('"%s" is markup: %s', (text, isMarkup) => {
  const reason = spamReason({ trap: '', secondsToFillIn: 1, answers: { message: text } });
  expect(reason).toBe(isMarkup ? 'too-fast, markup' : undefined);
});

test('links are counted over all answers, each answer by itself', () => {
  const answers = { name: 'https:', message: '//a.test https://b.test', more: 'http://c.test' };
  expect(spamReason({ trap: '', secondsToFillIn: 1, answers })).toBe('too-fast, links');
  const parted = { name: 'https:', message: '//a.test https://b.test' };
  expect(spamReason({ trap: '', secondsToFillIn: 1, answers: parted })).toBeUndefined();
});

test('the trap is named first, and once', () => {
  const answers = { message: https.repeat(5) };
  expect(spamReason({ trap: ' x ', secondsToFillIn: 1, answers })).toBe(
    'honeypot, too-fast, links',
  );
});
