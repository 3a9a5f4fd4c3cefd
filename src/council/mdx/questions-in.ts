import { childrenOf, lineOfNode } from './nodes-in.ts';
import type { MdxNode, MdxTree } from './parse.ts';
import { isTag, settingOf } from './tags-in.ts';
import { textOf } from './text-of.ts';

/** A question of a page, and what is said below it. */
export interface QuestionOnPage {
  question: string;
  answer: readonly MdxNode[];
  /** The line of the file on which the question is. */
  line: number;
}

/**
 * The questions of a page: its main headings and the lines of its `<Details>` that end with a question mark. What comes up to the
 * next main heading is the answer.
 * @example questionsIn(parseMdx('## Is it ours?\n\nAsk us.')) // => [{ question: 'Is it ours?', answer: […], line: 1 }]
 */
export function questionsIn({ root }: MdxTree): QuestionOnPage[] {
  const found: { question: string; answer: MdxNode[]; line: number }[] = [];
  let isWithin = false;
  for (const node of childrenOf(root)) {
    const asked = askedIn(node);
    if (asked !== undefined) {
      const line = lineOfNode(node);
      const isDetails = isTag(node);
      found.push({ question: asked, answer: isDetails ? [...childrenOf(node)] : [], line });
      isWithin = !isDetails;
    } else if (node.type === 'heading' && node.depth <= 2) isWithin = false;
    else if (isWithin) found.at(-1)?.answer.push(node);
  }
  return found;
}

function askedIn(node: MdxNode): string | undefined {
  const words =
    node.type === 'heading' && node.depth <= 2
      ? textOf(node)
      : isTag(node) && node.name === 'Details'
        ? (settingOf(node, 'summary') ?? '')
        : '';
  return /[?？؟]\s*$/.test(words) ? words.trim() : undefined;
}
