/** What each byte from 80 to FF is read as in Windows-1252, which older programs save in. */
const windows = new Map(
  Array.from({ length: 0x80 }, (_, index): [string, number] => {
    const byte = index + 0x80;
    return [new TextDecoder('windows-1252').decode(new Uint8Array([byte])), byte];
  }),
);

/** The first byte of a letter of two to four bytes, and the bytes after it, as Windows-1252 shows them. */
const runs = /[\u00c2-\u00f4][^\u0000-\u007f\s]{1,3}|\u00c2[\u00a0\u0080-\u00bf]/gu;

/**
 * A word whose letters were saved as UTF-8 and read as Windows-1252, and what it was; `undefined` where there is none.
 * @example readTwice('It costs Â£40') // => { found: 'Â£40', meant: '£40' }
 */
export function readTwice(text: string): { found: string; meant: string } | undefined {
  for (const [word] of text.matchAll(/\S+/g)) {
    const meant = word.replace(runs, (run) => mended(run) ?? run);
    if (meant !== word) return { found: word, meant };
    if (word.includes('\ufffd')) return { found: word, meant: word.replaceAll('\ufffd', '?') };
  }
  return undefined;
}

/** The run read as it was saved: the longest beginning of it that is a letter. */
function mended(run: string): string | undefined {
  const letters = [...run];
  for (let length = letters.length; length >= 2; length -= 1) {
    const bytes = letters.slice(0, length).map((letter) => windows.get(letter));
    if (bytes.includes(undefined)) continue;
    try {
      const decoded = new TextDecoder('utf-8', { fatal: true }).decode(
        new Uint8Array(bytes.map((byte) => byte ?? 0)),
      );
      // Two signs that are right side by side may be the bytes of some other letter; only those of Europe count.
      if (!/^[\u00a0-\u024f\u2000-\u20cf]/.test(decoded)) continue;
      return decoded + letters.slice(length).join('');
    } catch {
      continue;
    }
  }
  return undefined;
}
