import { answeredByFunction } from '../site/function-addresses.ts';
import type { RequestKind } from './metrics.ts';

const kindOf: Record<string, RequestKind> = {
  f: 'form',
  p: 'form',
  promise: 'promise',
  sent: 'sent',
  yours: 'sent',
  health: 'health',
  _astro: 'asset',
  pagefind: 'asset',
};

/**
 * What a request asks for, by its address alone.
 * @example requestKind('/pl/sent/K7RM-3XDW/') // => "sent"
 * @example requestKind('/services/') // => "page"
 */
export function requestKind(url: string): RequestKind {
  const [path = ''] = url.split('?', 1);
  const [, first = '', second = ''] = path.split('/', 3);
  if (path === '/health') return 'health';
  if (!answeredByFunction.test(path)) return kindOf[first] === 'asset' ? 'asset' : 'page';
  return kindOf[first] ?? kindOf[second] ?? 'page';
}
