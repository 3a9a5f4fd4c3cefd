import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from '../finding.ts';

/** What makes a finding the same as one of an earlier day: the rule, the page, and the place on it. */
export function finger({ engine, rule, path, state, selector, message }: Finding): string {
  const parts = [engine, rule, path, state, selector === '' ? message : selector];
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 32);
}

/**
 * The day on which each finding was first seen. Kept beside the verdicts; one that was mended is forgotten, and begins
 * anew where it comes back.
 * @param day YYYY-MM-DD, today
 */
export async function sinceWhen(
  findings: readonly Finding[],
  { folder, council, day }: { folder: string; council: string; day: string },
): Promise<Map<string, string>> {
  const file = join(folder, `since-${council}.json`);
  const before = await read(file);
  const now = new Map(
    findings.map((finding) => [finger(finding), before[finger(finding)] ?? day] as const),
  );
  await mkdir(folder, { recursive: true });
  const half = `${file}.${String(process.pid)}`;
  await writeFile(half, JSON.stringify(Object.fromEntries(now), undefined, 1));
  await rename(half, file);
  return now;
}

async function read(file: string): Promise<Partial<Record<string, string>>> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Partial<Record<string, string>>;
  } catch {
    return {};
  }
}
