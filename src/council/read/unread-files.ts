import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { kindFolders, kindIn, type KindFolder } from '../../site/kinds.ts';
import { filesFolder, isFileName, nameRule } from '../files/site-files.ts';
import type { Finding } from '../wording/finding.ts';
import { nearest } from '../wording/nearest.ts';
import { isSystemFile } from './system-file.ts';

/** The files of a council's folder that are not in a kind's. */
const councilFiles = [
  'council.yaml',
  'charter.mdx',
  'delays.yaml',
  'fees.yaml',
  'look-ups.yaml',
  'postcodes.csv',
  'topics.yaml',
  'redirects.yaml',
  'search.yaml',
  'plain-words.yaml',
  'staff.yaml',
  'mystery-shopping.yaml',
  'complaints-report.yaml',
  'known-issues.yaml',
  'accessibility-run.json',
  'external-links.json',
  'translated.json',
] as const;

/** Pictures beside a page are shown by it. */
const picture = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;
/** What was meant as a page, and has another ending. */
const almostMdx = /\.(?:mdx?\.txt|md|mdx|mdown|markdown|mkd|txt)$/i;
/** Words in another program's own form. */
const document = /\.(?:docx?|docm|odt|rtf|pages|html?|eml|msg)$/i;

/**
 * Files that nothing reads, so that what is in them would be missing from the site without a word: each is named, with
 * what to do.
 * @param folder the council's, `content/your-council`
 * @example
 * // services/garden-waste.md => 'Nothing reads this file. Name it garden-waste.mdx.'
 */
export async function unreadFiles(folder: string): Promise<Finding[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.split(sep).join('/'))
    .filter((path) => !isSystemFile(path))
    .sort();
  const told = new Set<string>();
  return files.flatMap((path): Finding[] => {
    const [first = '', ...rest] = path.split('/');
    const isKind = kindFolders.some((known) => known === first) || first === filesFolder;
    // A folder that nothing reads is one thing, however much is in it.
    const what = rest.length > 0 && !isKind ? first : path;
    const message = rest.length === 0 ? ofCouncil(first) : isKind ? ofKind(path) : ofFolder(first);
    if (message === undefined || told.has(what)) return [];
    told.add(what);
    return [{ severity: 'error', file: join(folder, what), line: 1, message }];
  });
}

function ofCouncil(name: string): string | undefined {
  if (councilFiles.some((known) => known === name)) return undefined;
  const [stem = ''] = name.toLowerCase().split('.');
  const stems = councilFiles.map((known) => known.slice(0, known.indexOf('.')));
  const near = nearest(stem, stems);
  const meant = councilFiles.find((known) => known.startsWith(`${near ?? ''}.`));
  if (near !== undefined && meant !== undefined) {
    return `Nothing reads this file. Name it ${meant}, if that is what it is.`;
  }
  return picture.test(name)
    ? `Nothing reads this file. Put it into public/ and write /${name} where it is shown.`
    : `Nothing reads this file here. ${whereTo(name)}`;
}

function ofFolder(name: string): string {
  const near = nearest(name.toLowerCase(), kindFolders);
  return near === undefined
    ? `Nothing reads the folder "${name}". Move its files into one of ${kindFolders.join(', ')}, or out of the council's folder.`
    : `Nothing reads the folder "${name}". Name it ${near}.`;
}

function ofKind(path: string): string | undefined {
  const [folder = '', ...rest] = path.split('/');
  if (folder === filesFolder) return ofFile(rest);
  const name = rest.at(-1) ?? '';
  const { maySort } = kindIn(folder as KindFolder);
  if (!path.endsWith('.mdx')) {
    return picture.test(name) ? undefined : `Nothing reads this file. ${asMdx(name)}`;
  }
  if (rest.length === 1 || maySort) return undefined;
  return `The file is too deep: nothing below ${folder}/ is sorted into folders. Move it to ${folder}/${name}.`;
}

/** A picture or a document of the council's own. */
function ofFile(rest: readonly string[]): string | undefined {
  if (rest.length > 1) {
    return `Nothing reads this file: ${filesFolder}/ has no folders. Move it to ${filesFolder}/${rest.at(-1) ?? ''}.`;
  }
  return isFileName(rest[0] ?? '') ? undefined : `Nothing reads this file. ${nameRule}`;
}

function whereTo(name: string): string {
  return name.endsWith('.mdx')
    ? `Move it into a folder, such as pages/${name}.`
    : `${asMdx(name)} A page goes into a folder, such as pages/.`;
}

function asMdx(name: string): string {
  const stem = name.replace(/\.[^.]*$/, '').replace(/\.mdx?$/i, '');
  if (almostMdx.test(name)) return `Name it ${stem}.mdx.`;
  const words = addressName(stem);
  if (document.test(name)) return `Copy its words into a file ${words}.mdx, and take this one out.`;
  if (/\.pdf$/i.test(name)) return `Put it into public/, and link to it as /${name}.`;
  return `Pages end in .mdx: name it ${words}.mdx if it is one, or take it out.`;
}

/** As a file's name has to be, since it becomes an address: "Garden Waste" is garden-waste. */
function addressName(stem: string): string {
  const name = stem
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return name === '' ? 'its-name' : name;
}
