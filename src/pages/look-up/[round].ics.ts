import type { APIRoute, GetStaticPathsResult } from 'astro';
import { council } from '../../council/read/current.ts';
import { siteUrl } from '../../council/snapshot/snapshot-of.ts';
import { collectionsCalendar } from '../../views/data/collections-calendar.ts';

export function getStaticPaths(): GetStaticPathsResult {
  if (council.postcodesFile.rows.length === 0) return [];
  return council.lookUps.rounds.map((round) => ({ params: { round: round.id }, props: { round } }));
}

/** When the bins of a round are collected, for a calendar that subscribes. */
export const GET: APIRoute = ({ props }) => {
  const { round } = props as { round: (typeof council.lookUps.rounds)[number] };
  const text = collectionsCalendar(round, council, siteUrl(council.facts.url));
  return new Response(text, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
};
