import { basename } from 'node:path';
import { allWords } from '../../i18n/all-words.ts';
import { languageOf } from '../../i18n/languages.ts';
import { listInWords } from '../../i18n/list-in-words.ts';
import { wordsFrom } from '../../i18n/words.ts';
import type { Council } from '../council.ts';
import { translatedPages } from '../read/translations-of.ts';
import { settingsInWords, type SettingInWords } from '../read/settings-in-words.ts';
import type { Finding } from '../wording/finding.ts';

const english = wordsFrom('en', allWords);

/**
 * Translations of settings that no one would read, and, in one line for each language that the council has pages in, what its readers
 * find in English.
 */
export function checkSettingTranslations(council: Council): Finding[] {
  const settings = settingsInWords(council);
  const { facts, unread } = council;
  const written = new Set(
    translatedPages(council).map(({ translation }) => translation.data.language),
  );
  return [
    ...settings.flatMap((one) => notShown(one, facts.languages)),
    // What could not be read may have them.
    ...(unread.size > 0
      ? []
      : facts.languages
          .filter((language) => written.has(language))
          .flatMap((language) => missing(language, settings, council))),
  ];
}

function notShown(
  { file, lineOf, path, names, translations }: SettingInWords,
  languages: readonly string[],
): Finding[] {
  return Object.entries(translations).flatMap(([language, words]): Finding[] => {
    const at = [...path, 'translations', language];
    if (!languages.includes(language)) {
      const message =
        language === 'en'
          ? 'The words are in English already. Take en out.'
          : `No one reads this in "${language}", because council.yaml does not list the language. List it there, or take this out.`;
      return [{ severity: 'error', file, line: lineOf(at), message }];
    }
    return Object.keys(words)
      .filter((name) => !names.includes(name))
      .map((name) => {
        const message = `\`${name}\` is said in "${language}" and not in English. Write it in English too, or take this out.`;
        return { severity: 'error', file, line: lineOf([...at, name]), message };
      });
  });
}

function missing(
  language: string,
  settings: readonly SettingInWords[],
  { factsFile, alerts, translations }: Council,
): Finding[] {
  const lacking = settings.flatMap(({ file, names, translations: its }) =>
    names.filter((name) => its[language]?.[name] === undefined).map(() => basename(file)),
  );
  const untranslated = alerts.filter(
    ({ id }) =>
      !translations.some(
        ({ folder, original, data }) =>
          folder === 'alerts' && original === id && data.language === language,
      ),
  );
  const counted = [...Map.groupBy(lacking, String)].map(
    ([file, all]) => `${String(all.length)} in ${file}`,
  );
  const all = [
    ...counted,
    ...(untranslated.length > 0 ? [`${String(untranslated.length)} in alerts/`] : []),
  ];
  if (all.length === 0) return [];
  const { english: name } = languageOf(language);
  const message = `Pages in ${name} show words of yours in English: ${listInWords(all, english)}. Write "translations: { ${language}: … }" beside them (docs/settings.md says where), and an alert as a file beside it, with .${language} before .mdx.`;
  return [
    { severity: 'warning', file: factsFile.file, line: factsFile.lineOf(['languages']), message },
  ];
}
