import { hash } from 'node:crypto';

const namespace = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');

/**
 * The same identifier for the same address in every build, as a name-based UUID (RFC 9562, version 5, in its namespace of
 * addresses).
 * @example uuidOf('https://www.example.gov.uk/') // => "e3a1b5a1-…", always the same
 */
export function uuidOf(address: string): string {
  const bytes = hash('sha1', Buffer.concat([namespace, Buffer.from(address)]), 'buffer').subarray(
    0,
    16,
  );
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}
