import type { Council } from '../council/council.ts';
import { onlineForm } from '../council/read/online-form.ts';
import { standardNamed } from '../domain/charter/standard-named.ts';
import type { ServiceStandard } from '../domain/charter/standard.ts';
import { standardOn } from '../domain/charter/standard-on.ts';
import { dayOfBuild } from './in-force.ts';

/**
 * What a council promises today by one of its standards, with the later time while it says that a service is under
 * pressure. `undefined` where there is no such standard, or none in force yet: no time is published.
 * @param form the form whose own promise it is, for delays that name forms
 */
export function standardNow(
  { standards, calendar, delays }: Pick<Council, 'standards' | 'calendar' | 'delays'>,
  id: string | undefined,
  form?: string,
): ServiceStandard | undefined {
  const standard = standardNamed(standards, id);
  return standard && standardOn(standard, dayOfBuild, { calendar, delays, form });
}

/**
 * What a way online promises today: what its form does, and where it leads elsewhere, its own standard.
 * @example standardOfOnline({ form: 'complaint', label: 'Complain' }, council)?.id // => "complaint-stage-1"
 */
export function standardOfOnline(
  online: Council['services'][number]['data']['ways']['online'],
  council: Pick<Council, 'standards' | 'calendar' | 'delays' | 'forms'>,
): ServiceStandard | undefined {
  const form = onlineForm(online, council.forms);
  return form
    ? standardNow(council, form.data.standard, form.id)
    : standardNow(council, online?.standard);
}
