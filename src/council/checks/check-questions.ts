import type { ContentFile } from '../council.ts';
import { nodesIn } from '../mdx/nodes-in.ts';
import { questionsIn, type QuestionOnPage } from '../mdx/questions-in.ts';
import { isTag } from '../mdx/tags-in.ts';
import { textOf } from '../mdx/text-of.ts';
import type { Finding } from '../wording/finding.ts';

/** Pages that say they are questions with their answers (`questions: true`), and are something else to those who read them so. */
export function checkQuestions(file: ContentFile<unknown>): Finding[] {
  if ((file.data as { questions?: boolean }).questions !== true) return [];
  const questions = questionsIn(file.tree);
  return [...tooFew(file, questions), ...questions.flatMap((one) => wrongAnswer(file, one))];
}

function tooFew(
  { file, lineOf }: ContentFile<unknown>,
  questions: readonly QuestionOnPage[],
): Finding[] {
  if (questions.length > 1) return [];
  const has = questions.length === 0 ? 'has none' : 'has one alone';
  const message = `The page says that it is questions with their answers, and ${has}. Write each as a heading, such as ## When will you reply?, or take the line out.`;
  return [{ severity: 'error', file, line: lineOf(['questions']), message }];
}

/** What says facts that are no words of the page's own file: a search engine would read an answer without them. */
const withoutWords = new Set(['Contact', 'Fees', 'LookUp', 'Map', 'Office']);

function wrongAnswer(
  { file }: ContentFile<unknown>,
  { question, answer, line }: QuestionOnPage,
): Finding[] {
  const nodes = answer.flatMap((node) => nodesIn(node).map((found) => found.node));
  const isSaid = nodes.some((node) => isTag(node) && node.name !== null);
  if (!isSaid && answer.map(textOf).join('').trim() === '') {
    const message = `Nothing answers "${question}". Write the answer below it.`;
    return [{ severity: 'error', file, line, message }];
  }
  const tag = nodes.find((node) => isTag(node) && withoutWords.has(node.name ?? ''));
  if (tag === undefined || !isTag(tag)) return [];
  const message = `Search engines read the answer to "${question}" as plain words, and <${tag.name ?? ''}> has none. Say it in words too, or put it below a heading that is no question.`;
  return [{ severity: 'warning', file, line, message }];
}
