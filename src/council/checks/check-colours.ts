import { contrast } from './contrast.ts';
import type { Council } from '../council.ts';
import type { Finding } from '../wording/finding.ts';

/** The page's own colours that a council's are seen against. They are in `src/styles/_tokens.scss`; a test compares. */
export const pageColours = {
  white: '#ffffff',
  paper: '#fffefc',
  ink: '#1a1f1e',
  muted: '#515a58',
  darkPaper: '#131817',
  darkCard: '#1b2221',
  darkInk: '#eef2f0',
  darkMuted: '#b4bebb',
} as const;

type Brand = Omit<Council['facts']['brand'], 'motif'>;
type Colour = keyof Brand | keyof typeof pageColours;

/** Every pair that words are set in. */
const pairs: { key: keyof Brand; words: Colour; on: Colour; where: string }[] = [
  { key: 'deep', words: 'white', on: 'deep', where: 'white words in the header' },
  { key: 'deep', words: 'deep', on: 'paper', where: 'links on the page' },
  { key: 'deep', words: 'deep', on: 'light', where: 'links in a panel' },
  { key: 'light', words: 'ink', on: 'light', where: 'words in a panel' },
  { key: 'light', words: 'muted', on: 'light', where: 'small print in a panel' },
  { key: 'deepOnDark', words: 'deepOnDark', on: 'darkPaper', where: 'links on a dark page' },
  { key: 'deepOnDark', words: 'deepOnDark', on: 'darkCard', where: 'links on a dark card' },
  { key: 'deepOnDark', words: 'deepOnDark', on: 'lightOnDark', where: 'links in a dark panel' },
  { key: 'lightOnDark', words: 'darkInk', on: 'lightOnDark', where: 'words in a dark panel' },
  {
    key: 'lightOnDark',
    words: 'darkMuted',
    on: 'lightOnDark',
    where: 'small print in a dark panel',
  },
];

/** What text needs against its background, large or small (WCAG 2.2, 1.4.3). */
const NEEDED = 4.5;

/** A council's colours that words could not be read in. */
export function checkColours({ facts, factsFile }: Council): Finding[] {
  const colours: Record<Colour, string> = { ...pageColours, ...facts.brand };
  return pairs.flatMap(({ key, words, on, where }): Finding[] => {
    const found = contrast(colours[words], colours[on]);
    if (found >= NEEDED) return [];
    return [
      {
        severity: 'error',
        file: factsFile.file,
        line: factsFile.lineOf(['brand', key]),
        message:
          `\`brand.${key}\` is "${facts.brand[key]}": ${where} would have a contrast of ${found.toFixed(1)} to 1, and ${String(NEEDED)} is needed. ` +
          `Write a ${advice(key)} colour.`,
        source: 'WCAG 2.2, success criterion 1.4.3, Contrast (Minimum)',
      },
    ];
  });
}

function advice(key: keyof Brand): string {
  return key === 'deep' || key === 'lightOnDark' ? 'darker' : 'lighter';
}
