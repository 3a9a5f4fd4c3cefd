import { MAX_FILE_NAME_LENGTH, MAX_PART_HEADER_BYTES } from './body-limits.ts';
import { checkName, tooBig, unreadable, utf8 } from './parts.ts';

/** What a part of a multipart body says of itself. `fileName` is left out where it is no file. */
export interface PartHeaders {
  name: string;
  fileName?: string;
}

/**
 * Reads a part's own headers, as RFC 7578 and browsers write them. Bytes of other scripts are UTF-8; a quotation mark or
 * line end in a name is written %22, %0D or %0A. Throws `Refused` where they say no name, or are too long.
 * @param headers by their names in small letters, one character a byte
 * @example
 * readPartHeaders({ 'content-disposition': ['form-data; name="photo"; filename="bin.jpg"'] })
 * // => { name: 'photo', fileName: 'bin.jpg' }
 */
export function readPartHeaders(
  headers: Readonly<Record<string, readonly string[] | undefined>>,
): PartHeaders {
  // What is cut off at the limit may be a name, or half of one.
  if (bytesOf(headers) >= MAX_PART_HEADER_BYTES - MARGIN) throw tooBig();
  const disposition = headers['content-disposition']?.[0];
  if (disposition === undefined || !/^form-data\s*(?:;|$)/i.test(disposition)) throw unreadable();
  const said = utf8(Buffer.from(disposition, 'latin1'));
  const name = parameter(said, 'name');
  if (name === undefined) throw unreadable();
  checkName(name);
  const fileName = parameter(said, 'filename') ?? nameOfUntitledFile(headers);
  if (fileName === undefined) return { name };
  if (fileName.length > MAX_FILE_NAME_LENGTH) throw tooBig();
  return { name, fileName };
}

/** Bytes by which headers that were cut off may seem shorter than they were: colons, spaces and line ends. */
const MARGIN = 100;

function bytesOf(headers: Readonly<Record<string, readonly string[] | undefined>>): number {
  return Object.entries(headers).reduce(
    (sum, [name, values = []]) =>
      values.reduce((own, { length }) => own + length + name.length, sum),
    0,
  );
}

function parameter(disposition: string, name: string): string | undefined {
  const found = new RegExp(`;\\s*${name}=(?:"([^"]*)"|([^";\\s]+))`, 'i').exec(disposition);
  const value = found?.[1] ?? found?.[2];
  return value?.replace(/%(?:22|0D|0A)/gi, (sign) => decodeURIComponent(sign));
}

/** Some programs send a file and say no name for it. */
function nameOfUntitledFile(
  headers: Readonly<Record<string, readonly string[] | undefined>>,
): string | undefined {
  const type = headers['content-type']?.[0]?.toLowerCase() ?? '';
  return type.startsWith('application/octet-stream') ? '' : undefined;
}
