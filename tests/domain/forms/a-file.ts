/** The smallest file that begins as its kind does. */
export const pdf = new TextEncoder().encode('%PDF-1.7\n%…\n');
export const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16);
export const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0);
export const text = new TextEncoder().encode('Dear council,\r\n\tżółć £5\n');
export const program = Uint8Array.of(0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0);

/** A zip archive of empty files with these names. */
export function zipOf(names: string[], comment = ''): Uint8Array {
  const entries = names.map((name) => new TextEncoder().encode(name));
  const locals = entries.map((name) =>
    bytesOf(
      [0x04034b50, 4],
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 4],
      [0, 4],
      [0, 4],
      [0, 4],
      [name.length, 2],
      [0, 2],
      name,
    ),
  );
  let offset = 0;
  const directory = entries.map((name, index) => {
    const at = offset;
    offset += locals[index]?.length ?? 0;
    return bytesOf(
      [0x02014b50, 4],
      [0, 4],
      [0, 2],
      [0, 2],
      [0, 4],
      [0, 4],
      [0, 4],
      [0, 4],
      [name.length, 2],
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 4],
      [at, 4],
      name,
    );
  });
  const size = directory.reduce((sum, entry) => sum + entry.length, 0);
  const end = bytesOf(
    [0x06054b50, 4],
    [0, 4],
    [names.length, 2],
    [names.length, 2],
    [size, 4],
    [offset, 4],
    [comment.length, 2],
    new TextEncoder().encode(comment),
  );
  return Uint8Array.from([...locals, ...directory, end].flatMap((part) => [...part]));
}

function bytesOf(...parts: ([number, number] | Uint8Array)[]): Uint8Array {
  return Uint8Array.from(
    parts.flatMap((part) =>
      part instanceof Uint8Array
        ? [...part]
        : Array.from({ length: part[1] }, (_, index) => Math.floor(part[0] / 256 ** index) % 256),
    ),
  );
}
