import type { ContentFile, Council } from '../../council/council.ts';
import { childrenOf } from '../../council/mdx/nodes-in.ts';
import type { MdxNode } from '../../council/mdx/parse.ts';
import { isInline } from '../../council/mdx/passages-in.ts';
import { questionsIn } from '../../council/mdx/questions-in.ts';
import { isTag, settingOf } from '../../council/mdx/tags-in.ts';
import type { Words } from '../../i18n/words.ts';
import { figureOf } from '../standard-in-words.ts';
import { standardNow } from '../standard-now.ts';
import type { Thing } from './json-ld.ts';

type Of = Pick<Council, 'facts' | 'standards' | 'calendar' | 'delays'>;

/**
 * A page of questions for search engines, each with the whole of its answer as plain words: what a page shows and nothing else, as
 * Google's rules for FAQPage have it. Google itself has shown no such results since 7 May 2026; others read it.
 * @returns `undefined` where the page does not say that it is one
 */
export function faqThing(
  { data, tree }: Pick<ContentFile<{ questions?: boolean | undefined }>, 'data' | 'tree'>,
  council: Of,
  words: Words,
): Thing | undefined {
  if (data.questions !== true) return undefined;
  return {
    '@type': 'FAQPage',
    mainEntity: questionsIn(tree).map(({ question, answer }) => ({
      '@type': 'Question',
      name: question,
      acceptedAnswer: {
        '@type': 'Answer',
        text: answer.flatMap((node) => linesOf(node, council, words)).join('\n'),
      },
    })),
  };
}

/** A line for each paragraph, item and heading. */
function linesOf(node: MdxNode, council: Of, words: Words): string[] {
  const children = childrenOf(node);
  if (children.length > 0 && !children.some(isInline))
    return children.flatMap((child) => linesOf(child, council, words));
  const line = children.map((child) => shown(child, council, words)).join('');
  const text = (children.length > 0 ? line : shown(node, council, words)).trim();
  return text === '' ? [] : [text];
}

/** The words of a part of a sentence, with what its tags say. */
function shown(node: MdxNode, council: Of, words: Words): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  if (node.type === 'break') return ' ';
  if (isTag(node) && node.name === 'Telephone')
    return settingOf(node, 'number') ?? council.facts.contact.telephone;
  if (isTag(node) && node.name === 'Promise') {
    const id = settingOf(node, 'of');
    const standard = standardNow(council, id) ?? council.standards[id ?? ''];
    return standard === undefined ? '' : figureOf(standard, words);
  }
  return childrenOf(node)
    .map((child) => shown(child, council, words))
    .join('');
}
