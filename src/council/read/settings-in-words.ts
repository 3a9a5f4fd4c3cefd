import type { Council, SettingsFile } from '../council.ts';

/** A setting whose words residents read on pages in other languages. */
export interface SettingInWords {
  /** Its file, from the project's root. */
  file: string;
  lineOf: SettingsFile<unknown>['lineOf'];
  /** Where it is in the file; `translations` is below it. */
  path: readonly PropertyKey[];
  /** The names of its words that are there in English. */
  names: string[];
  /** By language, the words that are translated. */
  translations: Record<string, Record<string, string | undefined>>;
}

/**
 * All settings that pages in other languages show. Not among them: what only English pages show (topics, what a standard applies to),
 * and what is a name everywhere (streets, wards, offices, addresses).
 */
export function settingsInWords(council: Council): SettingInWords[] {
  const { facts, factsFile, fees, feesFile, delays, delaysFile, lookUps, lookUpsFile } = council;
  return [
    of(factsFile, ['contact'], facts.contact, ['hoursNote']),
    ...facts.closures.map((one, at) => of(factsFile, ['closures', at], one, ['reason'])),
    ...council.charter.data.standards.map((one, at) =>
      of(council.charter, ['standards', at], one, ['title']),
    ),
    ...delays.map((one, at) => of(delaysFile, [at], one, ['reason'])),
    ...fees.map((one, at) => of(feesFile, [at], one, ['what', 'unit', 'less'])),
    of(lookUpsFile, [], lookUps, ['note']),
    ...lookUps.rounds.flatMap(({ collections }, round) =>
      collections.map((one, at) =>
        of(lookUpsFile, ['rounds', round, 'collections', at], one, ['what']),
      ),
    ),
  ];
}

function of<Name extends string>(
  { file, lineOf }: SettingsFile<unknown>,
  path: readonly PropertyKey[],
  setting: Partial<Record<Name, string | undefined>> & {
    translations?: Record<string, Partial<Record<Name, string | undefined>>> | undefined;
  },
  names: readonly Name[],
): SettingInWords {
  return {
    ...{ file, lineOf, path },
    names: names.filter((name) => setting[name] !== undefined),
    translations: { ...setting.translations },
  };
}
