import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { translatedFile } from '../../src/site/translated-file.ts';
import { diceOf } from '../siege/dice.ts';

/** A made-up service page: its settings, and the words below them. */
export interface ServicePage {
  /** `housing/house-0042`: its file below services/, without the ending. */
  id: string;
  settings: Record<string, unknown> & { title: string; description: string; topic: string };
  words: string;
}

const actions = [
  ...['Apply for', 'Ask about', 'Cancel', 'Change', 'Check', 'Complain about', 'Find', 'Pay for'],
  ...['Renew', 'Report a problem with', 'Get help with', 'Object to', 'Book', 'Give up', 'Share'],
] as const;
const things = [
  ...['a garden waste bin', 'a street light', 'a market stall', 'a parking permit', 'an allotment'],
  ...['a burial plot', 'a skip licence', 'a school place', 'a bus pass', 'a tree near you'],
  ...['a drop kerb', 'a street name', 'a taxi badge', 'a playground', 'a public toilet'],
] as const;
const places = ['Ashby', 'Beck Side', 'Crosthorpe', 'Dale End', 'Eastrigg', 'Fell View'] as const;

/**
 * So many service pages as a council would write them, always the same: settings, paragraphs and lists of the first
 * demonstration put together anew, with its components, its promises, and links from page to page.
 * @param council the folder of the council whose words are used
 */
export async function servicePages(council: string, count: number): Promise<ServicePage[]> {
  const dice = diceOf(20261127);
  const written = await readServices(join(council, 'services'));
  const sections = written.flatMap(({ words }) => sectionsOf(words));
  const names = Array.from({ length: count }, (_, index) => {
    const { settings } = written[index % written.length] ?? { settings: { topic: '' } };
    return `${String(settings['topic'])}/page-${String(index).padStart(5, '0')}`;
  });
  const another = (): string => names[dice.below(count)] ?? '';
  return names.map((id, index) => {
    const { settings = {}, words = '' } = written[index % written.length] ?? {};
    const own = Object.entries(settings).filter(([key]) => !/^(?:topTask|taskLabel)$/.test(key));
    const title = titleOf(index);
    const chosen = dice.several(4, 6, () => sections[dice.below(sections.length)] ?? '');
    return {
      id,
      settings: {
        ...Object.fromEntries(own),
        title,
        description: `${title}: what it costs, who can ask, and when we will reply.`,
        topic: String(settings['topic']),
        alsoKnownAs: dice.several(
          1,
          3,
          (at) => `${dice.one(things)} ${String(index)}${'abc'.charAt(at)}`,
        ),
        related: [...new Set(dice.several(1, 4, another))].filter((other) => other !== id),
      },
      words: [
        words.split('\n\n')[0] ?? '',
        ...new Set(chosen),
        `## See also\n\nYou may want [the page beside this one](/services/${another()}/), or call <Telephone />. We aim to reply within <Promise of="online-enquiry" />, and <Form of="general-enquiry">write to us</Form> at any time.`,
      ].join('\n\n'),
    };
  });
}

/** Of one page: "Renew a skip licence in Ashby (17)". */
function titleOf(index: number): string {
  const turn = <Item>(items: readonly Item[], every: number): Item | undefined =>
    items[Math.floor(index / every) % items.length];
  return `${turn(actions, 1) ?? ''} ${turn(things, 15) ?? ''} in ${turn(places, 225) ?? ''} (${String(index)})`;
}

/** The page as Front Door reads it. */
export function asFrontDoor({ settings, words }: ServicePage): string {
  return `---\n${stringify(settings)}---\n\n${words}\n`;
}

/** The page as Starlight reads it: the same words and components, which it asks each page to import. */
export function asStarlight({ id, settings: { title, description }, words }: ServicePage): string {
  const up = '../'.repeat(id.split('/').length + 2);
  const imports = ['Form', 'Promise', 'Telephone'].map(
    (name) => `import ${name} from '${up}components/${name}.astro';`,
  );
  return `---\n${stringify({ title, description })}---\n\n${imports.join('\n')}\n\n${words}\n`;
}

async function readServices(
  folder: string,
): Promise<{ settings: Record<string, unknown>; words: string }[]> {
  const names = await readdir(folder, { recursive: true });
  return Promise.all(
    names
      // A translation has the words alone.
      .filter((name) => name.endsWith('.mdx') && !translatedFile(name.replace(/\.mdx$/, '')))
      .sort()
      .map(async (name) => {
        const text = await readFile(join(folder, name), 'utf8');
        const [, settings = '', words = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
        return {
          settings: parse(settings) as Record<string, unknown>,
          words: withKnownTags(words.trim()),
        };
      }),
  );
}

/** Without the paragraphs that have components which Starlight's site has not (`starlight-site.ts`). */
function withKnownTags(words: string): string {
  return words
    .split('\n\n')
    .filter((paragraph) => !/<\/?(?!(?:Form|Promise|Telephone)\b)[A-Z]/.test(paragraph))
    .join('\n\n');
}

/** The sections of a page, each with its heading. */
function sectionsOf(words: string): string[] {
  return words
    .split(/\n\n(?=## )/)
    .filter((section) => section.startsWith('## '))
    .map((section) => section.trim());
}
