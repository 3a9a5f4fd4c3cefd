import { join } from 'node:path';
import { languages } from '../../i18n/languages.ts';
import type { Reader } from './reader.ts';

/** A page's name with that of a language after a hyphen, a space or a line: `missed-bin-pl.mdx`. */
const nameAndLanguage = /^(.+)[-_ ]([a-z]{2}(?:-hant)?|[a-z]{4,}(?: \([a-z]+\))?)\.mdx$/i;

/**
 * Files that could not be read as pages of their own and lie beside the page that they translate: the check says how to name
 * them, and not each setting that they lack.
 */
export function tellOfTranslations(
  { folder, findings, unread }: Pick<Reader, 'folder' | 'findings' | 'unread'>,
  below: string,
  entries: readonly string[],
): void {
  for (const entry of entries) {
    const [, original = '', named = ''] = nameAndLanguage.exec(entry) ?? [];
    const language = languages.find(({ code, english }) =>
      [code, english].some((one) => one.toLowerCase() === named.toLowerCase()),
    );
    const file = join(folder, below, entry);
    const isUnread = unread.has(join(below, entry).replace(/\.mdx$/, ''));
    if (language === undefined || !isUnread || !entries.includes(`${original}.mdx`)) continue;
    const others = findings.filter((finding) => finding.file !== file);
    const name = original.split(/[/\\]/).at(-1) ?? '';
    const message = `If this is ${name}.mdx in ${language.english}, name it ${name}.${language.code}.mdx. A page of its own needs all the settings that the other has.`;
    findings.splice(0, findings.length, ...others, { severity: 'error', file, line: 1, message });
  }
}
