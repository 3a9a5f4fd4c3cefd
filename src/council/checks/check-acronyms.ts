import type { PlainWords } from '../../site/schemas/plain-words.ts';
import type { ContentFile } from '../council.ts';
import { tagsIn } from '../mdx/tags-in.ts';
import { textOf } from '../mdx/text-of.ts';
import type { Finding } from '../wording/finding.ts';
import { lineAt } from '../mdx/passages-in.ts';
import { englishPassagesOf } from './english-passages.ts';

/** What everyone knows, and words that are written in capitals to be heard. */
const known = new Set(
  // The last three are left from drafts, and told of as such.
  `AND ALL ANY ARE ASAP BBC BSL BST CCTV CEO COVID DIY DNA DVD DVLA EEA EEC FAQ FOR FREE GCSE GDPR GMT GOV GPS HIV HMRC HTML ISBN
  LED LGBT MDX MUST NATO NEVER NHS NOT NSPCC ONLY PAYE PDF PIN RAF RNIB RSPCA SIM SMS TEXT THE TTY URL USA USB VAT WCAG WIFI YES YOU YOUR TBC TBA TODO`.split(
    /\s+/,
  ),
);
const shortForm = /(?<![\w.@/-])[A-Z]{3,6}(?=s?(?![\w@/-]))/g;
const roman = /^[IVXLCDM]+$/;

/** Short forms that a page never writes out (WCAG 3.1.4). */
export function checkAcronyms(
  file: ContentFile<unknown>,
  { plainWords }: { plainWords: PlainWords },
): Finding[] {
  const own = new Set(plainWords.known);
  const passages = englishPassagesOf(file);
  const told = new Set<string>();
  let whole: string | undefined;
  return passages.flatMap((passage) =>
    [...passage.text.matchAll(shortForm)].flatMap(({ 0: short, index }): Finding[] => {
      if (known.has(short) || own.has(short) || roman.test(short) || told.has(short)) return [];
      told.add(short);
      if (isShouted(passage.text, index, short)) return [];
      whole ??= passages.map(({ text }) => text).join('\n');
      if (isWrittenOut(whole, short)) return [];
      if (tagsIn(file.tree.root, 'abbr').some((tag) => textOf(tag).trim() === short)) return [];
      const message = `"${short}" is never written out on this page. Write its words where it first comes, such as "Houses in Multiple Occupation (HMO)"; if everyone here knows it, list it under known in plain-words.yaml.`;
      return [{ severity: 'warning', file: file.file, line: lineAt(passage, index), message }];
    }),
  );
}

/** Beside other words in capitals it is one of them: a heading in capitals is another matter. */
function isShouted(text: string, index: number, short: string): boolean {
  return (
    /[A-Z]{2,}[\s,]+$/.test(text.slice(0, index)) ||
    /^[\s,]+[A-Z]{2,}\b/.test(text.slice(index + short.length))
  );
}

/** "Houses in Multiple Occupation", in any letters, or what is in brackets beside it. */
function isWrittenOut(text: string, short: string): boolean {
  const words = [...short].map((letter) => `${letter}[\\w’'-]*`);
  const between = '[\\s-]+(?:(?:of|and|the|for|in|to|with|on|a)[\\s-]+)*';
  return (
    new RegExp(`\\b${words.join(between)}`, 'i').test(text) ||
    new RegExp(`\\(${short}s?\\)|\\b${short}s? \\(`).test(text)
  );
}
