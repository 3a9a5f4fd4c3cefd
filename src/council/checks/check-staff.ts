import type { Council } from '../council.ts';
import type { Finding } from '../wording/finding.ts';
import { noSuch } from '../wording/no-such.ts';

/** What `staff.yaml` names and the council does not have, and what is there twice. */
export function checkStaff({ staff, staffFile, forms, unread }: Council): Finding[] {
  const { teams, people } = staff;
  const { file, lineOf } = staffFile;
  const finding = (
    path: PropertyKey[],
    message: string,
    severity: Finding['severity'] = 'error',
  ) => [{ severity, file, line: lineOf(path), message }];
  const isFirst = (values: readonly string[], index: number): boolean =>
    values.indexOf(values[index] ?? '') === index;
  const formIds = forms.map(({ id }) => id);
  const teamIds = teams.map(({ id }) => id);
  const mailboxes = teams.map(({ mailbox }) => mailbox);
  const addresses = people.map(({ email }) => email);
  const answered = teams.flatMap((team, index) =>
    team.forms.map((form, place) => ({ form, team, path: ['teams', index, 'forms', place] })),
  );
  if (people.length === 0) return [];
  return [
    ...teams.flatMap(({ id }, index) =>
      isFirst(teamIds, index)
        ? []
        : finding(
            ['teams', index, 'id'],
            `There are two teams "${id}". Give one of them another id.`,
          ),
    ),
    ...teams.flatMap(({ mailbox }, index) =>
      isFirst(mailboxes, index)
        ? []
        : finding(
            ['teams', index, 'mailbox'],
            `Two teams have the mailbox ${mailbox}. What is passed on to it could be for either, so give each its own.`,
          ),
    ),
    ...answered.flatMap(({ form, path }) =>
      formIds.includes(form) || unread.has(`forms/${form}`)
        ? []
        : finding(path, noSuch('form', form, formIds)),
    ),
    ...answered.flatMap(({ form, team, path }, index) => {
      const other = answered.slice(0, index).find((one) => one.form === form)?.team;
      if (other === undefined) return [];
      const message =
        other === team
          ? `The form "${form}" is there twice. Take one out.`
          : `The form "${form}" is with the team "${other.id}" already. A form has one team.`;
      return finding(path, message);
    }),
    ...people.flatMap(({ email }, index) =>
      isFirst(addresses, index)
        ? []
        : finding(['people', index, 'email'], `There are two people with the address ${email}.`),
    ),
    ...people.flatMap((person, index) =>
      person.teams.flatMap((team, place) =>
        teamIds.includes(team)
          ? []
          : finding(['people', index, 'teams', place], noSuch('team', team, teamIds)),
      ),
    ),
    ...people.flatMap((person, index) =>
      person.role === 'officer' && person.teams.length === 0
        ? finding(
            ['people', index],
            `${person.name} is in no team, and would see nothing. Add one under teams.`,
          )
        : [],
    ),
    ...formIds
      .filter((form) => !answered.some((one) => one.form === form))
      .flatMap((form) =>
        finding(
          ['teams'],
          `No team has the form "${form}", so only managers see what comes by it. Add it to a team’s forms.`,
          'warning',
        ),
      ),
    ...(people.some(({ role }) => role === 'manager')
      ? []
      : finding(
          ['people'],
          'No one is a manager, so no one can read who looked at what. Write role: manager for one person.',
          'warning',
        )),
  ];
}
