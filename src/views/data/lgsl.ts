/**
 * Where the list that numbers the services of councils says what a number is.
 * @example lgslAddress(524) // => "http://id.esd.org.uk/service/524"
 */
export function lgslAddress(number: number): string {
  return `http://id.esd.org.uk/service/${String(number)}`;
}
