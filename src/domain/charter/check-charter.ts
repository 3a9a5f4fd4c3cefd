import type { ServiceStandard } from './standard.ts';
import { targetAsWritten } from './target.ts';
import type { Target } from './target.ts';

/** Where a problem stands: a key of a standard or of a form. */
export type CharterPlace = { standard: number; key: string } | { form: string; key: string };

/** Something wrong (`error`) or legally doubtful (`warning`) in a charter. */
export interface CharterProblem {
  code:
    | 'same-id'
    | 'standards-contradict'
    | 'versions-overlap'
    | 'outside-complaint-code'
    | 'no-such-standard';
  severity: 'error' | 'warning';
  /** `standard` is its place in the charter's list, from 0. */
  at: CharterPlace;
  message: string;
  /** The law, code or document behind a warning. */
  source?: string;
}

/** A form, as far as the charter is concerned. */
export interface FormUnderCharter {
  id: string;
  /** `none` where the council publishes no time. */
  standard: string;
  acknowledgementStandard?: string | undefined;
}

/** Checks a charter by itself and with the forms that fall under it. */
export function checkCharter(
  standards: readonly ServiceStandard[],
  forms: readonly FormUnderCharter[],
): CharterProblem[] {
  return [
    ...sameIds(standards),
    ...contradictions(standards),
    ...overlaps(standards),
    ...standards.flatMap((standard, index) => againstComplaintCode(standard, index)),
    ...missingStandards(standards, forms),
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

/**
 * Two standards contradict when they measure the same thing, about the same kind of contact, by the same
 * channel, and differ: 10 and 30 minutes for a visit without an appointment. Doubtful rather than broken, because
 * a source document may really say both; the charter then shows both, and the council must decide.
 */
function contradictions(standards: readonly ServiceStandard[]): CharterProblem[] {
  return standards.flatMap((standard, index) => {
    const other = standards
      .slice(0, index)
      .find((earlier) => isAboutTheSame(earlier, standard) && differ(earlier, standard));
    if (other === undefined) return [];
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
          'Keep one, or say by "about" that they are about different things.',
        source:
          other.source === standard.source ? other.source : `${other.source}; ${standard.source}`,
      },
    ];
  });
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
          `Two versions of "${id}" hold on the same day. Let each begin (inForceFrom) the day after ` +
          'the one before it ends (inForceUntil).',
      },
    ];
  });
}

/**
 * The Complaint Handling Code of the Local Government and Social Care Ombudsman: acknowledge within 5 working days
 * of receipt; reply within 10 working days of the acknowledgement at stage 1 and 20 at stage 2; extend by no
 * more than 10 and 20.
 */
const complaintCode: ReadonlyMap<string, { stage: string; reply: number }> = new Map([
  ['complaint', { stage: 'stage 1', reply: 10 }],
  ['complaint-stage-1', { stage: 'stage 1', reply: 10 }],
  ['complaint-stage-2', { stage: 'stage 2', reply: 20 }],
]);
const acknowledgeWithin = 5;
const codeSource =
  'Complaint Handling Code, Local Government and Social Care Ombudsman: stage 1 within 10 working days of the ' +
  'acknowledgement, stage 2 within 20, acknowledged within 5 working days of receipt';

function againstComplaintCode(standard: ServiceStandard, index: number): CharterProblem[] {
  const code = complaintCode.get(standard.about ?? '');
  if (code === undefined) return [];
  const { target, measures, extension } = standard;
  const problem = (key: string, what: string, found: Target, most: number): CharterProblem[] => {
    if (found.kind !== 'working-days' || found.amount <= most) return [];
    return [
      {
        code: 'outside-complaint-code',
        severity: 'warning',
        at: { standard: index, key },
        message:
          `${what} takes ${targetAsWritten(found)}; the Complaint Handling Code allows ` +
          `${String(most)} working days at ${code.stage}.`,
        source: codeSource,
      },
    ];
  };
  return [
    ...(measures === 'reply'
      ? problem('target', 'The reply to a complaint', target, code.reply)
      : []),
    ...(measures === 'acknowledgement'
      ? problem('target', 'The acknowledgement of a complaint', target, acknowledgeWithin)
      : []),
    ...(extension
      ? problem('extension', 'The extension for a complaint', extension, code.reply)
      : []),
  ];
}

function missingStandards(
  standards: readonly ServiceStandard[],
  forms: readonly FormUnderCharter[],
): CharterProblem[] {
  const ids = standards.map(({ id }) => id);
  return forms.flatMap((form) =>
    (['standard', 'acknowledgementStandard'] as const).flatMap((key): CharterProblem[] => {
      const wanted = form[key];
      if (wanted === undefined || wanted === 'none' || ids.includes(wanted)) return [];
      return [
        {
          code: 'no-such-standard',
          severity: 'error',
          at: { form: form.id, key },
          message: noSuchStandard(wanted, ids),
        },
      ];
    }),
  );
}

/** What an editor is told about a standard that the charter does not have. */
export function noSuchStandard(wanted: string, ids: readonly string[]): string {
  return `There is no standard "${wanted}" in the charter. There are: ${ids.join(', ')}; or none, where no time is published.`;
}
