import type { APIRoute } from 'astro';
import { council } from '../../council/read/current.ts';
import { siteUrl } from '../../council/snapshot/snapshot-of.ts';
import { securityTxt } from '../../views/security-txt.ts';

/** Who to tell of a fault in the site's security. */
export const GET: APIRoute = () =>
  new Response(securityTxt(council.facts, siteUrl(council.facts.url), Date.now()));
