import type { GivenFile, Problem } from './answers.ts';
import type { FormField } from './definition.ts';
import { fileKinds, usualKinds } from './file-kind.ts';
import { nameSaid, nameToKeep } from './file-name.ts';
import { withoutPlace } from './without-place.ts';

/** A file that may be kept: its type is what its content is, and its name ends as that type's do. */
export interface AcceptedFile {
  field: string;
  name: string;
  type: string;
  bytes: Uint8Array;
}

export const MEGABYTE = 1024 * 1024;
/** What a file may have where the form says nothing. */
export const DEFAULT_MEGABYTES = 4;

/** A browser sends an input without a file as one with no name and no bytes. */
export function wasChosen(file: GivenFile): boolean {
  return file.name !== '' || sizeOf(file) > 0;
}

/**
 * Holds the files that came for one question against what it takes: number, size, and kind by content.
 * Where the form says nothing: one file of at most 4 MB, of one of the `usualKinds`.
 */
export function checkFiles(
  field: FormField,
  given: readonly GivenFile[],
): { files: AcceptedFile[]; problems: Problem[] } {
  const chosen = given.filter((file) => file.field === field.name && wasChosen(file));
  const maxFiles = field.maxFiles ?? 1;
  if (chosen.length > maxFiles) {
    return {
      files: [],
      problems: [{ field: field.name, code: 'TOO_MANY_FILES', values: { count: maxFiles } }],
    };
  }
  const unread = chosen.filter(({ unreadBytes }) => unreadBytes !== undefined);
  if (unread.length > 0) return { files: [], problems: problemsOfUnread(field, unread) };
  const files: AcceptedFile[] = [];
  const problems: Problem[] = [];
  for (const file of chosen) {
    const outcome = checkFile(field, file);
    if ('code' in outcome) problems.push(outcome);
    else files.push(outcome);
  }
  return problems.length > 0 ? { files: [], problems } : { files, problems };
}

function checkFile(field: FormField, file: GivenFile): AcceptedFile | Problem {
  const name = nameSaid(file.name);
  if (sizeOf(file) === 0) return { field: field.name, code: 'FILE_EMPTY', values: { name } };
  if (isTooBig(field, file)) return tooBig(field, file);
  const { kind } = file;
  if (kind === undefined || !(field.accept ?? usualKinds).includes(kind)) {
    return { field: field.name, code: 'FILE_TYPE', values: { name } };
  }
  const bytes = withoutPlace(kind, file.bytes);
  const { contentType } = fileKinds[kind];
  return { field: field.name, name: nameToKeep(file.name, kind), type: contentType, bytes };
}

/** All came in a body that was too big to be read: where each would do by itself, together they would not. */
function problemsOfUnread(field: FormField, unread: readonly GivenFile[]): Problem[] {
  const bigOnes = unread.filter((file) => isTooBig(field, file));
  return (bigOnes.length > 0 ? bigOnes : unread.slice(0, 1)).map((file) => tooBig(field, file));
}

function isTooBig(field: FormField, file: GivenFile): boolean {
  return sizeOf(file) > (field.maxFileMegabytes ?? DEFAULT_MEGABYTES) * MEGABYTE;
}

function tooBig(field: FormField, file: GivenFile): Problem {
  const max = field.maxFileMegabytes ?? DEFAULT_MEGABYTES;
  return { field: field.name, code: 'FILES_TOO_BIG', values: { name: nameSaid(file.name), max } };
}

function sizeOf({ bytes, unreadBytes }: GivenFile): number {
  return unreadBytes ?? bytes.byteLength;
}
