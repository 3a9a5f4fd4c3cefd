import type { Nation } from '../calendar/calendar-data.ts';

const names: Record<Nation, string> = {
  'england-and-wales': 'Local Government and Social Care Ombudsman',
  wales: 'Public Services Ombudsman for Wales',
  scotland: 'Scottish Public Services Ombudsman',
  'northern-ireland': 'Northern Ireland Public Services Ombudsman',
};

/**
 * Who looks at a complaint about a council once the council has given its final response, by the name that its law
 * gives: Local Government Act 1974 (England), Public Services Ombudsman (Wales) Act 2019, Scottish Public Services
 * Ombudsman Act 2002, Public Services Ombudsman Act (Northern Ireland) 2016.
 * @example ombudsmanOf('scotland') // => "Scottish Public Services Ombudsman"
 */
export function ombudsmanOf(nation: Nation): string {
  return names[nation];
}
