import type { IncomingHttpHeaders } from 'node:http';
import { httpDate } from './http-date.ts';

/** What tells one state of a file from another. */
export interface Validators {
  /** Strong: made of the very bytes that are sent. */
  etag: string;
  /** As HTTP writes it. */
  lastModified: string;
  /** Milliseconds since 1970, in whole seconds. */
  lastModifiedAt: number;
}

/**
 * What a GET's or HEAD's conditions come to, in the order of RFC 9110, 13.2.2: 412 where what the sender counts on is
 * not so, 304 where it has the file already, undefined where it is to be sent.
 */
export function conditionOf(
  asked: IncomingHttpHeaders,
  validators: Validators,
): 304 | 412 | undefined {
  const { etag, lastModifiedAt } = validators;
  const ifMatch = asked['if-match'];
  if (ifMatch !== undefined) {
    if (ifMatch !== '*' && !tagsIn(ifMatch).includes(etag)) return 412;
  } else if (isBefore(asked['if-unmodified-since'], lastModifiedAt)) {
    return 412;
  }
  const ifNoneMatch = asked['if-none-match'];
  if (ifNoneMatch !== undefined) {
    const isKnown =
      ifNoneMatch === etag ||
      ifNoneMatch === '*' ||
      tagsIn(ifNoneMatch).some((tag) => tag.replace(/^W\//, '') === etag);
    return isKnown ? 304 : undefined;
  }
  const since = asked['if-modified-since'];
  if (since === undefined) return undefined;
  const at = httpDate(since);
  return at !== undefined && lastModifiedAt <= at ? 304 : undefined;
}

/**
 * Whether a part of the file may be sent to someone who has another part of it (RFC 9110, 13.1.5): only where theirs is
 * surely of the same file, so a weak tag never will do, and a date only to the second.
 */
export function isSameFile(
  ifRange: string | undefined,
  { etag, lastModified }: Validators,
): boolean {
  return ifRange === undefined || ifRange === etag || ifRange === lastModified;
}

function isBefore(date: string | undefined, lastModifiedAt: number): boolean {
  const at = date === undefined ? undefined : httpDate(date);
  return at !== undefined && at < lastModifiedAt;
}

/** The tags of a list. What is none is read over. */
function tagsIn(list: string): string[] {
  return list.match(/(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"/g) ?? [];
}
