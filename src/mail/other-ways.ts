import { letterAddressOf, mobileOf } from '../domain/submissions/other-ways.ts';
import type { Post } from '../domain/submissions/ports.ts';
import type { Message } from '../domain/submissions/submission.ts';

/** Text messages and letters, and how many go out in a day: each costs the council money, and anyone can fill in a form. */
export interface OtherWays {
  post: Post;
  textsADay: number;
  lettersADay: number;
}

/** Whether someone who left no email address is acknowledged in another way. */
export function isReachedOtherwise(message: Message, { post }: Pick<OtherWays, 'post'>): boolean {
  if (post.text !== undefined && mobileOf(message) !== undefined) return true;
  return post.letter !== undefined && letterAddressOf(message) !== undefined;
}
