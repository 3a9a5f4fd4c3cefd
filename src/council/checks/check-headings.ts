import type { ContentFile } from '../council.ts';
import { childrenOf, nodesIn, sourceOf } from '../mdx/nodes-in.ts';
import type { MdxNode } from '../mdx/parse.ts';
import { isTag } from '../mdx/tags-in.ts';
import { textOf } from '../mdx/text-of.ts';
import { cleanLine } from '../../domain/forms/clean-text.ts';
import type { Finding } from '../wording/finding.ts';
import { aboutNode } from './about-node.ts';

type Heading = Extract<MdxNode, { type: 'heading' }>;

/**
 * Headings that a page cannot have. A page's title is its one heading of the first level, and a screen reader's user
 * goes from heading to heading by their levels (WCAG 1.3.1, 2.4.6).
 */
export function checkHeadings(file: ContentFile<unknown>): Finding[] {
  const headings = nodesIn(file.tree.root).flatMap(({ node }) =>
    node.type === 'heading' ? [node] : [],
  );
  const own = headings.flatMap((heading, index) => ofHeading(file, heading, headings[index - 1]));
  const told = new Set(own.map(({ line }) => line));
  return [
    ...own,
    ...betweenHeadings(file).filter(({ line }) => !told.has(line)),
    ...alike(file, headings),
  ];
}

/** Words in bold that do a heading's work, and headings with nothing below them. */
function betweenHeadings(file: ContentFile<unknown>): Finding[] {
  const nodes = childrenOf(file.tree.root);
  return nodes.flatMap((node, index) => {
    const next = nodes[index + 1];
    const warning = (message: string): Finding[] => [aboutNode(file, node, 'warning', message)];
    if (node.type === 'heading') {
      // A question without an answer is a finding of its own.
      const isNoQuestion = (file.data as { questions?: unknown }).questions !== true;
      const isEmpty = next === undefined || (next.type === 'heading' && next.depth <= node.depth);
      return isEmpty && isNoQuestion && textOf(node).trim() !== ''
        ? warning('Nothing comes below this heading. Write what belongs there, or take it out.')
        : [];
    }
    const [only, ...others] = node.type === 'paragraph' ? childrenOf(node) : [];
    if (only?.type !== 'strong' || others.length > 0 || next === undefined) return [];
    const words = textOf(only).trim();
    return words.length > 60 || /[.!?:,]$/.test(words)
      ? []
      : warning(
          `These words are in bold, and no one who goes from heading to heading would find them. If they are a heading, write ## ${words}`,
        );
  });
}

/** Two headings of the same words in one part of a page: a list of contents could not tell them apart. */
function alike(file: ContentFile<unknown>, headings: readonly Heading[]): Finding[] {
  const path: string[] = [];
  const seen = new Set<string>();
  return headings.flatMap((heading) => {
    const words = textOf(heading).trim();
    path.length = Math.min(path.length, heading.depth - 1);
    path[heading.depth - 1] = words.toLowerCase();
    const place = path.join('\n');
    if (words !== '' && !seen.has(place)) {
      seen.add(place);
      return [];
    }
    const message = `There is a heading "${words}" above already. Give one of them other words, or put what they have into one.`;
    return words === '' ? [] : [aboutNode(file, heading, 'warning', message)];
  });
}

function ofHeading(
  file: ContentFile<unknown>,
  heading: Heading,
  above: Heading | undefined,
): Finding[] {
  const words = cleanLine(textOf(heading));
  const source = sourceOf(heading, file.tree.text);
  const error = (message: string): Finding => aboutNode(file, heading, 'error', message);
  if (words === '') {
    const lost = childrenOf(heading).length > 0;
    return [
      error(
        lost
          ? 'This heading has no words of its own, so no link could lead to it. Write some.'
          : 'This heading is empty. Write its words after the #, or take the line out.',
      ),
    ];
  }
  if (!/^#/.test(source))
    return underlined(source).map(({ severity, message }) =>
      aboutNode(file, heading, severity, message),
    );
  return [
    ...level(heading, above, words).map(error),
    ...looks(words).map((message) => aboutNode(file, heading, 'warning', message)),
    ...unfit(heading).map(error),
  ];
}

/** A heading that a line of - or = below its words makes: hardly ever meant. */
function underlined(source: string): Pick<Finding, 'severity' | 'message'>[] {
  const [words = '', ...more] = source.split('\n');
  if (/^(?:title|description|source):/.test(words)) {
    const message =
      'These are settings for the second time, and a page would show them as words. Keep one of the two, each line of --- with it.';
    return [{ severity: 'error', message }];
  }
  if (/=$/.test(more.at(-1) ?? '')) {
    const message = `A line of === right below words makes them a heading. Take the line out; if it is left from two versions that were put together, keep the words of one.`;
    return [{ severity: 'error', message }];
  }
  const message = `A line of --- right below words makes them a heading. Write ## ${words}, or leave an empty line above the --- if it is meant as a rule.`;
  return [{ severity: 'warning', message }];
}

/** Words that are hard to read or to hear, though a heading can have them. */
function looks(words: string): string[] {
  if (!/[\p{L}\p{N}]/u.test(words))
    return [`"${words}" says nothing to anyone who hears it. Write what comes below in words.`];
  if (!/\p{Lu}{3,}\P{L}+\p{Lu}{2,}/u.test(words) || words !== words.toUpperCase()) return [];
  const calm = `${words.charAt(0)}${words.slice(1).toLowerCase()}`;
  return [`Words in capitals are hard to read, and some are spelled out aloud. Write ## ${calm}`];
}

function level({ depth }: Heading, above: Heading | undefined, words: string): string[] {
  if (depth === 1) {
    return [`The page’s title is its only heading with one #. Write ## ${words}`];
  }
  const deepest = Math.max(2, (above?.depth ?? 1) + 1);
  if (depth <= deepest) return [];
  const after = above === undefined ? 'the title' : `"${textOf(above).trim()}"`;
  return [
    `This heading has ${'#'.repeat(depth)}, and a heading after ${after} has ${'#'.repeat(deepest)} at most. Write ${'#'.repeat(deepest)} ${words}`,
  ];
}

/** A page's list of contents and a heading's address are made of its words: nothing else may be in it. */
function unfit(heading: Heading): string[] {
  return childrenOf(heading).flatMap((node) => {
    if (node.type === 'mdxTextExpression')
      return [
        'A comment in a heading would be shown in the list of contents. Write it on the line below.',
      ];
    if (isTag(node) && (node.name === 'Promise' || node.name === 'Telephone'))
      return [
        `The list of contents would leave out <${node.name}>. Write it in the words below the heading.`,
      ];
    return [];
  });
}
