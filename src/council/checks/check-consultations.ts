import { dateOf, dayNumber } from '../../domain/calendar/day-number.ts';
import type { Council } from '../council.ts';
import { idsIn } from '../read/ids-in.ts';
import type { Finding } from '../wording/finding.ts';
import { noSuch } from '../wording/no-such.ts';

type Consultation = Council['consultations'][number];

/** After this many days people who had their say have waited long enough to hear what came of it. */
const DAYS_TO_AN_OUTCOME = 90;

/** Consultations that can't be, that no one can answer, and those that were closed and then forgotten. */
export function checkConsultations(council: Council, today: string): Finding[] {
  return council.consultations.flatMap((one) => [
    ...wrongDays(one),
    ...noWayToAnswer(one, today),
    ...wrongForm(one, council),
    ...noOutcome(one, today),
  ]);
}

function wrongDays(one: Consultation): Finding[] {
  const { opensOn, closesOn, outcome } = one.data;
  if (closesOn < opensOn) {
    const message = `The consultation closes on ${closesOn}, before it opens on ${opensOn}. Write the first day as opensOn and the last as closesOn.`;
    return [found(one, 'error', ['closesOn'], message)];
  }
  if (outcome === undefined || outcome.on > closesOn) return [];
  const message = `The outcome is of ${outcome.on}, and people can have their say until ${closesOn}. Write a later day.`;
  return [found(one, 'error', ['outcome', 'on'], message)];
}

function noWayToAnswer(one: Consultation, today: string): Finding[] {
  const { form, href, closesOn } = one.data;
  if (form !== undefined && href !== undefined) {
    const message =
      'The consultation has a form and an address, and people answer in one of them. Take one out.';
    return [found(one, 'error', ['href'], message)];
  }
  if (form !== undefined || href !== undefined || closesOn < today) return [];
  const message =
    'No one could have their say: there is no way to. Write the id of a form as form, or an address as href.';
  return [found(one, 'error', ['closesOn'], message)];
}

function wrongForm(one: Consultation, council: Council): Finding[] {
  const { form } = one.data;
  const forms = idsIn(council, 'forms');
  if (form === undefined || forms.includes(form)) return [];
  return [found(one, 'error', ['form'], noSuch('form', form, forms))];
}

function noOutcome(one: Consultation, today: string): Finding[] {
  const { closesOn, outcome } = one.data;
  const due = dateOf(dayNumber(closesOn) + DAYS_TO_AN_OUTCOME);
  if (outcome !== undefined || today <= due) return [];
  const message = `The consultation closed on ${closesOn}, more than ${String(DAYS_TO_AN_OUTCOME)} days ago. Tell people what came of it: write "outcome:" with its day as on, and its text.`;
  return [found(one, 'warning', ['closesOn'], message)];
}

function found(
  { file, lineOf }: Consultation,
  severity: Finding['severity'],
  key: readonly string[],
  message: string,
): Finding {
  return { severity, file, line: lineOf(key), message };
}
