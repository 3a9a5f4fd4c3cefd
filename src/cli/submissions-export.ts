import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FormDefinition } from '../domain/forms/definition.ts';
import { endingOf } from '../domain/forms/file-kind.ts';
import { csvColumns, csvLine } from '../domain/submissions/csv.ts';
import { statusOf } from '../domain/submissions/status.ts';
import { filesOf } from '../domain/submissions/files-of.ts';
import type { SubmissionRecord } from '../domain/submissions/submission.ts';
import { BadArguments } from './outcome.ts';
import { safeForTerminal } from './safe-for-terminal.ts';
import { inRange, type Range } from './submissions-range.ts';
import type { SubmissionsWith } from './submissions-with.ts';

/** Writes a table for a spreadsheet: a row for each submission that is not set aside. */
export async function exportCsv(given: SubmissionsWith, range: Range): Promise<string> {
  // Once for the columns, which are known only when all have been seen, and once for the rows.
  const forms = new Map<string, FormDefinition>();
  for await (const { submission } of inRange(given, range)) {
    const { form, definition } = submission;
    const key = JSON.stringify([form, definition.fields.map(({ name }) => name)]);
    if (!forms.has(key)) forms.set(key, definition);
  }
  const columns = csvColumns(forms.values());
  // Spreadsheets read a file as UTF-8 only when it begins with this mark.
  given.write(`\uFEFF${csvLine(columns.map(({ heading }) => heading))}`);
  for await (const record of inRange(given, range)) {
    const { submission } = record;
    const status = statusOf(record, given.now(), given.timeZone);
    if (status.stage === 'quarantined') continue;
    given.write(
      csvLine(columns.map(({ cell }) => cell({ submission, status, events: record.events }))),
    );
  }
  return '';
}

/** Writes the files that came with a submission into a folder. It never overwrites one. */
export async function writeFiles(
  { store }: SubmissionsWith,
  record: SubmissionRecord,
  folder: string | undefined,
): Promise<string> {
  if (folder === undefined) throw new BadArguments('Write --into and a folder after it.');
  await mkdir(folder, { recursive: true });
  const lines = [];
  const { reference } = record.submission;
  for (const [index, { key, name, type }] of filesOf(record).entries()) {
    const bytes = await store.getFile(reference, key);
    const safe = name
      .replace(/\.\w{1,5}$/, '')
      .replace(/[^\p{L}\p{N}_-]/gu, '_')
      .replace(/^_+/, '')
      .slice(-80);
    // Its ending is what its content was found to be: a picture named .exe is opened as a picture.
    const path = join(
      folder,
      `${reference}-${String(index + 1)}-${safe || 'file'}.${endingOf(type)}`,
    );
    if (bytes !== undefined) await writeFile(path, bytes, { flag: 'wx', mode: 0o600 });
    lines.push(bytes === undefined ? `${safeForTerminal(name)}: no longer kept` : path);
  }
  return lines.length === 0 ? 'It came without files.' : lines.join('\n');
}
