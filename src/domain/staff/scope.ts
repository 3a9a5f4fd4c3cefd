import type { Person, Staff, Team } from './staff.ts';

/** Where a case must be for someone to see it. Left out: everywhere. */
export interface Scope {
  /** The forms whose cases are theirs. */
  forms: readonly string[];
  /** The mailboxes of their teams: what was passed on to one of them is theirs. */
  mailboxes: readonly string[];
  /** The mailboxes of all teams: what was passed on to another of them is no longer with the form's own team. */
  allMailboxes: readonly string[];
}

/** Where a case is. */
export interface Place {
  form: string;
  /** The mailbox that it was last passed on to, in small letters; empty where it never was. */
  passedTo: string;
}

/** The teams whose cases someone sees: a manager all of them. */
export function teamsOf({ teams }: Staff, person: Person): Team[] {
  if (person.role === 'manager') return [...teams];
  return teams.filter(({ id }) => person.teams.includes(id));
}

/**
 * Which cases a person sees. An officer sees those of their teams and no others; a manager sees all, and those of forms
 * that no team has.
 */
export function scopeOf(staff: Staff, person: Person): Scope | undefined {
  return person.role === 'manager' ? undefined : scopeOfTeams(staff, teamsOf(staff, person));
}

/** The cases of some teams. */
export function scopeOfTeams({ teams }: Staff, some: readonly Team[]): Scope {
  return {
    forms: some.flatMap(({ forms }) => forms),
    mailboxes: some.map(({ mailbox }) => mailbox),
    allMailboxes: teams.map(({ mailbox }) => mailbox),
  };
}

/**
 * Whether a case is within a scope: with the team that it was passed on to, else with the team of its form.
 * @example
 * // A complaint that was passed on to the planning team:
 * isWithin({ form: 'complaint', passedTo: 'planning@example.gov.uk' }, complaintsTeam) // => false
 */
export function isWithin({ form, passedTo }: Place, scope: Scope | undefined): boolean {
  if (scope === undefined) return true;
  if (scope.allMailboxes.includes(passedTo)) return scope.mailboxes.includes(passedTo);
  return scope.forms.includes(form);
}

/** The team that a case is with; undefined where no team has its form. */
export function teamOf({ teams }: Staff, { form, passedTo }: Place): Team | undefined {
  return (
    teams.find(({ mailbox }) => mailbox === passedTo) ??
    teams.find(({ forms }) => forms.includes(form))
  );
}
