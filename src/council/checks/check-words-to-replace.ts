import type { Council } from '../council.ts';
import { nameToReplace, toReplace, toReplaceInCouncil } from '../../site/words-to-replace.ts';
import { filesWithProse } from '../read/files-with-prose.ts';
import type { Finding } from '../wording/finding.ts';

const descriptions = new Set<string>(
  Object.values(toReplace).map(({ description }) => description),
);
const words: readonly string[] = [
  ...Object.values(toReplace)
    .map((one) => one.words)
    .filter((one) => one !== ''),
  ...toReplaceInCouncil,
];

/** Pages that still say what `npm run new` put there to be written over. */
export function checkWordsToReplace(council: Council): Finding[] {
  const { staff, staffFile } = council;
  const unnamed = staff.people.flatMap(({ name }, index): Finding[] =>
    name === nameToReplace
      ? [still(staffFile.file, staffFile.lineOf(['people', index, 'name']), name)]
      : [],
  );
  return [...unnamed, ...inPages(council)];
}

function inPages(council: Council): Finding[] {
  return [...filesWithProse(council), ...council.alerts].flatMap((page): Finding[] => {
    const { file, tree, lineOf } = page;
    const { description } = page.data as { description?: string };
    const found: Finding[] = [];
    if (description !== undefined && descriptions.has(description)) {
      found.push(still(file, lineOf(['description']), description));
    }
    // Most pages have none of it, and that is seen at once.
    if (!words.some((one) => tree.text.includes(one)) && !ofDrafts.test(tree.text)) return found;
    for (const [index, line] of tree.text.split('\n').entries()) {
      const left = words.find((one) => line.includes(one));
      if (left !== undefined) found.push(still(file, index + 1, left));
      const [draft] = ofDrafts.exec(line) ?? [];
      if (draft !== undefined) found.push(leftOver(file, index + 1, draft));
    }
    return found;
  });
}

/** What people write until they know better, and what Word writes where it has lost a place. */
const ofDrafts =
  /\blorem ipsum\b|(?<![\\!\w])\[(?:insert|enter|add|your|name of|date of)\b[^\]]*\](?![([:])|(?<![\w.@/-])(?:TBC|TBA|TODO|FIXME|X{4,})(?![\w@/-])|Error! (?:Bookmark not defined|Reference source not found|Hyperlink reference not valid)\.?/i;

function leftOver(file: string, line: number, text: string): Finding {
  const message = `"${text}" is left from a draft. Write what people should read, or take it out.`;
  return { severity: 'warning', file, line, message };
}

function still(file: string, line: number, text: string): Finding {
  const message = `"${text}" was put here to be written over. Write what people should read.`;
  return { severity: 'warning', file, line, message };
}
