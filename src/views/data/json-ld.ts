import { jsonInHtml } from '../../domain/text/json-in-html.ts';

/** A thing as schema.org has it, with its `@type`. */
export type Thing = { '@type': string } & Record<string, unknown>;

/** What a page says of itself to machines, as text that may be in a `<script>`: https://schema.org in JSON-LD. */
export function jsonLd(things: readonly Thing[]): string {
  const [only] = things;
  return jsonInHtml({
    '@context': 'https://schema.org',
    ...(things.length === 1 ? only : { '@graph': things }),
  });
}
