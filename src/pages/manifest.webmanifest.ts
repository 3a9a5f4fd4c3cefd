import type { APIRoute } from 'astro';
import { council } from '../council/read/current.ts';

/** For a phone's home screen. */
export const GET: APIRoute = () => {
  const { name, shortName, brand } = council.facts;
  const manifest = {
    name,
    short_name: shortName,
    start_url: '/',
    display: 'browser',
    background_color: '#fffefc',
    theme_color: brand.deep,
    icons: [
      { src: '/icon.svg', type: 'image/svg+xml', sizes: 'any' },
      { src: '/icon-192.png', type: 'image/png', sizes: '192x192' },
      { src: '/icon-512.png', type: 'image/png', sizes: '512x512' },
    ],
  };
  return new Response(JSON.stringify(manifest), {
    headers: { 'Content-Type': 'application/manifest+json' },
  });
};
