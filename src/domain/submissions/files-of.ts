import type { StoredFile, SubmissionRecord } from './submission.ts';

/** The files of a submission: those that came with it, those that its sender added later, and those sent with a reply. */
export function filesOf({ submission, events }: SubmissionRecord): StoredFile[] {
  return [
    ...submission.files,
    ...events.flatMap((event) =>
      event.kind === 'added' || event.kind === 'replied' ? (event.files ?? []) : [],
    ),
  ];
}
