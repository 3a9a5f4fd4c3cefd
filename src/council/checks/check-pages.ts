import type { ContentFile, Council } from '../council.ts';
import { filesWithProse } from '../read/files-with-prose.ts';
import { tagsNamed } from '../mdx/tags-named.ts';
import type { Finding } from '../wording/finding.ts';
import { isAddressName, wrongName } from './file-names.ts';
import { idsIn } from '../read/ids-in.ts';
import { noSuch } from '../wording/no-such.ts';
import { languages } from '../../i18n/languages.ts';
import { offlineAddress, ownAddresses, pageAddress } from '../../site/addresses.ts';
import { translatedFile } from '../../site/translated-file.ts';
import { functionNames } from '../../site/function-addresses.ts';

/**
 * Addresses that the site itself has: a page of that name would never be seen. Only the page for contact is made
 * of an editor's words.
 */
const taken = [
  ...Object.values(ownAddresses)
    .map((path) => path.slice(1, -1))
    .filter((id) => id !== 'contact'),
  ...['404', 'index'],
  // What functions answer.
  ...functionNames,
];

/** Pages that would be lost, hidden or at an address no one can type; names in their words that nothing answers to. */
export function checkPages(council: Council): Finding[] {
  const { pages, notices, alerts, facts } = council;
  const files = filesWithProse(council);
  const formIds = idsIn(council, 'forms');
  const noticeIds = idsIn(council, 'notices');
  return [
    ...files.flatMap((file) => [...fileName(file, council, files), ...formsNamed(file, formIds)]),
    ...pages
      .filter(
        ({ id }) =>
          taken.includes(id) || (facts.offline && pageAddress(id) === offlineAddress('en')),
      )
      .map((page) =>
        error(
          page,
          1,
          `The site has a page of its own at /${page.id}/. Give the file another name.`,
        ),
      ),
    ...notices
      .filter(({ id, data }) => data.language !== id)
      .map((notice) =>
        error(
          notice,
          notice.lineOf(['language']),
          isShipped(notice.data.language) || !isShipped(notice.id)
            ? `The language is "${notice.data.language}", and the file is named ${notice.id}.mdx. Make them the same.`
            : `A language is written as its code. Write language: ${notice.id}`,
        ),
      ),
    ...facts.languages
      // One that is not shipped is reported elsewhere.
      .filter((language) => languages.some(({ code }) => code === language))
      .filter((language) => !noticeIds.includes(language))
      .map((language) => ({
        severity: 'error' as const,
        file: council.factsFile.file,
        line: council.factsFile.lineOf(['languages']),
        message: `There is no notice in "${language}", and the site would link to one. Write notices/${language}.mdx, or take the language out.`,
      })),
    ...alerts
      .filter(({ data }) => data.until < data.from)
      .map((alert) =>
        error(
          alert,
          alert.lineOf(['until']),
          `The alert ends on ${alert.data.until}, before it begins on ${alert.data.from}. It would never be shown.`,
        ),
      ),
  ];
}

function isShipped(language: string): boolean {
  return languages.some(({ code }) => code === language);
}

function error({ file }: ContentFile<unknown>, line: number, message: string): Finding {
  return { severity: 'error', file, line, message };
}

/** A file's name becomes an address, in capitals only where it is a language: `notices/zh-Hant.mdx`. */
function fileName(
  file: ContentFile<unknown>,
  { notices }: Council,
  files: readonly ContentFile<unknown>[],
): Finding[] {
  const isOfALanguage = notices.some((one) => one === file && one.id === one.data.language);
  if (isOfALanguage) return [];
  const { original = file.id } = translatedFile(file.id) ?? {};
  if (isAddressName(original)) return [];
  const isThere = (id: string): boolean =>
    files.some((other) => other.file === file.file.replace(`${original}.`, `${id}.`));
  return [error(file, 1, wrongName(original, isThere))];
}

/** `<Promise of>` is held against the charter elsewhere. */
function formsNamed(file: ContentFile<unknown>, formIds: readonly string[]): Finding[] {
  return tagsNamed(file, 'Form').flatMap(({ settings: { of } }) =>
    of?.text === undefined || of.text === '' || formIds.includes(of.text)
      ? []
      : [error(file, of.line, noSuch('form', of.text, formIds))],
  );
}
