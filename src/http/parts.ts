import type { GivenFile } from '../domain/forms/answers.ts';
import { MAX_FIELDS, MAX_NAME_LENGTH } from './body-limits.ts';
import { Refused } from './refusal.ts';

/** What was read of a body: each text under its name, in order, and each file. */
export interface Parts {
  pairs: [name: string, value: string][];
  files: GivenFile[];
}

export function tooBig(): Refused {
  return new Refused({ status: 413, kind: 'too-big' });
}

export function unreadable(): Refused {
  return new Refused({ status: 400, kind: 'unreadable' });
}

/** Throws `Refused` where there are more values than any form asks for. Asked before they are read. */
export function checkCount(count: number): void {
  if (count > MAX_FIELDS) throw tooBig();
}

export function checkName(name: string): void {
  if (name.length > MAX_NAME_LENGTH) throw tooBig();
}

/** Fatal on bytes that are not UTF-8: better a clear answer than a message full of question marks. Throws `TypeError`. */
export function utf8(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}
