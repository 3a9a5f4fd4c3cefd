import type { Council } from '../../council/council.ts';
import { calendarFrom } from '../../domain/calendar/calendar.ts';
import { dayNumber, msInDay, msInMinute } from '../../domain/calendar/day-number.ts';
import { spokenTimes } from '../../domain/calendar/spoken-times.ts';
import { zoneClock } from '../../domain/calendar/zone-clock.ts';
import { longestTime } from '../../domain/charter/longest-time.ts';
import { coordinatesFrom } from '../../domain/places/coordinates.ts';
import type { Crumb } from '../../form-html/crumbs-html.ts';
import type { Words } from '../../i18n/words.ts';
import { eventAddress, newsAddress, officeAddress, serviceAddress } from '../../site/addresses.ts';
import { datesToCome, lastDayOf } from '../event-days.ts';
import { dayOfBuild } from '../in-force.ts';
import { promiseOf } from '../standard-in-words.ts';
import { whoRuns } from '../who-runs.ts';
import type { Thing } from './json-ld.ts';
import { clockOf, hoursOf, weekDays } from './office-hours.ts';
import { otherHours } from '../../domain/calendar/other-hours.ts';
import { lgslAddress } from './lgsl.ts';
import { waysShown, type WayShown, type WaysFrom } from './ways-shown.ts';

/** How far ahead an office's days with other hours are said. */
const DAYS_AHEAD = 180;

type Of<Folder extends 'services' | 'offices' | 'events' | 'news'> = Pick<
  Council[Folder][number],
  'id' | 'data'
>;

/** The council, for search engines. */
export function councilThing({ facts }: Pick<Council, 'facts'>, site: string): Thing {
  const { name, contact } = facts;
  return {
    '@type': 'GovernmentOrganization',
    name,
    url: `${site}/`,
    telephone: contact.telephone,
    email: contact.email,
  };
}

/**
 * A service with a channel for each way to it, and what the charter promises for that way: as a sentence, and as the longest
 * time that it may take.
 */
export function serviceThing(
  service: Of<'services'>,
  council: WaysFrom,
  words: Words,
  site: string,
): Thing {
  const { title, description, ways, lgsl } = service.data;
  const runner = whoRuns(service, council);
  return {
    '@type': 'GovernmentService',
    name: title,
    description,
    url: `${site}${serviceAddress(service)}`,
    ...(lgsl.length > 0 && { identifier: lgsl.map(lgslThing) }),
    provider: {
      '@type': 'GovernmentOrganization',
      name: runner?.name ?? council.facts.name,
      ...(runner?.href !== undefined && { url: runner.href }),
    },
    availableChannel: waysShown(ways, council, site).map((way) => channel(way, council, words)),
  };
}

/** A service's number in the Local Government Services List. */
function lgslThing(number: number): Thing {
  return {
    '@type': 'PropertyValue',
    propertyID: 'LGSL',
    value: String(number),
    url: lgslAddress(number),
  };
}

function channel(way: WayShown, council: WaysFrom, words: Words): Thing {
  const { standard, url, telephone, offices, address } = way;
  const time = standard && longestTime(standard, calendarFrom(council.calendar), dayOfBuild);
  return {
    '@type': 'ServiceChannel',
    name: words(`site.way.${way.channel}`),
    ...(url !== undefined && { serviceUrl: url }),
    ...(telephone !== undefined && { servicePhone: { '@type': 'ContactPoint', telephone } }),
    ...(offices && {
      serviceLocation: offices.map(({ name, url: at }) => ({
        '@type': 'GovernmentOffice',
        name,
        url: at,
      })),
    }),
    ...(address && {
      servicePostalAddress: { '@type': 'PostalAddress', streetAddress: address.join(', ') },
    }),
    ...(time !== undefined && { processingTime: time }),
    ...(standard && { description: promiseOf(standard, words) }),
  };
}

/** An office, with its hours where anyone may walk in: its week, and the days to come that differ from it. */
export function officeThing(
  office: Of<'offices'>,
  council: Pick<Council, 'facts' | 'calendar'>,
  site: string,
): Thing {
  const { title, description, place, address, coordinates } = office.data;
  const at = coordinates === undefined ? undefined : coordinatesFrom(coordinates);
  const { facts, calendar } = council;
  return {
    '@type': 'GovernmentOffice',
    name: title,
    description,
    url: `${site}${officeAddress(office.id)}`,
    telephone: facts.contact.telephone,
    address: {
      '@type': 'PostalAddress',
      ...(address.length > 0 && { streetAddress: address.join(', ') }),
      addressLocality: place,
      addressCountry: 'GB',
    },
    ...(at && { geo: { '@type': 'GeoCoordinates', ...at } }),
    parentOrganization: { '@type': 'GovernmentOrganization', name: facts.name, url: `${site}/` },
    ...hoursThings(office, calendar),
  };
}

function hoursThings(office: Of<'offices'>, data: Council['calendar']): Record<string, unknown> {
  const known = hoursOf(office, data);
  if (known === undefined) return {};
  const { hours, calendar } = known;
  // Days with the same hours are said together.
  const byHours = new Map<string, string[]>();
  hours.week.forEach((spans, weekday) => {
    const name = weekDays[weekday] ?? '';
    for (const { from, to } of spans) {
      const times = `${clockOf(from)} ${clockOf(to)}`;
      byHours.set(times, [
        ...(byHours.get(times) ?? []),
        name.charAt(0).toUpperCase() + name.slice(1),
      ]);
    }
  });
  const usual = [...byHours].map(([times, dayOfWeek]) => {
    const [opens, closes] = times.split(' ');
    return { '@type': 'OpeningHoursSpecification', dayOfWeek, opens, closes };
  });
  const special = otherHours(calendar, hours, dayOfBuild, DAYS_AHEAD).flatMap(({ date, open }) =>
    // schema.org says a closed day as one that opens and closes at midnight.
    (open.length === 0 ? [{ from: 0, to: 0 }] : open).map(({ from, to }) => ({
      '@type': 'OpeningHoursSpecification',
      validFrom: date,
      validThrough: date,
      opens: clockOf(from),
      closes: clockOf(to),
    })),
  );
  return {
    openingHoursSpecification: usual,
    ...(special.length > 0 && { specialOpeningHoursSpecification: special }),
  };
}

/** How many dates to come of an event that repeats are said. */
const DATES_SAID = 12;

/** Something to come to, with its hours where they can be read; what repeats has its dates to come below it. */
export function eventThing(
  { id, data }: Of<'events'>,
  { facts }: Pick<Council, 'facts'>,
  site: string,
): Thing {
  const dates = datesToCome(data).slice(0, DATES_SAID);
  const whatAndWhere = {
    '@type': 'Event',
    name: data.title,
    url: `${site}${eventAddress(id)}`,
    location: { '@type': 'Place', name: data.place, address: data.place },
  };
  return {
    ...whatAndWhere,
    description: data.description,
    startDate: data.from,
    endDate: lastDayOf(data),
    ...(data.repeats === undefined
      ? momentsOf(data, facts.timeZone)
      : {
          subEvent: dates.map((date) => ({
            ...whatAndWhere,
            ...{ startDate: date, endDate: date },
            ...momentsOf({ from: date, time: data.time }, facts.timeZone),
          })),
        }),
    organizer: { '@type': 'GovernmentOrganization', name: facts.name, url: `${site}/` },
  };
}

/** When an event begins and ends with the offset of its own day; nothing where that is not known, or differs from day to day. */
function momentsOf(
  { from, until = from, time }: Pick<Council['events'][number]['data'], 'from' | 'until' | 'time'>,
  timeZone: string,
): { startDate?: string; endDate?: string } {
  const times = time === undefined ? undefined : spokenTimes(time);
  if (times === undefined || until !== from) return {};
  const day = dayNumber(from);
  const clock = zoneClock(timeZone, day, day + 1);
  const at = (minutes: number): string =>
    clock.written(clock.instant(day * msInDay + minutes * msInMinute));
  return { startDate: at(times.from), ...(times.to !== undefined && { endDate: at(times.to) }) };
}

/** A news item. */
export function newsThing(
  { id, data }: Of<'news'>,
  { facts }: Pick<Council, 'facts'>,
  site: string,
): Thing {
  return {
    '@type': 'NewsArticle',
    headline: data.title,
    description: data.description,
    url: `${site}${newsAddress(id)}`,
    datePublished: data.publishedOn,
    publisher: { '@type': 'GovernmentOrganization', name: facts.name, url: `${site}/` },
  };
}

/**
 * Where a page is, from the home page down to itself.
 * @example // Home, Our offices, Wigton: three places, each with its address
 */
export function crumbsThing(
  crumbs: readonly Crumb[],
  page: { title: string; path: string },
  home: Crumb,
  site: string,
): Thing {
  const way = [home, ...crumbs, { label: page.title, href: page.path }];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: way.map(({ label, href }, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name: label,
      item: `${site}${href}`,
    })),
  };
}
