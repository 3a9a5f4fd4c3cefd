import type { Council } from '../council/council.ts';
import type { ServiceStandard } from '../domain/charter/standard.ts';
import { standardOn } from '../domain/charter/standard-on.ts';
import { dayOfBuild } from './in-force.ts';

/**
 * What a council promises today by one of its standards, with the later time while it says that a service is under
 * pressure. `undefined` where there is no such standard, or none in force yet: no time is published.
 * @param form the form it is promised on, for delays that name forms
 */
export function standardNow(
  { standards, calendar, delays }: Pick<Council, 'standards' | 'calendar' | 'delays'>,
  id: string | undefined,
  form?: string,
): ServiceStandard | undefined {
  const standard = id === undefined ? undefined : standards[id];
  return standard && standardOn(standard, dayOfBuild, { calendar, delays, form });
}
