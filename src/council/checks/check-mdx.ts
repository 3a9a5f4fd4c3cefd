import { withoutCode } from '../../domain/charter/without-markup.ts';
import type { ContentFile, Council } from '../council.ts';
import { filesWithProse } from '../read/files-with-prose.ts';
import type { Finding } from '../wording/finding.ts';
import { wrongTags, type WordsWrong } from '../mdx/wrong-tags.ts';

/**
 * Signs that MDX takes for code where an editor meant words. The build would refuse them too, in a programmer's words
 * and one at a time.
 */
export function checkMdx(council: Council): Finding[] {
  return filesWithProse(council).flatMap((file) => inFile(file));
}

function inFile({ file, body, bodyLine }: ContentFile<unknown>): Finding[] {
  const words = withoutCode(body);
  const wrong = [...brackets(words), ...imports(words), ...wrongTags(words)];
  return wrong
    .sort((a, b) => a.index - b.index)
    .map(({ index, message }) => ({
      severity: 'error',
      file,
      line: bodyLine + words.slice(0, index).split('\n').length - 1,
      message,
    }));
}

/** A comment that is whole has been blanked out, so any { that is left begins code. */
function brackets(words: string): WordsWrong[] {
  return [...words.matchAll(/\{(\/\*)?/g)].map(({ index, 1: comment }) => ({
    index,
    message:
      comment === undefined
        ? `"${excerpt(words, index)}": a { begins code. Write \\{ for the sign itself, or use words or round brackets.`
        : `"${excerpt(words, index)}": this comment does not end. Write */} where it ends.`,
  }));
}

/** A paragraph that begins with one of two English words is taken for a line of a program. */
function imports(words: string): WordsWrong[] {
  return [...words.matchAll(/(?<=^|\n[ \t]*\n)(import|export)(?=[ {])/g)].map(
    ({ index, 1: word = '' }) => ({
      index,
      message: `"${excerpt(words, index)}": a paragraph that begins with "${word}" is taken for code. Begin it with another word, or with a capital letter.`,
    }),
  );
}

/** What an editor looks for on the line. */
function excerpt(words: string, index: number): string {
  const [line = ''] = words.slice(index).split('\n');
  return line.length > 24 ? `${line.slice(0, 24).trimEnd()}…` : line.trimEnd();
}
