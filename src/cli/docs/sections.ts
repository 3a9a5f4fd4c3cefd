import { slug } from 'github-slugger';

/** A file of the documentation, taken apart at its headings of the second rank. */
export interface Sections {
  title: string;
  /** What is above the first of them. */
  intro: string;
  parts: Section[];
}

export interface Section {
  title: string;
  /** What a link to the heading ends with, as git hosts and the site make it: `a-moved-machine`. */
  anchor: string;
  words: string;
}

/**
 * Takes a file apart. A line within a block of code is no heading.
 * @example
 * sectionsOf('# Moving in\n\nOld pages.\n\n## Afterwards\n\nLook.')
 * // => { title: 'Moving in', intro: 'Old pages.', parts: [{ title: 'Afterwards', anchor: 'afterwards', words: 'Look.' }] }
 */
export function sectionsOf(markdown: string): Sections {
  let isCode = false;
  let title = '';
  const found: { title: string; lines: string[] }[] = [{ title: '', lines: [] }];
  for (const line of markdown.split('\n')) {
    if (/^\s*```/.test(line)) isCode = !isCode;
    const [, rank, heading = ''] = (!isCode && /^(##?) (.+)$/.exec(line)) || [];
    if (rank === '#') title = heading;
    else if (rank === '##') found.push({ title: heading, lines: [] });
    else found.at(-1)?.lines.push(line);
  }
  const [intro, ...parts] = found.map(({ title: of, lines }) => ({
    title: of.replaceAll('`', ''),
    anchor: slug(of),
    words: lines.join('\n').trim(),
  }));
  return { title, intro: intro?.words ?? '', parts };
}
