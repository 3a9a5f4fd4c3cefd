/** The smallest file that begins as its kind does. */
export const pdf = new TextEncoder().encode('%PDF-1.7\n%…\n');
export const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16);
/** One transparent pixel. */
export const png = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
);
export const text = new TextEncoder().encode('Dear council,\r\n\tżółć £5\n');
export const program = Uint8Array.of(0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0);

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** A Word document of its main part and of these others. */
export function wordOf({
  main = 'word/document.xml',
  type = word,
  more = [] as (string | InZip)[],
  types = '',
  comment = '',
} = {}): Uint8Array {
  const list = `<Types><Override PartName="/${main}" ContentType="${type}"/>${types}</Types>`;
  return zipOf([['[Content_Types].xml', list], main, ...more], comment);
}

/** A file's name in an archive and its content: a text is stored as it is, bytes are what was deflated. */
export type InZip = [name: string, content: string | Uint8Array];

/** A zip archive of files with these names, empty or with this content. */
export function zipOf(names: (string | InZip)[], comment = ''): Uint8Array {
  const files = names.map((name): InZip => (typeof name === 'string' ? [name, ''] : name));
  const entries = files.map(([name]) => new TextEncoder().encode(name));
  const contents = files.map(([, content]) =>
    typeof content === 'string' ? new TextEncoder().encode(content) : content,
  );
  const methods = files.map(([, content]) => (typeof content === 'string' ? 0 : 8));
  const sizeAt = (index: number): [number, number] => [contents[index]?.length ?? 0, 4];
  const locals = entries.map((name, index) =>
    bytesOf(
      [0x04034b50, 4],
      [0, 2],
      [0, 2],
      [methods[index] ?? 0, 2],
      [0, 4],
      [0, 4],
      sizeAt(index),
      sizeAt(index),
      [name.length, 2],
      [0, 2],
      name,
      contents[index] ?? new Uint8Array(),
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
      [methods[index] ?? 0, 2],
      [0, 4],
      [0, 4],
      sizeAt(index),
      sizeAt(index),
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
