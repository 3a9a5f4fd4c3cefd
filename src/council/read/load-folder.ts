import { hash } from 'node:crypto';
import { join, relative, sep } from 'node:path';
import type { z } from 'zod';
import type { ContentFile, SettingsFile } from '../council.ts';
import { NotUtf8, readMdx, readText, readYaml, type ReadFile } from './content-file.ts';
import { translatedFile } from '../../site/translated-file.ts';
import { allBelow } from './all-below.ts';
import { isSystemFile } from './system-file.ts';
import type { Reader } from './reader.ts';
import { tellOfTranslations } from './tell-of-translations.ts';
import { frontmatterProblems } from '../wording/frontmatter-problems.ts';
import { ownSentences } from '../wording/issue-in-words.ts';

/**
 * Every MDX file below a folder, checked against its schema. A file with errors is left out and reported.
 * @param which those that translate a page, or all others
 */
export async function loadFolder<Schema extends z.ZodObject>(
  reader: Reader,
  name: string,
  schema: Schema,
  which: 'originals' | 'translations' = 'originals',
): Promise<ContentFile<z.output<Schema>>[]> {
  const folder = join(reader.folder, name);
  const entries = await (reader.below[name] ??= allBelow(folder).catch(() => []));
  const files = await Promise.all(
    entries
      .filter((entry) => entry.endsWith('.mdx') && !isSystemFile(entry))
      .filter((entry) => (translatedFile(idOf(entry)) !== undefined) === (which === 'translations'))
      .sort()
      .map((entry) => loadMdx(reader, join(name, entry), schema, name)),
  );
  if (which === 'originals') tellOfTranslations(reader, name, entries);
  return files.filter((file) => file !== undefined);
}

/** One MDX file; `undefined` where it has errors (they are among the findings). */
export async function loadMdx<Schema extends z.ZodObject>(
  reader: Reader,
  path: string,
  schema: Schema,
  below = '',
): Promise<ContentFile<z.output<Schema>> | undefined> {
  const file = join(reader.folder, path);
  const read = await readMdx(file, reader.known).catch((error: unknown) =>
    unreadable(reader, file, error),
  );
  const before = read && lastChecked.get(read);
  // While an editor writes, all files but one are as they were.
  if (before?.schema === schema) return before.content as ContentFile<z.output<Schema>>;
  const data = read && check(reader, file, read, schema);
  if (read === undefined || data === undefined) {
    reader.unread.add(idOf(path));
    return undefined;
  }
  const { hash, tree, lineOf } = read;
  const content = { id: idOf(relative(below, path)), file, data, hash, tree, lineOf };
  lastChecked.set(read, { schema, content });
  return content;
}

/** What was made of each reading of a file, in which nothing is wrong. It is never changed. */
const lastChecked = new WeakMap<ReadFile, { schema: z.ZodObject; content: ContentFile<unknown> }>();

/** A YAML file checked against its schema; `fallback` where the file does not exist or has errors. */
export async function loadYaml<Schema extends z.ZodType>(
  reader: Reader,
  name: string,
  schema: Schema,
  fallback?: z.output<Schema>,
): Promise<SettingsFile<z.output<Schema>> | undefined> {
  const file = join(reader.folder, name);
  const instead =
    fallback === undefined ? undefined : { file, data: fallback, hash: '', lineOf: () => 1 };
  const text = await readText(file).catch((error: unknown) => {
    if (instead === undefined || error instanceof NotUtf8) {
      reader.unread.add(idOf(name));
      unreadable(reader, file, error);
    }
    return undefined;
  });
  if (text === undefined) return instead;
  const read = readYaml(text);
  // A file of comments alone reads as nothing at all.
  if (read.value === null && read.problems.length === 0) {
    if (instead === undefined) {
      reader.findings.push({ severity: 'error', file, line: 1, message: 'The file is empty.' });
    }
    return instead;
  }
  const data = check(reader, file, read, schema);
  if (data !== undefined) return { file, data, hash: hash('sha256', text), lineOf: read.lineOf };
  reader.unread.add(idOf(name));
  return instead;
}

/** @example idOf('bins/missed-bin.mdx') // => "bins/missed-bin", whatever divides folders here */
function idOf(path: string): string {
  return path
    .split(sep)
    .join('/')
    .replace(/\.(?:mdx|yaml|json)$/, '');
}

function unreadable({ findings }: Reader, file: string, error: unknown): undefined {
  const message =
    error instanceof NotUtf8
      ? 'The file is not saved as UTF-8, so some of its letters cannot be read. Save it as UTF-8.'
      : 'The file is missing, or cannot be read.';
  findings.push({ severity: 'error', file, line: 1, message });
}

function check<Schema extends z.ZodType>(
  reader: Reader,
  file: string,
  read: ReturnType<typeof readYaml>,
  schema: Schema,
): z.output<Schema> | undefined {
  if (read.problems.length > 0) {
    reader.findings.push(
      ...read.problems.map(({ line, message }) => ({
        severity: 'error' as const,
        file,
        line,
        message,
      })),
    );
    return undefined;
  }
  const result = schema.safeParse(read.value, ownSentences);
  if (result.success) return result.data;
  reader.findings.push(...frontmatterProblems(result.error.issues, read, file, schema));
  return undefined;
}
