import type { Finding } from '../../council/wording/finding.ts';
import type { DraftAsked, FieldFinding } from './field-findings.ts';
import type { ShownDrafts } from './shown-drafts.ts';

/** A page, a picture or a document as it is kept: its place in the council's folder (`news/snow.mdx`, `files/hall.jpg`), and what git calls its content. */
export interface PageFile {
  place: string;
  sha: string;
  size: number;
}

/** What someone does to one page, picture or document. */
export interface PageChange {
  place: string;
  /** Its words, all of them, or the bytes of a picture or a document; left out where it is taken away. */
  text?: string | Uint8Array;
  /** What it was when they began; left out for a new one. */
  sha?: string;
}

/** Who writes. */
export interface Writer {
  name: string;
  email: string;
}

/** One change that was kept. */
export interface KeptChange {
  id: string;
  /** ISO 8601, UTC. */
  at: string;
  by: Writer;
  message: string;
}

export interface Saved extends KeptChange {
  files: { place: string; sha: string }[];
}

/** Why something is not kept or published, in words for its writer. Nothing of theirs is lost: they still have it. */
export class EditRefused extends Error {
  override name = 'EditRefused';
  readonly status: 404 | 409 | 413 | 422 | 503;
  readonly findings: readonly Finding[];
  constructor(status: EditRefused['status'], message: string, findings: readonly Finding[] = []) {
    super(message);
    this.status = status;
    this.findings = findings;
  }
}

/** Pages as the editing page reads and writes them. */
export interface Editing {
  /** The council whose pages they are. */
  council: string;
  /** What the editing page is configured by. */
  config: (origin: string) => Promise<unknown>;
  head: () => Promise<KeptChange>;
  list: () => Promise<PageFile[]>;
  read: (place: string) => Promise<string | undefined>;
  /** The bytes of a picture or a document. */
  bytes: (place: string) => Promise<Uint8Array | undefined>;
  history: (place: string) => Promise<KeptChange[]>;
  /** Checks what is changed, and keeps it. @throws EditRefused */
  save: (changes: readonly PageChange[], by: Writer) => Promise<Saved>;
  /** What the check says of a page as someone writes it. @throws EditRefused */
  findings: (asked: DraftAsked) => Promise<FieldFinding[]>;
  /** What there is from writing to publishing; left out where the folder itself is written to. */
  drafts?: Drafts;
  /** Drafts that a colleague can read by a link; there where drafts are. */
  shown?: ShownDrafts;
}

/** A page that was written and is not published. */
export interface WaitingPage {
  place: string;
  change: 'new' | 'changed' | 'taken away';
  /** Who wrote to it last. */
  by: Writer;
  at: string;
  /** The difference, a line each with `+` or `-` before it. */
  lines: string[];
}

export interface PublishedChange extends KeptChange {
  places: string[];
  /** Whether it can be taken back: nothing has changed the same pages since. */
  canBeUndone: boolean;
}

/** Publishing, and taking back. */
export interface Drafts {
  waiting: () => Promise<WaitingPage[]>;
  published: () => Promise<PublishedChange[]>;
  /** Publishes some of what waits, and makes a release. @throws EditRefused */
  publish: (places: readonly string[], by: Writer) => Promise<void>;
  /** Takes one change back, and makes a release. @throws EditRefused */
  undo: (id: string, by: Writer) => Promise<void>;
  /** Forgets what waits of some pages: they are as they are published. @throws EditRefused */
  forget: (places: readonly string[], by: Writer) => Promise<void>;
}
