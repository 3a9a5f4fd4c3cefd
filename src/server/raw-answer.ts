import { STATUS_CODES } from 'node:http';
import { securityHeaders } from '../http/security-headers.ts';

/** Said where Node found that what came is no request, so that there is nothing that could be answered in its own way. */
const sentences: Record<number, string> = {
  400: 'This request cannot be read.',
  405: 'We cannot do that here.',
  408: 'The request took too long to arrive. Please try again.',
  413: 'This request is too big.',
  417: 'We cannot do what the Expect header asks for.',
  431: 'The headers of this request are too long. Deleting the cookies of this site may help.',
};

export type RawStatus = 400 | 405 | 408 | 413 | 417 | 431;

/** A whole answer as bytes, with the headers that every answer has, after which the connection closes. */
export function rawAnswer(status: RawStatus): string {
  const body = `${sentences[status] ?? ''}\n`;
  const headers = {
    ...securityHeaders,
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': String(Buffer.byteLength(body)),
    'Cache-Control': 'no-store',
    Date: new Date().toUTCString(),
    Connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('')}\r\n${body}`;
}
