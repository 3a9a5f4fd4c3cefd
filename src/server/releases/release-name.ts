/**
 * What a release is called: when it was made, in UTC, and the beginning of the hash of all that is in it. Names in
 * their own order are in the order of time.
 * @example releaseName(new Date('2026-11-27T09:30:12Z'), '3fa9c1d28e…') // => "20261127-093012-3fa9c1d2"
 */
export function releaseName(madeAt: Date, hash: string): string {
  const [day = '', time = ''] = madeAt.toISOString().replaceAll(/[-:]/g, '').split(/[T.]/);
  return `${day}-${time}-${hash.slice(0, 8)}`;
}

/** Whether a name is a release's, and not of a folder that was being built, or of anything else. */
export function isReleaseName(name: string): boolean {
  return /^\d{8}-\d{6}-[0-9a-f]{8}$/.test(name);
}
