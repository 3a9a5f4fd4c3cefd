import { numbersInProse, type NumberInProse } from '../../domain/charter/numbers-in-prose.ts';
import type { ServiceStandard } from '../../domain/charter/standard.ts';
import { targetAsWritten, timeOfOneCase, type Target } from '../../domain/charter/target.ts';
import { timesOf } from '../../domain/charter/times-of.ts';
import type { Finding } from '../wording/finding.ts';
import { workingTimesIn } from './working-times-in.ts';

/** A standard, and what it promises today: what is in force, or what the delays that hold have made of it. */
export interface StandardToday extends ServiceStandard {
  now: readonly Target[];
}

/** One stretch of prose, and the standards it is about. */
export interface Passage {
  file: string;
  text: string;
  /** The line it begins on, from 1. */
  line: number;
  about: StandardToday[];
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
  const times: (NumberInProse & { isDoubtful?: boolean })[] = [
    ...numbersInProse(text, everyUnit),
    ...(language === 'en' ? [] : workingTimesIn(text, language)),
  ];
  // Most passages name no time, and what each standard may say takes a while to write.
  if (times.length === 0) return [];
  const known = new Set(about.flatMap(timesOf));
  const today = new Set(about.flatMap(timesToday));
  return times
    .filter(({ target }) => !today.has(target))
    .map((number) => ({
      severity: known.has(number.target) || number.isDoubtful === true ? 'warning' : 'error',
      file,
      line: line + number.line,
      message: known.has(number.target)
        ? `"${number.text}" is not what is promised today${whatHoldsToday(about)}. ${inSettings === true ? 'Leave the number out' : 'Write <Promise of="…" /> with the standard’s id instead of the number'}, or leave it where it says when it holds.`
        : `"${number.text}" differs from the charter. ${whatCharterSays(about, inSettings)}`,
    }));
}

/** Every time that is right to say today. */
function timesToday({ now, extension }: StandardToday): string[] {
  const targets = [...now, ...now.map(timeOfOneCase), ...(extension ? [extension] : [])];
  return targets.map(targetAsWritten);
}

function whatHoldsToday(about: readonly StandardToday[]): string {
  const held = about.filter(({ now }) => now.length > 0);
  if (about.length > 3 || held.length === 0) return '';
  const each = held.map(({ id, now }) => `"${id}" promises ${now.map(targetAsWritten).join(', ')}`);
  return `: ${each.join(', ')}`;
}

function whatCharterSays(about: readonly StandardToday[], inSettings = false): string {
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
