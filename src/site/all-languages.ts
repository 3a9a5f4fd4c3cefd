/**
 * The languages of a site, in the order they are listed: English, and those that council.yaml lists.
 * @example allLanguages({ languages: ['pl', 'tr'] }) // => ["en", "pl", "tr"]
 */
export function allLanguages({ languages }: { languages: readonly string[] }): string[] {
  return ['en', ...languages];
}
