/**
 * Where an office is, a line each: its address, and the place where the address does not name it.
 * @example addressOf({ address: ['Town Hall', 'Senhouse Street'], place: 'Maryport' })
 * // => ["Town Hall", "Senhouse Street", "Maryport"]
 */
export function addressOf({
  address,
  place,
}: {
  address: readonly string[];
  place: string;
}): string[] {
  const named = address.some((line) => line.toLowerCase().includes(place.toLowerCase()));
  return named ? [...address] : [...address, place];
}
