import { numbersInProse } from '../../domain/charter/numbers-in-prose.ts';
import type { ServiceStandard } from '../../domain/charter/standard.ts';
import { targetAsWritten } from '../../domain/charter/target.ts';
import { timesOf } from '../../domain/charter/times-of.ts';
import type { Finding } from '../wording/finding.ts';
import { workingTimesIn } from './working-times-in.ts';

/** One stretch of prose, and the standards it is about. */
export interface Passage {
  file: string;
  text: string;
  /** The line it begins on, from 1. */
  line: number;
  about: ServiceStandard[];
  everyUnit: boolean;
  /** The language of a notice; left out, it is English. */
  language?: string;
  /** In settings no component can be written. */
  inSettings?: boolean;
}

/** The times in a passage that none of its standards has, each with what to write instead. */
export function wrongNumbers({
  file,
  text,
  line,
  about,
  everyUnit,
  inSettings,
  language = 'en',
}: Passage): Finding[] {
  const times = [
    ...numbersInProse(text, everyUnit),
    ...(language === 'en' ? [] : workingTimesIn(text, language)),
  ];
  // Most passages name no time, and what each standard may say takes a while to write.
  if (times.length === 0) return [];
  const right = new Set(about.flatMap(timesOf));
  return times
    .filter(({ target }) => !right.has(target))
    .map((number) => ({
      severity: 'error',
      file,
      line: line + number.line,
      message: `"${number.text}" differs from the charter. ${whatCharterSays(about, inSettings)}`,
    }));
}

function whatCharterSays(about: readonly ServiceStandard[], inSettings = false): string {
  const [first] = about;
  const known = first !== undefined && about.length <= 3;
  const promised = known
    ? `${about.map(({ id, target }) => `"${id}" promises ${targetAsWritten(target)}`).join(', ')}.`
    : 'No standard has this time.';
  if (inSettings) return `${promised} Leave the number out, or write the charter’s.`;
  return known
    ? `${promised} Write <Promise of="${first.id}" /> instead of the number.`
    : `${promised} Write <Promise of="…" /> with the standard’s id instead of the number.`;
}
