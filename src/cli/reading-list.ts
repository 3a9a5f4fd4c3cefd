import type { Council } from '../council/council.ts';
import { noTable, type KeptTable } from '../council/kept/kept-table.ts';
import { readingOf, type Reading } from '../council/mdx/reading-age.ts';
import { filesWithProse } from '../council/read/files-with-prose.ts';

const MOST = 3;
/** For which GOV.UK writes. A sentence for readers of this age is not hard. */
const EASY = 9;
/** Beyond this an age says no more than "hard". */
const OLDEST = 20;

interface ReadFile {
  file: string;
  reading: Reading;
}

/**
 * How hard a council's pages are to read, in a few lines for `npm run check`: for information, and no error. Pages in
 * other languages are left out, because the formula is made for English.
 * @param known what earlier checks found in files that are as they were
 */
export function readingList(council: Council, known: KeptTable = noTable): string[] {
  const read = filesWithProse(council).flatMap((file) =>
    known.of(['reading', file.file, file.hash], () => readFile(file)),
  );
  if (read.length === 0) return [];
  const words = read.reduce((sum, { reading }) => sum + reading.words, 0);
  const age = read.reduce((sum, { reading }) => sum + reading.age * reading.words, 0) / words;
  const pages = read.toSorted((a, b) => b.reading.age - a.reading.age).slice(0, MOST);
  const sentences = hardest(read);
  return [
    `${council.id}: reading age ${inYears(Math.round(age))} over ${words.toLocaleString('en-GB')} words on ${String(read.length)} ${read.length === 1 ? 'page' : 'pages'} (for information; GOV.UK writes for ${String(EASY)}).`,
    ...pages.map(({ file, reading }) => `    ${file}: ${inYears(reading.age)}`),
    ...sentences,
  ];
}

/** The same of one page: its reading age, and its three hardest sentences. */
export function readingOfPage(council: Council, page: string): string[] {
  const read = filesWithProse(council)
    .filter(({ file }) => file === page)
    .flatMap(readFile);
  return [
    ...read.map(
      ({ file, reading: { age, words } }) =>
        `${file}: reading age ${inYears(Math.round(age))} over ${words.toLocaleString('en-GB')} words (for information; GOV.UK writes for ${String(EASY)}).`,
    ),
    ...hardest(read),
  ];
}

function readFile({ file, tree, data }: ReturnType<typeof filesWithProse>[number]): ReadFile[] {
  const language = (data as { language?: string }).language ?? 'en';
  const reading = language === 'en' ? readingOf(tree.root) : undefined;
  if (reading === undefined) return [];
  // Of the whole council no more are shown than of one file.
  return [{ file, reading: { ...reading, sentences: reading.sentences.slice(0, MOST) } }];
}

function hardest(read: readonly ReadFile[]): string[] {
  return read
    .flatMap(({ file, reading }) => reading.sentences.map((one) => ({ file, ...one })))
    .filter(({ age }) => age > EASY)
    .sort((a, b) => b.age - a.age)
    .slice(0, MOST)
    .map(
      ({ file, line, text, age }) =>
        `    ${file}:${String(line)}: ${inYears(age)}: "${excerpt(text)}"`,
    );
}

function inYears(age: number): string {
  return age > OLDEST ? `over ${String(OLDEST)}` : String(age);
}

function excerpt(text: string): string {
  return text.length > 160 ? `${text.slice(0, 160).trimEnd()}…` : text;
}
