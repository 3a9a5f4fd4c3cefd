import type { AuditWanted } from '../domain/submissions/cases/audit.ts';
import { dueIn, stagesOf } from '../domain/submissions/cases/matches.ts';
import {
  caseViews,
  type CasesWanted,
  type CaseView,
  type CountsWanted,
} from '../domain/submissions/cases/cases-wanted.ts';

/** A condition with `?` for each of its values, in their order. */
export interface Condition {
  text: string;
  values: string[];
}

/** What cases are asked for, as SQLite and PostgreSQL both read it. */
export interface CaseSql {
  where: Condition;
  order: string;
}

/** The columns of a card, in the order in which `INSERT` names them. */
export const CARD_COLUMNS =
  'reference, received_at, stage, due, form, passed_to, officer, wrote, words, undelivered, erase_by';

/**
 * Which cases are asked for, and in what order.
 * @example caseSql({ view: 'late', now: '2026-11-27T09:30:00', … }).where.text // => "stage IN ('waiting') AND due >= ? AND due < ?"
 */
export function caseSql(wanted: CasesWanted): CaseSql {
  const narrowed = narrowedSql(wanted);
  const { search } = wanted;
  if (search === undefined) {
    const where = together([ofView(wanted.view, wanted), ...narrowed]);
    const by = wanted.view === 'erasure' ? 'erase_by' : 'due';
    return { where, order: `${by}, received_at, reference` };
  }
  const found =
    search.by === 'wrote'
      ? [{ text: 'wrote = ?', values: [search.address] }]
      : search.words.map((word) => ({
          text: "words LIKE ? ESCAPE '\\'",
          values: [`%${word.replace(/[\\%_]/g, '\\$&')}%`],
        }));
  return { where: together([...found, ...narrowed]), order: 'received_at DESC, reference' };
}

/**
 * A count of each view in one reading of the open cases; the columns have the views' names. What is of cases that are not
 * open too is counted by itself.
 */
export function countSql(wanted: CountsWanted): {
  columns: Condition;
  where: Condition;
  besides: { view: CaseView; where: Condition }[];
} {
  const columns = caseViews
    .filter((view) => !notOfOpen.includes(view))
    .map((view) => {
      const { text, values } = ofView(view, wanted);
      return { text: `COALESCE(SUM(CASE WHEN ${text} THEN 1 ELSE 0 END), 0) AS "${view}"`, values };
    });
  const open = { text: "stage IN ('waiting', 'asked', 'quarantined')", values: [] };
  return {
    columns: {
      text: columns.map(({ text }) => text).join(', '),
      values: columns.flatMap(({ values }) => values),
    },
    where: together([open, ...narrowedSql(wanted)]),
    besides: notOfOpen.map((view) => ({
      view,
      where: together([ofView(view, wanted), ...narrowedSql(wanted)]),
    })),
  };
}

/** Views of cases that may be open or not. */
const notOfOpen: readonly CaseView[] = ['undelivered', 'erasure'];

function ofView(view: CaseView, wanted: CountsWanted): Condition {
  if (view === 'undelivered') return { text: 'undelivered = 1', values: [] };
  if (view === 'erasure') return { text: "erase_by <> ''", values: [] };
  const span = dueIn(view, wanted);
  return together([
    // Stages are our own words. Written out, they let a database use the index of what is open.
    { text: `stage IN (${stagesOf[view].map((stage) => `'${stage}'`).join(', ')})`, values: [] },
    ...(span === undefined ? [] : [{ text: 'due >= ? AND due < ?', values: [...span] }]),
    ...(view === 'unassigned' ? [{ text: "officer = ''", values: [] }] : []),
  ]);
}

function narrowedSql({
  scope,
  form,
  officer,
}: Omit<CountsWanted, 'now' | 'weekEndsOn'>): Condition[] {
  return [
    ...(scope === undefined
      ? []
      : [
          either([
            oneOf('passed_to', scope.mailboxes),
            together([oneOf('form', scope.forms), noneOf('passed_to', scope.allMailboxes)]),
          ]),
        ]),
    ...(form === undefined ? [] : [{ text: 'form = ?', values: [form] }]),
    ...(officer === undefined ? [] : [{ text: 'officer = ?', values: [officer] }]),
  ];
}

function oneOf(column: string, values: readonly string[]): Condition {
  if (values.length === 0) return { text: '1 = 0', values: [] };
  return { text: `${column} IN (${values.map(() => '?').join(', ')})`, values: [...values] };
}

function noneOf(column: string, values: readonly string[]): Condition {
  if (values.length === 0) return { text: '1 = 1', values: [] };
  return { text: `${column} NOT IN (${values.map(() => '?').join(', ')})`, values: [...values] };
}

function together(all: readonly Condition[]): Condition {
  return joined(all, ' AND ');
}

function either(all: readonly Condition[]): Condition {
  return { text: `(${joined(all, ' OR ').text})`, values: all.flatMap(({ values }) => values) };
}

function joined(all: readonly Condition[], by: string): Condition {
  return {
    text: all.map(({ text }) => `(${text})`).join(by),
    values: all.flatMap(({ values }) => values),
  };
}

/**
 * What managers ask of the list of who did what.
 * @param field a field of an entry, as the database reads it out of JSON
 */
export function auditSql(wanted: AuditWanted, field: (name: string) => string): Condition {
  const { before = '~', from, by, did } = wanted;
  return together([
    { text: 'at < ?', values: [before] },
    ...(from === undefined ? [] : [{ text: 'at >= ?', values: [from] }]),
    ...(by === undefined ? [] : [{ text: `${field('by')} = ?`, values: [by] }]),
    ...(did === undefined ? [] : [{ text: `${field('did')} = ?`, values: [did] }]),
  ]);
}
