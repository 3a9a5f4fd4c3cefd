import { fileKinds, kindCalled } from '../../domain/forms/file-kind.ts';
import { nameToKeep } from '../../domain/forms/file-name.ts';
import { filesOf } from '../../domain/submissions/files-of.ts';
import type { SubmissionRecord } from '../../domain/submissions/submission.ts';
import type { Runtime } from '../runtime.ts';
import { securityHeaders } from '../security-headers.ts';

/**
 * A file that came with a case. A browser saves it and never shows it: it is a stranger's, and our own pages are at the same
 * address.
 */
export async function caseFile(
  { store }: Pick<Runtime, 'store'>,
  record: SubmissionRecord,
  key: string,
): Promise<Response | undefined> {
  const file = filesOf(record).find((one) => one.key === key);
  const bytes = file && (await store.getFile(record.submission.reference, file.key));
  if (bytes === undefined) return undefined;
  const kind = kindCalled(file?.type ?? '');
  const name = kind === undefined ? 'file.bin' : nameToKeep(file?.name ?? '', kind);
  return new Response(Uint8Array.from(bytes), {
    headers: {
      ...securityHeaders,
      'Content-Type': kind === undefined ? 'application/octet-stream' : fileKinds[kind].contentType,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'no-store',
      'X-Robots-Tag': 'noindex, nofollow',
    },
  });
}
