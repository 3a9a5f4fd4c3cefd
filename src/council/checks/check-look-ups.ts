import { dayNumber } from '../../domain/calendar/day-number.ts';
import { LONGEST_MOVE_DAYS } from '../../domain/look-ups/collection-days.ts';
import type { Council } from '../council.ts';
import type { Finding } from '../wording/finding.ts';
import { noSuch } from '../wording/no-such.ts';
import { noteToReplace } from '../../site/words-to-replace.ts';
import { lookUpBoxes } from './look-up-boxes.ts';

/** Half a year. */
const MOST_DAYS_AHEAD = 183;

/** Rows of postcodes.csv that name what there is not, or that are there twice; what no row of it names; and boxes that find nothing. */
export function checkLookUps(council: Council, today: string): Finding[] {
  if (council.unread.has('look-ups') || council.unread.has('postcodes')) return [];
  const misnamed = namesInRows(council);
  return [
    ...misnamed,
    ...rowsTwice(council),
    ...idsTwice(council),
    ...farAhead(council, today),
    ...changes(council),
    ...stillExample(council),
    ...lookUpBoxes(council),
    // One thing to put right, where a row has misspelt a name.
    ...(misnamed.length === 0 ? unused(council) : []),
  ];
}

function namesInRows({ postcodesFile, lookUps, offices }: Council): Finding[] {
  const known = {
    ward: lookUps.wards.map(({ id }) => id),
    round: lookUps.rounds.map(({ id }) => id),
    office: offices.map(({ id }) => id),
  };
  return postcodesFile.rows.flatMap((row) =>
    (['ward', 'round', 'office'] as const).flatMap((name): Finding[] => {
      const id = row[name];
      if (id === undefined || known[name].includes(id)) return [];
      const message = noSuch(name, id, known[name]);
      const { line, columns } = row;
      return [
        { severity: 'error', file: postcodesFile.file, line, column: columns[name] ?? 1, message },
      ];
    }),
  );
}

/** One street may go on under several postcodes, and a postcode have several streets; not the same both. */
function rowsTwice({ postcodesFile: { file, rows } }: Council): Finding[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ postcode, street, line, columns }): Finding[] => {
    const key = `${postcode}\n${street.toLowerCase()}`;
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, line);
      return [];
    }
    const message = `${street} has ${postcode} on line ${String(before)} too. Take one of the rows out.`;
    return [{ severity: 'error', file, line, column: columns.postcode ?? 1, message }];
  });
}

function idsTwice({ lookUps, lookUpsFile: { file, lineOf } }: Council): Finding[] {
  return (['rounds', 'wards'] as const).flatMap((list) =>
    lookUps[list].flatMap(({ id }, index): Finding[] => {
      if (lookUps[list].findIndex((one) => one.id === id) === index) return [];
      const message = `There are two ${list} "${id}". Give one of them another id.`;
      return [{ severity: 'error', file, line: lineOf([list, index, 'id']), message }];
    }),
  );
}

/** A calendar is written for a year, and one without a day is none. */
function farAhead({ lookUps, lookUpsFile: { file, lineOf } }: Council, today: string): Finding[] {
  return lookUps.rounds.flatMap(({ collections }, round) =>
    collections.flatMap(({ first }, index): Finding[] => {
      if (dayNumber(first) - dayNumber(today) <= MOST_DAYS_AHEAD) return [];
      const message = `${first} is more than half a year away. Write it when it is nearer.`;
      const line = lineOf(['rounds', round, 'collections', index, 'first']);
      return [{ severity: 'error', file, line, message }];
    }),
  );
}

function changes({ lookUps, lookUpsFile: { file, lineOf } }: Council): Finding[] {
  return lookUps.changes.flatMap(({ day, instead }, index): Finding[] => {
    const line = lineOf(['changes', index, 'day']);
    if (lookUps.changes.findIndex((one) => one.day === day) < index) {
      const message = `There are two changes of ${day}. Take one of them out.`;
      return [{ severity: 'error', file, line, message }];
    }
    if (Math.abs(dayNumber(instead) - dayNumber(day)) > LONGEST_MOVE_DAYS || instead === day) {
      const message = `${instead} is not within ${String(LONGEST_MOVE_DAYS)} days of ${day}. Write the day on which bins are collected instead.`;
      return [{ severity: 'error', file, line: lineOf(['changes', index, 'instead']), message }];
    }
    return [];
  });
}

/** What `npm run new -- look-up` wrote: streets that there are not. */
function stillExample({ lookUps, lookUpsFile: { file, lineOf } }: Council): Finding[] {
  if (lookUps.note !== noteToReplace) return [];
  const message = `"${noteToReplace}" was put here to be written over. Write your own streets into postcodes.csv and your own rounds here, and then how new they are, or take the note out.`;
  return [{ severity: 'warning', file, line: lineOf(['note']), message }];
}

function unused({ lookUps, lookUpsFile: { file, lineOf }, postcodesFile }: Council): Finding[] {
  return (['rounds', 'wards'] as const).flatMap((list) => {
    const name = list === 'rounds' ? 'round' : 'ward';
    const used = new Set(postcodesFile.rows.map((row) => row[name]));
    return lookUps[list].flatMap(({ id }, index): Finding[] => {
      if (used.has(id)) return [];
      const message = `No row of postcodes.csv has the ${name} "${id}". Name it there, or take it out.`;
      return [{ severity: 'warning', file, line: lineOf([list, index, 'id']), message }];
    });
  });
}
