import { BeyondKnownDays } from '../../domain/calendar/beyond-known-days.ts';
import type { Delay } from '../../domain/charter/delay.ts';
import { makePromise } from '../../domain/charter/promise.ts';
import { standardNamed } from '../../domain/charter/standard-named.ts';
import { targetAsWritten } from '../../domain/charter/target.ts';
import type { Council } from '../council.ts';
import type { Finding } from '../wording/finding.ts';
import { idsIn } from '../read/ids-in.ts';
import { noSuch } from '../wording/no-such.ts';

/** Delays that cover nothing the council has, or that give no later date than the standard does. */
export function checkDelays(council: Council): Finding[] {
  const { file, lineOf } = council.delaysFile;
  const forms = idsIn(council, 'forms');
  const standards = Object.keys(council.standards);
  return council.delays.flatMap((delay, index): Finding[] => {
    const error = (path: PropertyKey[], message: string): Finding => ({
      severity: 'error',
      file,
      line: lineOf([index, ...path]),
      message,
    });
    const missing = [
      ...unknown(delay.standards, standards).map(([id, place]) =>
        error(['standards', place], noSuch('standard', id, standards)),
      ),
      ...unknown(delay.forms, forms).map(([id, place]) =>
        error(['forms', place], noSuch('form', id, forms)),
      ),
    ];
    if (missing.length > 0) return missing;
    return covered(council, delay)
      .filter((standard) => !isLater(council, delay, standard))
      .map((id) => error(['target'], notLater(council, delay, id)));
  });
}

function unknown(ids: readonly string[], known: readonly string[]): [id: string, place: number][] {
  return ids.flatMap((id, place): [string, number][] => (known.includes(id) ? [] : [[id, place]]));
}

/** The standards a delay makes later, its own and those of its forms. */
function covered({ forms, standards }: Council, delay: Delay): string[] {
  const ofForms = forms
    .filter(({ id }) => delay.forms.includes(id))
    .map(({ data }) => data.standard)
    .filter((id) => Object.hasOwn(standards, id));
  return [...new Set([...delay.standards, ...ofForms])];
}

function isLater({ standards, calendar }: Council, delay: Delay, id: string): boolean {
  const standard = standardNamed(standards, id);
  if (standard === undefined) return true;
  const receivedAt = `${delay.from}T12:00`;
  const delays = [{ ...delay, standards: [id] }];
  try {
    const contact = { standard, receivedAt, clockStartedAt: receivedAt, calendar, delays };
    return makePromise(contact)?.delay !== undefined;
  } catch (error) {
    // A delay of years long past, or still far off, changes nothing now.
    if (error instanceof BeyondKnownDays) return true;
    throw error;
  }
}

function notLater({ standards }: Council, { target }: Delay, id: string): string {
  const usual = standardNamed(standards, id);
  const promised = usual === undefined ? '' : targetAsWritten(usual.target);
  return `A delay gives a later time: "${id}" promises ${promised}, and ${targetAsWritten(target)} is no later.`;
}
