import { securityHeaders } from '../../http/security-headers.ts';
import type { GitHostSetting } from '../admin-setting.ts';

/** Where the editing page is. */
export const adminHome = '/admin/';

/**
 * The editing page alone may have styles of its own making, as its editor needs, and pictures that are still in the
 * browser. It runs no script but the three that are here, none of which makes code of text.
 * @param connects other origins that it may ask, besides this site
 */
function headersOf(connects: readonly string[]): Readonly<Record<string, string>> {
  return {
    ...securityHeaders,
    'Content-Security-Policy': [
      "default-src 'none'",
      "object-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "font-src 'self'",
      "img-src 'self' data: blob:",
      ["connect-src 'self' data: blob:", ...connects].join(' '),
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'X-Robots-Tag': 'noindex, nofollow',
  };
}

export const adminHeaders = headersOf([]);

/**
 * With a git host it may ask that host's interface and no other. A window in which people sign in there has to be able to
 * tell this page that they have, so it is not cut off from it.
 */
export function adminHeadersFor(setting: GitHostSetting): Readonly<Record<string, string>> {
  return { ...headersOf([apiOrigin(setting)]), 'Cross-Origin-Opener-Policy': 'unsafe-none' };
}

function apiOrigin({ host, origin }: GitHostSetting): string {
  return host === 'github' ? 'https://api.github.com' : origin;
}

/** @param start where the page asks for its configuration */
export function adminPage(start: string, instead = ''): string {
  return `<!doctype html>
<html lang="en-GB" data-start="${start}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Write pages</title>
<script src="/admin/sveltia-cms.js" data-manual></script>
<script type="module" src="/admin/start.js"></script>
</head>
<body>
<noscript><p>Writing pages here needs JavaScript.${instead}</p></noscript>
</body>
</html>
`;
}
