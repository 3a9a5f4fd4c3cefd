import type { ContentFile } from '../council.ts';
import { childrenOf, nodesIn, sourceOf } from '../mdx/nodes-in.ts';
import type { MdxNode } from '../mdx/parse.ts';
import { isTag } from '../mdx/tags-in.ts';
import { textOf } from '../mdx/text-of.ts';
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
  return headings.flatMap((heading, index) => ofHeading(file, heading, headings[index - 1]));
}

function ofHeading(
  file: ContentFile<unknown>,
  heading: Heading,
  above: Heading | undefined,
): Finding[] {
  const words = textOf(heading).trim();
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
  return [
    ...level(heading, above, words).map(error),
    ...unfit(heading).map(error),
    ...(/^#/.test(source) || heading.depth === 1
      ? []
      : [
          aboutNode(
            file,
            heading,
            'warning',
            `A line of --- right below words makes them a heading. Write ## ${words}, or leave an empty line above the --- if it is meant as a rule.`,
          ),
        ]),
  ];
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
