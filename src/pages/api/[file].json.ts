import type { APIRoute } from 'astro';
import { council } from '../../council/read/current.ts';
import { siteUrl } from '../../council/snapshot/snapshot-of.ts';
import { openDataFile, openDataFiles } from '../../views/data/open-data.ts';
import { wordsOf } from '../../views/words-of.ts';

export function getStaticPaths(): { params: { file: string } }[] {
  return openDataFiles.map((file) => ({ params: { file } }));
}

/** What the site says of itself to other programs, and the schema of each: docs/data.md. */
export const GET: APIRoute = ({ params }) => {
  const { file = '' } = params;
  const text = openDataFile(file, council, wordsOf('en'), siteUrl(council.facts.url));
  return new Response(text, { headers: { 'Content-Type': 'application/json' } });
};
