import { assistedChannels } from '../charter/standards-by-channel.ts';
import { targetAsWritten } from '../charter/target.ts';
import { csvLine } from '../submissions/csv.ts';
import type { complaintOutcomes, informationOutcomes } from '../submissions/event-schema.ts';
import type { Outcomes } from './law-figures.ts';
import type { Figures } from './published-figures.ts';
import type { TimeUnit } from './time-taken.ts';

/** A number from 1 to 4, or one that would give such a number away. */
const NOT_SHOWN = 'not shown';

/** Read by people in a spreadsheet: the words of the page, and no cell that could mean two things. */
const headings = [
  ...['Standard', 'What it is for', 'What is measured', 'Quarter in which we got it', 'Our aim'],
  ...['Contacts', 'In time', 'In time at least (where the number is not shown)', 'Late'],
  ...['Not due yet', 'No reply needed', 'Share in time (1 is all)'],
  ...['Half took no more than', 'Nine in ten took no more than', 'Time is counted in'],
];

const units: Readonly<Record<TimeUnit, string>> = {
  'working-days': 'working days',
  'working-hours': 'working hours',
  days: 'days',
  hours: 'hours',
};

/**
 * As CSV: a row for each standard that is measured and each quarter. A cell is empty only where there is nothing that it could
 * say.
 */
export function figuresAsCsv({ standards }: Pick<Figures, 'standards'>): string {
  const channels = ['online', ...assistedChannels];
  const heading = [...headings, ...channels.map((name) => `Came by ${name.replace('-', ' ')}`)];
  const rows = standards.flatMap(({ standard: { id, title, measures }, quarters }) =>
    quarters.map((row) => {
      const { quarter, received, kept, keptAtLeast, late, open, noReply } = row;
      // Of no contact there is no share, and no time that it took; of calls no time is known.
      const [share, ...taken] = received === 0 ? [] : [row.share, row.median, row.ninetieth];
      const numbers = [received, kept, keptAtLeast, late, open, noReply, share];
      const [median, ninetieth] = row.unit === null ? [] : taken;
      const times = [median, ninetieth, row.unit === null ? undefined : units[row.unit]];
      const came = channels.map((name) => row.channels?.[name]);
      const cells = [...numbers, ...times, ...came].map(cellOf);
      return [id, title, measures, quarter, targetAsWritten(row.target), ...cells];
    }),
  );
  return [heading, ...rows].map((row) => csvLine(row)).join('');
}

type Outcome = (typeof informationOutcomes)[number] | (typeof complaintOutcomes)[number];

const outcomeNames: Readonly<Record<Outcome, string>> = {
  'in-full': 'given in full',
  'in-part': 'given in part',
  refused: 'refused',
  'not-held': 'we do not have it',
  withdrawn: 'withdrawn',
  upheld: 'upheld',
  'partly-upheld': 'partly upheld',
  'not-upheld': 'not upheld',
};

/** How requests for information ended, as CSV: a row for each quarter and each way to end. */
export function informationAsCsv({ information }: Pick<Figures, 'information'>): string {
  const rows = information.flatMap((row) => [
    ...endsOf(row),
    [row.period, 'a review of the answer was asked for', cellOf(row.reviews)],
  ]);
  return [['Quarter in which we got it', ...ends], ...rows].map((row) => csvLine(row)).join('');
}

/** How complaints ended, as CSV: a row for each stage, year and way to end. */
export function complaintsAsCsv({ complaints }: Pick<Figures, 'complaints'>): string {
  const rows = complaints.flatMap(({ standard: { title }, years }) =>
    years.flatMap((row) => endsOf(row).map((cells) => [title, ...cells])),
  );
  const heading = ['Stage', 'Year in which we got it', ...ends];
  return [heading, ...rows].map((row) => csvLine(row)).join('');
}

const ends = ['How it ended', 'How many'];

function endsOf({ period, outcomes, extended }: Outcomes): string[][] {
  return [
    ...Object.entries(outcomes).map(([name, many]) => [
      ...[period, outcomeNames[name as Outcome], cellOf(many)],
    ]),
    [period, 'we took more time, whatever the end', cellOf(extended)],
  ];
}

function cellOf(value: number | string | null | undefined): string {
  return value === null ? NOT_SHOWN : String(value ?? '');
}
