/**
 * JSON that may be in a `<script>` of a page: no letter of it can end the element or begin a comment in it, whatever an
 * editor wrote.
 * @example jsonInHtml({ name: '</script>' }) // => '{"name":"\\u003c/script>"}'
 */
export function jsonInHtml(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
