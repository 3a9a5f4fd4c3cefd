import type { APIRoute } from 'astro';
import { council } from '../../council/read/current.ts';
import { draftWords } from '../../form-html/draft-words.ts';
import { allLanguages } from '../../site/all-languages.ts';
import { wordsOf } from '../../views/words-of.ts';

export function getStaticPaths(): { params: { language: string } }[] {
  return allLanguages(council.facts).map((language) => ({ params: { language } }));
}

/** What the script says that keeps a half-filled form: asked for once a form's page is there, so that no form weighs more. */
export const GET: APIRoute = ({ params }) =>
  new Response(JSON.stringify({ html: draftWords(wordsOf(params['language'] ?? 'en')).source }), {
    headers: { 'Content-Type': 'application/json' },
  });
