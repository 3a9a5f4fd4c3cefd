import type { Council } from '../../council/council.ts';
import { onlineForm } from '../../council/read/online-form.ts';
import type { ServiceStandard } from '../../domain/charter/standard.ts';
import { formAddress, officeAddress } from '../../site/addresses.ts';
import { standardNow, standardOfOnline } from '../standard-now.ts';

type Ways = Council['services'][number]['data']['ways'];

/** What of a council the ways to a service are made from. */
export type WaysFrom = Pick<
  Council,
  'facts' | 'forms' | 'offices' | 'standards' | 'calendar' | 'delays'
>;

/** One way to do something, with where it leads and what is promised for it today. */
export interface WayShown {
  channel: 'online' | 'telephone' | 'in-person' | 'letter';
  /** Online: a whole address. */
  url?: string;
  /** By telephone: the number as people read it. */
  telephone?: string;
  /** In person: where. */
  offices?: { id: string; name: string; url: string }[];
  /** By letter: a line each. */
  address?: string[];
  note?: string;
  /** Left out where the council publishes no time. */
  standard?: ServiceStandard;
}

/**
 * The ways to a service, in the order in which its page has them, for machines. A way that the page says is not available is
 * none of them.
 * @param site the address that the site is published at, without a slash at its end
 * @example waysShown({ telephone: { standard: 'telephone' } }, council, 'https://www.example.gov.uk')
 * // => [{ channel: 'telephone', telephone: '01632 960101', standard: { id: 'telephone', … } }]
 */
export function waysShown(ways: Ways, council: WaysFrom, site: string): WayShown[] {
  const { online, telephone, inPerson, letter } = ways;
  const { contact } = council.facts;
  const shown: WayShown[] = [];
  if (online) {
    const form = onlineForm(online, council.forms);
    const href = form ? formAddress(form.id) : online.href;
    shown.push({
      channel: 'online',
      ...(href !== undefined && { url: new URL(href, site).href }),
      ...rest(online.note, standardOfOnline(online, council)),
    });
  }
  if (telephone) {
    shown.push({
      channel: 'telephone',
      telephone: telephone.number ?? contact.telephone,
      ...rest(telephone.note, standardNow(council, telephone.standard)),
    });
  }
  if (inPerson) {
    const offices = council.offices.filter(({ id, data }) =>
      inPerson.offices ? inPerson.offices.includes(id) : data.how !== 'closed',
    );
    shown.push({
      channel: 'in-person',
      offices: offices.map(({ id, data }) => ({
        id,
        name: data.title,
        url: `${site}${officeAddress(id)}`,
      })),
      ...rest(inPerson.note, standardNow(council, inPerson.standard)),
    });
  }
  if (letter) {
    shown.push({
      channel: 'letter',
      address: contact.address,
      ...rest(letter.note, standardNow(council, letter.standard)),
    });
  }
  return shown;
}

function rest(
  note: string | undefined,
  standard: ServiceStandard | undefined,
): Pick<WayShown, 'note' | 'standard'> {
  return { ...(note !== undefined && { note }), ...(standard && { standard }) };
}
