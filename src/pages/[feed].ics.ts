import type { APIRoute } from 'astro';
import { council } from '../council/read/current.ts';
import { siteUrl } from '../council/snapshot/snapshot-of.ts';
import { eventsCalendar } from '../views/data/event-calendar.ts';

/** `/events.ics`, where there are events: a calendar without an entry is none. */
export function getStaticPaths(): { params: { feed: string } }[] {
  return council.events.length === 0 ? [] : [{ params: { feed: 'events' } }];
}

/** Every event, for a calendar that subscribes. */
export const GET: APIRoute = () => {
  const text = eventsCalendar(council.events, council, siteUrl(council.facts.url));
  return new Response(text, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
};
