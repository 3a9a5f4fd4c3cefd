/** One file within a zip archive, as the archive's table of contents has it. */
export interface ZipEntry {
  name: string;
  /** 0 for stored, 8 for deflated. */
  method: number;
  compressedBytes: number;
  /** Where its own header is. */
  at: number;
}

/** More entries than any letter has; what has more is none. */
const MOST_ENTRIES = 5_000;

/**
 * The entries in a zip archive's table of contents (its central directory, which is at the end); none when there is no
 * table or it is damaged. Nothing is unpacked, so an archive that swells cannot harm.
 */
export function entriesInZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfTable(view);
  if (end === undefined) return [];
  const entries: ZipEntry[] = [];
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > MOST_ENTRIES) return [];
  for (let entry = 0; entry < count; entry += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) return [];
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      compressedBytes: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The record that closes a zip archive is 22 bytes long, and a comment of up to 65,535 may follow it. */
function endOfTable(view: DataView): number | undefined {
  const earliest = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= earliest; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return undefined;
}
