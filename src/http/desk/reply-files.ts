import { checkFiles } from '../../domain/forms/check-files.ts';
import type { FormDefinition, FormField } from '../../domain/forms/definition.ts';
import type { StoredFile } from '../../domain/submissions/submission.ts';
import { fileUpload } from '../../form-html/govuk/file-upload.ts';
import type { Html } from '../../form-html/html.ts';
import { problemMessage } from '../../form-html/problem-message.ts';
import { withKinds } from '../kinds-of-files.ts';
import { wordsFor } from '../language.ts';
import type { ReadBody } from '../read-body.ts';
import type { Runtime } from '../runtime.ts';

/** Files of one reply, as many and as large as a resident may send. */
const MOST_FILES = 5;

const field: FormField = {
  ...{ name: 'files', type: 'file', required: false, label: 'Files' },
  maxFiles: MOST_FILES,
};

/** The place for files on the page that shows a reply before it is sent: no browser carries a chosen file any further. */
export function filesHtml(mistake?: string): Html {
  return fileUpload({
    ...{ name: field.name, multiple: true },
    label: { text: 'Files to send with it (you can leave this out)' },
    hint: {
      text: `Up to ${String(MOST_FILES)} files of 4 MB each: PDF, Word, photographs or plain text.`,
    },
    ...(mistake !== undefined && { errorMessage: { text: mistake } }),
  });
}

/** What an officer chose, checked as what residents send is: kept under names that no one can guess, or what is wrong. */
export async function keepReplyFiles(
  { store, site, randomName }: Runtime,
  reference: string,
  read: ReadBody,
): Promise<{ files: StoredFile[] } | { mistake: string }> {
  const { files: given } = await withKinds(read);
  const { files, problems } = checkFiles(field, given);
  const [problem] = problems;
  if (problem !== undefined) {
    const definition = { fields: [field], waysToReply: [] } as unknown as FormDefinition;
    return { mistake: problemMessage(problem, definition, wordsFor(site, 'en')) };
  }
  const kept: StoredFile[] = [];
  for (const { bytes, ...file } of files) {
    const key = randomName();
    await store.addFile(reference, key, bytes);
    kept.push({ ...file, bytes: bytes.length, key });
  }
  return { files: kept };
}
