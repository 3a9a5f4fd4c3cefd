/** A part of a JPEG. */
export function segment(code: number, content: Uint8Array): Buffer {
  const head = Buffer.from([0xff, code, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** An Exif block as a telephone writes it: the turn, and a GPS position of 54° N 3° W, in either order of bytes. */
export function tiff(isLittle: boolean): Buffer {
  const block = Buffer.alloc(120);
  const short = (value: number, at: number): unknown =>
    isLittle ? block.writeUInt16LE(value, at) : block.writeUInt16BE(value, at);
  const long = (value: number, at: number): unknown =>
    isLittle ? block.writeUInt32LE(value, at) : block.writeUInt32BE(value, at);
  block.write(isLittle ? 'II' : 'MM', 0, 'latin1');
  short(42, 2);
  long(8, 4);
  short(2, 8);
  short(0x0112, 10);
  short(3, 12);
  long(1, 14);
  short(6, 18);
  short(0x8825, 22);
  short(4, 24);
  long(1, 26);
  long(38, 30);
  short(1, 38);
  short(2, 40);
  short(5, 42);
  long(3, 44);
  long(60, 48);
  block.write('GPS-HERE-54-38', 60, 'latin1');
  return block;
}
