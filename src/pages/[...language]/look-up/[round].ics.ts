import type { APIRoute, GetStaticPathsResult } from 'astro';
import { council } from '../../../council/read/current.ts';
import { siteUrl } from '../../../council/snapshot/snapshot-of.ts';
import { calendarLanguage } from '../../../domain/look-ups/look-ups-said.ts';
import { allLanguages } from '../../../site/all-languages.ts';
import { collectionsCalendar } from '../../../views/data/collections-calendar.ts';

export function getStaticPaths(): GetStaticPathsResult {
  if (council.postcodesFile.rows.length === 0) return [];
  return council.lookUps.rounds.flatMap((round) =>
    allLanguages(council.facts)
      .filter((language) => calendarLanguage(round, language) === language)
      .map((language) => ({
        params: { language: language === 'en' ? undefined : language, round: round.id },
        props: { round, language },
      })),
  );
}

/** When the bins of a round are collected, for a calendar that subscribes. */
export const GET: APIRoute = ({ props }) => {
  const { round, language } = props as {
    round: (typeof council.lookUps.rounds)[number];
    language: string;
  };
  const text = collectionsCalendar(round, council, siteUrl(council.facts.url), { language });
  return new Response(text, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
};
