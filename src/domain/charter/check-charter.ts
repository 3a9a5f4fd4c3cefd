import type { Nation } from '../calendar/calendar-data.ts';
import { beyondTheLaw } from './beyond-the-law.ts';
import type { CharterProblem } from './charter-problem.ts';
import { againstComplaintCode } from './complaint-code.ts';
import { contradictions } from './contradictions.ts';
import type { ServiceStandard } from './standard.ts';

/** Checks a charter's standards, each by itself and with the others, against the rules of the council's nation. */
export function checkCharter(
  standards: readonly ServiceStandard[],
  nation: Nation,
): CharterProblem[] {
  return [
    ...sameIds(standards),
    ...contradictions(standards),
    ...overlaps(standards),
    ...standards.flatMap(beyondTheLaw),
    ...standards.flatMap((standard, index) => againstComplaintCode(standard, index, nation)),
  ];
}

function sameIds(standards: readonly ServiceStandard[]): CharterProblem[] {
  return standards.flatMap(({ id }, index) =>
    standards.findIndex((other) => other.id === id) === index
      ? []
      : [
          {
            code: 'same-id',
            severity: 'error',
            at: { standard: index, key: 'id' },
            message: `There are two standards "${id}". Give each an id of its own.`,
          },
        ],
  );
}

/** Earlier versions of a standard must not hold on a day on which another version holds. */
function overlaps(standards: readonly ServiceStandard[]): CharterProblem[] {
  return standards.flatMap((standard, index) => {
    const { id, inForceFrom, earlier } = standard;
    const spans = [
      ...earlier.map((version) => ({
        from: version.inForceFrom ?? '',
        until: version.inForceUntil,
      })),
      { from: inForceFrom ?? '', until: '9999-12-31' },
    ].sort((a, b) => a.until.localeCompare(b.until));
    const clash = spans.find((span, place) => {
      const before = spans[place - 1];
      return before !== undefined && span.from <= before.until;
    });
    if (clash === undefined) return [];
    return [
      {
        code: 'versions-overlap',
        severity: 'error',
        at: { standard: index, key: 'earlier' },
        message:
          `Two versions of "${id}" are in force on the same day. Start each one (inForceFrom) the day after ` +
          'the one before it ends (inForceUntil).',
      },
    ];
  });
}
