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
