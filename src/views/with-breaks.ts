/**
 * An address that may go on in the next line after its "@" and its full stops, and nowhere else.
 * @param address as HTML
 * @example withBreaks('hello@example.gov.uk') // => "hello@<wbr>example.<wbr>gov.<wbr>uk"
 */
export function withBreaks(address: string): string {
  return address.replace(/[@.](?=\S)/g, '$&<wbr>');
}
