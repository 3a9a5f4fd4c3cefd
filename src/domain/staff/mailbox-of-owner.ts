import type { Staff } from './staff.ts';

/**
 * Where the owner of a page is written to: the mailbox of the team of that name, with or without "team" after it, or that of
 * the person. `undefined` where `staff.yaml` has neither.
 * @example mailboxOfOwner(staff, 'Customer services team') // => "enquiries@example.gov.uk"
 */
export function mailboxOfOwner({ teams, people }: Staff, owner: string): string | undefined {
  const name = inShort(owner);
  return (
    teams.find((team) => inShort(team.name) === name)?.mailbox ??
    people.find((person) => inShort(person.name) === name)?.email
  );
}

function inShort(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/ team$/, '');
}
