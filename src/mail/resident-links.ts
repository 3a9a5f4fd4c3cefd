import type { SubmissionRecord } from '../domain/submissions/submission.ts';
import type { Words } from '../i18n/words.ts';
import type { Block } from './layout.ts';

/** What a resident can open without signing in, by links that are signed for one message. */
export interface ResidentLinks {
  /** What they sent, and what they can do about it. */
  page: string;
  /** The three questions after a reply. */
  feedback: string;
}

/** Makes the links of a message. */
export type LinksOf = (record: SubmissionRecord) => Promise<ResidentLinks>;

/** The secret link, and the sentence that asks to keep it; nothing where there are no links. */
export function linkBlocks(links: Pick<ResidentLinks, 'page'> | undefined, words: Words): Block[] {
  if (links === undefined) return [];
  return [
    { kind: 'link', text: words('mail.yours'), href: links.page },
    { kind: 'paragraph', text: words('mail.yours.private') },
  ];
}
