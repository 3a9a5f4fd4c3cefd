import { stringify } from 'yaml';
import type { ContentFile, Council } from '../council/council.ts';
import { wordsOfPage } from '../council/read/originals-of.ts';
import { translationsOf } from '../council/read/translations-of.ts';
import { noSuch } from '../council/wording/no-such.ts';
import { kindFolders, kindIn } from '../site/kinds.ts';
import { CannotMake, oneOf, type MadePage } from './new-page.ts';

interface Named {
  title: string;
  description: string;
}

/**
 * The same page in another language, beside it: its title and its parts are there to be put into that language, and all else
 * is the original's.
 * `words` are what the original says: the check tells when it says something else.
 * @param original the page below the council's folder, without its ending: `services/bins/missed-bin`
 * @throws CannotMake where there is no such page, or the council does not offer the language
 * @example newTranslation('pages/privacy', 'pl', council, textOf).path // => "pages/privacy.pl.mdx"
 */
export function newTranslation(
  original: string,
  asked: string | undefined,
  council: Council,
): MadePage & { words: string[] } {
  const id = original.replace(/\.mdx$/, '');
  const [folder = '', ...rest] = id.split('/');
  const kind = kindFolders.find((one) => one === folder && kindIn(one).hasTranslations === true);
  if (kind === undefined) {
    const known = kindFolders.filter((one) => kindIn(one).hasTranslations === true);
    throw new CannotMake(
      `"${original}" is no page that can have translations. Write it as services/missed-bin; there are pages in: ${known.join(', ')}.`,
    );
  }
  const files = council[kind] as readonly ContentFile<Named>[];
  const file = files.find((one) => one.id === rest.join('/'));
  if (file === undefined) {
    throw new CannotMake(
      noSuch(
        'page',
        id,
        files.map((one) => `${kind}/${one.id}`),
      ),
    );
  }
  const written = translationsOf(kind, file.id, council).map(({ data }) => data.language);
  const missing = council.facts.languages.filter((code) => !written.includes(code));
  const language = oneOf(asked, missing, 'language that the page is not in yet', 'council.yaml');
  const { title, description } = file.data;
  const settings = stringify({ title, description }, { lineWidth: 0 });
  return {
    path: `${id}.${language}.mdx`,
    text: `---\n${settings}---\n\n${file.tree.text.trim()}\n`,
    words: wordsOfPage(file),
  };
}
