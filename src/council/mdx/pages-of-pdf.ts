import { inflateSync } from 'node:zlib';

/** The most that a stream of a PDF's objects may hold: what says how many pages there are is small. */
const mostBytes = 4_000_000;

/**
 * How many pages a PDF has, by what its tree of pages says (ISO 32000-1, 7.7.3); `undefined` where it can't be read.
 * Newer files keep that tree in compressed streams of objects.
 * @example pagesOfPdf(Buffer.from('<< /Type /Pages /Kids [3 0 R] /Count 12 >>')) // => 12
 */
export function pagesOfPdf(bytes: Buffer): number | undefined {
  const text = bytes.toString('latin1');
  const counts = [text, ...objectStreams(text)].flatMap((part) =>
    [...part.matchAll(/<<(?:(?!<<)[^])*?\/Type\s*\/Pages\b(?:(?!<<)[^])*?>>/g)].flatMap(
      ([tree]) => /\/Count\s+(\d{1,6})/.exec(tree)?.[1] ?? [],
    ),
  );
  // The root of the tree counts all pages, and its branches some of them.
  return counts.length === 0 ? undefined : Math.max(...counts.map(Number));
}

function objectStreams(text: string): string[] {
  const begins = /\/Type\s*\/ObjStm\b[^]{0,300}?stream\r?\n/g;
  return [...text.matchAll(begins)].flatMap(({ 0: head, index }) => {
    const from = index + head.length;
    const until = text.indexOf('endstream', from);
    try {
      const packed = Buffer.from(text.slice(from, until < 0 ? undefined : until), 'latin1');
      return [inflateSync(packed, { maxOutputLength: mostBytes }).toString('latin1')];
    } catch {
      return [];
    }
  });
}
