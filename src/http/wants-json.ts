/** Whether an `Accept` header puts JSON before any HTML. `undefined`: it names neither. */
function prefersJson(accept: string): boolean | undefined {
  for (const part of accept.toLowerCase().split(',')) {
    const [type = '', ...settings] = part.split(';').map((one) => one.trim());
    // What has no weight is what the sender does not want.
    if (settings.some((one) => /^q\s*=\s*0(?:\.0*)?$/.test(one))) continue;
    if (type === 'application/json' || type.endsWith('+json')) return true;
    if (type === 'text/html' || type === 'application/xhtml+xml') return false;
  }
  return undefined;
}

/**
 * Whether the sender reads JSON: it says so with `X-Requested-With`, its `Accept` names JSON before any HTML,
 * or it sent JSON and does not put HTML first.
 * @example
 * // Accept: application/json, text/javascript, *\/*; q=0.01  => true
 * // Accept: text/html,application/xhtml+xml,*\/*;q=0.8       => false
 */
export function wantsJson(headers: Headers): boolean {
  if (headers.get('x-requested-with')?.toLowerCase() === 'xmlhttprequest') return true;
  const preference = prefersJson(headers.get('accept') ?? '');
  if (preference !== undefined) return preference;
  return isJson(headers);
}

/** Whether the body says it is JSON. */
export function isJson(headers: Headers): boolean {
  return /^application\/(?:[\w.+-]+\+)?json\b/i.test(headers.get('content-type') ?? '');
}
