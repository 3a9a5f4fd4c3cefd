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
    ...formStaysOpen(one, council),
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

/** A form that is there for the consultation alone takes answers as long as it does. One of a service is there for others too. */
function formStaysOpen(one: Consultation, { consultations, forms, services }: Council): Finding[] {
  const { form: id, closesOn } = one.data;
  const form = forms.find((its) => its.id === id);
  if (form === undefined || services.some(({ data }) => data.ways.online?.form === id)) return [];
  const ofForm = consultations.filter(({ data }) => data.form === id);
  const last =
    ofForm
      .map(({ data }) => data.closesOn)
      .sort()
      .at(-1) ?? closesOn;
  const its = form.data.closesOn;
  if (its !== undefined && its < closesOn) {
    const message = `The form "${form.id}" closes on ${its}, and people can have their say until ${closesOn}. Write "closesOn: ${last}" in forms/${form.id}.mdx.`;
    return [found(one, 'error', ['form'], message)];
  }
  if (!form.data.open || its !== undefined || ofForm[0] !== one) return [];
  const message = `The form "${form.id}" could still be sent after ${last}, when the consultation is closed. Write "closesOn: ${last}" in forms/${form.id}.mdx, or let a service lead to the form, if it is for other messages too.`;
  return [found(one, 'warning', ['form'], message)];
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
