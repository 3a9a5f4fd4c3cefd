import { textGiven } from '../domain/forms/given-values.ts';
import type { ReadBody } from './read-body.ts';

/**
 * How long the form took to fill in, where script on the page says so: ours counts the seconds, Formspree's names the
 * moment the page was opened. A number that makes no sense counts as none.
 */
export function secondsToFillIn(
  { given }: ReadBody,
  request: Request,
  now: number,
): { secondsToFillIn?: number } {
  const counted = textGiven(given, '_seconds');
  const seconds = counted === '' ? (now - loadedAt(request)) / 1000 : Number(counted);
  return seconds >= 0 && seconds < 86_400 ? { secondsToFillIn: seconds } : {};
}

function loadedAt(request: Request): number {
  const session = request.headers.get('formspree-session-data');
  if (session === null) return NaN;
  try {
    const data: unknown = JSON.parse(atob(session));
    return Number((data as { loadedAt?: unknown } | null)?.loadedAt);
  } catch {
    return NaN;
  }
}
