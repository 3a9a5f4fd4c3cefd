import { cleanLine } from './clean-text.ts';
import { fileKinds, type FileKind } from './file-kind.ts';

/** Characters of a file's name that are kept. */
const LONGEST_NAME = 150;

/** Systems read them as more than a part of a name: a folder, a stream of a file, a pattern. */
const notInNames = /[<>:"/\\|?*]/g;

/** A full stop after which a system may see the ending of another kind of file. One between figures is a date or a sum. */
const otherEndings = /\.(?=\S*\p{L})/gu;

/** Windows keeps these names for itself: no file of such a name can be saved there. */
const deviceNames = /^(?=(?:con(?:in\$|out\$)?|prn|aux|nul|(?:com|lpt)[\d¹²³])$)/i;

/** A file's name as its sender knows it, to speak of it: without folders or anything invisible. Where it is cut, its ending stays. */
export function nameSaid(given: string): string {
  const name = cleanLine(given.slice(-2_000)).replace(/^.*[\\/]/, '');
  return [...name].slice(-LONGEST_NAME).join('') || 'file';
}

/**
 * The name under which a file is kept and sent to staff: with one ending, and that of what its content was found to be,
 * so that no name makes a system open it as something else. Other endings stay, as words of the name.
 * @example
 * nameToKeep('holiday.JPG', 'jpeg') // => "holiday.JPG"
 * nameToKeep('a.jpg.exe', 'jpeg') // => "a-jpg-exe.jpg"
 * nameToKeep('C:\\fakepath\\letter of 3.11.2026', 'pdf') // => "letter of 3.11.2026.pdf"
 */
export function nameToKeep(given: string, kind: FileKind): string {
  const said = nameSaid(given)
    .replace(/[.\s]+$/, '')
    .replace(notInNames, '_');
  const endings: readonly string[] = fileKinds[kind].endings;
  const last = /\.([^.]*)$/.exec(said)?.[1] ?? '';
  const isRight = endings.includes(last.toLowerCase());
  const stem = isRight ? said.slice(0, -last.length - 1) : said;
  const ending = `.${isRight ? last : (endings[0] ?? 'bin')}`;
  const plain = stem
    .replace(otherEndings, '-')
    .replace(/[.\s]+$/, '')
    .replace(deviceNames, '_');
  return ([...plain].slice(-(LONGEST_NAME - ending.length)).join('') || 'file') + ending;
}
