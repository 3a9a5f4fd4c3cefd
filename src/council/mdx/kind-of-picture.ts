/**
 * What a picture is by its first bytes, whatever its name says: "jpg", "png", "gif", "webp", "avif" or "svg"; `undefined` where
 * it is none of these, and no build could make anything of it.
 * @example kindOfPicture(readFileSync('hall.png')) // => "png"
 */
export function kindOfPicture(bytes: Uint8Array): string | undefined {
  const letters = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const found = Object.entries(beginnings).find(([, begins]) => begins.test(letters));
  return found?.[0];
}

const beginnings: Readonly<Record<string, RegExp>> = {
  jpg: /^\xff\xd8\xff/,
  png: /^\x89PNG\r\n/,
  gif: /^GIF8/,
  webp: /^RIFF[^]{4}WEBP/,
  avif: /^[^]{4}ftyp(?:avif|avis)/,
  svg: /<svg[\s>]/i,
};
