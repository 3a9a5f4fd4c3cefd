import type { APIRoute } from 'astro';
import { council } from '../../council/read/current.ts';
import { instantWords } from '../../search-html/instant-words.ts';
import { allLanguages } from '../../site/all-languages.ts';
import styles from '../../styles/instant.scss?url';
import { wordsOf } from '../../views/words-of.ts';

export function getStaticPaths(): { params: { language: string } }[] {
  return allLanguages(council.facts).map((language) => ({ params: { language } }));
}

/** What the results below the header's box say, and the address of their styles: asked for when someone first types, so that no page weighs more. */
export const GET: APIRoute = ({ params }) =>
  new Response(JSON.stringify({ ...instantWords(wordsOf(params['language'] ?? 'en')), styles }), {
    headers: { 'Content-Type': 'application/json' },
  });
