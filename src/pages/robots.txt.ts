import type { APIRoute } from 'astro';
import { functionNames } from '../site/function-addresses.ts';

/** What crawlers may read: everything but what functions answer. */
export const GET: APIRoute = ({ site }) =>
  new Response(
    [
      'User-agent: *',
      ...functionNames.map((name) => `Disallow: /${name}/`),
      '',
      `Sitemap: ${new URL('sitemap-index.xml', site).href}`,
      '',
    ].join('\n'),
  );
