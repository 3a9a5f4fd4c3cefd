/** Whether a browser says that a page of another website wants this within itself. */
export function isEmbedded({ headers }: Request): boolean {
  const destination = headers.get('sec-fetch-dest') ?? 'document';
  return headers.get('sec-fetch-site') === 'cross-site' && destination !== 'document';
}
