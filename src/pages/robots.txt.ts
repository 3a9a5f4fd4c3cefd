import type { APIRoute } from 'astro';

/** What crawlers may read: everything but what functions answer. */
export const GET: APIRoute = ({ site }) =>
  new Response(
    [
      'User-agent: *',
      'Disallow: /f/',
      'Disallow: /sent/',
      'Disallow: /promise/',
      '',
      `Sitemap: ${new URL('sitemap-index.xml', site).href}`,
      '',
    ].join('\n'),
  );
