import { kindFolders, kindIn } from '../../site/kinds.ts';
import type { ContentFile, Council } from '../council.ts';
import type { Finding } from '../wording/finding.ts';
import { isAddressName } from './file-names.ts';

/** Two pages of one title or one description, which no one could tell apart in a list or in search. A form may be called as its service is. */
export function checkTitles(council: Council): Finding[] {
  const others = kindFolders.filter(
    (folder) => folder !== 'forms' && folder !== 'notices' && kindIn(folder).isSearched,
  );
  const pages = [
    council.charter,
    ...others.flatMap((folder): ContentFile<Shown>[] => council[folder]),
  ];
  // What is named wrongly is another finding, and is a copy as often as not.
  const named = pages.filter(({ id }) => isAddressName(id));
  return [
    ...same('title', council.forms),
    ...same('title', named),
    ...same('description', named),
    ...[...council.forms, ...pages].flatMap(looks),
  ];
}

interface Shown {
  title?: unknown;
  description?: unknown;
}

/** Titles that are hard to read or to hear, and descriptions that say nothing besides. */
function looks({ file, data, lineOf }: ContentFile<Shown>): Finding[] {
  const { title, description } = data;
  if (typeof title !== 'string') return [];
  const plain = title
    .replace(/[\p{Extended_Pictographic}\u{1f3fb}-\u{1f3ff}\ufe0f\u200d]/gu, '')
    .trim();
  const warning = (setting: keyof Shown, message: string): Finding[] => [
    { severity: 'warning', file, line: lineOf([setting]), message },
  ];
  const same = typeof description === 'string' && folded(description) === folded(title);
  return [
    ...(plain === title.trim()
      ? []
      : warning(
          'title',
          `The sign in "${title}" is read out by its name wherever the title is. Write ${plain}`,
        )),
    ...(plain.length > 8 &&
    plain.includes(' ') &&
    plain === plain.toUpperCase() &&
    plain !== plain.toLowerCase()
      ? warning(
          'title',
          `Words in capitals are hard to read, and some are spelled out aloud. Write ${plain.charAt(0)}${plain.slice(1).toLowerCase()}`,
        )
      : []),
    ...(/[^.]\.$/.test(plain) && !/\b(?:etc|Ltd|plc|Inc)\.$/i.test(plain)
      ? warning('title', `A title has no full stop at its end. Write ${plain.slice(0, -1)}`)
      : []),
    ...(same
      ? warning(
          'description',
          'The description says what the title says. Say in one sentence what people can do or find here.',
        )
      : []),
  ];
}

function folded(text: string): string {
  return text.trim().replace(/\s+/g, ' ').replace(/\.$/, '').toLowerCase();
}

function same(setting: keyof Shown, files: readonly ContentFile<Shown>[]): Finding[] {
  const first = new Map<string, string>();
  return files.flatMap(({ file, data: { [setting]: text }, lineOf }): Finding[] => {
    if (typeof text !== 'string') return [];
    const plain = text.trim().replace(/\s+/g, ' ').toLowerCase();
    const other = first.get(plain);
    if (other === undefined) {
      first.set(plain, file);
      return [];
    }
    const message = `"${text}" is the ${setting} of ${other} too, and no one could tell them apart in search. Give one of them another ${setting}.`;
    return [{ severity: 'warning', file, line: lineOf([setting]), message }];
  });
}
