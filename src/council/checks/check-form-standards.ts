import { standardNamed } from '../../domain/charter/standard-named.ts';
import type { ServiceStandard } from '../../domain/charter/standard.ts';
import { hasDueDate, targetAsWritten } from '../../domain/charter/target.ts';
import { canDateForm, isForForms } from '../../domain/charter/what-suits.ts';
import type { Council } from '../council.ts';
import type { Finding } from '../wording/finding.ts';

type Form = Council['forms'][number];

/** Forms under a standard that cannot be kept: it gives them no date, or they ask for no way to reply. */
export function checkFormStandards(council: Council): Finding[] {
  return council.forms.flatMap((form) => [
    ...ownStandard(form, council),
    ...acknowledgementStandard(form, council),
  ]);
}

function ownStandard(form: Form, { standards }: Council): Finding[] {
  const standard = standardNamed(standards, form.data.standard);
  if (!standard) return [];
  const told = (severity: Finding['severity'], message: string): Finding[] => [
    { severity, file: form.file, line: form.lineOf(['standard']), message },
  ];
  const suits = suiting(
    standards,
    (one) => canDateForm(one) && isForForms(one) && one.measures !== 'acknowledgement',
  );
  if (!canDateForm(standard)) {
    return told('error', `${noDate(standard)} ${suits}, or none, where no time is published.`);
  }
  return [
    ...(isForForms(standard)
      ? []
      : told(
          'warning',
          `"${standard.id}" is a standard for the channel "${standard.channel}", and this is a form. ${suits}.`,
        )),
    ...noWayToReply(form.data, standard).flatMap((message) => told('warning', message)),
  ];
}

/** What cannot be kept, because the form does not ask where the reply is to go. */
function noWayToReply({ fields }: Form['data'], { id, measures }: ServiceStandard): string[] {
  const types = fields.map(({ type }) => type);
  if (measures === 'call-back' && !types.includes('tel')) {
    return [
      `"${id}" promises a call, and the form asks for no telephone number. Add a question of the type tel.`,
    ];
  }
  const asks = types.some((type) => ['email', 'tel', 'address'].includes(type));
  if (measures !== 'reply' || asks) return [];
  return [
    `"${id}" promises a reply, and the form asks for no way to send one. Add a question of the type email, tel or address.`,
  ];
}

function acknowledgementStandard(form: Form, { standards }: Council): Finding[] {
  const id = form.data.acknowledgementStandard;
  const standard = standardNamed(standards, id);
  if (!standard) return [];
  const error = (message: string): Finding[] => [
    {
      severity: 'error',
      file: form.file,
      line: form.lineOf(['acknowledgementStandard']),
      message,
    },
  ];
  const suits = suiting(
    standards,
    (one) => canDateForm(one) && isForForms(one) && one.measures === 'acknowledgement',
  );
  if (standard.measures !== 'acknowledgement') {
    return error(
      `"${standard.id}" measures "${standard.measures}", not acknowledgement. ${suits}.`,
    );
  }
  if (!canDateForm(standard)) return error(`${noDate(standard)} ${suits}.`);
  const own = standardNamed(standards, form.data.standard);
  return own?.measures === 'acknowledgement'
    ? error(
        `"${own.id}" promises an acknowledgement already, so the form would promise two. ` +
          'Name as standard the one that measures reply, or take acknowledgementStandard out.',
      )
    : [];
}

function noDate({ id, target, earlier, clockStarts, measures }: ServiceStandard): string {
  const undated = [target, ...earlier.map((version) => version.target)].find(
    (one) => one.kind !== 'none' && !hasDueDate(one),
  );
  const reason =
    clockStarts === 'appointment' || clockStarts === 'return'
      ? `runs from ${clockStarts === 'return' ? "an officer's return" : 'an appointment'}`
      : measures === 'satisfaction' || measures === 'resolved-first-time'
        ? `measures "${measures}" over all cases`
        : undated !== undefined && undated !== target
          ? `promised ${targetAsWritten(undated)} in an earlier version`
          : `promises ${targetAsWritten(target)}`;
  return `"${id}" ${reason}, so it gives no date to someone who sends a form.`;
}

function suiting(
  standards: Council['standards'],
  suits: (standard: ServiceStandard) => boolean,
): string {
  const ids = Object.values(standards)
    .filter(suits)
    .map(({ id }) => id);
  return ids.length > 0
    ? `Standards that suit: ${ids.join(', ')}`
    : 'The charter has none that suits';
}
