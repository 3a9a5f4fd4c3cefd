import type { Person } from '../../domain/staff/staff.ts';

/** Who shows a draft, or marks a comment as done. */
type Editor = Pick<Person, 'name' | 'email'>;

/** Days for which a link to a draft works. */
export const LINK_DAYS = 14;
/** Links of one council that work at a time. */
export const MOST_LINKS = 30;
/** Comments on one draft, by anyone. */
export const MOST_COMMENTS = 50;
/** Characters. */
export const LONGEST_COMMENT = 2_000;
export const LONGEST_NAME = 80;

/** What a colleague said of a draft. */
export interface DraftComment {
  id: string;
  /** ISO 8601, UTC. */
  at: string;
  name: string;
  text: string;
  /** The name of the editor who marked it as done. */
  doneBy?: string;
}

/** A draft that anyone who has its link can read. */
export interface ShownDraft {
  id: string;
  /** `news/snow.mdx` */
  place: string;
  by: Editor;
  /** When its page was made, ISO 8601, UTC: what was written since is not in it. */
  madeAt: string;
  /** When its link stops, ISO 8601, UTC; the moment it was taken back, where it was. */
  endsAt: string;
  comments: DraftComment[];
}

/** Drafts that are shown by a link. Each has its page as it was made then, and what was said of it. */
export interface ShownDrafts {
  /** Those with a link that works, and those with comments that are not done. */
  list: () => Promise<ShownDraft[]>;
  /** Makes the page of a draft, and a link for it; the same link where it has one that works. @throws EditRefused */
  show: (place: string, by: Editor) => Promise<void>;
  /** Ends the links of some pages from now on. */
  takeBack: (places: readonly string[]) => Promise<void>;
  /** The draft of a link that works, and its page. */
  open: (id: string) => Promise<{ draft: ShownDraft; page: string } | undefined>;
  /** A style, a script or a picture of that page. */
  file: (id: string, name: string) => Promise<Uint8Array | undefined>;
  /** Keeps a comment. @throws EditRefused where there is no room for it */
  comment: (id: string, said: Pick<DraftComment, 'name' | 'text'>) => Promise<ShownDraft>;
  /** Marks one as done. */
  done: (comment: string, by: Editor) => Promise<void>;
}
