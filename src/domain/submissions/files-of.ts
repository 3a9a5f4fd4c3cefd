import type { StoredFile, SubmissionRecord } from './submission.ts';

/** The files of a submission: those that came with it, and those that its sender added later. */
export function filesOf({ submission, events }: SubmissionRecord): StoredFile[] {
  return [
    ...submission.files,
    ...events.flatMap((event) => (event.kind === 'added' ? (event.files ?? []) : [])),
  ];
}
