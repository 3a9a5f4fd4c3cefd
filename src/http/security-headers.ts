/**
 * The headers of every reply, static page or function. One place: the Node server reads it, and the build
 * writes it into `dist/_headers` for Netlify.
 *
 * - No inline script or style is allowed, so a word that slipped through escaping still cannot run.
 *   `wasm-unsafe-eval` is for the search's WebAssembly.
 * - Referrers stay on the site. Not `no-referrer`: browsers would then send `Origin: null` with a form,
 *   and the same-origin check could not tell a resident from a stranger.
 */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "object-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Strict-Transport-Security': 'max-age=31536000',
};

/** What the files at `/api/` have besides: they say nothing that is not on the pages, and any website may read them. */
export const openDataHeaders: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
};
