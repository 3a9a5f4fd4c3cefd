import type { ContentFile, Council, SettingsFile } from '../council.ts';
import { drawnFrom } from '../mdx/drawn.ts';
import type { Finding } from '../wording/finding.ts';
import { nameOf } from '../wording/setting-name.ts';
import { readTwice } from '../wording/read-twice.ts';
import { textsIn } from './texts-in.ts';

/** Texts in settings that are empty or in the wrong marks, letters that were saved in one way and read in another, and pages without words. */
export function checkTexts(council: Council): Finding[] {
  const { factsFile, delaysFile, topicsFile } = council;
  return [
    ...[factsFile, delaysFile, topicsFile].flatMap(ofSettings),
    ...[...council.pages, ...council.news, ...council.notices]
      .filter(({ tree }) => drawnFrom(tree).isWordless)
      .map(({ file }): Finding => ({
        severity: 'warning',
        file,
        line: 1,
        message: 'The page has no words below its settings. Write some, or take the file out.',
      })),
  ];
}

/** The same in one file with words. */
export function checkTextsInFile(page: ContentFile<unknown>): Finding[] {
  const { file, tree } = page;
  return [
    ...ofSettings(page),
    ...tree.text.split('\n').flatMap((line, index): Finding[] => {
      const mended = readTwice(line);
      return mended === undefined
        ? []
        : [{ severity: 'error', file, line: index + 1, message: garbled(mended) }];
    }),
  ];
}

function ofSettings(file: SettingsFile<unknown>): Finding[] {
  return textsIn(file.data).flatMap(({ path, text }) => inSettings(file, path, text));
}

function inSettings(
  { file, lineOf }: SettingsFile<unknown>,
  path: PropertyKey[],
  text: string,
): Finding[] {
  const finding = (severity: Finding['severity'], message: string): Finding[] => [
    { severity, file, line: lineOf(path), message },
  ];
  // Spaces of any kind, and what has no width.
  if (/^[\s\u00ad\u200b-\u200f\u2060\ufeff]*$/.test(text)) {
    return finding('error', `${nameOf(path)} is empty. Write some words, or take the line out.`);
  }
  const mended = readTwice(text);
  if (mended !== undefined) return finding('error', garbled(mended));
  const inCurly = /^[“”„‘’]([^“”„‘’]*)[“”‘’]$/.exec(text.trim())?.[1];
  return inCurly === undefined
    ? []
    : finding(
        'warning',
        `The curly quotation marks around ${nameOf(path)} would be shown. Write it without them: ${inCurly}`,
      );
}

function garbled({ found, meant }: { found: string; meant: string }): string {
  return `"${found}" was saved in one way and read in another, as happens between programs. Write "${meant}".`;
}
