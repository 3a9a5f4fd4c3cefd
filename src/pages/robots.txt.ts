import type { APIRoute } from 'astro';

/** What crawlers may read: everything but search results and what functions answer. */
export const GET: APIRoute = ({ site }) =>
  new Response(
    [
      'User-agent: *',
      'Disallow: /f/',
      'Disallow: /search/',
      '',
      `Sitemap: ${new URL('sitemap-index.xml', site).href}`,
      '',
    ].join('\n'),
  );
