/** A file of the documentation that becomes a guide. */
export interface Document {
  /** From the project's root. */
  path: string;
  /** The guide's folder, which is part of its address. */
  guide: string;
  /** The id of a topic of `docs/site/topics.yaml`. */
  topic: string;
}

/** Every file of the documentation, each under the topic whose page lists it. */
export const documents: readonly Document[] = [
  { path: 'README.md', guide: 'front-door', topic: 'first-hour' },
  { path: 'docs/editing.md', guide: 'editing', topic: 'writing' },
  { path: 'docs/desk.md', guide: 'desk', topic: 'answering' },
  { path: 'docs/your-council.md', guide: 'your-council', topic: 'running' },
  { path: 'docs/operations.md', guide: 'operations', topic: 'running' },
  { path: 'docs/moving-in.md', guide: 'moving-in', topic: 'running' },
  { path: 'docs/new-council.md', guide: 'new-council', topic: 'running' },
  { path: 'docs/settings.md', guide: 'settings', topic: 'reference' },
  { path: 'docs/data.md', guide: 'data', topic: 'reference' },
  { path: 'docs/security.md', guide: 'security', topic: 'reference' },
];
