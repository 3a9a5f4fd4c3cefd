import { expect, test } from 'vitest';
import {
  isAboutTheReply,
  isMachinery,
  isWrittenAnew,
} from '../../../src/domain/forms/special-fields.ts';

test.each([
  // name, kept out of what is stored, written anew on each page, left out when two messages are compared
  ['_at', true, true, true],
  ['_step', true, true, true],
  ['_nonce', true, true, true],
  ['_promised', true, true, true],
  ['_seconds', true, false, true],
  ['_files-again', true, false, true],
  ['_gotcha', false, true, true],
  ['_language', false, true, true],
  ['_subject', false, false, false],
  ['_cc', false, false, false],
  ['_next', false, false, true],
  ['_format', false, false, true],
  ['_follows', false, false, true],
  ['_replyto', false, false, false],
  ['_anything', false, false, false],
  ['message', false, false, false],
  ['__proto__', false, false, false],
  ['constructor', false, false, false],
])('what %s is to us', (name, machinery, anew, aboutTheReply) => {
  expect([isMachinery(name), isWrittenAnew(name), isAboutTheReply(name)]).toEqual([
    machinery,
    anew,
    aboutTheReply,
  ]);
});
