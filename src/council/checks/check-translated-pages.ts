import { languages } from '../../i18n/languages.ts';
import { kindIn } from '../../site/kinds.ts';
import type { ContentFile, Council, Translation } from '../council.ts';
import { drawnFrom } from '../mdx/drawn.ts';
import type { WrittenTag } from '../mdx/written-tags.ts';
import { idsIn } from '../read/ids-in.ts';
import type { Finding } from '../wording/finding.ts';
import { noSuch } from '../wording/no-such.ts';

/** Parts of a page that say facts by themselves: a translation has each of them where its original has it. */
const parts = new Set([
  'Contact',
  'Download',
  'Fees',
  'Form',
  'LookUp',
  'Office',
  'Promise',
  'Telephone',
  'Video',
]);

/** Pages in another language that no one would find, and those that lack or add a fact. */
export function checkTranslatedPages(council: Council): Finding[] {
  return council.translations.flatMap((translation): Finding[] => {
    const { file, folder, original: id, data } = translation;
    const wrong = notOffered(translation, council) ?? notOfKind(translation);
    if (wrong !== undefined) return [{ severity: 'error', file, line: 1, message: wrong }];
    const files: ContentFile<unknown>[] = council[folder];
    const original = files.find((one) => one.id === id);
    if (original !== undefined) return otherParts(translation, original);
    const ids = idsIn(council, folder);
    if (ids.includes(id)) return [];
    const message = `${noSuch('page', id, ids)} A translation is named as its original is, with .${data.language} before .mdx.`;
    return [{ severity: 'error', file, line: 1, message }];
  });
}

function notOffered({ data, original }: Translation, { facts }: Council): string | undefined {
  const { language } = data;
  if (facts.languages.includes(language)) return undefined;
  const name = original.split('/').at(-1) ?? '';
  if (language === 'en') return `The original is in English. Name it ${name}.mdx, without .en.`;
  const near = facts.languages.find((code) => code.toLowerCase() === language.toLowerCase());
  if (near !== undefined) return `Name it ${name}.${near}.mdx.`;
  const isShipped = languages.some(({ code }) => code === language);
  const listed = [...facts.languages, language].join(', ');
  return isShipped
    ? `No one can come to a page in "${language}", because council.yaml does not list the language. Write "languages: [${listed}]" there, or take the file out.`
    : `No one can come to a page in "${language}": the site has no words of its own in that language. Put the page into a document for people to download, or take the file out.`;
}

function notOfKind({ folder, data, original }: Translation): string | undefined {
  if (kindIn(folder).hasTranslations === true) return undefined;
  if (folder === 'notices') return `A notice is named by its language alone: ${data.language}.mdx.`;
  return folder === 'forms'
    ? `A form is in all of the site's languages already, by the site's own words. Take the file out, and write what people should read first into a translation of the page that leads to ${original}.`
    : `What is in ${folder}/ has no translations: nothing shows them. Take the file out.`;
}

/** What the one has and the other has not, in the order of the words. */
function otherParts(translation: Translation, original: ContentFile<unknown>): Finding[] {
  const [own, its] = [partsIn(translation), partsIn(original)];
  const missing = without(its, own);
  const added = without(own, its);
  const { file, data } = translation;
  const place = original.file.split('/').at(-1) ?? '';
  return [
    ...missing.map(({ written }): Finding => {
      const message = `${place} has ${written} and this page in "${data.language}" has not, so its readers would miss it. Write it where it belongs.`;
      return { severity: 'error', file, line: firstLine(translation), message };
    }),
    ...added.map(({ written, line }): Finding => {
      const message = `${place} has no ${written}. A translation says what its original says: take it out, or write it into ${place} too.`;
      return { severity: 'error', file, line, message };
    }),
  ];
}

interface Part {
  /** `<Promise of="letter">` */
  written: string;
  line: number;
}

function partsIn({ tree }: ContentFile<unknown>): Part[] {
  return drawnFrom(tree)
    .tags.filter(({ name }) => parts.has(name))
    .map((tag) => ({ written: partOf(tag), line: tag.line }));
}

/** A document may be there in the language too, under its own address. */
function partOf(tag: WrittenTag): string {
  const settings = (tag.name === 'Download' ? [] : ['of', 'href']).flatMap((name) => {
    const value = tag.settings[name]?.text;
    return value === undefined ? [] : [` ${name}="${value}"`];
  });
  return `<${tag.name}${settings.join('')}>`;
}

/** Those of the one that the other has not, each as often as it is missing. */
function without(one: readonly Part[], other: readonly Part[]): Part[] {
  const left = other.map(({ written }) => written);
  return one.filter(({ written }) => {
    const at = left.indexOf(written);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** The line on which the words begin. */
function firstLine({ tree }: ContentFile<unknown>): number {
  return drawnFrom(tree).firstLine ?? 1;
}
