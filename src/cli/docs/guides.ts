import { slug } from 'github-slugger';
import { posix } from 'node:path';
import type { Document } from './documents.ts';
import { sectionsOf, type Sections } from './sections.ts';

/** A document with its text. */
export type ReadDocument = Document & { text: string };

/**
 * The files of the guides that documents become: each a guide, and each of its headings of the second rank a part.
 * @returns by the file's path in a council's folder, what is in it: `guides/operations/3-tls.mdx`
 */
export function guidesOf(documents: readonly ReadDocument[]): Map<string, string> {
  const read = documents.map((one) => ({ ...one, sections: sectionsOf(one.text) }));
  const words = (markdown: string, { path }: Document): string =>
    inMdx(linked(shifted(markdown), path, read));
  return new Map(
    read.flatMap((one): [string, string][] => {
      const { title, intro, parts } = one.sections;
      const about = { source: one.path };
      return [
        [
          `guides/${one.guide}/index.mdx`,
          page(
            { title, description: one.description, ...about, topic: one.topic },
            words(intro, one),
          ),
        ],
        ...parts.map((part, index): [string, string] => [
          `guides/${one.guide}/${String(index + 1)}-${nameOf(part.anchor)}.mdx`,
          page(
            {
              title: part.title,
              description: firstSentence(part.words) || `${title}: ${part.title}`,
              ...about,
            },
            words(part.words, one),
          ),
        ]),
      ];
    }),
  );
}

/** The pictures that a document shows, from the project's root. */
export function picturesOf({ path, text }: ReadDocument): string[] {
  const shown = pieces(text).flatMap(({ words, isCode }) =>
    isCode ? [] : [...words.matchAll(/!\[[^\]]*\]\(([^)\s]+)\)|<img src="([^"]+)"/g)],
  );
  return shown.map(([, marked, tagged = '']) => posix.join(posix.dirname(path), marked ?? tagged));
}

type ReadSections = Document & { sections: Sections };

function page(settings: Record<string, string>, words: string): string {
  const lines = Object.entries(settings).map(
    ([name, value]) => `${name}: ${JSON.stringify(value)}`,
  );
  return `---\n${lines.join('\n')}\n---\n\n${words}\n`;
}

/** A part is an address below its guide's: `*.<language>.mdx` has no letters to spare, and `print` is the whole guide. */
function nameOf(anchor: string): string {
  return slug(anchor.replace(/^-+|-+$/g, '')) || 'part';
}

/** Headings in a part begin with the second rank, below the part's own. */
function shifted(markdown: string): string {
  return outsideCode(markdown, (words) => words.replace(/^#(#{2,} )/gm, '$1'));
}

/** The first sentence of the first paragraph, without signs; nothing where there is none. */
function firstSentence(markdown: string): string {
  const words = pieces(markdown).filter(
    ({ words: one, isCode }) => !(isCode && one.startsWith('```')),
  );
  const paragraphs = words
    .map((one) => one.words)
    .join('')
    .split('\n\n');
  const paragraph = paragraphs.find((one) => /^(?!\d+\. )[\w*`[“"]/.test(one)) ?? '';
  const plain = paragraph
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[`*<>]/g, '')
    .replace(/\s+/g, ' ');
  return /^.+?[.?!](?=\s|$)/.exec(plain)?.[0] ?? plain.replace(/:$/, '.');
}

/** Links between files of the documentation lead to the guides that they become, and pictures lie beside the guide. */
function linked(markdown: string, path: string, all: readonly ReadSections[]): string {
  const folder = posix.dirname(path);
  return outsideCode(markdown, (words) =>
    words
      .replace(/<img src="([^"]+)" alt="([^"]*)"[^>]*>/g, '![$2]($1)')
      .replace(
        /!\[([^\]]*)\]\(([^)]+)\)/g,
        (_, alt: string, src: string) => `![${alt}](${posix.basename(src)})`,
      )
      .replace(/<(https?:[^>]+)>/g, '`$1`')
      .replace(/(?<!!)\[([^\]]+)\]\(([^):]+)\)/g, (_, text: string, href: string) => {
        const [file = '', anchor] = href.split('#');
        const to = file === '' ? path : posix.join(folder, file);
        const document = all.find((one) => one.path === to);
        if (!document) return text;
        return `[${text === to || text === file ? document.sections.title : text}](${addressIn(document, anchor)})`;
      }),
  );
}

/** @example addressIn(operations, 'a-moved-machine') // => '/guides/operations/a-moved-machine/' */
function addressIn({ guide, sections }: ReadSections, anchor: string | undefined): string {
  const part = sections.parts.find((one) => one.anchor === anchor);
  return part ? `/guides/${guide}/${nameOf(part.anchor)}/` : `/guides/${guide}/`;
}

/** Signs that MDX would read as code are written as signs. */
function inMdx(markdown: string): string {
  return outsideCode(markdown, (words) => words.replace(/[{}<]/g, '\\$&'));
}

function outsideCode(markdown: string, change: (words: string) => string): string {
  return pieces(markdown)
    .map(({ words, isCode }) => (isCode ? words : change(words)))
    .join('');
}

/** A text, parted into code (blocks of it and `what is marked so`) and words. */
function pieces(markdown: string): { words: string; isCode: boolean }[] {
  return markdown
    .split(/(^[ ]*```[^]*?^[ ]*```|`[^`\n]+`)/m)
    .map((words, index) => ({ words, isCode: index % 2 === 1 }));
}
