import { languageOf, languages } from '../../i18n/languages.ts';
import type { ContentFile, Council, SettingsFile } from '../council.ts';
import type { LanguageJudge, OtherLanguage } from '../language/other-language.ts';
import { passagesByLanguage } from '../language/passages-by-language.ts';
import { noTable, type KeptTable } from '../kept/kept-table.ts';
import { filesWithProse } from '../read/files-with-prose.ts';
import type { Finding } from '../wording/finding.ts';

const source = 'WCAG 2.2, success criteria 3.1.1, Language of Page, and 3.1.2, Language of Parts';

/** Settings that no page shows, and names that are looked up in any language. */
const notShown = new Set(['source', 'owner', 'checkedBy', 'alsoKnownAs', 'telephone', 'mailbox']);

/**
 * Words in another language than the page says they are in: a screen reader would say them with the wrong sounds. Each
 * passage that is long enough is judged, and the texts in settings that pages show.
 * @param judge is asked for once a file has changed
 * @param known what was found before in files that are as they were
 */
export async function checkWordsLanguage(
  council: Council,
  judge: () => Promise<LanguageJudge>,
  known: KeptTable = noTable,
): Promise<Finding[]> {
  const { factsFile, topicsFile, delaysFile, facts } = council;
  const found: InFile[] = [];
  for (const file of [factsFile, topicsFile, delaysFile, ...filesWithProse(council)]) {
    const from = ['words-language', file.file, file.hash, JSON.stringify(facts.languages)];
    let its = known.get<InFile>(from);
    if (its === undefined) {
      its = inFile(file, await judge());
      known.put(from, its);
    }
    found.push(its);
  }
  return [...found.flatMap(({ settings }) => settings), ...found.flatMap(({ words }) => words)];
}

interface InFile {
  settings: Finding[];
  words: Finding[];
}

function inFile(file: SettingsFile<unknown> | ContentFile<unknown>, judge: LanguageJudge): InFile {
  const tag = languageOfFile(file);
  return {
    settings: ofSettings(file, tag, judge),
    words: 'tree' in file ? ofWords(file, tag, judge) : [],
  };
}

/** A notice is in its own language, and all else in English. */
function languageOfFile({ data }: SettingsFile<unknown>): string {
  const code =
    typeof data === 'object' && data !== null && 'language' in data ? data.language : undefined;
  return languageOf(typeof code === 'string' ? code : 'en').tag;
}

function ofWords(
  { file, tree }: ContentFile<unknown>,
  tag: string,
  judge: LanguageJudge,
): Finding[] {
  return passagesByLanguage(tree.root, tag).flatMap((passage): Finding[] => {
    const other = judge(passage.text, passage.tag);
    if (other === undefined) return [];
    const isWhole = other.text.length * 2 > passage.text.trim().length;
    const how = isWhole
      ? `Put it between <div lang="${other.language}"> and </div>, each on a line of its own with an empty line before and after`
      : `Put it between <span lang="${other.language}"> and </span>`;
    return [found(file, passage.line, passage.tag, other, `${how}.`)];
  });
}

function ofSettings(
  { file, data, lineOf }: SettingsFile<unknown>,
  tag: string,
  judge: LanguageJudge,
): Finding[] {
  return textsIn(data).flatMap(({ path, text }): Finding[] => {
    const its = languageOfSetting(path) ?? tag;
    const other = judge(text, its);
    if (other === undefined) return [];
    const how = `A setting has no mark for another language: write it in ${nameOf(its)}, or say it in the words of the page.`;
    return [found(file, lineOf(path), its, other, how)];
  });
}

/** @example languageOfSetting(['contact', 'translations', 'pl', 'hoursNote']) // => "pl" */
function languageOfSetting(path: readonly PropertyKey[]): string | undefined {
  const at = path.lastIndexOf('translations');
  return at < 0 ? undefined : languageOf(String(path[at + 1])).tag;
}

function found(
  file: string,
  line: number,
  tag: string,
  { text, language }: OtherLanguage,
  how: string,
): Finding {
  const begins = text.length > 60 ? `${text.slice(0, 60).replace(/\s+\S*$/, '')} …` : text;
  const message = `"${begins}" reads like ${nameOf(language)}, and is marked as ${nameOf(tag)}: a screen reader would say it with the wrong sounds. ${how}`;
  return { severity: 'warning', file, line, message, source };
}

const names = new Intl.DisplayNames('en-GB', { type: 'language' });

/** @example nameOf('pl') // => "Polish" */
function nameOf(tag: string): string {
  return languages.find((one) => one.tag === tag)?.english ?? names.of(tag) ?? tag;
}

function textsIn(
  value: unknown,
  path: PropertyKey[] = [],
): { path: PropertyKey[]; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([key]) => !notShown.has(key))
    .flatMap(([key, inner]) => textsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]));
}
