import type { APIRoute } from 'astro';
import { council } from '../../council/read/current.ts';
import { siteUrl } from '../../council/snapshot/snapshot-of.ts';
import { eventsCalendar } from '../../views/data/event-calendar.ts';

export function getStaticPaths(): { params: { event: string } }[] {
  return council.events.map(({ id }) => ({ params: { event: id } }));
}

/** One event for a reader's own calendar. */
export const GET: APIRoute = ({ params }) => {
  const events = council.events.filter(({ id }) => id === params['event']);
  const text = eventsCalendar(events, council, siteUrl(council.facts.url));
  return new Response(text, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
};
