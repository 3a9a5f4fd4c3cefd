import { lookup } from 'mrmime';

/** @example mimeOf('/charter/') // => 'text/html; charset=utf-8' */
export function mimeOf(path: string): string {
  if (path.endsWith('/')) return 'text/html; charset=utf-8';
  const type = lookup(path) ?? 'application/octet-stream';
  return type.startsWith('text/') ? `${type}; charset=utf-8` : type;
}
