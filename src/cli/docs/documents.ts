/** A file of the documentation that becomes a guide. */
export interface Document {
  /** From the project's root. */
  path: string;
  /** The guide's folder, which is part of its address. */
  guide: string;
  /** The id of a topic of `docs/site/topics.yaml`. */
  topic: string;
  /** One sentence, for lists and search. */
  description: string;
}

/** Every file of the documentation, each under the topic whose page lists it. */
export const documents: readonly Document[] = [
  {
    path: 'README.md',
    guide: 'front-door',
    topic: 'first-hour',
    description: 'What it is, how to start it, its commands and the settings of the server.',
  },
  {
    path: 'docs/editing.md',
    guide: 'editing',
    topic: 'writing',
    description: 'How to write and publish a page without a terminal.',
  },
  {
    path: 'docs/desk.md',
    guide: 'desk',
    topic: 'answering',
    description: 'How to answer residents, from signing in to the last reply.',
  },
  {
    path: 'docs/your-council.md',
    guide: 'your-council',
    topic: 'running',
    description: 'From a copy of the code to a site that runs for years.',
  },
  {
    path: 'docs/operations.md',
    guide: 'operations',
    topic: 'running',
    description: 'What to type on the server: installing, backups, a restore, an upgrade.',
  },
  {
    path: 'docs/moving-in.md',
    guide: 'moving-in',
    topic: 'running',
    description: 'How to bring an old site’s pages, and what is lost on the way.',
  },
  {
    path: 'docs/new-council.md',
    guide: 'new-council',
    topic: 'running',
    description: 'What pages and forms say before and after another council takes over.',
  },
  {
    path: 'docs/settings.md',
    guide: 'settings',
    topic: 'reference',
    description:
      'Every file of a council’s folder, with what can be written in it and an example of each.',
  },
  {
    path: 'docs/data.md',
    guide: 'data',
    topic: 'reference',
    description:
      'The files that other programs may read, and what each page says to search engines.',
  },
  {
    path: 'docs/security.md',
    guide: 'security',
    topic: 'reference',
    description: 'Who may do what, what is kept, what was tried and what is left.',
  },
];
