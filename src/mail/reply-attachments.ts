import { fileKinds, kindCalled } from '../domain/forms/file-kind.ts';
import { nameToKeep } from '../domain/forms/file-name.ts';
import type { MailMessage, SubmissionStore } from '../domain/submissions/ports.ts';
import type { StoredFile } from '../domain/submissions/submission.ts';

/** The files that go with a reply, as what their content is. One that was erased meanwhile is left out. */
export async function replyAttachments(
  store: Pick<SubmissionStore, 'getFile'>,
  reference: string,
  files: readonly StoredFile[],
): Promise<MailMessage['attachments']> {
  const attachments: MailMessage['attachments'] = [];
  for (const { key, name, type } of files) {
    const content = await store.getFile(reference, key);
    const kind = kindCalled(type);
    if (content === undefined || kind === undefined) continue;
    const { contentType } = fileKinds[kind];
    attachments.push({ filename: nameToKeep(name, kind), contentType, content });
  }
  return attachments;
}
