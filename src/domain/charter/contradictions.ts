import type { CharterProblem } from './charter-problem.ts';
import type { ServiceStandard } from './standard.ts';
import { targetAsWritten } from './target.ts';

/**
 * Two standards contradict when they measure the same thing, about the same kind of contact, by the same
 * channel, and differ: 10 and 30 minutes for a visit without an appointment. Doubtful rather than broken, because
 * a source document may really say both; the charter then shows both, and the council must decide.
 */
export function contradictions(standards: readonly ServiceStandard[]): CharterProblem[] {
  return standards.flatMap((standard, index) => {
    const other = standards
      .slice(0, index)
      .find((earlier) => isAboutTheSame(earlier, standard) && differ(earlier, standard));
    if (other === undefined) return alike(standards, index);
    const [one, two] = [other, standard].map(
      ({ id, target }) => `"${id}" promises ${targetAsWritten(target)}`,
    );
    return [
      {
        code: 'standards-contradict',
        severity: 'warning',
        at: { standard: index, key: 'target' },
        message:
          `Two standards contradict each other: ${String(one)} and ${String(two)}. ` +
          'Keep one, or use "about" to say that they are about different things.',
        ...sourceOfBoth(other, standard),
      },
    ];
  });
}

/** The documents that say so, where the council names them. */
function sourceOfBoth(one: ServiceStandard, other: ServiceStandard): { source?: string } {
  const named = [one.source, other.source].filter((source) => source !== undefined);
  return named.length === 0 ? {} : { source: [...new Set(named)].join('; ') };
}

/** Two replies online within different times, and nothing says which of them someone gets. */
function alike(standards: readonly ServiceStandard[], index: number): CharterProblem[] {
  const standard = standards[index];
  if (standard === undefined || standard.about !== undefined) return [];
  const other = standards
    .slice(0, index)
    .find(
      (earlier) =>
        earlier.about === undefined &&
        earlier.measures === standard.measures &&
        earlier.channel === standard.channel &&
        differ(earlier, standard),
    );
  if (other === undefined) return [];
  return [
    {
      code: 'standards-alike',
      severity: 'warning',
      at: { standard: index, key: 'id' },
      message:
        `"${other.id}" and "${standard.id}" measure the same thing for the same channel and promise different times, and nothing ` +
        'says which of them applies when. Give each an "about", such as about: enquiry.',
    },
  ];
}

function isAboutTheSame(one: ServiceStandard, other: ServiceStandard): boolean {
  return (
    subject(one) === subject(other) &&
    one.measures === other.measures &&
    (one.channel === other.channel || one.channel === 'any' || other.channel === 'any')
  );
}

function subject({ about, appliesTo }: ServiceStandard): string {
  return about ?? appliesTo.trim().replace(/\s+/g, ' ').toLowerCase();
}

function differ(one: ServiceStandard, other: ServiceStandard): boolean {
  return targetAsWritten(one.target) !== targetAsWritten(other.target);
}
